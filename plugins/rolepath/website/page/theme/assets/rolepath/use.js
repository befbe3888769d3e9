// Uses on real work: a day, a module and, if one likes, the minutes before and after; as often as it happens.
import { announce, piece, plain, words } from "./page.js";

const pad = (number) => String(number).padStart(2, "0");

/** A day of the reader's own calendar, as in `2026-11-29`. */
export const isoDay = (date) => `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;

export function mountUse(block, store) {
  const [before, after] = block.querySelectorAll("input[type=number]");
  const select = block.querySelector("select");
  const sum = block.querySelector("[data-do=sum]");
  const button = block.querySelector("button");
  const days = new Intl.DateTimeFormat(document.documentElement.lang || [], { dateStyle: "medium" });
  const module = () => ({
    id: select ? select.value : block.dataset.rolepathId,
    title: select ? plain(select.selectedOptions[0]) : block.dataset.rolepathTitle,
  });

  function draw() {
    const { id } = module();
    const uses = store.all().filter(({ kind, item }) => kind === "use" && (select || item.startsWith(`${id}:`)));
    const last = uses.map(({ fact }) => fact.date).sort().at(-1);
    const timed = uses.filter(({ fact }) => fact.before >= 0 && fact.after >= 0);
    const saved = timed.reduce((total, { fact }) => total + fact.before - fact.after, 0);
    sum.textContent = uses.length ? words("use-sum", { n: uses.length, day: days.format(new Date(last)), saved }) : "";
  }

  button.addEventListener("click", () => {
    if (!before.reportValidity() || !after.reportValidity()) return;
    const { id, title } = module();
    const minutes = ({ value }) => (value === "" ? undefined : Number(value));
    const facts = { title: title.slice(0, 160), before: minutes(before), after: minutes(after) };
    store.setAll([
      ["use", `${id}:${isoDay(new Date())}`, facts],
      ...(store.get("used", id) ? [] : [["used", id, { title: facts.title }]]),
    ]);
    before.value = after.value = "";
    announce(words("kept"));
  });
  select?.addEventListener("change", draw);
  draw();
  store.watch(draw);
}
