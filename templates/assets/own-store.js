// The reader's own marks: what they are, where they are kept, and how they leave and come back as files. They are kept
// as annotations of the W3C's Web Annotation model, and never leave the device by themselves.
(() => {
  "use strict";
  const page = document;
  const own = window.glossatorOwn;
  const root = new URL("..", page.currentScript.src);
  const KEY = "glossator-own-marks:" + root.pathname;
  const CONTEXT = "http://www.w3.org/ns/anno.jsonld";
  const watchers = [];
  let marks = [];
  let stored = true;

  own.root = root;
  own.marks = () => marks;
  own.watch = (watcher) => watchers.push(watcher);
  own.list = (value) => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);

  own.say = (key, values = {}) =>
    Object.entries(values).reduce((words, [name, value]) => words.replaceAll(`{${name}}`, value), own.words[key]);

  own.element = (name, properties = {}, ...children) => {
    const made = Object.assign(page.createElement(name), properties);
    made.append(...children);
    return made;
  };

  own.button = (label, name, press, act = "") => {
    const made = own.element("button", { type: "button", textContent: label });
    if (name) made.setAttribute("aria-label", name);
    if (act) made.dataset.act = act;
    made.addEventListener("click", press);
    return made;
  };

  // ---- What is said to the reader stays until something else is said or it is closed.

  const said = own.element("p");
  const notice = own.element("div", { className: "own-notice", hidden: true }, said);
  said.setAttribute("role", "status");
  page.body.append(notice);

  // Closing it gives the focus back to what had it before, or to the page.
  let before = null;
  function dismiss() {
    const goal = before?.isConnected && before !== page.body ? before : page.querySelector("main");
    notice.hidden = true;
    if (goal.matches("main")) goal.tabIndex = -1;
    goal.focus({ preventScroll: true });
  }

  own.tell = (words, undo) => {
    const close = own.button("×", own.words.close, dismiss);
    const back = undo && own.button(own.words.undo, "", () => { undo(); own.tell(own.words.undone); });
    const inside = notice.contains(page.activeElement);
    if (!inside) before = page.activeElement;
    notice.hidden = false;
    notice.replaceChildren(said, ...(back ? [back] : []), close);
    if (inside) close.focus({ preventScroll: true });
    said.textContent = "";
    requestAnimationFrame(() => (said.textContent = words));
    return back;
  };

  // ---- Keeping

  function read() {
    let text = null;
    try {
      text = localStorage.getItem(KEY);
      return text ? JSON.parse(text).marks.filter(isMark) : [];
    } catch {
      if (text) rescue(text);
      return marks;
    }
  }

  // What cannot be read is not written over.
  function rescue(text) {
    try {
      localStorage.setItem(`${KEY}:unread-${Date.now()}`, text);
      localStorage.removeItem(KEY);
    } catch {
      // no storage, or no room: the next change will say so
    }
    own.tell(own.words.unread);
  }

  function keep() {
    try {
      localStorage.setItem(KEY, JSON.stringify({ format: 1, marks }));
      stored = true;
    } catch {
      stored = false;
      addEventListener("beforeunload", hold);
    }
    return stored;
  }

  // Changes the marks as they are now, also by another window. `words` are said when they are kept.
  own.change = (edit, words, undo) => {
    marks = edit(stored ? read() : marks);
    const said = keep() ? words : [words, own.words.unkept].filter(Boolean).join(" ");
    const back = said ? own.tell(said, undo) : null;
    for (const watcher of watchers) watcher();
    return back;
  };
  own.put = (mark, words, undo) => own.change((now) => [...now.filter((each) => each.id !== mark.id), mark], words, undo);
  own.remove = (mark) =>
    own.change((now) => now.filter((each) => each.id !== mark.id), own.words.deleted, () => own.put(mark));

  addEventListener("storage", (event) => {
    if (event.key !== KEY) return;
    marks = read();
    for (const watcher of watchers) watcher();
  });
  const hold = (event) => {
    if (!stored && marks.length) event.preventDefault();
  };

  // ---- A mark is an annotation. Its sources are paths from the folder of the edition.

  function uuid() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    const hex = [...bytes].map((each) => each.toString(16).padStart(2, "0")).join("");
    return "urn:uuid:" + hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }

  const now = () => new Date().toISOString().replace(/\.\d+Z$/, "Z");
  const selectors = (target) => own.list(target?.selector);
  const ofType = (target, type) => selectors(target).find((each) => each?.type === type);

  own.make = (targets) => {
    const time = now();
    const target = targets.length === 1 ? targets[0] : targets;
    return { id: uuid(), type: "Annotation", motivation: "highlighting", created: time, modified: time, target };
  };

  own.target = (path, address, quote, end) => ({
    type: "SpecificResource",
    source: `${path}#${encodeURIComponent(address)}`,
    selector: [
      { type: "TextQuoteSelector", exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
      { type: "TextPositionSelector", start: quote.start, end },
    ],
  });

  // What comes from a file can be anything.
  const words = (value) => (typeof value === "string" ? value : "");
  const time = (mark) => words(mark.modified) || words(mark.created);

  own.targets = (mark) => own.list(mark.target).map((target) => {
    const [path, address = ""] = target.source.split("#");
    const { exact, prefix, suffix } = ofType(target, "TextQuoteSelector");
    const start = ofType(target, "TextPositionSelector")?.start;
    const quote = { exact, prefix: words(prefix), suffix: words(suffix), start: Number.isInteger(start) ? start : -1 };
    return { path, address: decoded(address), quote };
  });

  function decoded(address) {
    try {
      return decodeURIComponent(address);
    } catch {
      return address;
    }
  }

  own.pageOf = (mark) => own.list(mark.target)[0].source.split("#")[0];
  own.quoteOf = (mark) => own.targets(mark).map((each) => each.quote.exact).join(" ").replace(/\s+/g, " ");
  own.shortQuote = (mark) => own.quoteOf(mark).replace(/^(.{60}\S*) .*/s, "$1 …");

  own.wordsOf = (mark) => {
    const bodies = [mark.bodyValue, ...own.list(mark.body).map((each) => each?.value)];
    return bodies.filter((each) => typeof each === "string").join("\n\n");
  };

  own.withWords = ({ bodyValue, body, ...mark }, words) => {
    const said = { type: "TextualBody", value: words, format: "text/plain", purpose: "commenting" };
    const motivation = words ? "commenting" : "highlighting";
    return { ...mark, motivation, modified: now(), ...(words ? { body: said } : {}) };
  };

  function isMark(mark) {
    const fit = (target) =>
      /^texts\/[^/#]+\.html(#|$)/.test(target?.source) && typeof ofType(target, "TextQuoteSelector")?.exact === "string";
    const targets = own.list(mark?.target);
    return typeof mark?.id === "string" && own.list(mark.type).includes("Annotation") && targets.length > 0 && targets.every(fit);
  }

  // ---- Files

  const base = own.base || (root.protocol.startsWith("http") ? root.href : "");
  const sources = (mark, change) => {
    const targets = own.list(mark.target).map((each) => ({ ...each, source: change(String(each?.source)) }));
    return { ...mark, target: targets.length === 1 ? targets[0] : targets };
  };

  own.exported = () => JSON.stringify({
    "@context": CONTEXT,
    id: uuid(),
    type: "AnnotationCollection",
    label: own.say("collection", { title: own.title }),
    total: marks.length,
    ...(marks.length && {
      first: { id: uuid(), type: "AnnotationPage", startIndex: 0, items: marks.map((each) => sources(each, (source) => base + source)) },
    }),
  }, null, 1) + "\n";

  // Takes the marks of a file: those that are new, and those that are newer than what is here. Says what it did.
  own.imported = (text) => {
    let value = null;
    try {
      value = JSON.parse(text);
    } catch {
      return own.words["import-unread"];
    }
    const items = own.list(value?.first?.items ?? value?.items ?? value);
    const read = items.map((each) => sources(each ?? {}, (source) => source.replace(/^[^#]*\/(?=texts\/[^/#]+\.html)/, "")));
    const good = read.filter(isMark).map(({ "@context": _, ...mark }) => mark);
    if (!good.length) return own.words["import-nothing"];
    const count = { added: 0, renewed: 0, same: 0, refused: items.length - good.length };
    own.change((now) => {
      const all = new Map(now.map((each) => [each.id, each]));
      for (const mark of good) {
        const known = all.get(mark.id);
        const newer = !known || time(mark) > time(known);
        count[known ? (newer ? "renewed" : "same") : "added"]++;
        if (newer) all.set(mark.id, mark);
      }
      return [...all.values()];
    });
    return own.say("imported", count) + (stored ? "" : " " + own.words.unkept);
  };

  const escaped = (words) => words.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&").replace(/^(\s*\d*)([-+.)])(?=\s)/gm, "$1\\$2");
  own.place = (address) => {
    const [, kind, number] = /^([pn])(\w+)$/.exec(address) ?? /^(t)(\d+)$/.exec(address) ?? [];
    const key = { p: "paragraph", t: "table" }[kind] ?? (/^\d/.test(number) ? "note" : "editor-note");
    return kind && (kind !== "n" || /^(\d+|[a-z]{1,2})$/.test(number)) ? own.say(key, { number }) : `#${address}`;
  };

  // The marks of every text in the order of the text. Where the text itself is not at hand, paragraphs come before notes.
  own.inOrder = () => {
    const rank = (address) => "pht".indexOf(address[0]) + (address.startsWith("n") ? 4 : 1);
    const key = (mark) => own.targets(mark)[0];
    const sorted = [...marks].sort((one, other) => {
      const [a, b] = [key(one), key(other)];
      const order = rank(a.address) - rank(b.address) || a.address.localeCompare(b.address, "en", { numeric: true });
      return order || a.quote.start - b.quote.start;
    });
    const known = own.texts.map(({ path, title }) => ({ path, title, marks: sorted.filter((each) => own.pageOf(each) === path) }));
    const paths = new Set(own.texts.map((each) => each.path));
    const others = sorted.filter((each) => !paths.has(own.pageOf(each)));
    return [...known, { path: "", title: own.words["text-gone"], marks: others }].filter((each) => each.marks.length);
  };

  own.markdown = () => {
    const parts = [`# ${escaped(own.say("collection", { title: own.title }))}`];
    for (const group of own.inOrder()) {
      parts.push(`## ${escaped(group.title)}`);
      for (const mark of group.marks) {
        const [{ path, address }] = own.targets(mark);
        parts.push(own.targets(mark).map((each) => `> ${escaped(each.quote.exact.replace(/\s+/g, " "))}`).join("\n>\n"));
        if (own.wordsOf(mark)) parts.push(escaped(own.wordsOf(mark)));
        const source = `${base}${path}#${encodeURIComponent(address)}`;
        parts.push(`[${escaped(own.place(address))}](<${source}>), ${time(mark).slice(0, 10)}`);
      }
    }
    return parts.join("\n\n") + "\n";
  };

  marks = read();
})();
