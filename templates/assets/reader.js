// Brings the goal of a mark to the mark. Without this script every mark is a link and leads there.
(() => {
  "use strict";
  const page = document;
  const root = page.documentElement;
  const { src: script, dataset: { close: closeWord } } = page.currentScript;

  // ---- Who comes from the search finds the words marked.

  if (new URLSearchParams(location.search).has("found")) {
    page.head.append(Object.assign(page.createElement("script"), { src: script.replace("reader.js", "found.js") }));
  }

  // ---- One card for all marks

  if (!page.querySelector(".text") || !HTMLElement.prototype.showPopover) return;
  root.dataset.popovers = "";

  const marks = "a.mark, a.reading, a.speaker, a.parallel, a.aside, a.annotation, a[role=doc-noteref]";
  const card = page.createElement("div");
  const heading = page.createElement("h2");
  const button = page.createElement("button");
  const quietly = { preventScroll: true };
  const store = page.createElement("template");
  const files = page.querySelector(".text").dataset;
  const asks = {};
  let near = null; // the mark that the pointer is on
  let mark = null; // what the open card belongs to
  let pinned = false; // opened on purpose: stays until it is closed
  let pressed = null; // the mark of a card that was open when the button went down
  let timer = 0;

  card.className = "card";
  card.popover = "auto";
  card.tabIndex = -1;
  card.setAttribute("role", "dialog");
  card.setAttribute("aria-labelledby", "_card");
  heading.id = "_card";
  button.type = "button";
  button.textContent = "×";
  button.setAttribute("aria-label", closeWord);
  button.addEventListener("click", () => card.hidePopover());
  page.body.append(card);

  // What a mark leads to, where that is here: laid beside the page, or on it.
  function goal(link) {
    const id = decodeURIComponent(link.hash?.slice(1) ?? "");
    return id && (store.content.getElementById(id) ?? (link.getAttribute("href")[0] === "#" ? page.getElementById(id) : null));
  }

  // What the page does not hold is asked for by the first mark that leads to it.
  function asked(link) {
    const src = link.matches(".mark") ? files.glosses : link.matches(".parallel, .aside") ? files.beside : "";
    if (!src) return Promise.resolve();
    return (asks[src] ??= new Promise((done) => {
      page.head.append(Object.assign(page.createElement("script"), { src, onload: done, onerror: done }));
    }));
  }
  globalThis.glossatorLaid = (markup) => {
    const laid = Object.assign(page.createElement("template"), { innerHTML: markup });
    store.content.append(laid.content);
  };

  // The mark at a place; an emended word counts as the sign that follows it.
  function markAt(place) {
    const word = place.closest(".emendation, ins");
    const sign = (word?.matches("ins") ? word.nextElementSibling : word)?.nextElementSibling;
    return place.closest(marks) ?? (sign?.matches("a.reading") && sign.offsetParent ? sign : null);
  }

  const beside = (body) => body.matches(".note") && getComputedStyle(body).position === "absolute";

  // From a gloss to the entry's own page.
  function wayOn(copy, body) {
    const link = copy.querySelector("dfn a");
    if (!link) return [];
    const { all, allOf } = body.closest("[data-all]")?.dataset ?? {};
    if (!all) return [link]; // a line: the glosses could not be loaded
    link.className = "all";
    link.setAttribute("aria-label", allOf.replace("{title}", link.textContent));
    link.textContent = all;
    return [link];
  }

  function fill(link) {
    const body = goal(link);
    const copy = body.cloneNode(true);
    for (const part of copy.querySelectorAll("[id]")) part.removeAttribute("id");
    heading.textContent = (copy.querySelector("dfn, .topic") ?? link.attributes["aria-label"]).textContent;
    card.dataset.body = body.id;
    const kind = copy.querySelector("dt .kind");
    if (kind) heading.append(" ", kind);
    card.replaceChildren(button, heading, ...(copy.querySelector("dd") ?? copy).childNodes, ...wayOn(copy, body));
    const { lang, dir } = body.closest("[lang]");
    Object.assign(card, { lang, dir });
    card.scrollTop = 0;
  }

  // Below the line of the mark that the pointer is on, or above it where there is more room.
  function place(y) {
    const lines = [...mark.getClientRects()];
    const line = lines.find((box) => y >= box.top && y <= box.bottom) ?? lines[0];
    const below = innerHeight - line.bottom - 12;
    const above = card.offsetHeight > below && line.top > below;
    const start = root.dir === "rtl" ? line.right - card.offsetWidth : line.left;
    const left = Math.max(16, Math.min(start, root.clientWidth - card.offsetWidth - 16));
    const top = Math.max(4, above ? line.top - card.offsetHeight - 6 : line.bottom + 6);
    card.style.setProperty("--x", left + scrollX + "px");
    card.style.setProperty("--y", top + scrollY + "px");
  }

  function open(link, pin, y) {
    const inside = card.contains(link);
    clearTimeout(timer);
    fill(link);
    if (inside) {
      pinned = true;
      card.focus(quietly);
      return;
    }
    if (mark !== link) {
      if (mark) card.hidePopover();
      mark = link;
      card.showPopover({ source: link });
      place(y);
    }
    pinned = pin;
    if (pin) {
      link.setAttribute("aria-expanded", "true");
      card.focus(quietly);
    }
  }

  const rest = (link, y) => asked(link).then(() => link === near && !pinned && goal(link) && open(link, false, y));

  card.addEventListener("beforetoggle", (event) => {
    if (event.newState !== "closed" || !mark) return;
    const [last, focused] = [mark, page.activeElement];
    const back = pinned && (card.contains(focused) || focused === page.body);
    mark = null;
    pinned = false;
    last.removeAttribute("aria-expanded");
    if (back) last.focus(quietly);
  });

  // A link in the card that leads to a place on this page closes it.
  card.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link || link.matches(marks)) return;
    pinned = false;
    card.hidePopover();
  });

  // Leaving the card with Tab goes on from the mark; focus never stays behind an open card.
  card.addEventListener("keydown", (event) => {
    if (event.key !== "Tab" || !mark) return;
    const stops = [...card.querySelectorAll("a[href], button")].filter((stop) => stop.offsetParent);
    const edge = event.shiftKey ? [card, stops[0]] : [stops.at(-1)];
    if (!edge.includes(page.activeElement)) return;
    if (event.shiftKey) event.preventDefault();
    mark.focus(quietly);
  });
  card.addEventListener("focusout", (event) => {
    if (!mark || !event.relatedTarget || card.contains(event.relatedTarget)) return;
    pinned = false;
    card.hidePopover();
  });

  // ---- Click, tap and Enter open it pinned; a second time on the same mark closes it.

  page.addEventListener("pointerdown", () => (pressed = pinned ? mark : null), true);
  page.addEventListener("click", (event) => {
    const link = markAt(event.target);
    if (!link?.hash || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const body = goal(link);
    const again = link === pressed || (link === mark && pinned);
    pressed = null;
    if (body && beside(body) && !link.closest(".card")) {
      const box = body.getBoundingClientRect();
      body.tabIndex = -1;
      if (box.top < 0 || box.top > innerHeight - 60) return; // out of sight: the link leads there
      event.preventDefault();
      body.focus(quietly);
      return;
    }
    event.preventDefault();
    if (again) return mark && card.hidePopover();
    asked(link).then(() => (goal(link) ? open(link, true, event.clientY) : location.assign(link.href)));
  });

  // ---- The number of a paragraph offers its citations: the first click asks for what does that.

  page.addEventListener("click", function cite(event) {
    const link = event.target.closest("a.number");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    page.removeEventListener("click", cite);
    page.head.append(Object.assign(page.createElement("link"), { rel: "stylesheet", href: script.replace("reader.js", "panel.css") }));
    for (const name of ["../data/citing.js", "cite.js"]) {
      const src = name[0] === "." ? new URL(name, script) : script.replace("reader.js", name);
      const values = { src, async: false, onload: () => name[0] === "c" && link.click() };
      page.head.append(Object.assign(page.createElement("script"), values));
    }
  });

  // ---- A mouse that rests on a mark opens it too; keyboard focus alone opens nothing.

  page.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse" || event.buttons) return;
    const link = (near = markAt(event.target));
    const body = link && goal(link);
    if (link) asked(link);
    if (body && beside(body)) {
      body.classList.add("near");
      link.addEventListener("pointerleave", () => body.classList.remove("near"), { once: true });
    }
    clearTimeout(timer);
    if (pinned || card.contains(event.target) || (link && link === mark)) return;
    if (link?.hash && !(body && beside(body))) timer = setTimeout(rest, mark ? 150 : 350, link, event.clientY);
    else if (mark) timer = setTimeout(() => card.hidePopover(), 300);
  });
  page.addEventListener("keydown", (event) => {
    const note = page.activeElement;
    if (event.key === "Escape" && note.matches(".note")) page.querySelector(`a[href="#${CSS.escape(note.id)}"]`).focus(quietly);
    else clearTimeout(timer);
  });
  addEventListener("resize", () => mark && place(NaN));

  // ---- One engine does not move notes in the margin when a face that comes late breaks the lines elsewhere.

  const text = page.querySelector('.text[data-notes="margin"]');
  const settle = () => {
    text.dataset.notes = "end";
    text.getBoundingClientRect();
    text.dataset.notes = "margin";
  };
  if (text && page.fonts) {
    page.fonts.ready.then(settle);
    page.fonts.addEventListener("loadingdone", settle);
  }
})();
