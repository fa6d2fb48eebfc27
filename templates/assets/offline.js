// Has the browser keep the edition for reading without a network, where it lies on a host and the reader does not save data.
(() => {
  "use strict";
  const page = document;
  const root = new URL("..", page.currentScript.src);
  const { serviceWorker, connection } = navigator;
  if (!/^http/.test(location.protocol) || !serviceWorker) return;
  if (!page.querySelector("link[rel=manifest]")) {
    page.head.append(Object.assign(page.createElement("link"), { rel: "manifest", href: `${root}site.webmanifest` }));
  }
  if (connection?.saveData) return;
  const register = async () => (await serviceWorker.register(`${root}offline.js`)).update();
  addEventListener("load", () => register().catch(() => {})); // a reader may forbid it, or be without a network
})();
