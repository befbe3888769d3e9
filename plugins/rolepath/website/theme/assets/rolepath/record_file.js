// A record as a file: JSON to bring back, CSV to look at in a spreadsheet.
import { words } from "./page.js";
import { isFact, SCHEMA } from "./store.js";

const COLUMNS = ["title", "what", "value", "minutes", "date", "kind", "item", "version"];

export function toJson(store) {
  const facts = store.all().map(({ kind, item, fact }) => ({ kind, item, ...fact }));
  return JSON.stringify({ rolepath: SCHEMA, program: store.program, facts }, null, 1);
}

/** Lines with a byte order mark, for Excel; no cell can be taken for a formula. */
export function toCsv(rows) {
  const head = COLUMNS.map((name) => words(`column-${name}`));
  const lines = [head, ...rows.map((row) => COLUMNS.map((name) => row[name] ?? ""))];
  return `\ufeff${lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("")}`;
}

function cell(value) {
  const text = String(value);
  return `"${/^\s*[=+\-@]/.test(text) ? "'" : ""}${text.replaceAll('"', '""')}"`;
}

/** Adds a file's facts, the newer of two wins; returns the name of the words for what was done, and their numbers. */
export function merged(store, text) {
  const file = parsed(text);
  if (!Array.isArray(file?.facts)) return ["import-refused"];
  if (!(file.rolepath <= SCHEMA)) return ["import-newer"];
  if (file.program !== store.program) return ["import-other"];
  const counts = { added: 0, replaced: 0, same: 0, refused: 0 };
  for (const entry of file.facts) counts[merge(store, entry)] += 1;
  return ["imported", counts];
}

function merge(store, entry) {
  const { kind, item, ...fact } = entry ?? {};
  if (!item || typeof item !== "string" || !isFact(kind, fact)) return "refused";
  const kept = store.get(kind, item);
  if (kept && Date.parse(kept.date) >= Date.parse(fact.date)) return "same";
  store.set(kind, item, fact);
  return kept ? "replaced" : "added";
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
