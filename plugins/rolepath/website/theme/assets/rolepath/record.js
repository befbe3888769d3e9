// The record page: all that is kept, in words, to take along, bring back and delete.
import { announce, piece, plain, words } from "./page.js";
import { merged, toCsv, toJson } from "./record_file.js";

/** A fact in words. */
function told({ kind, item, fact }) {
  const form = { check: fact.right, confidence: item.split(":").at(-1) }[kind] ?? "";
  return words(`fact-${kind}${form}`, { ...fact, week: item.split(":").at(-1) });
}

const placeOf = ({ item, fact }) => fact.title || item.split("#")[0];
const day = (date) => new Date(date).toLocaleDateString(document.documentElement.lang || [], { dateStyle: "medium" });

export function mountRecord(page, store) {
  const find = (name) => page.querySelector(`[data-do=${name}]`);

  /** Says what was done; the focus goes there, as the button that did it may be gone. */
  function say(name, values) {
    find("say").replaceChildren(piece(name, values));
    find("say").focus();
    announce(plain(find("say")));
  }

  function row(entry) {
    const line = piece("row", { what: told(entry), when: day(entry.fact.date) });
    const button = line.querySelector("button");
    button.setAttribute("aria-label", `${plain(button)}: ${told(entry)}`);
    button.addEventListener("click", () => {
      if (!confirm(words("ask-one", { what: told(entry) }))) return;
      store.remove(entry.kind, entry.item);
      say("deleted");
    });
    return line;
  }

  function draw() {
    const entries = store.all();
    const groups = [...new Set(entries.map(placeOf))].map((title) => {
      const group = piece("group", { title });
      group.querySelector("ul").append(...entries.filter((entry) => placeOf(entry) === title).map(row));
      return group;
    });
    find("list").replaceChildren(...(groups.length ? groups : [piece("nothing")]));
  }

  find("json").addEventListener("click", () => save(toJson(store), "json", store));
  find("csv").addEventListener("click", () => {
    const rows = store.all().map((entry) => ({ ...entry, ...entry.fact, title: placeOf(entry), what: told(entry) }));
    save(toCsv(rows), "csv", store);
  });
  find("delete").addEventListener("click", () => {
    if (!confirm(words("ask-all", { n: store.all().length }))) return;
    store.clear();
    say("deleted");
  });
  find("import").addEventListener("change", async ({ target }) => {
    const [file] = target.files;
    const [name, values] = merged(store, file.size < 5e6 ? await file.text() : "");
    target.value = ""; // so that the same file can be chosen again
    say(name, values);
  });
  draw();
  find("off").hidden = true;
  find("on").hidden = false;
  store.watch(draw);
}

function save(text, ending, { program }) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text]));
  link.download = `${program}-${new Date().toISOString().slice(0, 10)}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
