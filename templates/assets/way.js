// Finding one's way: the contents with the section one is in, progress, ways back, going on where one stopped, and keys.
// Without this script the page has its contents, its links and the browser's own way back.
(() => {
  "use strict";
  const page = document;
  const root = page.documentElement;
  const { src, dataset: words } = page.currentScript;
  const text = page.querySelector("article.text");
  const address = location.href.split(/[?#]/)[0];
  const quietly = { preventScroll: true };
  const paragraphs = [...page.querySelectorAll(".text [data-number]")];
  const headings = [...page.querySelectorAll("article > :is(h2, h3)[id], .body > :is(h2, h3)[id], section > h2[id]")];
  const top = (element) => element.getBoundingClientRect().top;
  const arrival = performance.getEntriesByType("navigation")[0]?.type ?? "navigate";

  const make = (name, values, ...children) => {
    const element = Object.assign(page.createElement(name), values);
    element.append(...children);
    return element;
  };
  const fill = (phrase, place) => phrase.replace("{number}", place.number).replace("{title}", place.title);

  // What is kept on this device: `localStorage` for good, `sessionStorage` as long as the tab is open.
  function kept(store, name) {
    try {
      return JSON.parse(window[store].getItem(name));
    } catch {
      return null;
    }
  }
  function keep(store, name, value) {
    try {
      window[store].setItem(name, JSON.stringify(value));
    } catch {
      // no storage: nothing is remembered
    }
  }

  // ---- Where one is: the last element that begins above the line where the eye rests

  const line = () => innerHeight / 4;
  const last = (list) => list.findLast((each) => top(each) <= line());

  function here() {
    const paragraph = last(paragraphs);
    return paragraph && { id: paragraph.id, number: paragraph.dataset.number, top: top(paragraph), title: page.querySelector("h1").textContent, address };
  }

  // ---- Contents and progress

  const progress = make("div", { className: "progress", ariaHidden: "true" });
  const sections = headings.filter((each) => !each.closest(".end"));
  const now = make("span", { className: "now" });
  const fold = make("details", {}, make("summary", {}, words.contents, now));
  const way = make("nav", { className: "way", hidden: true, ariaLabel: words.here }, fold);

  if (text) page.body.append(progress);
  if (text && sections.length > 1) {
    const item = (each) => make("li", { className: "level-" + each.tagName[1] }, make("a", { href: "#" + each.id }, each.textContent));
    fold.append(make("ol", {}, ...sections.map(item)));
    page.querySelector("main").before(way);
    const wide = matchMedia("(min-width: 84rem)");
    const unfold = () => (fold.open = wide.matches && getComputedStyle(way).position === "sticky");
    wide.addEventListener("change", unfold);
    fold.addEventListener("toggle", look);
    way.addEventListener("focusout", look);
    unfold();
    way.addEventListener("click", (event) => {
      if (event.target.closest("a") && getComputedStyle(way).position === "fixed") fold.open = false;
    });
    way.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !fold.open) return;
      fold.open = false;
      fold.firstElementChild.focus();
    });
  }
  const links = [...page.querySelectorAll(":is(.way, .outline) a[href^='#']")];

  function look() {
    const section = last(sections);
    for (const link of links) {
      if (section && link.hash === "#" + section.id) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
    if (!text || !paragraphs.length) return;
    now.textContent = last(headings)?.textContent ?? "";
    way.hidden = scrollY < 200 && !fold.open && !way.contains(page.activeElement);
    const [begin, end] = [top(paragraphs[0]), paragraphs.at(-1).getBoundingClientRect().bottom];
    const share = Math.min(1, Math.max(0, (innerHeight * 0.75 - begin) / (end - begin || 1)));
    progress.style.setProperty("--share", scrollY ? share.toFixed(3) : 0);
  }

  // ---- The offer to go back or on: a small button; nothing moves by itself

  let offer = null;
  const withdraw = () => {
    offer?.remove();
    offer = null;
  };
  function propose(label, href, act) {
    withdraw();
    const close = make("button", { type: "button", className: "plain", ariaLabel: words.close }, "×");
    // What had the focus is gone; it goes on where the reader is.
    close.addEventListener("click", () => {
      withdraw();
      show(last(paragraphs) ?? page.querySelector("main"));
    });
    const link = make("a", { href }, label);
    link.addEventListener("click", (event) => {
      if (!act) return;
      event.preventDefault();
      withdraw();
      act();
    });
    offer = make("aside", { className: "offer", ariaLabel: words.where }, link, close);
    page.querySelector("footer").before(offer);
  }
  function show(element) {
    if (!element.matches("a[href], button")) element.tabIndex = -1;
    element.focus({ preventScroll: true, focusVisible: true });
  }
  // To a paragraph, at the height at which it stood.
  function settle(place) {
    const paragraph = page.getElementById(place.id);
    if (paragraph) scrollBy({ top: top(paragraph) - place.top, behavior: "instant" });
    return paragraph;
  }
  // The same while the page is loaded; faces that come late move the lines, so once more when they are there.
  function arrive(place) {
    const act = () => requestAnimationFrame(() => settle(place));
    act();
    addEventListener("load", () => page.fonts.ready.then(act));
  }

  // A link to another place of this page: the way back is one step of the history, which knows the very line.
  let left = null;
  page.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link || event.defaultPrevented || link.matches(".skip") || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const place = here();
    const before = scrollY;
    if (!place || location.hash === link.hash) return;
    history.replaceState({ glossator: true }, "");
    left = link;
    setTimeout(() => {
      if (Math.abs(scrollY - before) > innerHeight / 2) propose(fill(words.back, place), "#" + place.id, () => history.back());
    }, 50);
  });
  addEventListener("popstate", () => {
    if (!history.state?.glossator) return;
    withdraw();
    if (left?.isConnected) show(left);
  });

  // ---- From page to page

  const PLACES = "glossator-places";
  let moved = false;
  function leave() {
    const place = text && here();
    if (text) history.replaceState({ ...history.state, place }, "");
    if (place) keep("sessionStorage", "glossator-left", place);
    if (!text || !moved) return;
    const places = kept("localStorage", PLACES) ?? {};
    if (place && place.id !== paragraphs[0].id && place.id !== paragraphs.at(-1).id) places[location.pathname] = { id: place.id, number: place.number };
    else delete places[location.pathname];
    keep("localStorage", PLACES, places);
  }
  addEventListener("pagehide", leave);
  page.addEventListener("visibilitychange", () => page.hidden && leave());

  const before = kept("sessionStorage", "glossator-left");
  const places = kept("localStorage", PLACES) ?? {};
  if (arrival !== "navigate") {
    if (history.state?.place) arrive(history.state.place);
  } else {
    const stopped = places[location.pathname];
    if (before && text && before.address === address && location.hash) {
      if (location.hash === "#" + before.id) arrive(before);
      else if (page.getElementById(before.id)) propose(fill(words.back, before), "#" + before.id, () => show(settle(before)));
    } else if (text && stopped && !location.hash && page.getElementById(stopped.id)) {
      propose(fill(words.resume, stopped), "#" + stopped.id, () => {
        page.getElementById(stopped.id).scrollIntoView();
        show(page.getElementById(stopped.id));
      });
    } else if (before && !text && !page.body.matches(".page-library")) {
      propose(fill(words.backThere, before), before.address + "#" + before.id);
    }
  }
  for (const link of page.querySelectorAll(".shelf h3 a")) {
    const stopped = places[link.pathname];
    const go = stopped && make("a", { href: link.href + "#" + stopped.id, className: "go-on" }, fill(words.resume, stopped));
    if (go) link.closest("li").querySelector(".measures").append(go);
  }

  // ---- The panel of the settings and the sheet of the keys are asked for by those who come near them; a file that stands
  // alone has them.

  const panel = page.querySelector(".settings");
  let asked = null;
  const add = (name, values) => new Promise((onload) => page.head.append(make(name, { ...values, onload })));
  const asset = (name) => src.replace("way.js", name);
  const wanted = () => (asked ??= Promise.all(!src ? [] : [
    add("link", { rel: "stylesheet", href: asset("panel.css") }),
    ...[asset("settings.js"), new URL("../data/panel.js", src)].map((each) => add("script", { src: each, async: false })),
  ]));
  for (const kind of ["pointerenter", "focusin", "toggle"]) panel.addEventListener(kind, wanted);
  if (root.dataset.readings || root.dataset.marks === "all") wanted();

  // ---- Keys: single letters, which can be switched off, and never while one writes

  function step(list, by) {
    const at = list.indexOf(page.activeElement);
    const edge = innerHeight / 5;
    const next = by > 0 ? list.find((each) => top(each) > edge + 8) : list.findLast((each) => top(each) < edge - 8);
    const goal = at >= 0 && Math.abs(top(list[at])) < innerHeight ? list[at + by] : next;
    if (!goal) return;
    show(goal);
    goal.scrollIntoView();
  }
  function note() {
    const all = [...page.querySelectorAll("a[role=doc-noteref]")].filter((each) => !each.closest(".end"));
    const at = all.indexOf(page.activeElement);
    const goal = at >= 0 ? all[at + 1] : all.find((each) => top(each) > 0);
    goal?.scrollIntoView({ block: "center" });
    goal?.focus(quietly);
  }
  function contents() {
    if (way.isConnected) {
      way.hidden = false;
      fold.open = true;
      fold.firstElementChild.focus();
    } else page.querySelector("main :is(.outline, .letters, nav.contents) a")?.focus();
  }
  function settings() {
    panel.open = true;
    panel.firstElementChild.focus();
  }
  const search = () => page.querySelector("a[href$='search.html']")?.click();
  const help = () => wanted().then(() => page.querySelector("dialog.keys").showModal());
  const steps = paragraphs.length ? paragraphs : headings;
  const does = {
    j: () => step(steps, 1),
    k: () => step(steps, -1),
    l: () => step(headings, 1),
    h: () => step(headings, -1),
    n: note,
    b: () => offer?.querySelector("a").click(),
    t: contents,
    s: settings,
    "/": search,
    "?": help,
  };
  page.addEventListener("keydown", (event) => {
    const { target, key, code } = event;
    const writing = target.closest("input:not([type=radio], [type=checkbox]), select, textarea, [contenteditable], [role=dialog], dialog");
    if (root.dataset.keys === "off" || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || writing) return;
    // Where the letters of the keyboard are others, the place of the key counts.
    const name = /^Key[A-Z]$/.test(code) && !/^[a-z]$/i.test(key) ? code[3].toLowerCase() : key;
    if (!Object.hasOwn(does, name)) return;
    event.preventDefault();
    does[name]();
  });

  let waiting = false;
  addEventListener("scroll", () => {
    moved = true;
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      look();
    });
  }, { passive: true });
  look();
})();
