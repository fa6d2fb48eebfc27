// The list of the reader's own marks: on the page of a text, after it, those of the text; on a page of its own, all.
(() => {
  "use strict";
  const page = document;
  const own = window.glossatorOwn;
  const { element, button, say, words } = own;
  const quietly = { preventScroll: true };

  // ---- The card in which a note is written. Closing it keeps what is written.

  const heading = element("h2", { id: "_own-edit" });
  const quote = element("blockquote");
  const area = element("textarea", { rows: 4, id: "_own-words" });
  const label = element("label", { htmlFor: area.id, textContent: words["your-note"] });
  const done = button(words.done, "", () => card.hidePopover());
  const scrap = button(words.delete, "", () => {
    const gone = edited;
    edited = null;
    card.hidePopover();
    own.remove(gone)?.focus(quietly);
  });
  const acts = element("p", { className: "own-acts" }, done, scrap);
  const card = element("div", { className: "own-card", tabIndex: -1 }, heading, quote, label, area, acts);
  let edited = null; // the mark whose note is written
  let back = null; // finds what gets the focus afterwards

  card.popover = "auto";
  card.setAttribute("role", "dialog");
  card.setAttribute("aria-labelledby", heading.id);
  page.body.append(card);

  own.edit = (mark, box, goBack) => {
    edited = mark;
    heading.textContent = own.wordsOf(mark) ? words["edit-note"] : words["write-note"];
    quote.textContent = own.shortQuote(mark);
    area.value = own.wordsOf(mark);
    card.showPopover();
    const focused = page.activeElement;
    back = goBack ?? (() => focused);
    const above = box.bottom + card.offsetHeight + 12 > innerHeight && box.top > card.offsetHeight;
    const left = Math.max(16, Math.min(box.left, page.documentElement.clientWidth - card.offsetWidth - 16));
    card.style.setProperty("--x", left + scrollX + "px");
    card.style.setProperty("--y", Math.max(8, above ? box.top - card.offsetHeight - 6 : box.bottom + 6) + scrollY + "px");
    area.focus(quietly);
  };

  function keep() {
    if (!edited || area.value.trim() === own.wordsOf(edited)) return;
    own.put(own.withWords(edited, area.value.trim()), words.saved);
  }

  card.addEventListener("beforetoggle", (event) => {
    if (event.newState !== "closed") return;
    const here = card.contains(page.activeElement) || page.activeElement === page.body;
    keep();
    edited = null;
    if (here) back?.()?.focus(quietly);
  });
  addEventListener("pagehide", keep);
  area.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) card.hidePopover();
  });

  // Leaving the card closes it; focus never stays behind it.
  card.addEventListener("keydown", (event) => {
    const edge = event.shiftKey ? [card, area] : [scrap];
    if (event.key !== "Tab" || !edge.includes(page.activeElement)) return;
    event.preventDefault();
    card.hidePopover();
  });

  // ---- Items

  const find = (mark, act) => page.querySelector(`[data-mark="${CSS.escape(mark.id)}"] [data-act="${act}"]`);

  function item(mark, { href, state, address = own.targets(mark)[0].address }) {
    const short = own.shortQuote(mark);
    const edit = button(words.edit, say("edit-what", { quote: short }), () => {
      own.edit(mark, find(mark, "edit").getBoundingClientRect(), () => find(mark, "edit"));
    }, "edit");
    const remove = button(words.delete, say("delete-what", { quote: short }), () => own.remove(mark)?.focus(quietly), "delete");
    const place = href ? element("a", { className: "place", href, textContent: own.place(address) }) : element("span", { className: "place", textContent: own.place(address) });
    const body = element("div", { className: "words" }, element("q", { textContent: own.quoteOf(mark) }));
    if (own.wordsOf(mark)) body.append(...own.wordsOf(mark).split(/\n\s*\n/).map((each) => element("p", { className: "own-words", textContent: each })));
    if (state) body.append(element("p", { className: "own-state", textContent: words[state] }));
    body.append(element("p", { className: "own-acts" }, edit, remove));
    const made = element("li", { className: "proposal" }, place, body);
    made.dataset.mark = mark.id;
    return made;
  }

  // A list of marks. `about` says of a mark where it leads and how it stands with its words.
  own.items = (marks, about) => element("ul", {}, ...marks.map((mark) => item(mark, about(mark))));

  // Fills a place with lists anew; what had the focus there has it again.
  own.fill = (host, ...parts) => {
    const { act } = page.activeElement.dataset;
    const mark = page.activeElement.closest("[data-mark]")?.dataset.mark;
    const here = host.contains(page.activeElement);
    host.replaceChildren(...parts);
    if (here && act) (mark ? find({ id: mark }, act) : host.querySelector(`[data-act="${act}"]`))?.focus(quietly);
  };

  // ---- Files

  function save(name, type, content) {
    const link = element("a", { download: name, href: URL.createObjectURL(new Blob([content], { type })) });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    own.tell(say("exported", { name }));
  }

  own.files = () => {
    const day = new Date().toISOString().slice(0, 10);
    const picker = element("input", { type: "file", accept: ".jsonld,.json,application/ld+json,application/json", hidden: true });
    picker.addEventListener("change", async () => {
      const [file] = picker.files;
      picker.value = "";
      own.tell(file.size > 5e7 ? words["import-unread"] : own.imported(await file.text()));
    });
    const acts = [button(words.import, "", () => picker.click(), "import")];
    if (own.marks().length) {
      acts.unshift(
        button(words["export-jsonld"], "", () => save(`marks-${day}.jsonld`, "application/ld+json", own.exported()), "jsonld"),
        button(words["export-markdown"], "", () => save(`marks-${day}.md`, "text/markdown", own.markdown()), "markdown"),
      );
    }
    return element("p", { className: "own-acts" }, ...acts, picker);
  };

  // ---- The page of all marks

  const all = page.querySelector(".own-all");
  if (!all) return;
  const groups = all.querySelector(".own-groups");

  function show() {
    const made = own.inOrder().map((group) => {
      const title = group.path ? element("a", { href: own.root + group.path, textContent: group.title }) : group.title;
      const about = (mark) => ({ href: group.path && own.root + own.list(mark.target)[0].source });
      return element("section", { className: "end own" }, element("h2", {}, title), own.items(group.marks, about));
    });
    const none = element("p", { textContent: words.none });
    own.fill(groups, ...(made.length ? made : [none]), own.files());
  }

  all.querySelector(".without").remove();
  own.watch(show);
  show();
})();
