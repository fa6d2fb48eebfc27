// Takes up the reader's settings before the page is drawn, and asks for the faces of the text before the style sheet
// does, so that no line moves when they come.
(() => {
  "use strict";
  const page = document;
  const { dataset } = page.documentElement;
  const here = page.currentScript;
  dataset.script = "";
  for (const name of here.dataset.settings.split(" ")) {
    try {
      const value = localStorage.getItem("glossator-" + name);
      if (value) dataset[name] = value;
    } catch {
      // no storage: the settings last as long as the page
    }
  }
  if (dataset.face || !here.src || !/^http/.test(location.protocol)) return;
  for (const face of ["roman", "italic"]) {
    const href = new URL(`fonts/glossator-serif-${face}.woff2`, here.src).href;
    const link = Object.assign(page.createElement("link"), { rel: "preload", as: "font", crossOrigin: "", href });
    page.head.append(link);
  }
})();
