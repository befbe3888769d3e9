// When a question comes back: the better it was known, the later; see "Questions that come back" in the documentation.
/** Days until a question is asked again, by how often in a row it was answered right. */
const WAITS = [14, 28, 42, 56];
const AFTER_WRONG = 7;
const EACH_DAY = 2;

/** The number of a day in the reader's own calendar, whatever its clock says or its hours are. */
export const dayOf = (date) => Math.floor(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 864e5);

/** The level after an answer. */
export const levelAfter = (level, right) => (right ? Math.min(level + 1, WAITS.length - 1) : Math.max(level - 1, 0));

/** The day on which a question is due: `since` its module is done, or `last` when it was answered; null for never. */
export function dueOn({ since, last, level, right }) {
  if (last !== null) return last + (right ? WAITS[level] : AFTER_WRONG);
  return since === null ? null : since + WAITS[0];
}

/** The questions to ask on a day, the longest due first, of several modules rather than of one. */
export function asked(questions, today) {
  const room = EACH_DAY - questions.filter(({ last }) => last === today).length;
  const due = questions
    .map((question) => ({ question, day: dueOn(question) }))
    .filter(({ day }) => day !== null && day <= today)
    .sort((one, other) => one.day - other.day)
    .map(({ question }) => question);
  const chosen = [];
  while (chosen.length < room && due.length) {
    const other = due.findIndex(({ module }) => !chosen.some((one) => one.module === module));
    chosen.push(...due.splice(Math.max(other, 0), 1));
  }
  return chosen;
}
