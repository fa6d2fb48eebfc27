/* The forms of the wishes: which fields each of them has, and a field in which entries are found as one types. */
(() => {
  "use strict";
  const own = window.glossatorPreview;
  const { ask, make } = own;
  const WAIT = 120; // milliseconds after the last letter
  let count = 0;

  const labelled = (label, input, hint) => {
    input.id = `field-${++count}`;
    const name = make("label", "", label);
    name.htmlFor = input.id;
    const field = make("div", "field", name, input);
    if (hint) {
      const help = make("p", "hint", hint);
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
    made.append(...options.map(([value, label]) => Object.assign(make("option", "", label ?? value), { value })));
    return made;
  };

  // A field for the id of an entry, or for several with spaces between them. `chosen` is called when one was chosen.
  function entries(label, name, { kinds = "", several = false, begin = "", chosen = () => {}, hint = "" } = {}) {
    const field = input(name);
    const list = make("ul", "options");
    list.id = `options-${++count}`;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", label);
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
      const made = make("li", "", make("span", "title", entry.title), " ", make("span", "kind", entry.kind), " ", make("code", "", entry.id));
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
    const whole = labelled(label, field, hint);
    field.after(list);
    return whole;
  }

  const KINDS = ["term", "person", "place", "organisation", "work", "event"].map((each) => [each]);
  const VOICES = "person organisation";

  // The fields of each wish, for the selected words; `submit` sends the form at once.
  const fields = {
    mark: (words, submit) => [entries("Entry", "entry", { begin: words, chosen: submit, hint: "Its title, a form or its id." })],
    entry: (words) => [
      labelled("Kind", select("kind", KINDS)),
      labelled("Title", input("title", words)),
      labelled("Id", input("id"), "Left empty, it is made of the title."),
      labelled("Forms", area("forms", words, 2), "The words by which texts name it, one a line."),
      labelled("Gloss", area("gloss", "", 4), "One to three sentences, in Markdown; what follows an empty line is the article."),
    ],
    note: () => [labelled("Note", area("note", "", 5), "In Markdown; an empty line begins a paragraph.")],
    emend: (words) => [
      labelled("Proposed reading", input("correction", words)),
      labelled("Certainty", select("certainty", [["certain"], ["probable"], ["annotated", "annotated only"]])),
      labelled("Reason", input("reason")),
    ],
    voice: () => [
      entries("Who speaks", "speaker", { kinds: VOICES, several: true }),
      entries("To whom", "to", { kinds: VOICES, several: true }),
      entries("Through whom we know it", "via", { kinds: VOICES, several: true, hint: "From the one who heard the words to the one who quotes them last." }),
    ],
    cite: () => [
      entries("Work", "cites", { kinds: "work", hint: "Or “open”, for one that is not identified." }),
      labelled("Place in it", input("locator"), "Where it is another than the printed one."),
      labelled("Certainty", select("certainty", [["certain"], ["probable"], ["conjecture"]])),
      entries("It may be", "conjecture", { kinds: "work", hint: "The work that an open citation may mean." }),
      labelled("Remark", input("remark"), "A sentence that readers see beside it."),
    ],
    parallel: () => [
      labelled("Topic", input("topic"), "What the passages are about, in a few words."),
      labelled("Relation", select("relation", [["agree"], ["disagree"], ["conflict"], ["one-sided"], ["same-event"]])),
      labelled("Comment", area("comment", "", 4), "How the passages bear on each other, in Markdown."),
    ],
  };

  const valuesOf = (form) => Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]));

  Object.assign(own, { fields, valuesOf });
})();
