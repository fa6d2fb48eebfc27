// Asks for what readers' own marks need, once words are selected or where there are marks.
(() => {
  "use strict";
  const page = document;
  const { src } = page.currentScript;
  const root = new URL("..", src);
  if (!page.body.showPopover || !CSS.highlights) return;
  function load() {
    page.onselectionchange = null;
    page.head.append(Object.assign(page.createElement("script"), { src: src.replace("own.js", "own-load.js") }));
  }
  page.onselectionchange = () => {
    const { isCollapsed, anchorNode } = getSelection();
    if (!isCollapsed && anchorNode.parentElement?.closest(".text, .card")) load();
  };
  let wanted = !page.querySelector("article.text");
  try {
    wanted ||= localStorage.getItem("glossator-own-marks:" + root.pathname)?.includes(location.pathname.slice(root.pathname.length));
  } catch {}
  if (wanted) load();
})();
