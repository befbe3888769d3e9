// The end of a module: done and on to the next, when one will use it, and the learner's marks.
import { calendarFile } from "./ics.js";
import { announce, moduleOf, piece, tie, words } from "./page.js";
import { isoDay } from "./use.js";

export function mountModule(page, store, site) {
  const module = moduleOf(page);
  const block = page.querySelector(".rp-keep[data-do=marks]");
  if (!block) return;
  const done = block.querySelector("input[data-kind=done]"); // none where the module is used in each session anew
  const note = piece("changed");
  const action = block.querySelector("[data-do=done]");

  function draw() {
    const fact = store.get("done", module.id);
    note.hidden = !fact || fact.version === module.facts.version;
    if (action) action.textContent = action.dataset[fact ? "onward" : "done"];
  }

  for (const box of block.querySelectorAll("input[data-kind]")) {
    tie(box, store, box.dataset.kind, module.id, module.facts);
  }
  action?.addEventListener("click", () => store.get("done", module.id) ?? store.set("done", module.id, module.facts));
  note.querySelector("button").addEventListener("click", () => {
    done.focus(); // the button goes
    store.set("done", module.id, module.facts);
    announce(words("kept"));
  });
  done?.closest("li").append(note);
  mountIntention(block, module, store, site);
  draw();
  block.hidden = false;
  store.watch(draw, "done", module.id);
}

/** When will you use it? A day, kept, and as a file for one's calendar. */
function mountIntention(block, module, store, site) {
  const day = block.querySelector("input[type=date]");
  const button = block.querySelector("[data-do=calendar]");
  const draw = () => {
    day.value = store.get("intend", module.id)?.day ?? "";
    button.hidden = !day.value;
  };
  day.min = isoDay(new Date());
  day.addEventListener("change", () => {
    if (!day.reportValidity()) return;
    if (day.value) store.set("intend", module.id, { ...module.facts, day: day.value });
    else store.remove("intend", module.id);
    announce(words(day.value ? "kept" : "removed"));
  });
  button.addEventListener("click", () => {
    const { title } = module.facts;
    const url = location.href.split("#")[0];
    const name = words("event", { title });
    const file = calendarFile({ day: day.value, id: `${site.program}/${module.id}`, title: name, text: url, url });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([file], { type: "text/calendar" }));
    link.download = `${module.id.split("/").at(-1)}.ics`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });
  draw();
  store.watch(draw, "intend", module.id);
}
