"""axe on every page type, in every state: no violation, and nothing undecided that nobody has looked at."""

import re
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
import yaml
from playwright.sync_api import Browser, Page

from browser import lent, served, window
from quality import page_types
from sampling import drawn
from states import STATES

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
# What passes is of no interest; to name each element that does takes most of the time.
OPTIONS = {"runOnly": RULES, "resultTypes": ["violations", "incomplete"]}
REVIEWED = Path(__file__).parent / "needs_a_human.yml"
LOOKS = [(1280, "light"), (390, "dark"), (1280, "dark"), (390, "light")]
FAST = {
    ("role home", "search"): LOOKS[:2],
    ("hub home", "plain"): LOOKS[1:2],
    ("role home", "drawer"): LOOKS[1:2],
    ("role home", "plain"): LOOKS[:1],
    ("record", "plain"): LOOKS[:1],
    ("everything", "wrong"): LOOKS[:1],
    ("everything", "ticked"): LOOKS[1:2],
    ("everything", "plain"): LOOKS[1:2],
}


def examine(page: Page) -> tuple[list[str], set[tuple[str, str, str]]]:
    """The violations in words; and what axe could not decide, as rule, reason and a short form of the place."""
    page.evaluate("script => { if (!window.axe) (0, eval)(script); }", AXE)
    answer: dict[str, Any] = page.evaluate("options => axe.run(options)", OPTIONS)
    violations = [
        f"{rule['id']}: {node['target']}: {node['failureSummary']}"
        for rule in answer["violations"]
        for node in rule["nodes"]
    ]
    undecided = {
        (rule["id"], reason(node), place(node["target"][-1])) for rule in answer["incomplete"] for node in rule["nodes"]
    }
    return violations, undecided


def reason(node: dict[str, Any]) -> str:
    """Why axe could not decide."""
    checks = [*node["any"], *node["all"], *node["none"]]
    found = (check["data"].get("messageKey") for check in checks if isinstance(check.get("data"), dict))
    return next(filter(None, found), "")


def place(target: Any) -> str:
    """The element that is meant, without its number among its siblings and its address."""
    selector = target if isinstance(target, str) else target[-1]
    last = selector.rsplit(" > ", 1)[-1]
    return re.sub(r":nth-child\(\d+\)|\[(?:href|for|id)[^\]]*\]|#[\w-]+", "", last) or last


def reviewed() -> list[dict[str, str]]:
    """What a person has looked at, each with the conclusion."""
    found: list[dict[str, str]] = yaml.safe_load(REVIEWED.read_text("utf-8"))
    return found


def is_reviewed(rule: str, why: str, where: str) -> bool:
    return any((one["rule"], one["reason"]) == (rule, why) and re.fullmatch(one["place"], where) for one in reviewed())


def check(running: Browser, site: Path, wanted: list[tuple[str, str, int, str]]) -> tuple[int, list[str]]:
    """How many page states there were, and what is wrong with them."""
    wrong: list[str] = []
    count = 0
    paths = {kind.name: kind.path for kind in page_types(site, fast=False)}
    # For axe itself; test_policy.py looks at the policy.
    with served(site) as host, window(running, reduced_motion="reduce", bypass_csp=True) as context:
        for name, state, width, scheme in wanted:
            page = context.new_page()
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            page.goto(host + paths[name])
            page.wait_for_timeout(50)
            if STATES[state](page):
                count += 1
                violations, undecided = examine(page)
                where = f"{name}, {width} px, {scheme}, {state}"
                wrong += [f"{where}: {one}" for one in violations]
                if state in {"plain", "right", "wrong", "ticked", "unfolded"}:  # else one layer lies over the other
                    wrong += [f"{where}: not reviewed: {one}" for one in sorted(undecided) if not is_reviewed(*one)]
            page.close()
    return count, wrong


def test_representative_page_states_have_no_fault(quality_site: Path, running: Browser) -> None:
    names = {kind.name for kind in page_types(quality_site, fast=True)}
    wanted = drawn(
        [(name, state, *look) for (name, state), looks in FAST.items() for look in looks if name in names], 5
    )
    count, wrong = check(running, quality_site, wanted)
    assert wrong == []
    assert count == len(wanted)


@pytest.mark.thorough
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_no_page_state_has_a_fault(quality_site: Path, running: Browser, width: int, scheme: str, state: str) -> None:
    wanted = [(kind.name, state, width, scheme) for kind in page_types(quality_site, fast=False)]
    count, wrong = check(running, quality_site, wanted)
    assert wrong == []
    assert count or (state, width) == ("drawer", 1280) or state == "ticked"


def test_a_fault_is_found(running: Browser) -> None:
    with lent(running) as page:
        page.set_content(
            "<html lang=en><title>x</title><main><h1>x</h1><input><p style='color:#bbb'>pale</p></main></html>"
        )
        violations, _ = examine(page)
        assert {one.split(":")[0] for one in violations} == {"label", "color-contrast"}


@pytest.mark.parametrize("one", reviewed(), ids=lambda one: f"{one['rule']} {one['place']}")
def test_what_was_reviewed_has_a_conclusion(one: dict[str, str]) -> None:
    assert set(one) == {"rule", "reason", "place", "conclusion"}
    assert one["conclusion"].strip()
