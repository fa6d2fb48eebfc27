// The page of the search: asks the index while words are typed, shows passages or lines of a concordance, and keeps what
// is asked for in the address. Without this script the page leads to the lists.
(() => {
  "use strict";
  const page = document;
  const search = window.glossatorSearch;
  const bar = page.querySelector(".seek");
  const field = page.querySelector("#_seek");
  const said = bar.querySelector("[role=status]");
  const results = page.querySelector(".results");
  const more = results.querySelector(".more");
  const lists = page.querySelector(".drawers") ?? {};
  const choices = [...bar.querySelectorAll("select")];
  const SHOWN = 20; // passages at once
  const LINES = 100; // lines of a concordance at once
  const MOST = 600; // passages from which a concordance is made
  const MANY = 100; // passages that are read at once where many must be
  const REACH = 90; // characters of a line at either side
  const LONG = 320; // characters of a sentence
  const SHORT = /(?:^|[^\p{L}])(?:\p{Lu}|[Ccp]f|pp?|vols?|eds?|no|Mr|Mrs|Dr|St)\.$/u; // no sentence ends so
  let turn = 0; // which question is being answered
  let typing = false; // whether the address is that of a question still being typed

  const element = (name, style, text = "") =>
    Object.assign(page.createElement(name), { className: style, textContent: text });
  const filled = (words, values) => words.replace(/\{(\w+)\}/g, (blank, name) => values[name] ?? blank);
  const lines = () => bar.querySelector("[name=as]:checked").value === "lines";
  const order = () => page.querySelector(lines() ? "#_sort" : "#_by").value;
  const chosen = (name) => bar.querySelector(`select[name=${name}]`)?.value ?? "";

  // ---- The address

  function address() {
    const values = new URLSearchParams();
    for (const [name, value] of [["q", field.value.trim()], ["as", lines() ? "lines" : ""], ...choices.map((each) => [each.name, each.value])]) {
      if (value) values.set(name, value);
    }
    return `#${values}`;
  }

  function takeUp() {
    const values = new URLSearchParams(location.hash.slice(1) || location.search);
    field.value = values.get("q") ?? "";
    for (const each of choices) each.value = values.get(each.name) ?? "";
    for (const each of choices) if (each.selectedIndex < 0) each.value = "";
    for (const each of bar.querySelectorAll("[name=as]")) each.checked = each.value === (values.get("as") ?? "");
    if (!bar.querySelector("[name=as]:checked")) bar.querySelector("[name=as]").checked = true;
  }

  // Each question has one place in the history, not each letter.
  function keep(done) {
    if (address() !== (location.hash || "#")) history[typing ? "replaceState" : "pushState"](null, "", address());
    typing = !done;
  }

  // ---- What is found

  // The passage with what is asked for in its printed words, or else in those that are proposed.
  function read(passage, parts) {
    const printed = search.match(passage.text, parts);
    if (printed.complete || !passage.proposed) return { ...passage, ...printed };
    const proposed = search.match(passage.proposed, parts);
    return proposed.had > printed.had ? { ...passage, ...proposed, corrected: true } : { ...passage, ...printed };
  }

  // The passages that truly have all that is asked for; nothing after each lot that was read.
  async function* reading(numbers, parts, batch) {
    const rows = parts.some(({ row }) => row.length > 1);
    for (let at = 0; at < numbers.length; at += batch) {
      for (const each of await Promise.all(numbers.slice(at, at + batch).map(search.passage))) {
        const found = read(each, parts);
        if (found.hits.length && (found.complete || !rows)) yield found;
      }
      yield null;
    }
  }

  // The next passages, so many at most; fewer where it would take long to find the others.
  async function take(passages, count) {
    const found = [];
    while (found.length < count) {
      const { value, done } = await passages.next();
      if (value) found.push(value);
      else if (done || found.length) break;
    }
    return found;
  }

  // ---- How it is shown

  function label({ kind, label: number, sort }) {
    const words = [bar.dataset.paragraph, bar.dataset.note, bar.dataset.editor][kind];
    return number && words ? filled(words, { number }) : sort;
  }

  function link(passage) {
    const { path, address: place, title, text, hits } = passage;
    const words = [...new Set(hits.map(({ start, end }) => text.slice(start, end)))].slice(0, 12);
    const way = Object.assign(element("a", "", title), {
      href: `${path}?found=${encodeURIComponent(words.join("|"))}${place && `#${encodeURIComponent(place)}`}`,
    });
    const number = label(passage);
    if (number) way.append(" ", element("span", passage.sort ? "kind" : "number", number));
    return way;
  }

  // Some characters of a text, with the hits among them marked.
  function marked(text, hits, from, to) {
    const parts = [];
    let at = from;
    for (const { start, end } of hits) {
      if (start < at || end > to) continue;
      parts.push(text.slice(at, start), element("mark", "", text.slice(start, end)));
      at = end;
    }
    return [...parts, text.slice(at, to)];
  }

  function sentences(text, language) {
    if (!Intl.Segmenter) return [[0, text.length]];
    let segments;
    try {
      segments = new Intl.Segmenter(language || page.documentElement.lang, { granularity: "sentence" }).segment(text);
    } catch {
      segments = new Intl.Segmenter("en", { granularity: "sentence" }).segment(text); // the tag is none
    }
    const found = [];
    for (const { index, segment } of segments) {
      const before = found.at(-1);
      const end = index + segment.trimEnd().length;
      if (before && SHORT.test(text.slice(before[0], before[1]))) before[1] = end;
      else found.push([index, end]);
    }
    return found;
  }

  // The sentence of the first hit, and those of others that have what it lacks.
  function excerpt({ text, hits, language }) {
    const words = element("p", "words");
    const had = new Set();
    for (const [from, to] of sentences(text, language)) {
      const inside = hits.filter(({ start, end }) => start >= from && end <= to);
      if (!inside.some(({ parts }) => [...parts].some((each) => !had.has(each)))) continue;
      for (const { parts } of inside) for (const each of parts) had.add(each);
      const left = Math.max(from, inside[0].start - LONG / 2);
      const right = Math.min(to, Math.max(left + LONG, inside[0].end + REACH));
      const [start, end] = [wordStart(text, left, from), wordEnd(text, right, to)];
      if (words.childNodes.length) words.append(" ");
      words.append(start > from ? "… " : "", ...marked(text, hits, start, end), end < to ? " …" : "");
    }
    if (!words.childNodes.length) words.append(...marked(text, hits, hits[0].start, Math.min(text.length, hits[0].end + LONG)));
    return words;
  }

  const wordStart = (text, at, least) => (at > least ? Math.max(least, text.indexOf(" ", at) + 1) : at);
  const wordEnd = (text, at, most) => (at < most ? text.lastIndexOf(" ", at) : at);

  function shownPassage(passage) {
    const item = element("li", "");
    const where = element("p", "where");
    const words = excerpt(passage);
    if (passage.language) words.lang = passage.language;
    where.append(link(passage));
    if (passage.corrected) where.append(" ", element("span", "corrected", bar.dataset.corrected));
    item.append(where, words);
    return item;
  }

  function shownLine({ passage, start, end, before, after }) {
    const item = element("li", "");
    const { text, language } = passage;
    const key = element("mark", "", text.slice(start, end));
    const line = element("p", "line");
    if (language) line.lang = language;
    if (/[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(key.textContent)) line.dir = "rtl";
    const rest = element("span", "rest");
    rest.append(key, after);
    line.append(element("span", "before", before), rest);
    item.append(line, link(passage));
    return item;
  }

  function linesOf(passage) {
    const { text, hits } = passage;
    return hits.map(({ start, end }) => {
      const left = wordStart(text, Math.max(0, start - REACH), 0);
      const right = wordEnd(text, Math.min(text.length, end + REACH), text.length);
      return { passage, start, end, before: text.slice(Math.min(left, start), start), after: text.slice(end, Math.max(end, right)) };
    });
  }

  const wordsOf = (text) => search.words(text).map(({ word }) => word);

  function sorted(found, by) {
    if (!by) return found;
    const keys = new Map(found.map((each) => [each, (by === "after" ? wordsOf(each.after) : wordsOf(each.before).reverse()).join(" ")]));
    const compare = new Intl.Collator(page.documentElement.lang).compare;
    return found.sort((one, other) => compare(keys.get(one), keys.get(other)));
  }

  // ---- Asking

  function clear(words) {
    said.textContent = words;
    results.hidden = true;
    lists.hidden = false;
    results.querySelector("ol")?.remove();
  }

  function present(list) {
    results.querySelector("ol")?.remove();
    results.prepend(list);
    results.hidden = false;
    lists.hidden = true;
  }

  // Shows the items that a source gives, so many at a time, each as soon as it is there; tells how many there are so
  // far, and how many of the next are known.
  async function list(style, next, count, tell) {
    const mine = turn;
    const found = element("ol", style);
    let ahead = [];
    const grow = async () => {
      const goal = found.children.length + count;
      let coming = ahead.length ? ahead : await next(count);
      more.hidden = true;
      while (coming.length && mine === turn) {
        found.append(...coming);
        if (!found.isConnected) present(found);
        tell(found.children.length);
        const missing = goal - found.children.length;
        coming = await next(missing > 0 ? missing : count);
        if (missing <= 0) break; // these are shown when they are wanted
      }
      if (mine !== turn) return;
      ahead = coming;
      more.hidden = !ahead.length;
      if (found.children.length) tell(found.children.length, ahead.length);
      else clear(said.dataset.nothing);
    };
    more.onclick = () => {
      const at = found.children.length;
      grow();
      found.children[at].querySelector("a").focus();
    };
    await grow();
  }

  async function passages(parts, numbers) {
    const rows = parts.some(({ row }) => row.length > 1);
    const source = reading(numbers, parts, rows ? MANY : SHOWN);
    const next = async (count) => (await take(source, count)).map(shownPassage);
    await list("passages", next, SHOWN, (shown, ahead) => {
      const { passages: all, least } = said.dataset;
      if (!rows) said.textContent = filled(all, { n: numbers.length });
      else if (ahead !== undefined) said.textContent = filled(ahead ? least : all, { n: shown + ahead });
    });
  }

  async function concordance(parts, numbers) {
    const mine = turn;
    const found = [];
    for await (const each of reading(numbers.slice(0, MOST), parts, MANY)) {
      if (mine !== turn) return;
      if (each) found.push(...linesOf(each));
    }
    const all = sorted(found, order());
    let at = 0;
    const next = async (count) => all.slice(at, (at += count)).map(shownLine);
    const words = numbers.length > MOST ? said.dataset.first : said.dataset.lines;
    await list("lines-of-words", next, LINES, () => {
      said.textContent = filled(words, { n: all.length, m: MOST, all: numbers.length });
    });
  }

  async function ask() {
    const mine = (turn += 1);
    const parts = search.parse(field.value);
    for (const name of ["by", "sort"]) page.querySelector(`#_${name}`).parentElement.hidden = (name === "sort") !== lines();
    if (!parts.length) return clear("");
    try {
      const wanted = { text: chosen("in"), kind: chosen("kind"), ordered: lines() || order() === "place", names: !lines() };
      const numbers = await search.answer(parts, wanted);
      if (mine !== turn) return;
      await (lines() ? concordance : passages)(parts, numbers);
    } catch {
      if (mine === turn) clear(said.dataset.failed);
    }
  }

  bar.addEventListener("input", (event) => {
    keep(event.target !== field);
    ask();
  });
  field.addEventListener("change", () => (typing = false));
  addEventListener("popstate", () => {
    typing = false;
    takeUp();
    ask();
  });
  page.addEventListener("keydown", (event) => {
    const elsewhere = !event.target.closest("input, select, textarea, [contenteditable]");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || !elsewhere) return;
    event.preventDefault();
    field.focus();
    field.select();
  });

  takeUp();
  search.catalogue().catch(() => {}); // asked for again when there is a question
  if (field.value) ask();
  else if (matchMedia("(hover: hover)").matches) {
    field.focus({ preventScroll: true });
    addEventListener("shown", () => field.focus({ preventScroll: true }), { once: true });
  }
})();
