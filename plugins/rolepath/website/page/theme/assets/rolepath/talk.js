// A link "Ask about this" at the end of each section, with its name in the address that the program gives.
import { piece, plain } from "./page.js";

const SECTION_ENDS = "h1, h2, section, nav, template, .rp-keep, .rp-ask";

export function mountTalk(block) {
  const address = block.querySelector("[data-address]")?.dataset.address;
  const module = block.closest("[data-rolepath=module]");
  if (!address || !module) return;
  for (const heading of module.querySelectorAll("h2[id]:not([id*=':'])")) {
    const title = plain(heading);
    const made = piece("ask", { title });
    made.querySelector("a").href = address.replaceAll("[section]", encodeURIComponent(title));
    let end = heading;
    while (end.nextElementSibling && !end.nextElementSibling.matches(SECTION_ENDS)) end = end.nextElementSibling;
    end.after(made);
  }
}
