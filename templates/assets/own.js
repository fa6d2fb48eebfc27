// Loads what readers' own marks need, once words are selected or where there are marks.
(() => {
  "use strict";
  const page = document;
  const root = new URL("..", page.currentScript.src);
  if (!page.body.showPopover || !CSS.highlights) return;
  const add = (name, values) => page.head.append(Object.assign(page.createElement(name), values));
  function load() {
    page.onselectionchange = null;
    add("link", { rel: "stylesheet", href: root + "assets/own.css" });
    for (const name of ["data/own-marks", "assets/own-anchoring", "assets/own-store", "assets/own-list", "assets/own-text"]) {
      add("script", { src: `${root + name}.js`, async: false });
    }
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
