"""Takes the pictures of README.md and the documentation anew, from the program that ships. Run by `make pictures`."""

import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page

from browser import browser, served

PROJECT = Path(__file__).parents[1]
FOLDER = PROJECT / ".github" / "readme"
DOCS = PROJECT / "plugins" / "docs" / "pages" / "how-to"
COLOURS = 96
"""As many as the pages need: a picture with a palette is a third of one without."""
LARGEST = 120 * 1024
SETTLED = 600


@dataclass(frozen=True)
class Picture:
    """A window on a page, as a reader sees it; it begins at the element `part`, or at the top."""

    name: str
    address: str
    width: int = 1280
    height: int = 900
    scheme: str = "light"
    part: str = ""
    day: str = ""
    """The day that the browser thinks it is; "" for that of the machine."""

    prepare: Callable[[Page], None] = lambda _: None
    folder: Path = FOLDER


def answer(page: Page) -> None:
    """Answers the first question wrongly, and the second one rightly, as people do."""
    for kind, question in (("wrong", 0), ("right", 1)):
        asked = page.locator("[data-rolepath=check] ol > li").filter(has=page.locator("[data-rolepath-answer]"))
        asked.nth(question).locator(f"[data-rolepath-answer={kind}] input").first.click()
    for button in page.locator(".rp-judge").all():
        if button.is_visible() and button.is_enabled():
            button.click()


PICTURES = (
    Picture("hub", "", height=860),
    Picture("plan", "finance/", height=1000, day="2027-02-24"),
    Picture("module-page", "marketing/marketing/campaign-brief/", height=1160),
    Picture(
        "this-week", "marketing/", width=900, height=620, part="[data-rolepath=now]", day="2027-02-24", folder=DOCS
    ),
    Picture(
        "check",
        "operations/operations/maintenance-window/",
        width=390,
        height=800,
        scheme="dark",
        part="[data-rolepath=check]",
        prepare=answer,
    ),
)


def taken(picture: Picture, address: str, running: Browser) -> bytes:
    """A PNG with a palette; the page has what it needs before it is taken."""
    context = running.new_context(
        viewport={"width": picture.width, "height": picture.height},
        color_scheme="dark" if picture.scheme == "dark" else "light",
        reduced_motion="reduce",
        device_scale_factor=1 if picture.width > 600 else 2,  # a phone's screen is finer
    )
    page = context.new_page()
    if picture.day:
        page.clock.set_fixed_time(datetime.fromisoformat(f"{picture.day}T10:00+00:00"))
    page.goto(address + picture.address, wait_until="networkidle")
    picture.prepare(page)
    if picture.part:  # downwards, as the way back to the top is offered to who scrolls up
        page.evaluate("scrollTo(0, 0)")
        page.wait_for_timeout(SETTLED)
        page.locator(picture.part).first.evaluate("part => scrollTo(0, part.offsetTop - 72)")
    page.wait_for_timeout(SETTLED)
    raw = page.screenshot()
    context.close()
    return with_palette(raw)


def with_palette(raw: bytes) -> bytes:
    """The same picture with few colours, which is small."""
    small = BytesIO()
    image = Image.open(BytesIO(raw)).convert("RGB")
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(small, "PNG", optimize=True)
    return small.getvalue()


def main() -> None:
    """Builds the program aside and writes each picture."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(site)]
        subprocess.run(command, cwd=PROJECT, check=True)
        with served(site) as address, browser() as running:
            for picture in PICTURES:
                content = taken(picture, address, running)
                if len(content) > LARGEST:
                    sys.exit(f"{picture.name}: {len(content) // 1024} KB are too many")
                (picture.folder / f"{picture.name}.png").write_bytes(content)
                sys.stdout.write(f"{len(content) // 1024:4} KB  {picture.name}.png\n")


if __name__ == "__main__":
    main()
