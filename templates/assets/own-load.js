// Loads what readers' own marks need, in this order: the words of the interface, then the scripts that say them.
(() => {
  "use strict";
  const page = document;
  const { src } = page.currentScript;
  const asset = (name) => src.replace("own-load.js", name);
  const add = (name, values) => page.head.append(Object.assign(page.createElement(name), values));
  add("link", { rel: "stylesheet", href: asset("own.css") });
  const scripts = ["own-anchoring", "own-store", "own-list", "own-text"].map((name) => asset(`${name}.js`));
  for (const each of [new URL("../data/own-marks.js", src), ...scripts]) add("script", { src: each, async: false });
})();
