/* Why a mark was made: asked by a click in the mode for it, or with Alt at any time; by Enter on a mark as well. */
(() => {
  "use strict";
  const own = window.glossatorPreview;
  const { ask, button, make, overlay, placeOf, recall, remember, say, text } = own;
  const root = document.documentElement;

  // ---- A window over the page, which the forms use as well

  const heading = make("h2", "");
  heading.id = "dialog-title";
  const body = make("div", "body");
  const close = button("×", () => dialog.close());
  close.setAttribute("aria-label", say("close"));
  close.className = "close";
  const dialog = make("dialog", "", heading, close, body);
  dialog.setAttribute("aria-labelledby", "dialog-title");
  overlay.host.shadowRoot.append(dialog);
  let back = null; // where the focus was in the page

  dialog.addEventListener("close", () => {
    body.replaceChildren();
    CSS.highlights?.delete("glossator-chosen");
    if (back?.isConnected) back.focus({ preventScroll: true });
    back = null;
  });

  function show(title, ...children) {
    if (!dialog.open) {
      back = document.activeElement === document.body ? null : document.activeElement;
      dialog.showModal();
    }
    heading.textContent = title;
    body.replaceChildren(...children);
    body.scrollTop = 0;
  }

  // The window stands in the other half of the page than what it is about.
  const settle = (y) => dialog.classList.toggle("above", y > innerHeight / 2);

  const place = ({ label, where, href }) => {
    const path = make(href ? "a" : "span", "path", where);
    if (href) path.href = href;
    return make("li", "", label ? `${label}: ` : "", path);
  };

  // ---- What is asked about

  const signs = ".reading, .speaker, .resolved, .remark";

  function asked(target, event) {
    const link = target.closest("a");
    if (link?.matches("[role=doc-noteref]")) return { note: decodeURIComponent(link.hash.slice(1)), ...placeOf(link) };
    if (link?.matches(".parallel")) return { parallel: link.dataset.parallel };
    const sign = target.closest(signs);
    const before = sign && (sign.parentElement.closest("[data-editorial]") ?? sign).previousElementSibling;
    if (before) return placeOf(before.matches("[hidden], ins") ? before.parentElement : before);
    if (link) return placeOf(link);
    const caret = event.detail ? document.caretPositionFromPoint?.(event.clientX, event.clientY) : null;
    return caret ? placeOf(caret.offsetNode, caret.offset) : placeOf(target);
  }

  async function explain(target, event) {
    const mark = asked(target, event);
    settle(target.getBoundingClientRect().top);
    const answer = mark ? await ask({ wish: "explain", mark }) : { refused: say("no-words") };
    if (answer.refused) return show(say("unexplained"), make("p", "", answer.refused));
    const parts = answer.explained.map(({ title, lines, places }) =>
      make("section", "", make("h3", "", title), ...lines.map((line) => make("p", "", line)), make("ul", "places", ...places.map(place))));
    show(say("explained"), ...parts);
  }

  // ---- The mode

  const mode = button(say("inspect"), () => inspect(mode.getAttribute("aria-pressed") !== "true"));
  mode.title = say("inspect-title");
  if (text) overlay.tools.append(mode);

  function inspect(on) {
    mode.setAttribute("aria-pressed", String(on));
    root.classList.toggle("glossator-inspecting", on);
    remember("inspecting", on);
  }

  const wanted = (event) => text && (event.altKey || root.classList.contains("glossator-inspecting")) && text.contains(event.target);
  const stop = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  document.addEventListener("click", (event) => {
    if (!wanted(event) || !getSelection().isCollapsed) return;
    stop(event);
    explain(event.target, event);
  }, true);
  document.addEventListener("pointerover", (event) => {
    if (text && root.classList.contains("glossator-inspecting") && text.contains(event.target)) event.stopImmediatePropagation();
  }, true);

  if (text) inspect(recall("inspecting") === true);
  Object.assign(own, { dialog, place, settle, show });
})();
