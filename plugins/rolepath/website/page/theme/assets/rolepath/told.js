// Facts of the record in words.
import { words } from "./page.js";

/** An entry in words; one that is no fact as it lies there. */
export function told({ kind, item, fact, name, text }, day) {
  if (!fact) return words("fact-strange", { name: name.slice(0, 160), text: text.slice(0, 160) });
  const last = item.split(":").at(-1);
  const form = { check: fact.right, confidence: last, again: fact.right }[kind] ?? "";
  const timed = kind === "use" && fact.before >= 0 && fact.after >= 0 ? "timed" : "";
  const on = fact.day ? day(`${fact.day}T12:00`) : "";
  return words(`fact-${kind}${form}${timed}`, { ...fact, day: on, week: weekIn(last, day) });
}

/** An ISO week as its Monday; what is none stays. */
function weekIn(week, day) {
  const [, year, number] = /^(\d{4})-W(\d\d)$/.exec(week) ?? [];
  if (!year) return week;
  const fourth = new Date(Number(year), 0, 4); // it is always in week 1
  return day(new Date(fourth.getFullYear(), 0, 4 - ((fourth.getDay() + 6) % 7) + 7 * (number - 1)));
}
