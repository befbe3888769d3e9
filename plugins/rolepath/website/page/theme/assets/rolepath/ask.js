// What the program asks, in its own words and at its own time: a question is there from the day its round begins.
import { groupsIn, ownGroup, shownDay, todayIn } from "./days.js";
import { announce, plain, short, words } from "./page.js";

/** The first days of a cohort's rounds, of `id day day;…`. */
export function roundsOf(text, cohort) {
  const found = text.split(";").find((group) => group.split(" ")[0] === cohort);
  return found ? found.split(" ").slice(1) : [];
}

export function mountAsk(block, store) {
  const { zone, role, groups } = block.dataset;
  const asked = [...block.querySelectorAll("fieldset")].map(question);

  function question(set) {
    const { measure, rounds, module } = set.dataset;
    const radios = [...set.querySelectorAll("[type=radio]")];
    const numbers = [...set.querySelectorAll("[type=number]")];
    const why = set.querySelector("[data-do=why]");
    const choice = set.querySelector("[data-do=round]");
    const select = choice.querySelector("select");
    const item = () => `${measure}:${role}:${select.value}${module ? `:${module}` : ""}`;

    function keep() {
      if (!numbers.every((input) => input.reportValidity())) return;
      const minutes = numbers.filter(({ value }) => value).map(({ value }) => Number(value));
      const radio = radios.find(({ checked }) => checked);
      if (radio || minutes.length) {
        const reason = why && radio?.value === "0" ? why.querySelector("select").value : "";
        const text = radio ? plain(radio.parentElement) : minutes.join(", ");
        const value = radio ? Number(radio.value) : undefined;
        const facts = { title: short(set.querySelector("legend")), text, value };
        store.set("ask", item(), { ...facts, why: reason || undefined, minutes: radio ? undefined : minutes });
      } else store.remove("ask", item());
      announce(words(radio || minutes.length ? "kept" : "removed"));
    }

    /** The round that is on and the one before it can be answered. */
    function draw() {
      const today = todayIn(zone);
      const begun = roundsOf(rounds, ownGroup(groupsIn(groups), store, today).id).filter((day) => day <= today);
      const open = begun.slice(-2).reverse();
      const before = select.value;
      const shown = [...select.options].map(({ value }) => value);
      if (open.join() !== shown.join()) select.replaceChildren(...open.map((day) => new Option(shownDay(day), day)));
      if (open.includes(before)) select.value = before;
      set.hidden = !open.length;
      choice.hidden = open.length < 2;
      const fact = open.length ? store.get("ask", item()) : null;
      for (const radio of radios) radio.checked = fact?.value === Number(radio.value);
      numbers.forEach((input, index) => (input.value = fact?.minutes?.[index] ?? ""));
      if (why) {
        why.hidden = fact?.value !== 0;
        why.querySelector("select").value = fact?.why ?? "";
      }
    }

    for (const control of [...radios, ...numbers, ...(why ? [why] : [])]) control.addEventListener("change", keep);
    select.addEventListener("change", draw);
    return { set, draw };
  }

  function drawAll() {
    for (const one of asked) one.draw();
    block.hidden = asked.every(({ set }) => set.hidden);
  }

  drawAll();
  store.watch(drawAll);
  document.addEventListener("visibilitychange", () => document.hidden || drawAll());
}
