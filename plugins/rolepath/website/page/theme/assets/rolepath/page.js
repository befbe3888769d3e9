// What components take from the page: its words, its module, its items and their controls.
const BLOCKS = "p, ul, ol, dl, pre, div, details, blockquote, table, figure";
let region;

/** A copy of a piece of the page's templates, the gaps in its words filled: scripts hold no language. */
export function piece(name, values = {}) {
  for (const template of document.querySelectorAll("template[data-rolepath-pieces]")) {
    const found = template.content.querySelector(`[data-piece="${name}"]`);
    if (found) return filled(found.cloneNode(true), values);
  }
  throw new Error(`the page has no piece "${name}"`);
}

function filled(element, values) {
  for (const node of element.childNodes) {
    if (node.nodeType === 1) filled(node, values);
    else node.textContent = node.textContent.replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);
  }
  return element;
}

/** The words that an element shows. */
export const plain = (element) => element.textContent.replace(/\s+/g, " ").trim();

/** The same, cut to what a record needs. */
export const short = (element) => plain(element).slice(0, 160);

/** The words of a piece. */
export const words = (name, values) => plain(piece(name, values));

/** Says something to screen readers without moving the focus. */
export function announce(text) {
  if (!region?.isConnected) {
    region = document.createElement("p");
    region.className = "rp-unseen";
    region.setAttribute("role", "status");
    document.body.append(region);
  }
  region.textContent = "";
  setTimeout(() => (region.textContent = text), 100); // a change, also where the words are the same again
}

/** The module that an element belongs to: its id, and what is kept with each fact; null outside of one. */
export function moduleOf(element) {
  const holder = element.closest("[data-rolepath=module]");
  if (!holder) return null;
  const { rolepathId: id, rolepathVersion: version } = holder.dataset;
  return { id, facts: { version, title: short(holder.querySelector("h1")) } };
}

/** Puts a control in front of an item; its first paragraph becomes the label, links in it stay links. */
export function control(item, type, id) {
  const input = document.createElement("input");
  const label = document.createElement("label");
  const text = document.createElement("span");
  Object.assign(input, { type, id, className: "rp-control" });
  const holder = item.querySelector(":scope > p:first-child") ?? item;
  const nodes = [...holder.childNodes];
  const end = nodes.findIndex((node) => node.nodeType === 1 && node.matches(BLOCKS));
  text.append(...nodes.slice(0, end < 0 ? nodes.length : end));
  if (!plain(text)) input.setAttribute("aria-label", short(item));
  label.className = "rp-label";
  label.append(input, text);
  holder.prepend(label);
  return input;
}

/** Ties a box or radio to a fact: what is chosen is kept, what is kept is shown, also when another tab changes it. */
export function tie(input, store, kind, item, facts, said = words) {
  const value = input.type === "radio" ? Number(input.value) : undefined;
  function draw() {
    const fact = store.get(kind, item);
    input.checked = Boolean(fact) && fact.value === value;
  }
  input.addEventListener("change", () => {
    if (input.checked) store.set(kind, item, { ...facts, value });
    else store.remove(kind, item);
    announce(said(input.checked ? "kept" : "removed"));
  });
  draw();
  store.watch(draw, kind, item);
}
