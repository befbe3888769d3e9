// Days as the program counts them, and the group that a learner is in.

/** The day it is where the program is, as `2027-02-15`; the reader's own where the browser does not know that zone. */
export function todayIn(zone) {
  try {
    return new Date().toLocaleDateString("sv", zone ? { timeZone: zone } : {});
  } catch {
    return new Date().toLocaleDateString("sv");
  }
}

/** A day in the words of the page's language. */
export function shownDay(day) {
  const days = new Intl.DateTimeFormat(document.documentElement.lang || [], { dateStyle: "medium", timeZone: "UTC" });
  return days.format(new Date(day));
}

/** The group that the learner has chosen, or the last that has begun, or the first. */
export function ownGroup(groups, store, today) {
  const kept = store.get("cohort", "group")?.text;
  return groups.find(({ id }) => id === kept) ?? groups.filter(({ start }) => start <= today).at(-1) ?? groups[0];
}

/** The groups of `data-days`: id, start and days of each. */
export const groupsIn = (text) =>
  text
    .split(";")
    .filter(Boolean)
    .map((group) => group.split(" "))
    .map(([id, start, ...days]) => ({ id, start, days }));

/** Whether the last day of a meeting lies behind, for the learner's group; never where no days are known. */
export function isOver({ days, zone }, store) {
  const today = todayIn(zone);
  const last = ownGroup(groupsIn(days), store, today)?.days.at(-1);
  return Boolean(last) && last < today;
}
