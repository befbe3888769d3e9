// The learner's marks at the end of a module: done, used on a real task, applies to the job.
import { announce, moduleOf, piece, tie, words } from "./page.js";

export function mountModule(page, store) {
  const module = moduleOf(page);
  const block = page.querySelector(".rp-keep");
  if (!block) return;
  const done = block.querySelector("[data-kind=done]"); // none where the module is used in each session anew
  const note = piece("changed");

  function draw() {
    const fact = store.get("done", module.id);
    note.hidden = !fact || fact.version === module.facts.version;
  }

  for (const box of block.querySelectorAll("[data-kind]")) tie(box, store, box.dataset.kind, module.id, module.facts);
  note.querySelector("button").addEventListener("click", () => {
    done.focus(); // the button goes
    store.set("done", module.id, module.facts);
    announce(words("kept"));
  });
  done?.closest("li").append(note);
  draw();
  block.hidden = false;
  store.watch(draw, "done", module.id);
}
