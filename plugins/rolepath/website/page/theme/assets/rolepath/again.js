// Questions of modules that are done, asked again after some weeks: two a day at most, and none that can be missed.
import { mountQuestion } from "./check.js";
import { announce, piece, plain, short, words } from "./page.js";
import { asked, dayOf, dueOn, levelAfter } from "./schedule.js";

export function mountAgain(block, store) {
  const out = block.querySelector("[data-do=again]");
  const modules = [...block.querySelectorAll("[data-rolepath=again-module]")];
  const today = () => dayOf(new Date());
  const days = new Intl.DateTimeFormat(document.documentElement.lang || [], { dateStyle: "medium", timeZone: "UTC" });
  const shown = new Map();
  const questions = modules.flatMap((module) => {
    const { rolepathId: id, rolepathVersion: version, rolepathTitle: title } = module.dataset;
    return [...module.querySelectorAll("[data-rolepath-item]")].map((holder) => ({
      key: `${id}#${holder.dataset.rolepathItem}`,
      module: id,
      facts: { version, title: title.slice(0, 160) },
      place: module,
      holder,
    }));
  });

  /** What the schedule needs to know; null where something is kept that nobody can read yet, as from a clock ahead. */
  function known(question, strange) {
    if (strange.has(question.key)) return null;
    const fact = store.get("again", question.key);
    const done = store.get("done", question.module);
    return {
      ...question,
      since: done ? dayOf(new Date(done.date)) : null,
      last: fact ? dayOf(new Date(fact.date)) : null,
      level: fact?.level ?? 0,
      right: fact?.right ?? false,
    };
  }

  function ask({ key, holder, facts, place }) {
    const card = piece("again-question");
    const link = card.querySelector("a");
    const said = card.querySelector(".rp-again__next");
    link.href = place.dataset.url;
    link.textContent = place.dataset.rolepathTitle;
    const list = holder.matches("ol, ul");
    const body = list ? holder : document.createElement("div");
    if (list) card.querySelector("[data-do=question]").append(holder.previousElementSibling ?? "", holder);
    else {
      body.dataset.rolepathItem = holder.dataset.rolepathItem;
      body.append(...holder.childNodes);
      card.querySelector("[data-do=question]").append(body);
    }
    let chosen = [];
    const memory = {
      id: `rp-again-${key}`,
      chosen: () => chosen,
      keep(now, right, question) {
        const level = store.get("again", key)?.level ?? 0;
        const isFirst = !chosen.length;
        chosen = now;
        if (!isFirst) return; // who has seen the answer may look at the others
        store.set("again", key, { ...facts, text: short(question), level: levelAfter(level, right), right });
        const day = dueOn({ last: today(), level: levelAfter(level, right), right });
        said.textContent = words("again-next", { day: days.format(new Date(day * 864e5)) });
        setTimeout(() => announce(plain(said)), 2000); // after the answer's own words
      },
      watch() {},
    };
    mountQuestion(body, memory);
    out.append(card);
    shown.set(key, { card, isAnswered: () => chosen.length > 0 });
  }

  function draw() {
    const strange = new Set(store.all(false).map(({ kind, item }) => (kind === "again" ? item : "")));
    const all = questions.map((question) => known(question, strange)).filter(Boolean);
    const due = asked(all, today());
    for (const [key, { card, isAnswered }] of shown) {
      // What another tab has answered meanwhile is not asked here.
      card.hidden = !isAnswered() && !due.some((question) => question.key === key);
    }
    const open = [...shown.values()].filter(({ card }) => !card.hidden).length;
    for (const question of due.filter(({ key }) => !shown.has(key)).slice(0, Math.max(0, 2 - open))) ask(question);
    work();
    block.hidden = ![...shown.values()].some(({ card }) => !card.hidden);
  }

  /** One piece of work, another each week: the practice of a module that is done, on what lies on the desk. */
  function work() {
    const lines = [...document.querySelectorAll("[data-rolepath=plan-module][data-practice]")];
    const done = lines.filter(({ dataset }) => dataset.practice && store.get("done", dataset.rolepathId));
    const line = done[Math.floor((today() + 3) / 7) % done.length];
    block.querySelector("[data-do=work]").hidden = !line;
    if (!line) return;
    const [link, to] = [line.querySelector("a"), block.querySelector("[data-do=work] a")];
    to.href = link.href;
    to.textContent = link.textContent;
  }

  draw();
  store.watch(draw);
  document.addEventListener("visibilitychange", () => document.hidden || draw()); // a page that is left open for days
}
