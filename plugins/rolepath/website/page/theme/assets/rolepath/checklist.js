// Steps of a practice and points of a rubric with boxes that remember.
import { control, moduleOf, piece, plain, short, tie, words } from "./page.js";

export function mountChecklist(section, store) {
  const module = moduleOf(section);
  const items = [...section.querySelectorAll("li[data-rolepath-item]")];
  if (!module || !items.length) return;
  const count = piece(section.dataset.rolepath);
  const boxes = items.map((item) => {
    const input = control(item, "checkbox", `rp-${item.dataset.rolepathItem}`);
    const facts = { ...module.facts, text: short(item) };
    tie(input, store, "step", `${module.id}#${item.dataset.rolepathItem}`, facts, () => plain(count));
    return input;
  });

  function draw() {
    const done = boxes.filter((box) => box.checked).length;
    count.textContent = words(section.dataset.rolepath, { done, all: boxes.length });
  }

  items.at(-1).parentElement.after(count);
  draw();
  store.watch(draw, "step");
}
