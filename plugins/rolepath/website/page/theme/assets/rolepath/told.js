// Facts in words, as the record and the sheets of check-ins list them.
import { words } from "./page.js";

/** An entry in words, days as `day` writes them; one that is no fact as it lies there. */
export function told({ kind, item, fact, name, text }, day = String) {
  if (!fact) return words("fact-strange", { name: name.slice(0, 160), text: text.slice(0, 160) });
  const last = item.split(":").at(-1);
  const forms = { check: fact.right, confidence: last, again: fact.right, met: last === item ? "" : "on" };
  const timed = kind === "use" && fact.before >= 0 && fact.after >= 0 ? "timed" : "";
  const on = fact.day ? day(`${fact.day}T12:00`) : "";
  return words(`fact-${kind}${forms[kind] ?? ""}${timed}`, { ...fact, day: on, week: weekIn(last, day) });
}

/** An ISO week as its Monday; what is none stays. */
function weekIn(week, day) {
  const [, year, number] = /^(\d{4})-W(\d\d)$/.exec(week) ?? [];
  if (!year) return week;
  const fourth = new Date(Number(year), 0, 4); // it is always in week 1
  return day(new Date(fourth.getFullYear(), 0, 4 - ((fourth.getDay() + 6) % 7) + 7 * (number - 1), 12));
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
