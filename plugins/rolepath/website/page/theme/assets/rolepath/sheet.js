// What a learner has marked since the check-in before, for the sheet of this one.
import { groupsIn, ownGroup, shownDay, todayIn } from "./days.js";
import { piece } from "./page.js";
import { byPlace, told } from "./told.js";

export function mountSheet(block, store) {
  const groups = groupsIn(block.dataset.days);
  const list = block.querySelector("[data-do=list]");

  function draw() {
    const since = ownGroup(groups, store, todayIn(block.dataset.zone))?.days[0] ?? "";
    const entries = store.all().filter(({ kind, fact }) => kind !== "cohort" && fact.date.slice(0, 10) >= since);
    const lines = byPlace(entries).map(([title, own]) =>
      piece("since", { title, what: own.map((entry) => told(entry, shownDay)).join("; ") }),
    );
    list.replaceChildren(...(lines.length ? lines : [piece("since-nothing")]));
  }

  draw();
  block.hidden = false;
  store.watch(draw);
}
