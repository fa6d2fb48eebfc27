// Loads what readers' own marks need, in this order: the words of the interface, then the scripts that say them.
(() => {
  "use strict";
  const page = document;
  const root = new URL("..", page.currentScript.src);
  const add = (name, values) => page.head.append(Object.assign(page.createElement(name), values));
  add("link", { rel: "stylesheet", href: root + "assets/own.css" });
  for (const name of ["data/own-marks", "assets/own-anchoring", "assets/own-store", "assets/own-list", "assets/own-text"]) {
    add("script", { src: `${root + name}.js`, async: false });
  }
})();
