"""The Tab key pressed through a page, with what a person would see at each stop."""

from dataclasses import dataclass

from playwright.sync_api import Page

LOOK = """() => {
  const stop = document.activeElement;
  if (!stop || stop === document.body) return null;
  const shown = (one) => one && one.getClientRects().length && one.getBoundingClientRect().width > 4 ? one : null;
  // A hidden box is seen by its label.
  const labels = [...(stop.labels ?? []), stop.nextElementSibling].filter((one) => shown(one));
  const isHidden = stop.matches("input:is([type=radio], [type=checkbox])") && getComputedStyle(stop).opacity === "0";
  const seen = isHidden ? labels[0] : shown(stop);
  const name = `${stop.tagName.toLowerCase()}${stop.id ? "#" + stop.id : ""}.${[...stop.classList].join(".")}`
    + ` "${(stop.ariaLabel ?? stop.textContent ?? "").trim().replace(/\\s+/g, " ").slice(0, 40)}"`;
  stop.dataset.stop ??= String((window.stops = (window.stops ?? 0) + 1));
  const answer = { name, number: stop.dataset.stop, place: "nowhere", indicator: false, top: "" };
  if (!seen) return answer;
  const style = getComputedStyle(seen);
  const rims = [seen, ...(isHidden ? [seen.parentElement] : [])].map((one) => getComputedStyle(one));
  answer.indicator = rims.some((rim) => rim.outlineStyle !== "none" && parseFloat(rim.outlineWidth) >= 1);
  // A link over two lines is seen where its first line is.
  const box = seen.getClientRects()[0];
  const x = box.x + Math.min(box.width / 2, 40);
  // What is taller than the window is seen where it comes out from under the header.
  const under = document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0;
  const y = Math.max(box.y, Math.min(under, box.bottom - 40)) + Math.min(box.height / 2, 20);
  const isOn = x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight;
  answer.place = isOn && style.visibility === "visible" && style.opacity !== "0" ? "on screen" : "off screen";
  const hit = document.elementFromPoint(x, y);
  answer.top = hit && (seen.contains(hit) || hit.contains(seen) || hit.closest("label")?.control === stop)
    ? "" : `${hit?.tagName}.${hit?.className}`;
  return answer;
}"""


@dataclass(frozen=True)
class Stop:
    """Where the focus came to rest."""

    name: str
    number: str
    place: str
    has_indicator: bool
    covered_by: str

    @property
    def faults(self) -> list[str]:
        """What is wrong with it, in words."""
        found = [] if self.place == "on screen" else [self.place]
        found += [] if self.has_indicator else ["no focus to be seen"]
        return found + ([f"covered by {self.covered_by}"] if self.covered_by and self.place == "on screen" else [])


def walk(page: Page, key: str = "Tab", most: int = 400) -> list[Stop]:
    """All stops of one round, from the beginning of the page or, with `Shift+Tab`, from its end."""
    stops: list[Stop] = []
    for _ in range(most):
        page.keyboard.press(key)
        found = page.evaluate(LOOK)
        if found is None or (stops and found["number"] == stops[0].number):
            return stops
        stops.append(Stop(found["name"], found["number"], found["place"], found["indicator"], found["top"]))
    raise AssertionError(f"{page.url}: {most} stops and no end; the last: {[stop.name for stop in stops[-4:]]}")
