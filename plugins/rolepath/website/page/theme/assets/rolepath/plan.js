// The role's plan with the learner's marks: what is done, what changed since, what is next, how many of a phase.
import { linesOf, nextOf } from "./lines.js";
import { piece, words } from "./page.js";

export function mountPlan(plan, store) {
  const lines = linesOf(plan);
  const phases = [...plan.querySelectorAll("[data-rolepath=phase]")];
  let marks = [];

  function draw() {
    for (const mark of marks) mark.remove();
    marks = [];
    const next = nextOf(lines, store)?.line;
    for (const { line, id, version } of lines) {
      const fact = store.get("done", id);
      line.classList.toggle("rp-is-next", line === next);
      line.classList.toggle("rp-is-done", Boolean(fact));
      if (!fact && line !== next) continue;
      const mark = piece(!fact ? "plan-next" : fact.version === version ? "plan-done" : "plan-changed");
      line.querySelector("a").after(mark);
      marks.push(mark);
    }
    phases.forEach(drawPhase);
  }

  function drawPhase(phase) {
    const own = lines.filter(({ line }) => phase.contains(line));
    const done = own.filter(({ id }) => store.get("done", id)).length;
    const count = phase.querySelector(".rp-count");
    if (!count || !own.length) return;
    count.querySelector("span").textContent = words("plan-count", { done, all: own.length });
    count.querySelector("progress").value = done;
    count.hidden = false;
    fold(phase, own.length, own.every(({ id, version }) => store.get("done", id)?.version === version));
  }

  /** What is done is folded, and can be unfolded; on paper it is there. */
  function fold(phase, all, isDone) {
    const list = phase.querySelector(".rp-modules");
    let button = phase.querySelector(".rp-fold");
    if (!isDone) {
      button?.remove();
      list.hidden = false;
    } else if (!button) {
      button = piece("plan-fold", { all });
      list.hidden = true;
      button.ariaExpanded = false;
      button.addEventListener("click", () => {
        list.hidden = !list.hidden;
        button.ariaExpanded = !list.hidden;
      });
      list.before(button);
    }
  }

  draw();
  store.watch(draw);
}
