// The role's plan with the learner's marks: what is done, what changed since, what is next, how many of a phase.
import { piece, words } from "./page.js";

export function mountPlan(plan, store) {
  const modules = [...plan.querySelectorAll("[data-rolepath=plan-module]")];
  const phases = [...plan.querySelectorAll("[data-rolepath=phase]")];
  let marks = [];

  function draw() {
    for (const mark of marks) mark.remove();
    marks = [];
    const kept = new Map(modules.map((module) => [module, store.get("done", module.dataset.rolepathId)]));
    const next = modules.find((module) => !kept.get(module));
    for (const module of modules) {
      const fact = kept.get(module);
      if (!fact && module !== next) continue;
      const isSame = fact?.version === module.dataset.rolepathVersion;
      const mark = piece(!fact ? "plan-next" : isSame ? "plan-done" : "plan-changed");
      module.querySelector("a").after(mark);
      marks.push(mark);
    }
    for (const phase of phases) {
      const own = modules.filter((module) => phase.contains(module));
      const done = own.filter((module) => kept.get(module)).length;
      const count = phase.querySelector(".rp-count");
      if (!count || !own.length) continue;
      count.textContent = words("plan-count", { done, all: own.length });
      count.hidden = false;
    }
  }

  draw();
  store.watch(draw, "done");
}
