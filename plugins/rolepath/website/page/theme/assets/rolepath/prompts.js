// Prompts to copy, with the reader's own words in their gaps, and to keep in a notebook.
import { announce, moduleOf, piece, short, words } from "./page.js";

const PROMPTS = ":is(.language-text, .language-txt, .language-prompt):has(> pre)";
const STARTS = /^(?:\s|[-*+•>|#[<]|\d+[.)]|\w+:(?:\s|$))/;
const MOST_ROWS = 8;
const ENDS = /[.!?:;。！？：；][)\]"'”’»]*$/;

/** The text without line breaks in mid-sentence: those that stand only because a line was full. */
export function unwrapped(text) {
  const lines = text.replace(/\s+$/, "").split("\n");
  const width = Math.max(...lines.map((line) => line.length));
  return lines.reduce((sofar, line, index) => {
    if (!index) return line;
    const before = lines[index - 1];
    const isFull = before.length + 1 + line.split(" ")[0].length > width;
    const goesOn = (isFull && width >= 50) || (/^\p{Ll}/u.test(line) && before.length >= 40);
    const isBroken = goesOn && before.trim() && line && !ENDS.test(before) && !STARTS.test(line);
    return `${sofar}${isBroken ? " " : "\n"}${line}`;
  }, "");
}

/** Eight digits for a text, the same for the same (FNV-1a). */
function digest(text) {
  const sum = [...text].reduce((hash, letter) => Math.imul(hash ^ letter.codePointAt(0), 16777619), 2166136261);
  return (sum >>> 0).toString(16).padStart(8, "0");
}

/** A gap's words, and where they begin in the prompt; to join lines moves nothing. */
function gapOf(mark, code) {
  const before = document.createRange();
  before.setStart(code, 0);
  before.setEndBefore(mark);
  return { name: mark.textContent, start: before.toString().length };
}

export function mountPrompts(block, store) {
  const module = moduleOf(block);
  if (!module) return;
  const codes = block.closest("[data-rolepath=module]").querySelectorAll(`${PROMPTS} code`);
  codes.forEach((code, number) => mountPrompt(code, number, module, store));
}

function mountPrompt(code, number, module, store) {
  const original = unwrapped(code.textContent);
  const item = `${module.id}#${digest(original)}`;
  const bar = piece("prompt");
  const find = (name) => bar.querySelector(`[data-do=${name}]`);
  const gaps = [...code.querySelectorAll("mark.rp-gap")].map((mark) => ({ mark, ...gapOf(mark, code) }));
  const names = [...new Set(gaps.map(({ name }) => name))];
  const values = new Map();
  code.closest(PROMPTS).classList.add("rp-prompt");

  /** The prompt with what the reader has put into its gaps, whose lines stay as they are. */
  function text() {
    const ends = [0, ...gaps.map(({ start, name }) => start + name.length)];
    const filled = gaps.map(({ start, name }, place) => {
      const asked = original.slice(start, start + name.length);
      return original.slice(ends[place], start) + (values.get(name) || asked);
    });
    return filled.join("") + original.slice(ends.at(-1));
  }

  function drawKept() {
    const isKept = Boolean(store.get("prompt", item));
    find("keep").hidden = isKept;
    find("kept").hidden = !isKept;
  }

  function field(name, index) {
    const label = piece("prompt-field");
    const input = label.querySelector("textarea");
    label.querySelector("span").textContent = name.slice(1, -1);
    input.id = `rp-gap-${number}-${index}`;
    input.addEventListener("input", () => {
      values.set(name, input.value.trim());
      input.rows = Math.min(input.value.split("\n").length, MOST_ROWS);
      for (const gap of gaps) if (gap.name === name) gap.mark.textContent = values.get(name) || name;
    });
    return label;
  }

  find("gaps").hidden = !names.length;
  find("fields").append(...names.map(field));
  find("copy").addEventListener("click", async () => {
    const isDone = await navigator.clipboard.writeText(text()).then(() => true, () => false);
    const left = names.filter((name) => !values.get(name)).length;
    const said = words(isDone ? (left ? "copied-gaps" : "copied") : "copy-failed", { n: left });
    find("said").textContent = said;
    announce(said);
  });
  find("keep").addEventListener("click", () => {
    store.set("prompt", item, { ...module.facts, text: short(code), prompt: text().slice(0, 20000) });
    announce(words("prompt-kept"));
    find("kept").querySelector("a").focus();
  });
  code.closest(PROMPTS).after(bar);
  drawKept();
  store.watch(drawKept, "prompt", item);
}
