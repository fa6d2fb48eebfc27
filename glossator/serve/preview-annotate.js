/* Annotating where one reads: words are selected, a palette offers what they may become, a form asks for the rest, the
   preview writes it or says why not. What was written is shown after the page has been loaded again, with a way back. */
(() => {
  "use strict";
  const own = window.glossatorPreview;
  const { ask, button, dialog, fields, make, overlay, place, recall, remember, say, selected, settle, show, text, valuesOf } = own;
  const shadow = overlay.host.shadowRoot;
  const WISHES = ["mark", "entry", "note", "emend", "voice", "cite", "parallel"];
  const SHOWN = 120000; // milliseconds for which is told what was written
  let chosen = null; // the selection that the palette is for
  let pressed = false;
  let dismissed = false;

  // ---- What was written, or why not

  const result = make("section", "result");
  result.setAttribute("aria-label", say("written"));
  const told = make("p", "told");
  told.setAttribute("role", "status");
  const shut = button(say("close"), () => tell(null));
  const changes = make("ol", "changes");
  result.append(make("div", "bar", told, shut), changes);
  overlay.panel.prepend(result);

  const change = ({ where, href, old, new: now }) => make("li", "", make("p", "where", place({ where, href }).lastChild),
    old ? make("del", "", old) : "", now ? make("ins", "", now) : "");

  function tell(answer) {
    remember("said", answer && { answer, at: Date.now() });
    if (answer?.undo !== undefined) remember("undo", answer.undo);
    undo.hidden = !recall("undo");
    result.hidden = !answer;
    told.textContent = answer?.done ?? answer?.refused ?? "";
    changes.replaceChildren(...(answer?.lines ?? []).map(change), ...(answer?.warnings ?? []).map((each) => make("li", "warning", each)));
  }

  const undo = button(say("undo"), async () => {
    const answer = await ask({ wish: "undo" });
    if (answer.refused?.includes("nothing to take back")) answer.undo = 0;
    tell(answer);
  });

  // ---- One end of a parallel waits for the other

  const waiting = make("span", "waiting");
  const textOf = () => own.path.match(/^texts\/(.+)\.html$/)?.[1] ?? "";
  const numbered = (places) => places.filter(({ host }) => host.dataset.number);

  function endOf(places) {
    const [first, last] = [numbered(places)[0], numbered(places).at(-1)];
    return first && { end: `${textOf()}#${first.at.address}`, last: last.at.address };
  }

  function wait(end) {
    remember("parallel", end);
    waiting.hidden = !end;
    waiting.replaceChildren(...(end ? [say("end", { end: end.end }), " ", button(say("forget"), () => wait(null))] : []));
  }

  // ---- The forms

  const highlight = (range) => {
    if (CSS.highlights) CSS.highlights.set("glossator-chosen", new Highlight(range));
  };

  function open(wish) {
    const title = say(`${wish}-title`);
    const { places, range, box } = chosen;
    settle(box.top);
    const words = places[0].at.words.replace(/\s+/g, " ");
    hide();
    if (wish === "parallel" && !recall("parallel")) return first(places);
    if (places.length > 1 && wish !== "parallel") {
      return show(title, make("p", "", say("several")));
    }
    const alert = Object.assign(make("p", "refused"), { role: "alert" });
    const send = Object.assign(button(say("write"), () => {}), { type: "submit" });
    const form = make("form", "");
    const submit = () => form.requestSubmit();
    const quoted = wish === "parallel" ? ends(places) : make("blockquote", "", words);
    form.append(quoted, ...fields[wish](words, submit), alert, make("div", "bar", send, button(say("cancel"), () => dialog.close())));
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      send.disabled = true;
      alert.textContent = "";
      const answer = await ask(wished(wish, places, valuesOf(form)));
      send.disabled = false;
      if (answer.refused) {
        alert.textContent = answer.refused;
        return;
      }
      if (wish === "parallel") wait(null);
      remember("focus", { path: own.path, address: places[0].at.address });
      dialog.close();
      tell(answer);
    });
    show(title, form);
    highlight(range);
    form.querySelector("input, textarea, select").focus();
  }

  function wished(wish, places, values) {
    if (wish !== "parallel") return { wish, selected: places[0].at, values };
    const [one, other] = [recall("parallel"), endOf(places)];
    return { wish, values: { ...values, one: one.end, "one-last": one.last, other: other?.end ?? "", "other-last": other?.last ?? "" } };
  }

  const span = ({ end, last }) => (end.endsWith(`#${last}`) ? end : say("span", { first: end, last }));

  const ends = (places) => make("ul", "places", make("li", "", span(recall("parallel"))), make("li", "", endOf(places) ? span(endOf(places)) : say("end-none")));

  function first(places) {
    const end = endOf(places);
    if (!end) return show(say("parallel"), make("p", "", say("end-needs")));
    wait(end);
    show(say("end-title"), make("p", "", say("end-kept", { end: span(end) })), make("p", "", say("end-next")));
  }

  // ---- The palette

  const palette = make("div", "palette", ...WISHES.map((wish) => Object.assign(button(say(wish), () => open(wish)), { title: say(`${wish}-title`) })));
  palette.setAttribute("role", "toolbar");
  palette.setAttribute("aria-label", say("palette"));
  const frame = make("section", "", palette);
  frame.setAttribute("aria-label", say("selected"));
  frame.hidden = true;
  shadow.append(frame);

  function hide() {
    chosen = null;
    frame.hidden = true;
  }

  const inside = () => shadow.activeElement && palette.contains(shadow.activeElement);

  function offer() {
    if (pressed || dismissed || dialog.open || inside() || mode.getAttribute("aria-pressed") !== "true") return;
    const now = selected();
    if (!now) return hide();
    chosen = now;
    frame.hidden = false;
    const width = document.documentElement.clientWidth;
    const left = Math.max(8, Math.min(now.box.right - palette.offsetWidth / 2, width - palette.offsetWidth - 8));
    const below = now.box.bottom + 10 + (matchMedia("(pointer: coarse)").matches ? 26 : 0);
    const top = below + palette.offsetHeight > innerHeight ? now.box.top - palette.offsetHeight - 10 : below;
    palette.style.setProperty("--x", `${left}px`);
    palette.style.setProperty("--y", `${Math.max(8, Math.min(top, innerHeight - palette.offsetHeight - 8))}px`);
  }

  document.addEventListener("selectionchange", () => {
    dismissed = false;
    offer();
  });
  addEventListener("scroll", offer, { passive: true });
  document.addEventListener("pointerdown", (event) => {
    pressed = event.target !== overlay.host;
  }, true);
  palette.addEventListener("pointerdown", (event) => event.preventDefault());
  for (const end of ["pointerup", "pointercancel"]) {
    document.addEventListener(end, () => {
      pressed = false;
      setTimeout(offer);
    });
  }

  // From a selection Tab leads to the palette; there the arrows lead on, and Escape back.
  document.addEventListener("keydown", (event) => {
    if (!chosen || inside() || dialog.open || event.shiftKey) return;
    if (event.key === "Tab") {
      event.preventDefault();
      event.stopImmediatePropagation();
      palette.firstElementChild.focus();
    } else if (event.key === "Escape") leave();
  }, true);

  function leave() {
    const host = chosen?.places.at(-1).host;
    dismissed = true;
    hide();
    if (!host) return;
    if (!host.hasAttribute("tabindex")) host.tabIndex = -1;
    host.focus({ preventScroll: true });
  }

  palette.addEventListener("keydown", (event) => {
    const all = [...palette.children];
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) all.at((all.indexOf(shadow.activeElement) + step) % all.length).focus();
    if (event.key === "Escape") leave();
    if (step || event.key === "Escape") event.preventDefault();
  });

  // ---- The mode: while one annotates, the buttons for readers' own marks stay away.

  const mode = button(say("annotate"), () => annotate(mode.getAttribute("aria-pressed") !== "true"));
  mode.title = say("annotate-title");
  const readers = document.onselectionchange;

  function annotate(on) {
    mode.setAttribute("aria-pressed", String(on));
    remember("annotating", on);
    document.onselectionchange = on ? null : readers;
    if (on) offer();
    else hide();
  }

  // Browsers drag a link away where a selection should begin in it; while one annotates, the selection begins. The click
  // that ends one in a link is none on the link.
  let anchor = null;
  const caret = ({ clientX, clientY }) => document.caretPositionFromPoint?.(clientX, clientY);

  document.addEventListener("mousedown", (event) => {
    const plain = event.button === 0 && !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
    const on = mode.getAttribute("aria-pressed") === "true" && text?.contains(event.target) && event.target.closest("a");
    anchor = plain && on && event.detail === 1 ? caret(event) : null;
    if (!anchor) return;
    event.preventDefault();
    getSelection().removeAllRanges();
    text.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, pointerType: "mouse" })); // as if it left the mark: no card opens
  });
  document.addEventListener("mousemove", (event) => {
    const end = anchor && event.buttons === 1 && caret(event);
    if (end) getSelection().setBaseAndExtent(anchor.offsetNode, anchor.offset, end.offsetNode, end.offset);
  });
  document.addEventListener("mouseup", () => (anchor = null));
  document.addEventListener("click", (event) => {
    const on = mode.getAttribute("aria-pressed") === "true" && event.detail > 0;
    if (!on || !text?.contains(event.target) || getSelection().isCollapsed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);

  overlay.tools.append(undo, waiting);
  ask({ wish: "may" }).then(({ writes }) => {
    if (!text || !writes) return;
    overlay.tools.prepend(mode);
    annotate(recall("annotating") !== false);
  });
  wait(recall("parallel"));
  // Where the page is loaded again because of what was written, the keyboard goes on from there.
  const focus = recall("focus");
  const goal = focus?.path === own.path && document.getElementById(focus.address);
  remember("focus", null);
  if (goal) {
    if (!goal.hasAttribute("tabindex")) goal.tabIndex = -1;
    goal.focus({ preventScroll: true });
    addEventListener("shown", () => goal.focus({ preventScroll: true }), { once: true });
  }
  const said = recall("said");
  tell(said && Date.now() - said.at < SHOWN ? said.answer : null);
})();
