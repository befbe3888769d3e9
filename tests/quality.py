"""The site on which the tests of quality work: the program that ships, and a page with everything Markdown offers."""

import shutil
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).parents[1]
KITCHEN_SINK = Path(__file__).parent / "kitchen_sink"
FEATURES = ["navigation.indexes", "navigation.footer", "search.highlight", "search.share", "content.tabs.link"]
EXTENSIONS = """
  - abbr
  - pymdownx.caret
  - pymdownx.mark
  - pymdownx.tilde
  - pymdownx.tabbed: {alternate_style: true}
"""


@dataclass(frozen=True)
class PageType:
    """A kind of page, with one that stands for it; the fast tests look at `is_fast` ones alone."""

    name: str
    path: str
    is_fast: bool = False


PAGE_TYPES = [
    PageType("hub home", "", is_fast=True),
    PageType("managers", "program/managers/"),
    PageType("coverage", "program/coverage/"),
    PageType("hub measurement", "program/measurement/"),
    PageType("leaders", "program/leaders/"),
    PageType("messages", "program/messages/"),
    PageType("role home", "marketing/", is_fast=True),
    PageType("everything", "marketing/marketing/everything/", is_fast=True),
    PageType("module", "marketing/marketing/campaign-brief/"),
    PageType("shared module", "marketing/foundation/what-ai-is/"),
    PageType("project", "marketing/marketing/launch-kit/"),
    PageType("policies", "marketing/program/policies/"),
    PageType("concerns", "marketing/program/concerns/"),
    PageType("support", "marketing/program/support/"),
    PageType("sponsor", "marketing/program/sponsor/"),
    PageType("role measurement", "marketing/program/measurement/"),
    PageType("glossary", "marketing/program/glossary/"),
    PageType("hub glossary", "program/glossary/"),
    PageType("record", "marketing/record/", is_fast=True),
    PageType("dates", "marketing/calendar/"),
    PageType("sheet", "marketing/calendar/checkin-week-4/", is_fast=True),
    PageType("monthly module", "marketing/marketing/monthly-session/"),
    PageType("updates", "marketing/updates/"),
    PageType("results", "marketing/results/", is_fast=True),
    PageType("pulse", "marketing/pulse/"),
    PageType("tally", "marketing/facilitator/tally/"),
    PageType("signs", "program/signs/"),
    PageType("handbook", "marketing/handbook/"),
    PageType("worksheet", "marketing/worksheet/"),
    PageType("facilitator home", "marketing/facilitator/"),
    PageType("facilitator", "marketing/facilitator/marketing/campaign-brief/"),
    PageType("not found", "404.html"),
]


def write_quality_program(folder: Path) -> Path:
    """The program, in a folder of its own."""
    root = folder / "program"
    for name in ("content", "roles", "overrides"):
        shutil.copytree(PROJECT / name, root / name)
    for file in KITCHEN_SINK.iterdir():
        shutil.copy(file, root / "content" / "marketing")
    role = root / "roles" / "marketing.yml"
    line = "    - marketing/campaign-brief\n"
    role.write_text(role.read_text("utf-8").replace(line, f"{line}    - marketing/everything\n"), "utf-8")
    config = (PROJECT / "mkdocs.yml").read_text("utf-8")
    features = "".join(f"    - {name}\n" for name in FEATURES)
    config = config.replace("  features:\n", f"  features:\n{features}").replace(
        "  - pymdownx.tasklist\n", f"  - pymdownx.tasklist: {{custom_checkbox: true}}{EXTENSIONS}"
    )
    (root / "mkdocs.yml").write_text(config, "utf-8")
    return root


def page_types(site: Path, *, fast: bool) -> list[PageType]:
    """The page types that the site has."""
    return [kind for kind in PAGE_TYPES if (kind.is_fast or not fast) and _file(site, kind).is_file()]


def _file(site: Path, kind: PageType) -> Path:
    return site / kind.path if kind.path.endswith(".html") else site / kind.path / "index.html"
