// Leads to what was on the first page of a list before the list was cut: the page of a name is asked for on use. Without
// this script the links to all pages lead there.
(() => {
  "use strict";
  const list = document.querySelector(".runs a").getAttribute("href").replace(/\.html$/, "");

  function name() {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return "";
    }
  }

  globalThis.glossatorPlaces = (places) => {
    const number = Object.hasOwn(places, name()) && places[name()];
    if (number) location.replace(`${list}--${number}.html${location.hash}`);
  };

  function look() {
    if (!name() || document.getElementById(name())) return;
    const script = document.createElement("script");
    script.src = `${list}--places.js`;
    document.head.append(script);
  }

  addEventListener("hashchange", look);
  look();
})();
