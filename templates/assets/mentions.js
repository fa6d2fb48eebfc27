// Marks the mentions that the edition does not mark, for readers who want all of them. The file with their places calls
// what is defined here: for every paragraph or note the start, the words and the entry
// of each.
(() => {
  "use strict";
  const page = document;

  // The texts that are the words of a passage: none of the editor's, no references; printed words, shown or hidden. One
  // character stands between the paragraphs of a note.
  function pieces(passage) {
    const walker = page.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
    const found = [];
    let start = 0;
    let before = null;
    for (let node; (node = walker.nextNode()); ) {
      const paragraph = node.parentElement.closest("p, li > .words, dd");
      if (!passage.contains(paragraph) || node.parentElement.closest("[data-editorial], .reference")) continue;
      start += before && before !== paragraph ? 1 : 0;
      before = paragraph;
      found.push({ node, start, end: (start += node.length) });
    }
    return found;
  }

  function mark(words, href, entry) {
    const link = page.createElement("a");
    Object.assign(link, { className: "mark more", href });
    link.dataset.entry = entry;
    words.surroundContents(link);
  }

  // From the last to the first, so that the places before stay what they are.
  globalThis.glossatorMentions = (places, entries) => {
    for (const [id, mentions] of Object.entries(places)) {
      const passage = page.getElementById(id);
      for (const [start, words, entry] of passage ? mentions.reverse() : []) {
        const end = start + words.length;
        const piece = pieces(passage).find((each) => each.start <= start && end <= each.end);
        if (!piece || piece.node.parentElement.closest("a")) continue;
        const range = page.createRange();
        range.setStart(piece.node, start - piece.start);
        range.setEnd(piece.node, end - piece.start);
        if (String(range).replace(/\s/g, " ") !== words) continue;
        mark(range, page.getElementById("t-" + entry) ? "#t-" + entry : entries + entry + ".html", entry);
      }
    }
  };
})();
