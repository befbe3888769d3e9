// The card on top of the plan: what to go on with, how far one is in it, and how far in all.
import { ownGroup, todayIn } from "./days.js";
import { isCopyDue } from "./lasting.js";
import { linesOf, nextOf } from "./lines.js";
import { piece, words } from "./page.js";
import { isoDay } from "./use.js";

export function mountDesk(desk, store) {
  const lines = linesOf(document);
  const find = (name) => desk.querySelector(`[data-do=${name}]`);
  let asked;
  const days = new Intl.DateTimeFormat(document.documentElement.lang || [], { dateStyle: "medium", timeZone: "UTC" });

  function drawNext() {
    const done = lines.filter(({ id }) => store.get("done", id)).length;
    find("all").textContent = words("desk-all", { done, all: lines.length });
    find("bar").value = done;
    const next = nextOf(lines, store);
    find("next").hidden = !next;
    find("finished").hidden = Boolean(next);
    if (!next) return;
    const { line, steps, reading, practice, ticked, isBegun } = next;
    const link = line.querySelector("a");
    find("label").textContent = words(isBegun ? "desk-continue" : done ? "desk-next" : "desk-begin");
    for (const to of find("next").querySelectorAll("a")) to.href = link.href;
    find("title").textContent = link.textContent;
    const open = steps.length ? 1 - ticked / steps.length : 1;
    const left = Math.max(1, Math.round((isBegun ? 0 : reading) + practice * open));
    const where = [line.closest("[data-rolepath=phase]").querySelector("h2").textContent];
    if (ticked && ticked < steps.length) where.push(words("desk-step", { n: ticked + 1, all: steps.length }));
    where.push(words("desk-left", { n: left }));
    find("where").textContent = where.join(" · ");
    find("go").textContent = words(isBegun ? "desk-go" : done ? "desk-open" : "desk-start");
  }

  /** What one meant to use, by its day, until one has. */
  function drawIntended() {
    const today = isoDay(new Date());
    const all = store.all();
    const used = new Map();
    for (const { kind, item, fact } of all) {
      const module = item.slice(0, item.lastIndexOf(":"));
      if (kind === "use" && fact.date > (used.get(module) ?? "")) used.set(module, fact.date);
    }
    const open = all.filter(({ kind, item, fact }) => kind === "intend" && !(used.get(item) > fact.date));
    open.sort((one, other) => (one.fact.day < other.fact.day ? -1 : 1));
    const made = open.slice(0, 3).flatMap(({ item, fact }) => {
      const line = lines.find(({ id }) => id === item);
      if (!line) return [];
      const name = fact.day < today ? "intended" : fact.day === today ? "intend-today" : "intend";
      const made = piece(name, { day: days.format(new Date(fact.day)) });
      const link = made.querySelector("a");
      link.href = line.line.querySelector("a").href;
      link.textContent = line.line.querySelector("a").textContent;
      return [made];
    });
    find("intended").replaceChildren(...made);
  }

  /** The question of confidence that belongs here: before the phase of what is next, or after the one that is done. */
  function drawAsked() {
    if (!find("ask")) return;
    const next = nextOf(lines, store);
    const phases = [...document.querySelectorAll("[data-rolepath=phase]:has(fieldset)")];
    const own = (phase) => lines.filter(({ line }) => phase.contains(line));
    const isOpen = (phase, when) => !store.get("confidence", `${phase.dataset.rolepathId}:${when}`);
    asked = phases.find((phase) => {
      const isDone = own(phase).length && own(phase).every(({ id }) => store.get("done", id));
      return (isDone && isOpen(phase, "after")) || (next && phase.contains(next.line) && isOpen(phase, "before"));
    });
    find("ask").hidden = !asked;
    if (asked) find("ask").querySelector("button").textContent = asked.querySelector("h2").textContent;
  }

  find("ask")?.querySelector("button").addEventListener("click", () => {
    const details = asked.querySelector("[data-rolepath=confidence] details");
    details.open = true;
    details.querySelector("summary").focus();
  });

  function draw() {
    drawNext();
    drawAsked();
    drawIntended();
    isCopyDue(store).then((isDue) => (find("remind").hidden = !isDue));
    drawHours();
  }

  /** Today's office hours: of the learner's group and not in its pauses, where days are known. */
  function drawHours() {
    const now = desk.querySelector("[data-rolepath=now]");
    const lists = [...(now?.querySelectorAll("ol[data-group]") ?? [])];
    if (lists.length) {
      const today = todayIn(now.dataset.zone);
      const groups = lists.map((list) => ({ id: list.dataset.group, start: list.dataset.start, items: list.children }));
      const { id, items } = ownGroup(groups, store, today);
      const isOn = ({ hour, item }) => hour === id && items[item].dataset.days.split(" ").includes(today);
      for (const hour of desk.querySelectorAll("[data-hour]")) hour.hidden = !isOn(hour.dataset);
    }
    const weekday = new Date().toLocaleDateString("en", { weekday: "long" }).toLowerCase();
    for (const hour of desk.querySelectorAll("[data-weekday]")) hour.hidden = hour.dataset.weekday !== weekday;
  }

  draw();
  desk.hidden = false;
  store.watch(draw);
  document.addEventListener("visibilitychange", () => document.hidden || draw());
}
