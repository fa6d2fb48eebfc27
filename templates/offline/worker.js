// Keeps the edition for readers without a network. `FILES`, which stands before this, has the digest of every file by
// its path; a file is kept under its path and its digest, so a new edition asks only for what is new. Who has a network
// gets what lies on the host; who has none, or a slow one, gets what is kept.
const KEPT = `glossator ${registration.scope}`;
const PATIENCE = 4000;
const AT_ONCE = 8;

const address = (path) => `${registration.scope}${encodeURI(path)}`;
const key = (path) => `${address(path)}?${FILES[path]}`;

// Where a host leads to another address, what is kept is plain: a page may not be shown by an answer that was led on.
async function keep(store, path) {
  const answer = await fetch(address(path), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  await store.put(key(path), new Response(await answer.blob(), { headers: answer.headers }));
}

async function keepAll() {
  const store = await caches.open(KEPT);
  const here = new Set((await store.keys()).map((each) => each.url));
  const wanted = Object.keys(FILES).filter((path) => !here.has(key(path)));
  while (wanted.length) await Promise.all(wanted.splice(0, AT_ONCE).map((path) => keep(store, path)));
}

async function dropRest() {
  const store = await caches.open(KEPT);
  const wanted = new Set(Object.keys(FILES).map(key));
  const rest = (await store.keys()).filter((each) => !wanted.has(each.url));
  await Promise.all(rest.map((each) => store.delete(each)));
}

// The file that an address means; some hosts leave out `.html`, all of them `index.html`.
function meant(url) {
  const plain = decodeURI(url.split(/[?#]/)[0]).slice(decodeURI(registration.scope).length);
  return [plain, `${plain}.html`, `${plain}index.html`].find((each) => Object.hasOwn(FILES, each));
}

async function kept(path) {
  const store = await caches.open(KEPT);
  return store.match(key(path));
}

async function answer(request, path) {
  const sent = fetch(request);
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  const first = await Promise.race([sent, late]).catch(() => undefined);
  return first ?? (await kept(path)) ?? sent;
}

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(keepAll());
});
addEventListener("activate", (event) => event.waitUntil(dropRest().then(() => clients.claim())));
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const path = method === "GET" && url.startsWith(registration.scope) ? meant(url) : undefined;
  if (path !== undefined) event.respondWith(answer(event.request, path));
});
