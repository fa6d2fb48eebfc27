// The settings: radio buttons speak to data attributes of <html>, which the style sheet reads. Asked for when the panel is
// opened, or when a setting needs it; the panel itself comes from another file, which calls what is defined here.
(() => {
  "use strict";
  const page = document;
  const root = page.documentElement;
  const { src: script } = page.currentScript;
  const settings = page.querySelector(".settings");
  const emended = page.querySelectorAll(".text .emendation");
  const corrected = () => root.dataset.readings === "corrected";
  let inputs = [];
  let said = null;

  function keep(name, value) {
    try {
      if (value) localStorage.setItem("glossator-" + name, value);
      else localStorage.removeItem("glossator-" + name);
    } catch {
      // no storage: the setting lasts as long as the page
    }
  }

  // The edition's own value of a setting is empty and needs no attribute.
  function choose(name, value) {
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
  }

  function show() {
    for (const each of inputs) each.checked = (root.dataset[each.name] ?? "") === each.value;
  }

  // ---- Misprints: the printed words stay where they are, hidden; the proposed ones stand before them, for the editor's.

  function showReadings() {
    for (const word of emended) {
      const swap = corrected() && word.dataset.certainty !== "annotated";
      if (word.previousSibling?.nodeName === "INS") word.previousSibling.remove();
      if (swap) {
        const proposed = page.createElement("ins");
        proposed.dataset.editorial = "";
        proposed.textContent = word.dataset.correction;
        word.before(proposed);
      }
      word.hidden = swap;
    }
  }

  function announce() {
    const count = corrected() ? page.querySelectorAll(".text ins").length : emended.length;
    if (emended.length) said.textContent = said.dataset[corrected() ? "corrected" : "printed"].replace("{n}", count);
  }

  // ---- Marks: where those that the edition does not mark stand is in a file of its own, asked for by who wants them.

  function showMentions() {
    const { mentions } = page.querySelector(".text")?.dataset ?? {};
    if (root.dataset.marks !== "all") {
      for (const each of page.querySelectorAll("a.more")) each.replaceWith(...each.childNodes);
      for (const each of page.querySelectorAll("script[data-mentions]")) each.remove();
      return;
    }
    if (!mentions || page.querySelector("script[data-mentions]")) return;
    for (const src of [script.replace("settings.js", "mentions.js"), mentions]) {
      const made = Object.assign(page.createElement("script"), { src, async: false });
      made.dataset.mentions = "";
      page.head.append(made);
    }
  }

  function apply() {
    showReadings();
    showMentions();
  }

  globalThis.glossatorPanel = (markup) => {
    const store = Object.assign(page.createElement("template"), { innerHTML: markup });
    const [panel, sheet] = store.content.children;
    settings.append(panel);
    page.body.append(sheet);
    inputs = [...panel.querySelectorAll("input")];
    said = panel.querySelector(".said");
    for (const input of inputs) {
      input.addEventListener("change", () => {
        choose(input.name, input.value);
        keep(input.name, input.value);
        if (input.name === "readings") {
          showReadings();
          announce();
        }
        showMentions();
      });
    }
    panel.querySelector(".reset").addEventListener("click", () => {
      for (const { name } of inputs) {
        choose(name, "");
        keep(name, "");
      }
      show();
      apply();
      said.textContent = said.dataset.reset;
    });
    panel.querySelector(".show-keys").addEventListener("click", () => sheet.showModal());
    sheet.querySelector("button").addEventListener("click", () => sheet.close());
    show();
  };
  apply();

  // ---- The panel

  page.addEventListener("click", (event) => {
    if (settings.open && !settings.contains(event.target)) settings.open = false;
  });
  settings.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !settings.open) return;
    settings.open = false;
    settings.firstElementChild.focus();
  });
})();
