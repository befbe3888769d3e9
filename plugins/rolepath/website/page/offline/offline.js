// Lets the browser keep this role's site, so that it can be read without a connection, and offers a newer version.
import { announce, piece, plain } from "./rolepath.js";

const about = JSON.parse(document.getElementById("rolepath-site")?.textContent ?? "{}");
const address = new URL(`${about.base}/service-worker.js`, location).href;
const { serviceWorker } = navigator;

// At another address than the owner's, as in a copy of the site, the policy lets no worker begin.
if (serviceWorker && address === about.worker) {
  serviceWorker.register(address, { updateViaCache: "none" }).then(watch, () => {});
}

function watch(registration) {
  const { controller } = serviceWorker;
  if (controller) serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  if (registration.waiting) offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing;
    coming.addEventListener("statechange", () => coming.state === "installed" && offer(coming));
  });
}

/** Says that a newer version is there; all open pages change to it together. */
function offer(waiting) {
  if (!serviceWorker.controller || document.querySelector(".rp-newer")) return;
  const notice = piece("offline-newer");
  notice.querySelector("button").addEventListener("click", () => waiting.postMessage("show"));
  document.querySelector("h1")?.before(notice);
  announce(plain(notice.querySelector("span")));
}
