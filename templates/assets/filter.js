// A field that leaves of a list what has some words in it. Without scripts the field is not there.
(() => {
  "use strict";
  const page = document;
  const bar = page.querySelector(".find");
  if (!bar) return;
  const field = bar.querySelector("input");
  const said = bar.querySelector("[role=status]");
  const letters = page.querySelector(".letters");
  const folded = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const lines = [...page.querySelectorAll(".lines > div")].map((line) => [line, folded(line.textContent)]);
  const sections = page.querySelectorAll(".list > section");

  function show() {
    const words = folded(field.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const [line, text] of lines) {
      line.hidden = !words.every((word) => text.includes(word));
      if (!line.hidden && !line.matches(".see")) shown += 1;
    }
    for (const section of sections) section.hidden = !section.querySelector(".lines > div:not([hidden])");
    if (letters) letters.hidden = words.length > 0;
    said.textContent = words.length ? said.dataset.found.replace("{n}", shown) : "";
  }

  field.addEventListener("input", show);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !field.value) return;
    event.preventDefault();
    field.value = "";
    show();
  });
  addEventListener("pageshow", show);
})();
