// A record as a file: JSON to bring back, CSV to look at in a spreadsheet.
import { factOf, parsed } from "./facts.js";
import { words } from "./page.js";
import { SCHEMA } from "./store.js";

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

// In many countries spreadsheets part cells at semicolons, so what follows one may begin a cell.
const FORMULA = /((?:^|[;\t\r\n])(?:[^\S\t\r\n]|\0)*)(?=[=+\-@＝＋－＠])/g;

const cell = (value) => `"${String(value).replace(FORMULA, "$1'").replaceAll('"', '""')}"`;

/** Adds a file's facts, the newer of two wins; returns the name of the words for what was done, and their numbers. */
export function merged(store, text) {
  const file = parsed(text);
  if (!Array.isArray(file?.facts)) return ["import-refused"];
  if (!(file.rolepath <= SCHEMA)) return ["import-newer"];
  if (file.program !== store.program) return ["import-other"];
  return ["imported", merge(store, file.facts)];
}

function merge(store, entries) {
  const counts = { added: 0, replaced: 0, same: 0, refused: 0 };
  const news = new Map();
  for (const entry of entries) {
    const { kind, item } = entry ?? {};
    const fact = factOf(kind, item, entry);
    const kept = fact && (news.get(`${kind}:${item}`)?.[2] ?? store.get(kind, item));
    const isOld = kept && Date.parse(kept.date) >= Date.parse(fact.date);
    if (fact && !isOld) news.set(`${kind}:${item}`, [kind, item, fact]);
    counts[!fact ? "refused" : isOld ? "same" : kept ? "replaced" : "added"] += 1;
  }
  store.setAll([...news.values()]);
  return counts;
}

/** Lets the reader save a text; the file's name says what it is, of which program and role, and of which day. */
export function save(text, what, ending, page) {
  const name = `${page.dataset.name} ${what}`.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").toLowerCase();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text]));
  link.download = `${name}-${new Date().toISOString().slice(0, 10)}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
