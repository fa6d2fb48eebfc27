// Offers the citations of a paragraph where its number is clicked; the first click asks for this script and its words.
// Without it the number is a link to the paragraph, and the page ends with the citations of the text.
(() => {
  "use strict";
  const page = document;
  const section = page.querySelector(".cite");
  const words = globalThis.glossatorCiting;
  const card = page.createElement("div");
  const quietly = { preventScroll: true };
  let number = null; // the link whose paragraph is cited
  let pressed = null; // the number of a card that was open when the button went down

  card.className = "card citing";
  card.popover = "auto";
  card.tabIndex = -1;
  card.setAttribute("role", "dialog");
  card.setAttribute("aria-labelledby", "_citing");
  page.body.append(card);

  const element = (name, text, values = {}) => Object.assign(page.createElement(name), values, { textContent: text });

  // The words of a paragraph up to the first sign or note number in it, or from the last one.
  function stretch(paragraph, backwards) {
    const pieces = [];
    const walker = page.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode()); ) {
      const sign = node.parentElement.closest("[data-editorial], ins, .reference, [hidden]");
      if (!sign) pieces.push(node.data);
      else if (!backwards && pieces.length) break;
      else if (backwards && !sign.closest("[hidden]")) pieces.push("\0");
    }
    const text = pieces.join("").replace(/\0+\s*$/, "");
    return (backwards ? text.split("\0").at(-1) : text).trim().split(/\s+/).filter(Boolean);
  }

  const encoded = (list) => encodeURIComponent(list.join(" ")).replaceAll("-", "%2D");

  function fragment(paragraph) {
    const start = stretch(paragraph, false);
    const end = stretch(paragraph, true);
    const whole = paragraph.textContent.trim().split(/\s+/).length;
    const tail = whole > 12 && end.length ? "," + encoded(end.slice(-4)) : "";
    return `#${encodeURIComponent(paragraph.id)}:~:text=${encoded(start.slice(0, 6))}${tail}`;
  }

  async function copy(target) {
    const text = [...(target.children.length ? target.children : [target])].map((each) => each.textContent).join("\n");
    try {
      await navigator.clipboard.writeText(target.matches(".code, code") ? target.textContent : text);
      return words.copied;
    } catch {
      const range = page.createRange();
      range.selectNodeContents(target);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      return page.execCommand("copy") ? words.copied : words.selected;
    }
  }

  function row(label, body, said) {
    const button = element("button", words.copy, { type: "button" });
    button.setAttribute("aria-label", words.copyWhat.replace("{style}", label));
    button.addEventListener("click", async () => (said.textContent = `${label}: ${await copy(body)}`));
    const line = element("div", "");
    const name = element("dt", label + " ");
    name.append(button);
    line.append(name, body);
    return line;
  }

  function filled(template, paragraph, link) {
    const body = template.cloneNode(true);
    body.hidden = false;
    for (const slot of body.querySelectorAll("[data-slot]")) {
      slot.replaceWith(slot.dataset.slot === "number" ? link.dataset.n : paragraph.id);
    }
    return body;
  }

  function open(link) {
    const paragraph = link.parentElement;
    const said = element("p", "", { className: "said" });
    const list = element("dl", "", { className: "styles" });
    const heading = element("h2", words.heading.replace("{number}", link.dataset.n), { id: "_citing" });
    const close = element("button", "×", { type: "button", className: "close" });
    said.setAttribute("role", "status");
    close.setAttribute("aria-label", words.close);
    close.addEventListener("click", () => card.hidePopover());
    for (const style of section.querySelectorAll("[data-style]")) {
      list.append(row(style.querySelector("dt").textContent, filled(style.querySelector(".to-fill"), paragraph, link), said));
    }
    const address = element("dd", "", { className: "address" });
    address.append(element("code", location.href.split("#")[0] + fragment(paragraph)));
    list.append(row(words.link, address, said));
    card.replaceChildren(close, heading, list, said);
    number = link;
    card.showPopover({ source: link });
    place();
    link.setAttribute("aria-expanded", "true");
    card.focus(quietly);
  }

  function place() {
    const box = number.getBoundingClientRect();
    const text = number.parentElement.getBoundingClientRect();
    const above = box.bottom + 12 + card.offsetHeight > innerHeight && box.top > innerHeight - box.bottom;
    const top = above ? Math.max(8, box.top - card.offsetHeight - 6) : box.bottom + 6;
    card.style.setProperty("--x", Math.max(16, text.left) + scrollX + "px");
    card.style.setProperty("--y", top + scrollY + "px");
  }

  card.addEventListener("beforetoggle", (event) => {
    if (event.newState !== "closed" || !number) return;
    number.removeAttribute("aria-expanded");
    if (card.contains(page.activeElement) || page.activeElement === page.body) number.focus(quietly);
    number = null;
  });

  // Leaving the card goes on from the number; focus never stays behind an open card.
  card.addEventListener("keydown", (event) => {
    if (event.key !== "Tab" || !number) return;
    const stops = card.querySelectorAll("button");
    const edge = event.shiftKey ? [card, stops[0]] : [stops[stops.length - 1]];
    if (!edge.includes(page.activeElement)) return;
    if (event.shiftKey) event.preventDefault();
    const last = number;
    card.hidePopover();
    last.focus(quietly);
  });

  page.addEventListener("pointerdown", () => (pressed = number), true);
  page.addEventListener("click", (event) => {
    const link = event.target.closest("a.number");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (link !== pressed) open(link);
    pressed = null;
  });
  addEventListener("resize", () => number && place());
})();
