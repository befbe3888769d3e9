// Whether a learner was at a meeting; one that recurs is ticked each time, and counted.
import { groupsIn, ownGroup, shownDay, todayIn } from "./days.js";
import { announce, words } from "./page.js";

export function mountMeeting(block, store) {
  const { rolepathId: id, rolepathTitle: title, zone, repeats } = block.dataset;
  const groups = groupsIn(block.dataset.days);
  const box = block.querySelector("input");
  const said = block.querySelector("[data-do=said]");
  let item;

  /** Each time is a mark of its own, by its day; where no days are known, it is today's. */
  function draw() {
    const today = todayIn(zone);
    const days = ownGroup(groups, store, today)?.days ?? [];
    const last = days.filter((day) => day <= today).at(-1) ?? (groups.length ? "" : today);
    const next = days.find((day) => day > today);
    item = repeats ? last && `${id}:${last}` : id;
    if (box) {
      box.closest("label").hidden = !item;
      box.checked = Boolean(item && store.get("met", item));
      box.nextElementSibling.textContent = repeats && last ? words("met-on", { day: shownDay(last) }) : words("met");
    }
    const times = store.all().filter((entry) => entry.kind === "met" && entry.item.startsWith(`${id}:`)).length;
    const told = [next && words("met-next", { day: shownDay(next) }), times && words("met-times", { n: times })];
    said.textContent = repeats ? told.filter(Boolean).join(" · ") : "";
  }

  box?.addEventListener("change", () => {
    if (box.checked) store.set("met", item, { title });
    else store.remove("met", item);
    announce(words(box.checked ? "kept" : "removed"));
  });
  draw();
  block.hidden = false;
  store.watch(draw, "met");
  store.watch(draw, "cohort");
}
