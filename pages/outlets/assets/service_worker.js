// Keeps the finder for use without a network. VERSION and SECTORS are put before this file by the server.
const NAME = "find-a-kit-" + VERSION;
const PAGE = "/find-a-kit";
const ASSETS = ["/assets/site.css", "/assets/start.js", "/assets/finder.js"];
const PATIENCE = 3000; // milliseconds for the network before the kept page is shown

self.addEventListener("install", (event) => {
  const fresh = [PAGE, ...ASSETS].map((path) => new Request(path, { cache: "reload" }));
  event.waitUntil(caches.open(NAME).then((kept) => kept.addAll(fresh)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith("find-a-kit-") && name !== NAME) await caches.delete(name);
    await self.clients.claim();
  })());
});

// The page asks for this when it has nothing else to do: every postcode of the county, one small file at a time.
self.addEventListener("message", (event) => {
  if (event.data === "keep postcodes") event.waitUntil(keepSectors());
});

async function keepSectors() {
  const kept = await caches.open(NAME);
  for (const path of SECTORS) {
    if (await kept.match(path)) continue;
    try { await kept.add(path); } catch (error) { return; } // no network any more: the next visit goes on
  }
  for (const client of await self.clients.matchAll()) client.postMessage("postcodes kept");
}

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (event.request.mode === "navigate" && url.pathname === PAGE) event.respondWith(page(event.request, url));
  else if (ASSETS.includes(url.pathname)) event.respondWith(networkFirst(event.request, url.pathname));
  else if (SECTORS.includes(url.pathname)) event.respondWith(keptFirst(event.request, url.pathname));
});

async function page(request, url) {
  const kept = await caches.open(NAME);
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (answer.ok && !url.search) await kept.put(PAGE, answer.clone());
    return answer;
  } catch (error) {
    return (await kept.match(PAGE)) || Response.error();
  }
}

async function networkFirst(request, path) {
  try { return await fetch(request); } catch (error) {
    return (await (await caches.open(NAME)).match(path)) || Response.error();
  }
}

async function keptFirst(request, path) {
  const kept = await caches.open(NAME);
  const found = await kept.match(path);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) await kept.put(path, answer.clone());
  return answer;
}
