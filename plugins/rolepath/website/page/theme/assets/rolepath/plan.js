// The role's plan with the learner's marks: what is done, what changed since, what is next, how many of a phase.
import { isOver } from "./days.js";
import { linesOf, nextOf } from "./lines.js";
import { piece, words } from "./page.js";

const TITLE = "a, .rp-checkins__name"; // what a mark is put behind

export function mountPlan(plan, store) {
  const phases = [...plan.querySelectorAll("[data-rolepath=phase]")].map((phase) => new Phase(phase, store));
  const all = (list) => phases.flatMap((phase) => phase[list]);
  let marks = [];

  function mark(element, name) {
    const made = piece(name);
    element.after(made);
    marks.push(made);
  }

  /** What one has begun; a meeting or question left out is next until its day is over or what follows it is done. */
  function nextStep(steps) {
    const begun = nextOf(linesOf(plan), store);
    if (begun?.isBegun) return all("modules").find(({ line }) => line === begun.line);
    const done = steps.map((step) => Boolean(step.fact()));
    const last = done.lastIndexOf(true);
    const isOpen = (step, index) => step.isModule || (index > last && !step.isOver?.());
    return steps.find((step, index) => !done[index] && isOpen(step, index)) ?? all("lasting")[0];
  }

  function draw() {
    for (const made of marks) made.remove();
    marks = [];
    const next = nextStep(all("steps"));
    if (next) mark(next.title, "plan-next");
    for (const module of all("modules")) {
      const fact = module.fact();
      module.line.classList.toggle("rp-is-next", module === next);
      if (fact) mark(module.title, fact.version === module.version ? "plan-done" : "plan-changed");
    }
    for (const phase of phases) phase.count();
  }

  draw();
  store.watch(draw);
}

/** A phase: its steps in order, its modules, and what in it is never done for good. */
class Phase {
  constructor(phase, store) {
    const facts = (kind, item) => () => store.get(kind, item);
    const meetings = [...phase.querySelectorAll(".rp-checkins [data-rolepath=meeting]")].map((element) => ({
      title: element.closest("li").querySelector(TITLE),
      fact: facts("met", element.dataset.rolepathId),
      isLasting: "repeats" in element.dataset,
      isOver: () => isOver(element.dataset, store),
    }));
    const lines = [...phase.querySelectorAll("[data-rolepath=plan-module]")].map((element) => ({
      line: element,
      title: element.querySelector("a"),
      version: element.dataset.rolepathVersion,
      fact: facts("done", element.dataset.rolepathId),
      isModule: true,
      isLasting: "session" in element.dataset,
    }));
    const asked = phase.querySelector("[data-rolepath=confidence] summary");
    const ask = (when) => ({
      title: asked.firstChild,
      fact: facts("confidence", `${phase.dataset.rolepathId}:${when}`),
    });
    const way = (phase.dataset.path ?? "").split(" ").filter(Boolean);
    const steps = way.map((step) => (step[0] === "m" ? lines : meetings)[Number(step.slice(1))]);
    const own = steps.filter((step) => step && !step.isLasting);
    this.steps = asked && own.length ? [ask("before"), ...own, ask("after")] : own;
    this.modules = lines.filter((line) => !line.isLasting);
    this.isSession = lines.some((line) => line.isLasting);
    this.lasting = [...lines, ...meetings].filter((one) => one.isLasting);
    this.counted = phase.querySelector(".rp-count");
    this.list = phase.querySelector(".rp-modules");
  }

  count() {
    if (!this.counted || !this.modules.length) return;
    const done = this.modules.filter((module) => module.fact()).length;
    this.counted.querySelector("span").textContent = words("plan-count", { done, all: this.modules.length });
    Object.assign(this.counted.querySelector("progress"), { value: done, max: this.modules.length });
    this.counted.hidden = false;
    this.fold(!this.isSession && this.modules.every((module) => module.fact()?.version === module.version));
  }

  /** What is done is folded, and can be unfolded; on paper it is there. */
  fold(isDone) {
    if (!isDone) {
      this.button?.remove();
      this.button = null;
      this.list.hidden = false;
    } else if (!this.button) {
      this.button = piece("plan-fold", { all: this.modules.length });
      this.list.hidden = true;
      this.button.ariaExpanded = false;
      this.button.addEventListener("click", () => {
        this.list.hidden = !this.list.hidden;
        this.button.ariaExpanded = !this.list.hidden;
      });
      this.list.before(this.button);
    }
  }
}
