// What pages write of a learner: kinds of facts, the form of their items, what they hold, and nothing else.
const isText = (value) => typeof value === "string" && value.length <= 1000;
const isOptional = (value) => value === undefined || isText(value);
const isWhole = (value, most) => Number.isInteger(value) && value >= 0 && value <= most;
// Clocks differ by a little; what is further ahead would win against every later mark.
const isDate = (value) =>
  isText(value) &&
  /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) &&
  Date.parse(value) > Date.UTC(2000) &&
  Date.parse(value) < Date.now() + 864e5;
const isMaybe = (isSound) => (value) => value === undefined || isSound(value);
const isMinutes = isMaybe((value) => isWhole(value, 10080));
const isDay = (value) => isText(value) && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
const isTimings = (value) => Array.isArray(value) && value.length < 4 && value.every((one) => isWhole(one, 6000));
const ASKED = /^(adoption|time_saved|confidence|relevance):[^:]+:\d{4}-\d\d-\d\d(:.+)?$/;
const EVERY = { date: isDate, version: isOptional, title: isOptional, text: isOptional };
const KINDS = {
  done: [/./],
  used: [/./],
  applies: [/./],
  step: [/.#[\da-f]{8}$/],
  check: [
    /.#[\da-f]{8}$/,
    {
      right: (value) => typeof value === "boolean",
      chosen: (value) => Array.isArray(value) && value.length < 99 && value.every((index) => isWhole(index, 99)),
    },
  ],
  confidence: [/.:(before|after)$/, { value: (value) => value !== 0 && isWhole(value, 5) }],
  role: [/^chosen$/],
  use: [/.:\d{4}-\d\d-\d\d$/, { before: isMinutes, after: isMinutes }],
  intend: [/./, { day: isDay }],
  again: [
    /.#[\da-f]{8}$/,
    { level: (value) => isWhole(value, 3), right: (value) => typeof value === "boolean" },
  ],
  prompt: [
    /.#[\da-f]{8}$/,
    {
      prompt: (value) => typeof value === "string" && value.length <= 20000,
      minutes: isMinutes,
      corrected: isOptional,
    },
  ],
  cohort: [/^group$/],
  ask: [ASKED, { value: isMaybe((value) => isWhole(value, 10)), minutes: isMaybe(isTimings), why: isOptional }],
  handed: [ASKED],
  handin: [/^number$/, { text: (value) => isText(value) && /^[\da-f]{32}$/.test(value) }],
  met: [/^[\w.-]+(:\d{4}-\d\d-\d\d)?$/],
  saved: [/.:\d{4}-W\d\d$/, { minutes: (value) => isWhole(value, 10080) }],
};

/** The fact that a value is, wherever it came from, without what pages do not write; null if none of them wrote it. */
export function factOf(kind, item, value) {
  const [form, own] = Object.hasOwn(KINDS, kind) ? KINDS[kind] : [];
  if (!form || !isText(item) || !form.test(item)) return null;
  const parts = Object.entries({ ...EVERY, ...own });
  if (!parts.every(([name, isSound]) => isSound(value?.[name]))) return null;
  return Object.fromEntries(parts.map(([name]) => [name, value[name]]));
}

/** What a text says in JSON; null where it is none. */
export function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
