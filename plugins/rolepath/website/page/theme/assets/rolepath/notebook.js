// The notebook of prompts on the page of the record: each with the learner's version, minutes and corrections.
import { announce, piece, words } from "./page.js";
import { save } from "./record_file.js";

export function mountNotebook(page, store) {
  const find = (name) => page.querySelector(`[data-do=${name}]`);
  const cards = new Map();
  const prompts = () => store.all().filter(({ kind }) => kind === "prompt");

  /** A prompt as plain text, as one would send it to others. */
  function told({ title, prompt, minutes, corrected }) {
    const lines = [title, "", prompt];
    if (minutes !== undefined) lines.push("", words("note-minutes", { n: minutes }));
    if (corrected) lines.push("", words("note-corrected", { text: corrected }));
    return lines.join("\n");
  }

  async function copy(fact, card) {
    const isDone = await navigator.clipboard.writeText(told(fact)).then(() => true, () => false);
    const said = words(isDone ? "note-copied" : "note-copy-failed");
    card.querySelector("[data-do=said]").textContent = said;
    announce(said);
  }

  function cardOf({ item, fact }) {
    const card = piece("note", { title: fact.title || item });
    const [text, corrected] = card.querySelectorAll("textarea");
    const minutes = card.querySelector("input");
    const now = () => ({
      ...store.get("prompt", item),
      prompt: text.value,
      minutes: minutes.value === "" ? undefined : Number(minutes.value),
      corrected: corrected.value.slice(0, 1000) || undefined,
    });
    const keep = () => {
      if (!minutes.reportValidity()) return;
      store.set("prompt", item, { ...now(), date: new Date().toISOString() });
      announce(words("kept"));
    };
    for (const field of [text, corrected, minutes]) field.addEventListener("change", keep);
    card.querySelector("[data-do=share]").addEventListener("click", () => copy(now(), card));
    card.querySelector("[data-do=drop]").addEventListener("click", () => {
      if (!confirm(words("note-ask"))) return;
      store.remove("prompt", item);
      announce(words("removed"));
      find("search").focus();
    });
    return { card, text, corrected, minutes };
  }

  function draw() {
    const entries = prompts();
    const items = new Set(entries.map(({ item }) => item));
    for (const [item, { card }] of cards) {
      if (items.has(item)) continue;
      card.remove();
      cards.delete(item);
    }
    for (const entry of entries) {
      if (!cards.has(entry.item)) {
        cards.set(entry.item, cardOf(entry));
        find("notes").append(cards.get(entry.item).card);
      }
      const { text, corrected, minutes } = cards.get(entry.item);
      const fields = [[text, entry.fact.prompt], [corrected, entry.fact.corrected], [minutes, entry.fact.minutes]];
      for (const [field, value] of fields) {
        if (field !== document.activeElement) field.value = value ?? "";
      }
    }
    find("some").hidden = !entries.length;
    find("none").hidden = Boolean(entries.length);
    filter();
  }

  function filter() {
    const wanted = find("search").value.trim().toLocaleLowerCase();
    let shown = 0;
    for (const { card, text, corrected } of cards.values()) {
      const all = `${card.querySelector("h3").textContent} ${text.value} ${corrected.value}`.toLocaleLowerCase();
      card.hidden = !all.includes(wanted);
      shown += card.hidden ? 0 : 1;
    }
    find("found").textContent = words("note-found", { n: shown, all: cards.size });
  }

  find("search").addEventListener("input", filter);
  find("export").addEventListener("click", () => {
    save(prompts().map(({ fact }) => told(fact)).join("\n\n---\n\n"), words("note-file"), "txt", page);
  });
  store.watch(draw, "prompt");
  draw();
}
