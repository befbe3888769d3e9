// Handing in: a summary of answers without name, day or words of one's own, shown in full; nothing is sent by itself.
import { roundsOf } from "./ask.js";
import { groupsIn, ownGroup, todayIn } from "./days.js";
import { announce, piece, words } from "./page.js";

const SAID = { adoption: ["no", "yes"], relevance: ["no", "partly", "yes"] };

/** A number that is used once; a new one is made for the next summary, so that no two can be put together. */
function once() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** An answer as a summary has it, of a fact that may have been brought in from anywhere; null if it is none. */
function answerOf({ item, fact }, known, store) {
  const [measure, role, round, ...rest] = item.split(":");
  const place = known.measures.get(measure);
  const module = rest.join(":");
  if (!place || role !== known.role || !place.rounds.includes(round)) return null;
  if (measure === "relevance" ? !known.modules.has(module) : module) return null;
  const said = ({ value, minutes }) => {
    if (measure === "time_saved") return minutes?.length && !minutes.includes(0) ? minutes : undefined;
    return place.values.split(" ").includes(String(value)) ? (SAID[measure]?.[value] ?? value) : undefined;
  };
  const value = said(fact);
  if (value === undefined) return null;
  const [start] = place.rounds;
  const isPaired = ["time_saved", "confidence"].includes(measure) && round !== start;
  const first = isPaired && store.get("ask", `${measure}:${role}:${start}`);
  const answer = { measure, round, value };
  if (first && said(first) !== undefined) answer.first = said(first);
  if (measure === "time_saved") answer.task = place.task;
  if (measure === "relevance") answer.module = module;
  if (measure === "relevance" && fact.value === 0 && known.why.includes(fact.why)) answer.reason = fact.why;
  return answer;
}

/** A form's address with its gaps filled in; those for which there is no answer are empty. */
function formOf(address, summary, text) {
  const last = (measure) => summary.answers.filter((answer) => answer.measure === measure).at(-1);
  const middle = (value) => (Array.isArray(value) ? [...value].sort((a, b) => a - b)[value.length >> 1] : value);
  const gaps = {
    ...summary,
    adoption: last("adoption")?.value,
    confidence: last("confidence")?.value,
    relevance: last("relevance")?.value,
    time_now: middle(last("time_saved")?.value),
    time_before: middle(last("time_saved")?.first),
    summary: text,
  };
  return address.replace(/\{(\w+)\}/g, (gap, name) => encodeURIComponent(gaps[name] ?? ""));
}

export function mountHandIn(block, store, { program }) {
  const { zone, role, groups, form, mail, why } = block.dataset;
  const find = (name) => block.querySelector(`[data-do=${name}]`);
  const modules = new Set([...block.querySelectorAll("[data-module]")].map(({ dataset }) => dataset.module));
  let items = [];
  let text = "";

  function draw() {
    const cohort = ownGroup(groupsIn(groups), store, todayIn(zone)).id;
    const places = [...block.querySelectorAll("[data-measure]")].map(({ dataset }) => dataset);
    const measures = new Map(places.map((one) => [one.measure, { ...one, rounds: roundsOf(one.rounds, cohort) }]));
    const known = { role, modules, measures, why: why.split(" ") };
    const open = store.all().filter(({ kind, item }) => kind === "ask" && !store.get("handed", item));
    const found = open.map((entry) => [entry, answerOf(entry, known, store)]).filter(([, answer]) => answer);
    items = found.map(([entry]) => entry);
    find("nothing").hidden = Boolean(items.length);
    find("something").hidden = !items.length;
    if (!items.length) return;
    if (!store.get("handin", "number")) store.set("handin", "number", { text: once() });
    const number = store.get("handin", "number").text;
    const answers = found.map(([, answer]) => answer);
    const summary = { rolepath: "summary", format: 1, program, number, cohort, role, answers };
    text = JSON.stringify(summary);
    const line = ({ fact }) => piece("hand-in-answer", { question: fact.title ?? "", answer: fact.text ?? "" });
    find("answers").replaceChildren(...items.map(line));
    find("summary").textContent = text;
    if (form) find("form").href = formOf(form, summary, text);
    const subject = encodeURIComponent(words("hand-in-subject"));
    if (mail) find("mail").href = `mailto:${mail}?subject=${subject}&body=${encodeURIComponent(text)}`;
  }

  find("copy").addEventListener("click", async () => {
    await navigator.clipboard.writeText(text);
    announce(words("hand-in-copied"));
  });
  find("file").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text]));
    link.download = "hand-in.json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });
  find("handed").addEventListener("click", () => {
    store.setAll(items.map(({ item, fact }) => ["handed", item, { title: fact.title }]));
    store.remove("handin", "number"); // only now, as what is open would get a new one at once
    announce(words("hand-in-kept"));
  });
  draw();
  block.hidden = false;
  store.watch(draw);
}
