// Minutes that the learner saved this week, and in all weeks.
import { announce, piece, words } from "./page.js";

/** The ISO week of a day, such as `2026-W07`. */
function weekOf(date) {
  const day = new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()));
  day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7)); // the week's Thursday decides on its year
  const year = day.getUTCFullYear();
  const week = Math.ceil(((day - Date.UTC(year, 0, 1)) / 864e5 + 1) / 7);
  return `${year}-W${String(week).padStart(2, "0")}`;
}

export function mountMinutes(block, store, { role }) {
  const input = block.querySelector("input");
  const sum = piece("saved");
  const item = () => `${role}:${weekOf(new Date())}`;

  function draw() {
    const weeks = store.all().filter((entry) => entry.kind === "saved" && entry.item.startsWith(`${role}:`));
    const minutes = weeks.reduce((total, { fact }) => total + fact.minutes, 0);
    sum.textContent = words("saved", { minutes, weeks: weeks.length });
    sum.hidden = !weeks.length;
    input.value = store.get("saved", item())?.minutes ?? "";
  }

  input.addEventListener("change", () => {
    if (!input.reportValidity()) return;
    const { value } = input;
    if (value) store.set("saved", item(), { title: block.dataset.rolepathTitle.slice(0, 160), minutes: Number(value) });
    else store.remove("saved", item());
    announce(words(value ? "kept" : "removed"));
  });
  block.append(sum);
  draw();
  block.hidden = false;
  store.watch(draw, "saved");
}
