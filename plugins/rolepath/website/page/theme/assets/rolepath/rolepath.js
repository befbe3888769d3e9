// Mounts each component that the page has by its `data-rolepath`; one that fails leaves the others alone.
// The components themselves come with the scripts of each kind of page.
import { announce, piece, plain } from "./page.js";
import { Store } from "./store.js";

const site = JSON.parse(document.getElementById("rolepath-site")?.textContent ?? "{}");
const store = new Store(site.program || "program");
const components = { "role-card": mountCard };
const mounted = new WeakSet();
let notice;

/** Makes components known by their names; those that the page has begin to work. */
export function mount(others) {
  Object.assign(components, others);
  mountAll();
  tell();
}

function mountAll() {
  for (const element of document.querySelectorAll("[data-rolepath]")) {
    const name = element.dataset.rolepath;
    if (mounted.has(element) || !Object.hasOwn(components, name)) continue;
    mounted.add(element);
    store.mounting = element;
    try {
      components[name](element, store, site);
    } catch (error) {
      console.error(`rolepath: ${name}`, error);
    }
    store.mounting = null;
  }
}

/** The role that was chosen on the hub is marked there the next time. */
function mountCard(card) {
  const { rolepathId: role } = card.dataset;
  const link = card.querySelector("a");
  if (store.get("role", "chosen")?.text === role) link.after(piece("chosen"));
  link.addEventListener("click", () => store.set("role", "chosen", { text: role, title: plain(link) }));
}

/** Says once that marks will not last: where one has just marked something, or before the first control. */
function tell() {
  const name = `notice-${store.state}`;
  const here = document.activeElement?.closest(".rp-control");
  const control = here ?? document.querySelector(".rp-control");
  if (!control || (notice?.isConnected && notice.dataset.piece === name)) return;
  notice?.remove();
  notice = null;
  if (store.state === "kept") return;
  notice = piece(name);
  (control.closest("[data-rolepath] > :is(ol, ul), .rp-keep, details") ?? control).before(notice);
  announce(plain(notice));
}

mountAll();
store.watch(tell);
// Pages that come without a reload, as with Material's instant navigation.
new MutationObserver(() => mount({})).observe(document.body, { childList: true, subtree: true });
