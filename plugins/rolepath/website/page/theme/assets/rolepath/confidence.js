// How confident the learner feels before and after a phase, from 1 to 5.
import { piece, tie, words } from "./page.js";

export function mountConfidence(block, store) {
  const { rolepathId: phase, rolepathTitle: title } = block.dataset;
  const item = (when) => `${phase}:${when}`;
  const answer = piece("confidence");

  function draw() {
    const [before, after] = ["before", "after"].map((when) => store.get("confidence", item(when))?.value ?? "–");
    answer.textContent = words("confidence", { before, after });
    answer.hidden = before === "–" && after === "–";
  }

  for (const radio of block.querySelectorAll("input")) {
    tie(radio, store, "confidence", item(radio.dataset.when), { title: title.slice(0, 160) });
  }
  block.querySelector("summary").append(answer);
  draw();
  block.hidden = false;
  store.watch(draw, "confidence");
}
