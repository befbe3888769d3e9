// Facts in words, as the record and the sheets of check-ins list them.
import { words } from "./page.js";

/** An entry in words; one that is no fact as it lies there. */
export function told({ kind, item, fact, name, text }) {
  if (!fact) return words("fact-strange", { name: name.slice(0, 160), text: text.slice(0, 160) });
  const last = item.split(":").at(-1);
  const form = { check: fact.right, confidence: last, met: last === item ? "" : "on" }[kind] ?? "";
  return words(`fact-${kind}${form}`, { ...fact, week: last });
}

export const placeOf = ({ item, fact }) => fact.title || item.split("#")[0];

/** Entries by what they belong to. */
export function byPlace(entries) {
  const places = new Map();
  for (const entry of entries) {
    const title = placeOf(entry);
    if (!places.has(title)) places.set(title, []);
    places.get(title).push(entry);
  }
  return [...places];
}
