// The reader's own marks on the page of a text: made where words are selected, shown as highlights, listed after the text.
(() => {
  "use strict";
  const page = document;
  const own = window.glossatorOwn;
  const { find, like, points } = window.glossatorAnchoring;
  const { element, button, say, words } = own;
  const text = page.querySelector("article.text");
  if (!text) return;
  const path = location.pathname.slice(own.root.pathname.length);
  const quietly = { preventScroll: true };
  const CONTEXT = 32;
  const NOT_WORDS = "[data-editorial], ins, .reference";
  const BLOCKS = ".note > .words, p[id], .table[id], :is(h1, h2, h3, h4, h5, h6)[id]";
  const LINES = "p, li, dd, dt, td, th, pre, h1, h2, h3, h4, h5, h6";

  // ---- The words of a paragraph or a note: its source's, so without the editor's and without the numbers of notes.

  function block(host, address) {
    const walker = page.createTreeWalker(host, NodeFilter.SHOW_TEXT);
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
    return { host, address, pieces, text: whole };
  }

  const addressOf = (host) => (host.matches(".words") ? host.closest(".note").id : host.id);
  const NOT_THE_TEXTS = "[data-editorial], .apparatus, .outline, .end > h2";
  const hosts = [...text.querySelectorAll(BLOCKS)].filter((host) => !host.closest(NOT_THE_TEXTS) && addressOf(host));
  const read = () => hosts.map((host) => block(host, addressOf(host))).filter((each) => each.text.trim());
  let blocks = read();
  const table = blocks.map(({ address, text }) => [address, text]);

  // A note that is shown in a card has its words there too.
  function shown() {
    const card = page.querySelector(".card:popover-open");
    const body = card?.querySelector(":scope > .words");
    const note = card && page.getElementById(card.dataset.body);
    return body && note?.matches(".note") ? [block(body, note.id)] : [];
  }

  // ---- Painting

  let placed = new Map(); // for each mark of this text, where its words stand

  // Where a mark's words stand: as they were quoted, or like it. One of several targets that is missing loses the mark.
  function placeOf(mark) {
    const spots = own.targets(mark).map(({ address, quote }) => {
      const spot = find(table, address, quote);
      return spot ?? { ...(like(table, address, quote) ?? {}), changed: true };
    });
    return spots.every((spot) => spot.address) ? spots : null;
  }

  function rangeOf({ pieces }, start, end) {
    const first = pieces.findLast((each) => each.start <= start);
    const last = pieces.findLast((each) => each.start < end);
    const range = page.createRange();
    const printed = first.node.parentElement.closest(".emendation[hidden]");
    range.setStart(first.node, Math.min(start - first.start, first.node.length));
    range.setEnd(last.node, Math.min(end - last.start, last.node.length));
    if (printed?.previousSibling?.nodeName === "INS") range.setStartBefore(printed.previousSibling);
    return range;
  }

  function rangesOf(mark) {
    const all = [...blocks, ...shown()];
    const spots = placed.get(mark.id) ?? [];
    return spots.flatMap((spot) => all.filter((each) => each.address === spot.address).map((each) => rangeOf(each, spot.start, spot.end)));
  }

  function paint() {
    const bare = new Highlight();
    const noted = new Highlight();
    for (const mark of here()) for (const range of rangesOf(mark)) (own.wordsOf(mark) ? noted : bare).add(range);
    CSS.highlights.set("own", bare);
    CSS.highlights.set("own-noted", noted);
  }

  const here = () => own.marks().filter((mark) => own.pageOf(mark) === path);
  const placeInText = (mark) => {
    const [spot] = placed.get(mark.id);
    return [blocks.findIndex((each) => each.address === spot.address), spot.start];
  };

  function renew() {
    placed = new Map(here().map((mark) => [mark.id, placeOf(mark)]).filter(([, spots]) => spots));
    paint();
    list();
  }

  // ---- The list after the text

  const section = element("section", { className: "end own" });
  section.setAttribute("aria-labelledby", "_own");
  text.querySelector(".apparatus").prepend(section);

  function list() {
    const mine = here();
    const found = mine.filter((mark) => placed.has(mark.id));
    const lost = mine.filter((mark) => !placed.has(mark.id));
    found.sort((one, other) => {
      const [a, b] = [placeInText(one), placeInText(other)];
      return a[0] - b[0] || a[1] - b[1];
    });
    section.hidden = !mine.length;
    const heading = element("h2", { id: "_own", tabIndex: -1, textContent: say("heading", { n: mine.length }) });
    const parts = [heading, own.items(found, about)];
    if (lost.length) parts.push(element("h3", { textContent: words["heading-lost"] }), element("p", { textContent: words.lost }), own.items(lost, () => ({})));
    const all = element("p", { className: "own-acts" }, element("a", { href: own.root + "marks.html", textContent: words["all-marks"] }));
    own.fill(section, ...parts, own.files(), all);
  }

  function about(mark) {
    const spots = placed.get(mark.id);
    const [{ address }] = spots;
    return { address, href: `#${encodeURIComponent(address)}`, state: spots.some((spot) => spot.changed) ? "changed" : "" };
  }

  // The way from the list to the words shows which ones they are.
  section.addEventListener("click", (event) => {
    const mark = event.target.closest("a.place") && own.marks().find((each) => each.id === event.target.closest("[data-mark]").dataset.mark);
    if (mark) CSS.highlights.set("own-goal", new Highlight(...rangesOf(mark)));
  });
  page.addEventListener("pointerdown", () => CSS.highlights.delete("own-goal"));

  // ---- Making marks

  let pending = null; // the selection: its targets, the block it ends in, where it ends
  let pressed = false;
  let dismissed = false; // the buttons for this selection were closed

  function stretch(range, { pieces, text }) {
    const inside = pieces.filter(({ node }) => range.intersectsNode(node));
    if (!inside.length) return null;
    const [first, last] = [inside[0], inside.at(-1)];
    let start = first.start + (range.startContainer === first.node ? range.startOffset : 0);
    let end = last.start + (range.endContainer === last.node ? range.endOffset : last.node.length);
    while (start < end && /\s/.test(text[start])) start++;
    while (end > start && /\s/.test(text[end - 1])) end--;
    return start < end ? { start, end } : null;
  }

  // A selection that begins or ends in a proposed reading means the printed one, which is hidden beside it.
  function whole(range) {
    const made = range.cloneRange();
    const [start, end] = [made.startContainer, made.endContainer].map((node) => node.parentElement?.closest("ins"));
    if (start) made.setStartBefore(start);
    if (end) made.setEndAfter(end.nextElementSibling);
    return made;
  }

  function target({ start, end }, { address, text }) {
    const quote = { exact: text.slice(start, end), prefix: text.slice(Math.max(start - CONTEXT, 0), start), suffix: text.slice(end, end + CONTEXT) };
    for (const name of ["exact", "prefix", "suffix"]) quote[name] = quote[name].toWellFormed?.() ?? quote[name];
    quote.start = points(text, start);
    return own.target(path, address, quote, quote.start + points(quote.exact));
  }

  function selected() {
    const selection = getSelection();
    if (selection.isCollapsed || !selection.rangeCount || page.activeElement.closest(".own-card")) return null;
    const range = whole(selection.getRangeAt(0));
    const inCard = shown().filter((each) => range.intersectsNode(each.host));
    const taken = (inCard.length ? inCard : blocks).filter((each) => range.intersectsNode(each.host));
    const found = taken.map((each) => ({ each, span: stretch(range, each) })).filter(({ span }) => span);
    if (!found.length) return null;
    return { targets: found.map(({ each, span }) => target(span, each)), host: found.at(-1).each.host, box: [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect() };
  }

  // A block that can take the focus; a wide table is a stop on the way already, and stays one.
  function reachable(host) {
    if (!host.hasAttribute("tabindex")) host.tabIndex = -1;
    return host;
  }

  function make(withNote) {
    const { targets, host, box } = pending;
    const mark = own.make(targets);
    getSelection().removeAllRanges();
    hide();
    reachable(host).focus(quietly);
    own.put(mark, withNote ? "" : words.highlighted, () => own.change((now) => now.filter((each) => each.id !== mark.id)));
    if (withNote) own.edit(mark, box, () => (host.isConnected ? host : null));
  }

  const bar = element("div", { className: "own-bar" }, button(words.highlight, "", () => make(false)), button(words.annotate, "", () => make(true)));
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", words["selected-words"]);
  bar.popover = "manual";

  // Where the buttons stand in the page: after a paragraph, and where it is the last of a quotation, after that, because
  // its place there decides how it is set.
  function after(host) {
    const last = host === host.parentElement.lastElementChild && !host.parentElement.matches(".text, .card");
    return last ? after(host.parentElement) : host;
  }

  function hide() {
    pending = null;
    if (bar.matches(":popover-open")) bar.hidePopover();
  }

  // The buttons stand below the selection and, in the order of the page, after its paragraph.
  function offer() {
    if (pressed || dismissed || bar.contains(page.activeElement)) return;
    const now = selected();
    if (!now) return hide();
    if (pending?.host !== now.host) after(now.host).after(bar);
    pending = now;
    bar.showPopover();
    const below = matchMedia("(pointer: coarse)").matches ? 34 : 8;
    const left = Math.max(8, Math.min(now.box.right - bar.offsetWidth / 2, page.documentElement.clientWidth - bar.offsetWidth - 8));
    const above = now.box.bottom + below + bar.offsetHeight > innerHeight && now.box.top < innerHeight;
    bar.style.setProperty("--x", left + scrollX + "px");
    bar.style.setProperty("--y", (above ? now.box.top - bar.offsetHeight - 8 : now.box.bottom + below) + scrollY + "px");
  }

  page.addEventListener("selectionchange", () => {
    dismissed = false;
    offer();
  });
  page.addEventListener("pointerdown", (event) => {
    pressed = !bar.contains(event.target);
    if (!pressed) event.preventDefault();
  }, true);
  for (const end of ["pointerup", "pointercancel"]) {
    page.addEventListener(end, () => {
      pressed = false;
      setTimeout(offer);
    });
  }
  // Not all engines go on from a selection: Tab leads to the buttons while they are there, and from them onwards.
  page.addEventListener("keydown", (event) => {
    const inside = bar.contains(page.activeElement);
    if (!pending || inside || event.key !== "Tab" || event.shiftKey) return event.key === "Escape" && dismiss(inside);
    event.preventDefault();
    event.stopPropagation();
    bar.firstElementChild.focus(quietly);
  }, true);

  function dismiss(inside) {
    if (!pending) return;
    const { host } = pending;
    dismissed = true;
    hide();
    reachable(host);
    if (inside) host.focus(quietly);
  }
  bar.addEventListener("focusout", () => setTimeout(offer));

  // ---- A click on marked words opens what is written there; of several marks the shortest.

  page.addEventListener("click", (event) => {
    if (event.defaultPrevented || !getSelection().isCollapsed || event.target.closest("a, button, summary, label, .own-card")) return;
    const hit = ({ left, right, top, bottom }) =>
      event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom;
    const hits = here().filter((mark) => rangesOf(mark).some((range) => [...range.getClientRects()].some(hit)));
    hits.sort((one, other) => own.quoteOf(one).length - own.quoteOf(other).length);
    const host = event.target.closest(BLOCKS);
    const box = { left: event.clientX, top: event.clientY - 12, bottom: event.clientY + 12 };
    if (hits.length) own.edit(hits[0], box, () => host && reachable(host));
  });

  // ---- What changes the page changes what is painted.

  const card = page.querySelector(".card");
  if (card) new MutationObserver(paint).observe(card, { childList: true });
  new MutationObserver((changes) => {
    const others = ({ target, addedNodes, removedNodes }) =>
      !target.closest(".own, .own-bar") && [...addedNodes, ...removedNodes].some((node) => node !== bar && node !== section);
    if (!changes.some(others)) return;
    blocks = read();
    paint();
  }).observe(text, { childList: true, subtree: true });
  own.watch(renew);
  renew();
  offer();
})();
