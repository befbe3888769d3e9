// Keeps one version of a role's site whole and answers from it alone, until the reader asks for the next one.
// `KEPT` stands before this: the version, and the address of each file with the digest of its bytes.
const { scope } = registration;
const PREFIX = `rolepath ${scope} `;
const NAME = PREFIX + KEPT.version;
const DIGEST = "X-Rolepath-Digest";
const AT_ONCE = 4;
const files = new Map(KEPT.files.map(([path, digest]) => [new URL(path, scope).href, digest]));

addEventListener("install", (event) => event.waitUntil(keepAll()));
addEventListener("activate", (event) => event.waitUntil(forget((name) => name !== NAME)));
addEventListener("message", ({ data }) => data === "show" && skipWaiting());
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope)) return;
  if (request.mode === "navigate") event.waitUntil(leaveIfGone());
  event.respondWith(answer(request, event.clientId));
});

/** All files, or none: while a site is being replaced, some may be of another version. */
async function keepAll() {
  const cache = await caches.open(NAME);
  const waiting = [...files];
  const work = async () => {
    for (let file = waiting.pop(); file; file = waiting.pop()) await keep(cache, ...file);
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } catch (error) {
    await caches.delete(NAME);
    throw error;
  }
}

async function keep(cache, address, digest) {
  const known = await caches.match(address, { ignoreVary: true });
  if (known?.headers.get(DIGEST) === digest) return cache.put(address, known);
  const response = await fetch(address, { cache: "reload" });
  const body = await response.arrayBuffer();
  if (!response.ok || (await digestOf(body)) !== digest) throw new Error(`${address} is of another version`);
  const headers = new Headers(response.headers);
  for (const name of ["Content-Encoding", "Content-Length", "Vary"]) headers.delete(name);
  headers.set(DIGEST, digest);
  return cache.put(address, new Response(body, { headers }));
}

async function digestOf(body) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return btoa(String.fromCharCode(...bytes));
}

async function forget(isOld) {
  const names = await caches.keys();
  return Promise.all(names.filter((name) => name.startsWith(PREFIX) && isOld(name)).map((name) => caches.delete(name)));
}

/** A page that is not kept comes from the host, and so does all that it asks for. */
async function answer(request, clientId) {
  const isPage = request.mode === "navigate";
  const asking = isPage ? null : await clients.get(clientId);
  const address = plainOf(request.url);
  if (asking && !files.has(plainOf(asking.url))) return fetch(request);
  if (isPage && !files.has(address) && files.has(`${address}/`)) return Response.redirect(`${address}/`);
  const kept = files.has(address) && (await (await caches.open(NAME)).match(address));
  return kept || fetch(request);
}

/** An address without what stands behind the path; that of a folder's page is the folder's. */
function plainOf(address) {
  const { origin, pathname } = new URL(address);
  return (origin + pathname).replace(/\/index\.html$/, "/");
}

/** Where the host has no such worker any more, the owner keeps no site in browsers any more. */
async function leaveIfGone() {
  try {
    const { status } = await fetch(location.href, { method: "HEAD", cache: "no-store" });
    if (status !== 404 && status !== 410) return;
  } catch {
    return; // there is no connection
  }
  await registration.unregister();
  await forget(() => true);
}
