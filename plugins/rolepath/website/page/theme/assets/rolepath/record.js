// The record page: all that is kept, in words, to take along, bring back and delete.
import { mountLasting, noteCopy } from "./lasting.js";
import { announce, piece, plain, words } from "./page.js";
import { merged, save, toCsv, toJson } from "./record_file.js";
import { byPlace, placeOf, told } from "./told.js";

export function mountRecord(page, store) {
  const find = (name) => page.querySelector(`[data-do=${name}]`);
  const days = new Intl.DateTimeFormat(document.documentElement.lang || [], { dateStyle: "medium" });
  const day = (date) => days.format(new Date(date));
  const order = [...page.querySelectorAll("[data-order]")].map(({ dataset }) => dataset.order);

  /** Says what was done; the focus goes there, as the button that did it may be gone. */
  function say(name, values) {
    find("say").replaceChildren(piece(name, values));
    find("say").focus();
    announce(plain(find("say")));
  }

  function row(entry) {
    const what = told(entry, day);
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

  /** The place of an entry's module in the plan; what belongs to no module comes last. */
  function position({ item }) {
    const found = order.findIndex((id) => item === id || item.startsWith(`${id}#`) || item.startsWith(`${id}:`));
    return found < 0 ? order.length : found;
  }

  function totals(all) {
    const own = (kind) => all.filter((entry) => entry.kind === kind);
    const answers = own("check");
    return words("totals", {
      done: own("done").length,
      all: page.dataset.count,
      uses: own("use").length,
      right: answers.filter(({ fact }) => fact.right).length,
      answers: answers.length,
      minutes: own("saved").reduce((sum, { fact }) => sum + fact.minutes, 0),
    });
  }

  function draw() {
    const all = store.all();
    const inOrder = [...all].sort((one, other) => position(one) - position(other));
    const groups = byPlace(inOrder).map(([title, entries]) => group(title, entries));
    const strange = store.all(false);
    if (strange.length) groups.push(group(words("strange"), strange));
    find("list").replaceChildren(...(groups.length ? groups : [piece("nothing")]));
    find("totals").textContent = all.length ? totals(all) : "";
  }

  find("json").addEventListener("click", () => {
    save(toJson(store), words("record-file"), "json", page);
    noteCopy(store);
    find("remind").hidden = true;
  });
  find("csv").addEventListener("click", () => {
    const all = store.all();
    const rows = all.map((entry) => ({ ...entry, ...entry.fact, title: placeOf(entry), what: told(entry, day) }));
    save(toCsv(rows), words("record-file"), "csv", page);
  });
  find("delete").addEventListener("click", () => {
    if (!confirm(words("ask-all", { n: store.all().length + store.all(false).length }))) return;
    store.clear();
    noteCopy(store, null);
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
  mountLasting(find, store);
}
