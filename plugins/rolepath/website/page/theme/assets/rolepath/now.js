// What is on this week and next, told from the dates in the page and the day it is where the program is.
import { ownGroup, shownDay, todayIn } from "./days.js";
import { announce, piece, words } from "./page.js";

const DAY = 864e5;
const plus = (day, count) => new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);

export function mountNow(block, store) {
  const groups = [...block.querySelectorAll("ol[data-group]")].map((list) => {
    const { group, start, weeks, last } = list.dataset;
    return { id: group, start, mondays: weeks.split(" "), all: Number(last), items: [...list.children] };
  });
  const select = block.querySelector("select");
  const out = block.querySelector("[data-do=now]");
  const weekdays = new Intl.DateTimeFormat(document.documentElement.lang || [], { weekday: "short", timeZone: "UTC" });

  /** The items on days from `first` to before `end`, in their order. */
  function between(items, first, end) {
    const on = (item) => item.dataset.days.split(" ").filter((day) => day >= first && day < end);
    const found = items.flatMap((item) => on(item).map((day) => [day + item.dataset.time, day, item]));
    return found.sort(([one], [other]) => (one < other ? -1 : 1));
  }

  function line(day, item) {
    const made = piece("now-line", { day: `${weekdays.format(new Date(day))} ${shownDay(day)}` });
    made.append(...[...item.childNodes].map((node) => node.cloneNode(true)));
    return made;
  }

  function draw() {
    const today = todayIn(block.dataset.zone);
    const { id, start, mondays, all, items } = ownGroup(groups, store, today);
    if (select) select.value = id;
    const monday = plus(today, -((new Date(today).getUTCDay() + 6) % 7));
    const week = mondays.indexOf(monday) + 1;
    const isBefore = today < start;
    const coming = isBefore ? start : (mondays.find((one) => one > monday) ?? today);
    const name = isBefore ? "before" : week && week <= all ? "week" : !week && monday < mondays.at(-1) ? "pause" : "on";
    const now = between(items, monday, plus(monday, 7));
    const next = between(items.filter((item) => item.dataset.meeting), plus(monday, 7), "9999").slice(0, 1);
    const list = document.createElement("ul");
    list.append(...now.map(([, day, item]) => line(day, item)));
    const said = piece(`now-${name}`, { week, all, day: shownDay(coming) });
    out.replaceChildren(said, ...(now.length ? [list] : week ? [piece("now-nothing")] : []));
    if (!next.length) return;
    const later = document.createElement("ul");
    later.append(line(next[0][1], next[0][2]));
    out.append(piece("now-next"), later);
  }

  select?.addEventListener("change", () => {
    const title = select.selectedOptions[0].textContent;
    store.set("cohort", "group", { text: select.value, title });
    announce(words("kept"));
  });
  draw();
  block.hidden = false;
  store.watch(draw, "cohort");
  document.addEventListener("visibilitychange", () => document.hidden || draw()); // a page that is left open for days
}
