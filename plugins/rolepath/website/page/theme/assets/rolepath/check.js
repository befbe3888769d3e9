// Questions to try: native radios, or boxes where several are right; what is chosen is explained.
import { announce, control, moduleOf, piece, plain, short } from "./page.js";

export function mountCheck(section, store) {
  const module = moduleOf(section);
  if (!module) return;
  for (const holder of section.querySelectorAll("[data-rolepath-item]")) {
    const item = holder.dataset.rolepathItem;
    const key = `${module.id}#${item}`;
    mountQuestion(holder, {
      id: `rp-${item}`,
      chosen: () => store.get("check", key)?.chosen ?? [],
      keep(chosen, isRight, question) {
        // Who was right once may look at the other answers.
        const right = isRight || Boolean(store.get("check", key)?.right);
        store.set("check", key, { ...module.facts, text: short(question), chosen, right });
      },
      watch: (draw) => store.watch(draw, "check", key),
    });
  }
}

/** A question with controls; `memory` has its id, knows what was chosen, keeps what is, and tells of changes. */
export function mountQuestion(holder, memory) {
  const { id } = memory;
  const list = holder.matches("ol, ul") ? holder : holder.querySelector(":scope > ol, :scope > ul");
  const question = questionOf(holder, list, id);
  const isRight = [...list.children].map((item) => item.dataset.rolepathAnswer === "right");
  const isSeveral = isRight.filter(Boolean).length > 1;
  const options = [...list.children].map((item, index) => optionOf(item, isSeveral, `${id}-${index}`, isRight[index]));
  const judge = isSeveral && piece("judge");
  let result;

  function keep() {
    const chosen = options.flatMap(({ input }, index) => (input.checked ? [index] : []));
    memory.keep(chosen, verdictOn(chosen) === "right", question);
  }

  function verdictOn(chosen) {
    if (isRight.every((right, index) => right === chosen.includes(index))) return "right";
    return chosen.every((index) => isRight[index]) ? "part" : "not-yet";
  }

  function show(name) {
    result?.remove();
    result = name ? piece(name) : null;
    if (result) judge.after(result);
  }

  function draw() {
    const chosen = memory.chosen().filter((index) => index in options);
    options.forEach((option, index) => {
      option.input.checked = chosen.includes(index);
      option.explain(option.input.checked);
    });
    if (isSeveral) show(chosen.length ? verdictOn(chosen) : "");
  }

  list.setAttribute("role", isSeveral ? "group" : "radiogroup");
  list.setAttribute("aria-labelledby", question.id);
  list.classList.add("rp-options");
  for (const option of options) {
    option.input.name = id;
    option.input.addEventListener("change", () => {
      option.explain(false);
      if (isSeveral) return show();
      keep();
      draw();
      announce(option.said());
    });
  }
  if (isSeveral) {
    judge.addEventListener("click", () => {
      if (!options.some(({ input }) => input.checked)) show("choose");
      else {
        keep();
        draw();
      }
      announce(plain(result));
    });
    list.after(judge);
  }
  draw();
  memory.watch(draw);
}

/** The element with the question's words, which names the group. */
function questionOf(holder, list, id) {
  const question = holder === list ? list.previousElementSibling : document.createElement("div");
  if (holder !== list) {
    const nodes = [...holder.childNodes];
    question.append(...nodes.slice(0, nodes.indexOf(list)));
    holder.prepend(question);
  }
  question.id ||= id;
  return question;
}

function optionOf(item, isSeveral, id, isRight) {
  const input = control(item, isSeveral ? "checkbox" : "radio", id);
  const details = item.querySelector(":scope > details");
  const why = details ? [...details.children].slice(1) : [];
  const mark = piece(isRight ? "right" : "wrong");
  mark.id = `${id}-mark`;
  item.setAttribute("role", "none");
  if (details) details.before(mark);
  else item.append(mark);
  why.forEach((part, number) => (part.id ||= `${id}-${number}`));

  function explain(isOpen) {
    mark.hidden = !isOpen;
    if (details) details.open = isOpen;
    // A description is read even where it is hidden.
    if (isOpen) input.setAttribute("aria-describedby", [mark, ...why].map((part) => part.id).join(" "));
    else input.removeAttribute("aria-describedby");
  }

  explain(false);
  return { input, explain, said: () => [mark, ...why].map(plain).join(" ") };
}
