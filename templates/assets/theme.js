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
