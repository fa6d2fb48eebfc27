/* The preview in the page: shows findings, keeps the place on the page across a reload, and makes sure that no
   page is an old one. Reloading after an edit is livereload.js's work; it is done here only when a page missed it, or
   when something that the page has loaded changed. A page with a token can ask the preview for more: other scripts do. The
   words that are shown are sent before this script. */
(() => {
  "use strict";

  const { token = "" } = document.currentScript.dataset;
  const WORDS = window.glossatorSaid;
  const SOCKET = `ws://${location.host}/glossator-findings?page=${encodeURIComponent(location.pathname)}`;
  const MORE = ["words", "marks", "forms", "annotate"];
  const STYLES = "/glossator-preview.css";
  const LONGEST = 64 * 1024; // bytes of what is asked for
  const GRACE = 500; // milliseconds in which livereload.js reloads the page before this script does
  const [FIRST_RETRY, LAST_RETRY] = [250, 4000];
  const notice = document.documentElement.dataset.glossatorBuilt;

  const say = (key, values = {}) => WORDS[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);

  // What is remembered for this tab. A browser may forbid it; then nothing is remembered.

  const remember = (name, value) => {
    try { sessionStorage.setItem(`glossator-preview:${name}`, JSON.stringify(value)); } catch { /* forbidden or full */ }
  };

  const recall = (name) => {
    try { return JSON.parse(sessionStorage.getItem(`glossator-preview:${name}`)); } catch { return null; }
  };

  // Reloading: the server names the site's state when it sends a page, and again in every message.

  const navigation = performance.getEntriesByType("navigation")[0];
  const served = (navigation?.serverTiming ?? []).find((each) => each.name === "glossator");
  let shown = served ? served.description : "";

  const reloadOnce = (reason) => {
    if (recall("reloaded") === reason) return;
    remember("reloaded", reason);
    location.reload();
  };

  // Whether what changed is this page, or something that it has loaded.
  const path = decodeURI(location.pathname).slice(1).replace(/(^|\/)$/, "$1index.html");
  const concerned = ({ changed }) => {
    if (!changed || changed.includes(path)) return true;
    const loaded = new Set(performance.getEntriesByType("resource").map(({ name }) => decodeURI(new URL(name).pathname).slice(1)));
    return changed.some((each) => loaded.has(each));
  };

  // A page that has just come may be older than what the first message speaks of: by one change, which the message names,
  // or by more.
  const refresh = (message, first) => {
    const helped = Boolean(window.LiveReload?.connector?.protocol); // at an IPv6 address it never connects
    const due = first ? shown !== message.before || concerned(message) : concerned(message) && !(helped && message.styles);
    const missed = shown !== "" && shown !== message.stamp && due;
    shown = message.stamp;
    if (missed) setTimeout(reloadOnce, helped && !first ? GRACE : 0, message.stamp);
  };

  // The place on the page: the element with an id nearest to the top, so that new text above it moves nothing.

  const nearest = () => {
    let best = null;
    for (const element of document.querySelectorAll("[id]")) {
      const top = element.getBoundingClientRect().top;
      if (!best || Math.abs(top) < Math.abs(best.top)) best = { id: element.id, top };
    }
    return best;
  };

  // The card that is open over the text, and the mark it belongs to: which of those that lead to the same.

  const openCard = () => {
    const body = document.querySelector(".card:popover-open")?.dataset.body;
    if (!body) return null;
    const marks = [...document.querySelectorAll(`article a[href="#${CSS.escape(body)}"]`)];
    return { body, mark: Math.max(0, marks.findIndex((each) => each.getAttribute("aria-expanded") === "true")) };
  };

  const restoreCard = ({ body, mark }) => {
    const marks = document.querySelectorAll(`article a[href="#${CSS.escape(body)}"]`);
    (marks[mark] ?? marks[0])?.click();
  };

  const savePlace = () => {
    remember("place", { page: location.pathname + location.search, x: scrollX, y: scrollY, near: nearest(), card: openCard() });
  };

  const placeBefore = () => {
    const place = recall("place");
    return navigation?.type === "reload" && place?.page === location.pathname + location.search ? place : null;
  };

  const restorePlace = ({ x, y, near }) => {
    const element = near && document.getElementById(near.id);
    const down = element ? element.getBoundingClientRect().top + scrollY - near.top : y;
    scrollTo({ left: x, top: y === 0 ? 0 : down, behavior: "instant" });
  };

  // A browser puts a reloaded page where its pixels were, and does so again after it has loaded: it is told not to while
  // this page is open, and may again when the reader goes elsewhere and comes back.
  const keepPlace = () => {
    const place = placeBefore();
    addEventListener("pagehide", () => {
      savePlace();
      history.scrollRestoration = "auto";
    });
    if (!place) return;
    history.scrollRestoration = "manual";
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => restorePlace(place));
    let moved = false;
    for (const each of ["wheel", "pointerdown", "keydown"]) addEventListener(each, () => { moved = true; }, { once: true });
    const restore = () => {
      if (moved) return;
      restorePlace(place);
      if (place.card) restoreCard(place.card);
    };
    if (document.readyState === "complete") restore();
    else addEventListener("load", restore);
  };

  // The overlay. All text from content enters it as text.

  const make = (name, className, ...children) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...children);
    return element;
  };

  const button = (label, act) => {
    const element = Object.assign(make("button", "", label), { type: "button" });
    element.addEventListener("click", act);
    return element;
  };

  const speaker = (role) => {
    const element = make("p", "summary");
    element.setAttribute("role", role);
    return element;
  };

  const item = (finding) => {
    const code = make("span", "code", `${finding.level}[${finding.code}]`);
    const place = make(finding.href ? "a" : "span", "path", finding.where);
    if (finding.href) place.href = finding.href;
    const where = make("p", "where", place, " ", code);
    const element = make("li", finding.level, where, make("p", "message", finding.message));
    const [before, marked, after] = finding.excerpt;
    if (before || marked || after) element.append(make("pre", "excerpt", before, make("mark", "", marked), after));
    if (finding.hint) element.append(make("p", "hint", finding.hint));
    return element;
  };

  const summary = (message) => {
    if (message.broken) return say("broken");
    const counts = ["errors", "warnings", "notes", "here"].filter((each) => message[each]);
    return [...counts.map((each) => `${say(each, { n: message[each] })}.`), ...(message.errors ? [say("last-good")] : [])].join(" ");
  };

  const items = (message) => {
    const all = message.findings.map(item);
    if (message.here) {
      all.splice(message.here, 0, ...(message.here < all.length ? [make("li", "group", say("group-elsewhere"))] : []));
      all.unshift(make("li", "group", say("group-here")));
    }
    const more = message.errors + message.warnings + message.notes - message.findings.length;
    if (message.broken) all.unshift(make("li", "error", make("p", "message", message.broken)));
    if (more > 0) all.push(make("li", "", say("more", { n: more })));
    return all;
  };

  class Overlay {
    constructor() {
      [this.alert, this.status] = ["alert", "status"].map(speaker);
      this.list = Object.assign(make("ol", "findings"), { id: "findings", tabIndex: 0 });
      this.list.setAttribute("aria-label", say("findings"));
      this.toggle = button("", () => {
        remember("unfolded", this.list.hidden);
        this.unfold(this.list.hidden);
      });
      this.toggle.setAttribute("aria-controls", "findings");
      this.away = button(say("dismiss"), () => this.dismiss());
      this.tools = make("span", "tools");
      const bar = make("div", "bar", this.alert, this.status, this.tools, this.toggle, this.away);
      this.panel = make("section", "panel", bar, this.list);
      this.panel.setAttribute("aria-label", say("preview"));
      this.panel.addEventListener("keydown", (event) => { if (event.key === "Escape") this.dismiss(); });
      this.attach();
    }

    attach() {
      this.host = make("div", "glossator-preview");
      this.host.hidden = !token;
      for (const key of ["keydown", "keyup"]) this.host.addEventListener(key, (event) => event.stopPropagation());
      const styles = Object.assign(make("link", ""), { rel: "stylesheet", href: STYLES });
      this.panel.hidden = true;
      for (const end of ["load", "error"]) styles.addEventListener(end, () => { this.panel.hidden = false; });
      this.host.attachShadow({ mode: "open" }).append(styles, this.panel);
      document.body.append(this.host);
    }

    show(message) {
      const key = JSON.stringify([message.broken, message.errors, message.warnings, message.notes, message.findings]);
      if (key === this.key) return;
      this.key = key;
      const grave = Boolean(message.broken || message.errors);
      const any = grave || message.warnings > 0 || message.notes > 0;
      this.quiet = !any || recall("dismissed") === this.key;
      this.host.hidden = this.quiet && !token;
      this.panel.classList.toggle("grave", grave && !this.quiet);
      this.panel.classList.toggle("slight", any && !grave && !message.warnings);
      this.list.replaceChildren(...items(message));
      this.unfold(grave || recall("unfolded") === true);
      this.announce(grave ? this.alert : this.status, any ? summary(message) : "");
    }

    announce(speaker, text) {
      for (const each of [this.alert, this.status]) {
        const next = each === speaker && !this.quiet ? text : "";
        if (each.textContent !== next) each.textContent = next;
      }
    }

    unfold(open) {
      this.list.hidden = !open || this.quiet;
      this.toggle.hidden = this.away.hidden = this.quiet;
      this.panel.classList.toggle("quiet", this.quiet);
      this.toggle.setAttribute("aria-expanded", String(open));
      this.toggle.textContent = say(open ? "fold" : "show");
    }

    dismiss() {
      remember("dismissed", this.key);
      this.quiet = true;
      this.panel.classList.remove("grave");
      this.unfold(false);
      this.announce(null, "");
      this.host.hidden = !token;
    }
  }

  let overlay = null;

  // What a page with a token may ask for, and what the other scripts build with.

  const ask = async (wish) => {
    const headers = { "Content-Type": "application/json", "X-Glossator-Token": token };
    const body = JSON.stringify({ page: path, ...wish });
    if (new Blob([body]).size > LONGEST) return { refused: say("too-long") };
    try {
      const answer = await fetch("/glossator-wishes", { method: "POST", headers, body });
      if (answer.ok) return await answer.json();
      return { refused: say("stale") };
    } catch {
      return { refused: say("silent") };
    }
  };

  const equip = () => {
    if (!token || notice) return;
    overlay = new Overlay();
    overlay.quiet = true;
    overlay.unfold(false);
    window.glossatorPreview = { ask, button, make, overlay, path, recall, remember, say };
    document.head.append(Object.assign(make("link", ""), { rel: "stylesheet", href: "/glossator-preview-page.css" }));
    for (const name of MORE) {
      document.head.append(Object.assign(make("script", ""), { src: `/glossator-preview-${name}.js`, async: false }));
    }
  };

  // The connection: findings come when it opens and after every build.

  const hear = (message, first) => {
    const built = `${message.session}-${message.built}`;
    if (notice && built !== notice) reloadOnce(`notice-${built}`);
    if (notice) return;
    refresh(message, first);
    if (!overlay && (message.broken || message.findings.length)) overlay = new Overlay();
    overlay?.show(message);
  };

  const connect = (wait) => {
    const socket = new WebSocket(SOCKET);
    let first = true;
    socket.addEventListener("message", (event) => {
      hear(JSON.parse(event.data), first);
      first = false;
    });
    socket.addEventListener("close", () => {
      const next = first ? Math.min(wait * 2, LAST_RETRY) : FIRST_RETRY;
      setTimeout(connect, next, next);
    });
  };

  const begin = () => {
    equip();
    connect(FIRST_RETRY);
  };

  keepPlace();
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
  else begin();
})();
