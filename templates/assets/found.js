// Marks what a reader has come for from the search, and shows it. Without this script the link leads to the paragraph.
(() => {
  "use strict";
  const page = document;
  const BREAK = "[^\\p{L}\\p{N}]+";
  const words = (new URLSearchParams(location.search).get("found") ?? "").split("|").slice(0, 12);
  const runs = words.map((each) => each.match(/[\p{L}\p{N}\p{M}]+/gu)?.join(BREAK)).filter(Boolean);
  if (!runs.length || !globalThis.Highlight || !CSS.highlights) return;
  const wanted = new RegExp(`(?<![\\p{L}\\p{N}])(?:${runs.join("|")})(?![\\p{L}\\p{N}\\p{M}])`, "gu");

  // The words of an element as they are printed, with the nodes they stand in.
  function stretches(place) {
    const nodes = [];
    let text = "";
    const walker = page.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode()); ) {
      if (node.parentElement.closest(".reference, [data-editorial], [hidden]")) continue;
      nodes.push([text.length, node]);
      text += node.data;
    }
    return { nodes, text };
  }

  function ranges(place) {
    const { nodes, text } = stretches(place);
    const at = (offset) => nodes.findLast(([start]) => start <= offset);
    const found = [...text.matchAll(wanted)].map(({ 0: words, index }) => {
      const [range, first, last] = [page.createRange(), at(index), at(index + words.length - 1)];
      range.setStart(first[1], index - first[0]);
      range.setEnd(last[1], index + words.length - last[0]);
      return range;
    });
    for (const each of place.querySelectorAll("[data-correction]")) {
      if (!each.dataset.correction.match(wanted) && !(each.hidden && each.textContent.match(wanted))) continue;
      const range = page.createRange();
      range.selectNode(each.previousSibling?.nodeName === "INS" ? each.previousSibling : each);
      found.push(range);
    }
    return found;
  }

  let goal = null;
  try {
    if (location.hash.length > 1) goal = page.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    // an address that is none leads to the page
  }
  let found = goal ? ranges(goal) : [];
  if (!found.length) {
    const after = (range) => !goal || goal.compareDocumentPosition(range.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING;
    found = ranges(page.querySelector("main")).filter(after);
    found.sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other));
    if (goal) found.splice(1);
    found[0]?.startContainer.parentElement.scrollIntoView({ block: "center" });
  }
  CSS.highlights.set("found", new Highlight(...found));
})();
