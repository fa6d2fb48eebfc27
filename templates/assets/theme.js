// Takes up the reader's settings before the page is drawn.
(() => {
  "use strict";
  const { dataset } = document.documentElement;
  dataset.script = "";
  for (const name of ["theme", "marks", "readings", "numbers"]) {
    try {
      const value = localStorage.getItem("glossator-" + name);
      if (value) dataset[name] = value;
    } catch {
      // no storage: the settings last as long as the page
    }
  }
})();
