/* The forms of the wishes: which fields each of them has, and a field in which entries are found as one types. */
(() => {
  "use strict";
  const own = window.glossatorPreview;
  const { ask, make, say } = own;
  const WAIT = 120; // milliseconds after the last letter
  let count = 0;

  // A field with its label, and with a hint below it where there are words for one.
  const labelled = (key, input, hinted = false) => {
    input.id = `field-${++count}`;
    const name = make("label", "", say(`field-${key}`));
    name.htmlFor = input.id;
    const field = make("div", "field", name, input);
    if (hinted) {
      const help = make("p", "hint", say(`field-${key}-hint`));
      help.id = `${input.id}-hint`;
      input.setAttribute("aria-describedby", help.id);
      field.append(help);
    }
    return field;
  };

  const input = (name, value = "") => Object.assign(make("input", ""), { name, value, autocomplete: "off" });
  const area = (name, value = "", rows = 3) => Object.assign(make("textarea", ""), { name, value, rows });
  const select = (name, options) => {
    const made = Object.assign(make("select", ""), { name });
    made.append(...options.map(([value, key]) => Object.assign(make("option", "", say(key)), { value })));
    return made;
  };

  // A field for the id of an entry, or for several with spaces between them. `chosen` is called when one was chosen.
  function entries(name, { kinds = "", several = false, begin = "", chosen = () => {}, hinted = false } = {}) {
    const field = input(name);
    const list = make("ul", "options");
    list.id = `options-${++count}`;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", say(`field-${name}`));
    list.hidden = true;
    for (const [key, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"]]) {
      field.setAttribute(key, value);
    }
    field.spellcheck = false;
    let [found, active, timer, latest] = [[], -1, 0, 0];

    const last = () => (several ? field.value.split(" ").at(-1) : field.value);

    function fold(open) {
      list.hidden = !open || !found.length;
      field.setAttribute("aria-expanded", String(!list.hidden));
      if (list.hidden) point(-1);
    }

    function point(number) {
      active = number;
      [...list.children].forEach((each, index) => each.setAttribute("aria-selected", String(index === active)));
      if (active < 0) field.removeAttribute("aria-activedescendant");
      else field.setAttribute("aria-activedescendant", list.children[active].id);
      list.children[active]?.scrollIntoView({ block: "nearest" });
    }

    function choose(entry) {
      const before = several ? field.value.split(" ").slice(0, -1) : [];
      field.value = [...before, entry.id].join(" ");
      fold(false);
      field.focus();
      chosen(entry);
    }

    function option(entry, number) {
      const made = make("li", "", make("span", "title", entry.title), " ", make("span", "kind", say(`kind-${entry.kind}`)), " ", make("code", "", entry.id));
      made.id = `${list.id}-${number}`;
      made.setAttribute("role", "option");
      made.addEventListener("pointerdown", (event) => event.preventDefault());
      made.addEventListener("click", () => choose(entry));
      return made;
    }

    async function look(typed) {
      const mine = ++latest;
      const answer = await ask({ wish: "entries", typed, kinds });
      if (mine !== latest) return;
      found = answer.entries ?? [];
      list.replaceChildren(...found.map(option));
      fold(true);
      point(found.length ? 0 : -1);
    }

    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => look(last()), WAIT);
    });
    field.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && found.length) {
        event.preventDefault();
        if (list.hidden) fold(true);
        point((active + step + found.length) % found.length);
      } else if (event.key === "Enter" && !list.hidden && active >= 0) {
        event.preventDefault();
        choose(found[active]);
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        event.stopPropagation();
        fold(false);
      }
    });
    field.addEventListener("blur", () => fold(false));
    if (begin) look(begin);
    const whole = labelled(name, field, hinted);
    field.after(list);
    return whole;
  }

  const KINDS = ["term", "person", "place", "organisation", "work", "event"].map((each) => [each, `kind-${each}`]);
  const VOICES = "person organisation";
  const SURE = ["certain", "probable"].map((each) => [each, `certainty-${each}`]);
  const RELATIONS = ["agree", "disagree", "conflict", "one-sided", "same-event"].map((each) => [each, `relation-${each}`]);

  // The fields of each wish, for the selected words; `submit` sends the form at once.
  const fields = {
    mark: (words, submit) => [entries("entry", { begin: words, chosen: submit, hinted: true })],
    entry: (words) => [
      labelled("kind", select("kind", KINDS)),
      labelled("title", input("title", words)),
      labelled("id", input("id"), true),
      labelled("forms", area("forms", words, 2), true),
      labelled("gloss", area("gloss", "", 4), true),
    ],
    note: () => [labelled("note", area("note", "", 5), true)],
    emend: (words) => [
      labelled("correction", input("correction", words)),
      labelled("certainty", select("certainty", [...SURE, ["annotated", "annotated-only"]])),
      labelled("reason", input("reason")),
    ],
    voice: () => [
      entries("speaker", { kinds: VOICES, several: true }),
      entries("to", { kinds: VOICES, several: true }),
      entries("via", { kinds: VOICES, several: true, hinted: true }),
    ],
    cite: () => [
      entries("cites", { kinds: "work", hinted: true }),
      labelled("locator", input("locator"), true),
      labelled("certainty", select("certainty", [...SURE, ["conjecture", "conjecture"]])),
      entries("conjecture", { kinds: "work", hinted: true }),
      labelled("remark", input("remark"), true),
    ],
    parallel: () => [
      labelled("topic", input("topic"), true),
      labelled("relation", select("relation", RELATIONS)),
      labelled("comment", area("comment", "", 4), true),
    ],
  };

  const valuesOf = (form) => Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]));

  Object.assign(own, { fields, valuesOf });
})();
