// Two texts side by side: when one of them comes to a parallel, the other follows. Without this script the page is a list
// of the passages.
(() => {
  "use strict";
  const page = document;
  const columns = [...page.querySelectorAll(".column")];
  const list = page.querySelector(".pairs");
  const turned = page.querySelector(".turned");
  const buttons = [...page.querySelectorAll(".turner button")];
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const passages = (side) =>
    [...side.children].map((each) => each.dataset.beside.split(" ").map((id) => page.getElementById(id)));
  const pairs = [...list.children].map((item) => ({ item, sides: [...item.querySelectorAll(".side")].map(passages) }));
  let current = -1;
  let leader = null; // the column that the reader moves; the other one follows

  const inColumns = () => columns[0].offsetParent !== null;

  function tell({ item }) {
    const said = item.querySelector(".between").cloneNode(true);
    const count = list.dataset.count.replace("{n}", current + 1).replace("{all}", pairs.length);
    const number = page.createElement("span");
    number.className = "count";
    number.textContent = count;
    said.querySelector("h2").append(" ", number);
    turned.replaceChildren(...said.childNodes);
  }

  function lead(column, paragraph, behavior) {
    const top = paragraph.getBoundingClientRect().top - column.getBoundingClientRect().top + column.scrollTop;
    const far = Math.abs(top - column.scrollTop) > 3 * column.clientHeight;
    column.scrollTo({ top: top - line(column), behavior: far ? "instant" : behavior });
  }

  // How far below its upper edge a column is read.
  const line = (column) => Math.min(column.clientHeight / 5, 96);

  function show(number, from = null, behavior = calm.matches ? "instant" : "smooth") {
    const pair = pairs[number];
    if (!pair) return;
    for (const each of page.querySelectorAll(".at")) each.classList.remove("at");
    current = number;
    for (const each of pair.sides.flat(2)) each.classList.add("at");
    pair.item.classList.add("at");
    buttons[0].ariaDisabled = number === 0;
    buttons[1].ariaDisabled = number === pairs.length - 1;
    tell(pair);
    history.replaceState(null, "", "#" + pair.item.id);
    if (!inColumns()) pair.item.scrollIntoView({ block: "start" });
    else columns.forEach((column, side) => column !== from && lead(column, pair.sides[side][0][0], behavior));
  }

  function turn(step) {
    leader = null;
    show(Math.min(Math.max(current + step, 0), pairs.length - 1));
  }

  // The parallel whose passage in a column began last above the line.
  function begun(column, side) {
    const edge = column.getBoundingClientRect().top + line(column) + 8;
    let found = -1;
    let nearest = -Infinity;
    pairs.forEach((pair, number) => {
      for (const [first] of pair.sides[side]) {
        const { top } = first.getBoundingClientRect();
        if (top <= edge && (top > nearest || (top === nearest && number === current))) [found, nearest] = [number, top];
      }
    });
    return found;
  }

  columns.forEach((column, side) => {
    for (const kind of ["wheel", "touchstart", "keydown"]) {
      column.addEventListener(kind, () => (leader = column), { passive: true });
    }
    column.addEventListener("pointerdown", (event) => event.target === column && (leader = column)); // its scroll bar
    column.addEventListener("click", (event) => {
      const mark = event.target.closest("a[data-parallel]");
      if (!mark || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      leader = null;
      show(pairs.findIndex(({ item }) => item.id === mark.dataset.parallel));
    });
    column.addEventListener("scroll", () => {
      if (leader !== column) return;
      const number = begun(column, side);
      if (number >= 0 && number !== current) show(number, column);
    });
  });

  for (const button of buttons) button.addEventListener("click", () => turn(Number(button.dataset.step)));
  page.addEventListener("keydown", (event) => {
    const forth = page.documentElement.dir === "rtl" ? -1 : 1;
    const step = { ArrowLeft: -forth, ArrowRight: forth }[event.key];
    const typing = event.target.closest("input, select, textarea, summary");
    if (!step || typing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    turn(step);
  });

  function follow() {
    const number = pairs.findIndex(({ item }) => "#" + item.id === location.hash);
    if (number >= 0) show(number, null, "instant");
  }
  addEventListener("hashchange", () => {
    leader = null;
    follow();
  });
  follow();
})();
