// Keeps the pages of deliveries and what they need on the telephone, so that they open without network; sends what waits
// when the network is back, also when no page is open. Its scope is /delivery/.
importScripts('/js/delivery-outbox.js');
const CACHE = 'delivery-1';
const NEEDED = ['/js/delivery-outbox.js', '/js/delivery.js', '/js/shrink.js', '/css/tokens.css', '/css/delivery.css',
  '/icons/sprite.svg', '/icons/favicon.svg'];
const PATIENCE = 4000;

self.addEventListener('install', (event) =>
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(NEEDED)).then(() => self.skipWaiting())));

self.addEventListener('activate', (event) =>
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => name.startsWith('delivery-') && name !== CACHE)
      .map((name) => caches.delete(name))))
    .then(() => self.clients.claim())));

const fresh = async (request) => {
  const cache = await caches.open(CACHE);
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), PATIENCE);
  try {
    const answer = await fetch(request.url, { signal: late.signal, credentials: 'same-origin' });
    if (answer.ok) await cache.put(request.url, answer.clone());
    return answer;
  } catch (failed) {
    return (await cache.match(request.url)) || Promise.reject(failed);
  } finally { clearTimeout(timer); }
};

// What pages need comes from the telephone at once, and is made new for the next time.
const kept = async (event) => {
  const cache = await caches.open(CACHE);
  const known = await cache.match(event.request.url);
  if (!known) return fresh(event.request);
  if (navigator.onLine) event.waitUntil(fresh(event.request).catch(() => { /* the next time */ }));
  return known;
};

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (event.request.mode === 'navigate' && url.pathname.startsWith('/delivery/')) {
    event.respondWith(fresh(event.request));
  } else if (NEEDED.includes(url.pathname)) {
    event.respondWith(kept(event));
  }
});

self.addEventListener('message', (event) => {
  if (event.data && event.data.keep) {
    event.waitUntil(caches.open(CACHE).then((cache) => cache.add(event.data.keep))
      .then(() => event.source.postMessage({ kept: event.data.keep })));
  }
});

self.addEventListener('sync', (event) => {
  if (event.tag === 'handovers') event.waitUntil(self.deliveryOutbox.send());
});
