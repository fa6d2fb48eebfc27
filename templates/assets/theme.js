// Takes up the reader's settings before the page is drawn. The page is shown when its faces are there; where they take
// too long, it keeps the device's own until the next page: once a line is seen, it does not move. Nothing asks for the
// faces before the style sheet does: what Chromium has preloaded, it does not always set on paper.
(() => {
  "use strict";
  const page = document;
  const { dataset } = page.documentElement;
  const hosted = /^http/.test(location.protocol);
  dataset.script = "";
  for (const name of ["theme", "size", "measure", "leading", "face", "marks", "readings", "notes", "numbers", "keys", "annotations"]) {
    try {
      const value = localStorage.getItem("glossator-" + name);
      if (value) dataset[name] = value;
    } catch {
      // no storage: the settings last as long as the page
    }
  }
  if (dataset.face || !page.fonts) return;
  const show = (state) => {
    if (dataset.faces !== "coming") return;
    dataset.faces = state;
    dispatchEvent(new Event("shown")); // nothing can have the focus before
  };
  const wait = () => {
    page.body?.getBoundingClientRect(); // laying out asks for the faces
    page.fonts.ready.then(() => show("here"));
    setTimeout(show, hosted ? 250 : 3000, "late");
  };
  dataset.faces = "coming";
  requestAnimationFrame(wait);
  addEventListener("load", () => {
    wait();
    for (const style of ["", "italic ", "600 "]) page.fonts.load(style + '1em "Glossator Serif"'); // paper has them in any case
  });
})();
