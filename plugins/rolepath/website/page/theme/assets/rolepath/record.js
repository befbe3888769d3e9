// The record page: all that is kept, in words, to take along, bring back and delete.
import { announce, piece, plain, words } from "./page.js";
import { merged, toCsv, toJson } from "./record_file.js";
import { byPlace, placeOf, told } from "./told.js";

export function mountRecord(page, store) {
  const find = (name) => page.querySelector(`[data-do=${name}]`);
  const days = new Intl.DateTimeFormat(document.documentElement.lang || [], { dateStyle: "medium" });
  const day = (date) => days.format(new Date(date));

  /** Says what was done; the focus goes there, as the button that did it may be gone. */
  function say(name, values) {
    find("say").replaceChildren(piece(name, values));
    find("say").focus();
    announce(plain(find("say")));
  }

  function row(entry) {
    const what = told(entry);
    const line = piece("row", { what, when: entry.fact ? day(entry.fact.date) : "" });
    const button = line.querySelector("button");
    button.setAttribute("aria-label", `${plain(button)}: ${what}`);
    button.addEventListener("click", () => {
      if (!confirm(words("ask-one", { what }))) return;
      store.clear([entry.key]);
      say("deleted");
    });
    return line;
  }

  function group(title, entries) {
    const block = piece("group", { title });
    block.querySelector("ul").append(...entries.map(row));
    return block;
  }

  function draw() {
    const groups = byPlace(store.all()).map(([title, entries]) => group(title, entries));
    const strange = store.all(false);
    if (strange.length) groups.push(group(words("strange"), strange));
    find("list").replaceChildren(...(groups.length ? groups : [piece("nothing")]));
  }

  find("json").addEventListener("click", () => save(toJson(store), "json", store));
  find("csv").addEventListener("click", () => {
    const rows = store.all().map((entry) => ({ ...entry, ...entry.fact, title: placeOf(entry), what: told(entry) }));
    save(toCsv(rows), "csv", store);
  });
  find("delete").addEventListener("click", () => {
    if (!confirm(words("ask-all", { n: store.all().length + store.all(false).length }))) return;
    store.clear();
    say("deleted");
  });
  find("import").addEventListener("change", async ({ target }) => {
    const [file] = target.files;
    const text = file?.size < 5e6 ? await file.text().catch(() => "") : "";
    target.value = ""; // so that the same file can be chosen again
    say(...merged(store, text));
  });
  find("off").hidden = true;
  find("on").hidden = false;
  store.watch(draw);
  draw();
}

function save(text, ending, { program }) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text]));
  link.download = `${program}-${new Date().toISOString().slice(0, 10)}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
