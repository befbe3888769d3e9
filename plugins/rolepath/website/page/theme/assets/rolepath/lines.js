// The modules of a plan, and which of them to go on with.

/** The modules of the plan in their order, without those that sessions use again and again. */
export function linesOf(root) {
  return [...root.querySelectorAll("[data-rolepath=plan-module]:not([data-session])")].map((line) => ({
    line,
    id: line.dataset.rolepathId,
    version: line.dataset.rolepathVersion,
    steps: (line.dataset.steps ?? "").split(" ").filter(Boolean),
    reading: Number(line.dataset.reading) || 0,
    practice: Number(line.dataset.practice) || 0,
  }));
}

/** The module to go on with: the one that was last worked on and is not done, else the first that is not. */
export function nextOf(lines, store) {
  const open = lines.filter(({ id }) => !store.get("done", id));
  const touched = new Map();
  for (const { kind, item, fact } of store.all()) {
    const [module] = item.split("#");
    if (["step", "check"].includes(kind) && fact.date > (touched.get(module) ?? "")) touched.set(module, fact.date);
  }
  const begun = open.filter(({ id }) => touched.has(id));
  begun.sort((one, other) => (touched.get(one.id) < touched.get(other.id) ? 1 : -1));
  const next = begun[0] ?? open[0];
  if (!next) return null;
  const ticked = next.steps.filter((step) => store.get("step", `${next.id}#${step}`)).length;
  return { ...next, ticked, isBegun: touched.has(next.id) };
}
