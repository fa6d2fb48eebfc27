/* Where words of a text stand: the address of their paragraph, and the characters there, counted as the content counts
   them: without the editor's words and without the numbers of notes. The script for readers' own marks counts so too. */
(() => {
  "use strict";
  const NOT_WORDS = "[data-editorial], ins, .reference";
  const BLOCKS = ".note > .words, p[id], :is(h1, h2, h3, h4, h5, h6)[id]";
  const LINES = "p, li, dd, dt, td, th, pre, h1, h2, h3, h4, h5, h6";
  const CONTEXT = 60;
  const points = (text, end) => [...text.slice(0, end)].length;
  const text = document.querySelector("article.text");

  function read(host) {
    const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
    const pieces = [];
    let [whole, last] = ["", null];
    for (let node; (node = walker.nextNode()); ) {
      const line = node.parentElement.closest(LINES);
      if (node.parentElement.closest(NOT_WORDS) || (!node.data.trim() && !(line && host.contains(line)))) continue;
      if (last && line !== last) whole += " ";
      last = line;
      pieces.push({ node, start: whole.length });
      whole += node.data;
    }
    return { host, address: host.matches(".words") ? host.closest(".note").id : host.id, pieces, text: whole };
  }

  const blocks = () => {
    const hosts = text ? [...text.querySelectorAll(BLOCKS)] : [];
    return hosts.filter((host) => !host.closest("[data-editorial], .apparatus")).map(read).filter((each) => each.address && each.text.trim());
  };

  function stretch(range, { pieces, text: whole }) {
    const inside = pieces.filter(({ node }) => range.intersectsNode(node));
    if (!inside.length) return null;
    const [first, last] = [inside[0], inside.at(-1)];
    let start = first.start + (range.startContainer === first.node ? range.startOffset : 0);
    let end = last.start + (range.endContainer === last.node ? range.endOffset : last.node.length);
    while (start < end && /\s/.test(whole[start])) start++;
    while (end > start && /\s/.test(whole[end - 1])) end--;
    return start < end ? { start, end } : null;
  }

  // A selection that begins or ends in a proposed reading means the printed one, which is hidden beside it.
  function printed(range) {
    const made = range.cloneRange();
    const [start, end] = [made.startContainer, made.endContainer].map((node) => node.parentElement?.closest("ins"));
    if (start) made.setStartBefore(start);
    if (end) made.setEndAfter(end.nextElementSibling);
    return made;
  }

  const cut = (whole, start, end) => whole.slice(Math.max(start, 0), end).toWellFormed();

  function place({ address, text: whole, host }, { start, end }) {
    const words = cut(whole, start, end);
    const begin = points(whole, start);
    const context = { before: cut(whole, start - CONTEXT, start), after: cut(whole, end, end + CONTEXT) };
    return { host, at: { address, start: begin, end: begin + points(words, words.length), words, ...context } };
  }

  // The selected words, paragraph by paragraph; null where nothing of a text is selected.
  function selected() {
    const selection = getSelection();
    if (!text || selection.isCollapsed || !selection.rangeCount) return null;
    const range = printed(selection.getRangeAt(0));
    if (!range.intersectsNode(text)) return null;
    const found = blocks().filter(({ host }) => range.intersectsNode(host)).map((each) => ({ each, span: stretch(range, each) }));
    const places = found.filter(({ span }) => span).map(({ each, span }) => place(each, span));
    return places.length ? { places, range, box: [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect() } : null;
  }

  // Where a character of the page stands, or the first one in an element.
  function placeOf(node, offset = 0) {
    for (const { address, host, pieces, text: whole } of blocks()) {
      if (!host.contains(node)) continue;
      const piece = pieces.find((each) => each.node === node || (node.nodeType === Node.ELEMENT_NODE && node.contains(each.node)));
      if (piece) return { address, start: points(whole, piece.start + (piece.node === node ? offset : 0)) };
    }
    return null;
  }

  Object.assign(window.glossatorPreview, { placeOf, selected, text });
})();
