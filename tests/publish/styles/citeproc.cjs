// What the reference processor says of some items: JSON in on standard input, JSON out on standard output.
// In: {modules, locale, styles: {name: path}, items: [...], locators: {id: [label, value]}}.
// Out: {style: {id: {bibliography, full, short}}}, each a line of HTML.
"use strict";
const fs = require("fs");
const { createRequire } = require("module");

const order = JSON.parse(fs.readFileSync(0, "utf8"));
const CSL = createRequire(order.modules + "/")("citeproc");
const locale = fs.readFileSync(order.locale, "utf8");
const items = Object.fromEntries(order.items.map((item) => [item.id, item]));
const FIRST = 0;
const SUBSEQUENT = 1;

function engineOf(path) {
  const system = { retrieveLocale: () => locale, retrieveItem: (id) => structuredClone(items[id]) };
  const engine = new CSL.Engine(system, fs.readFileSync(path, "utf8"), "en-US", true);
  engine.opt.development_extensions.wrap_url_and_doi = false;
  engine.setOutputFormat("html");
  return engine;
}

function described(engine, id) {
  engine.updateItems([id]);
  const [label, locator] = order.locators[id] || [];
  const cite = (position) =>
    engine.makeCitationCluster([{ id, position, ...(locator ? { label, locator } : {}) }]);
  const made = engine.makeBibliography();
  return {
    bibliography: made ? made[1].join("").trim() : "",
    full: cite(FIRST),
    short: cite(SUBSEQUENT),
  };
}

const answer = {};
for (const [name, path] of Object.entries(order.styles)) {
  const engine = engineOf(path);
  answer[name] = Object.fromEntries(Object.keys(items).map((id) => [id, described(engine, id)]));
}
process.stdout.write(JSON.stringify(answer));
