// Chooses among what is dated, and leads from the picture to the list. Without this script all is shown.
(() => {
  "use strict";
  const page = document;
  const bar = page.querySelector(".choose");
  const said = bar.querySelector("[role=status]");
  const items = [...page.querySelectorAll(".items > li")];
  const drawn = page.querySelectorAll(".dated");
  const chosen = (name) => bar.querySelector(`select[name=${name}], [name=${name}]:checked`).value;
  const has = (words, word) => !word || words.split(" ").includes(word);

  function show() {
    const [dating, text] = [chosen("dating"), chosen("text")];
    const shown = new Set();
    for (const item of items) {
      item.hidden = !has(item.dataset.dating, dating) || !has(item.dataset.texts, text);
      if (!item.hidden) shown.add(item.id);
    }
    for (const list of page.querySelectorAll(".items")) {
      list.closest("section").hidden = !list.querySelector("li[data-dating]:not([hidden])");
    }
    for (const sign of drawn) sign.classList.toggle("off", !shown.has(sign.dataset.item));
    said.textContent = dating || text ? said.dataset.found.replace("{n}", shown.size) : "";
  }

  bar.addEventListener("change", show);
  addEventListener("pageshow", show);
  for (const sign of drawn) sign.addEventListener("click", () => (location.hash = sign.dataset.item));
})();
