"""Should lint be bypassed, headless Chromium still runs none of the vectors: the page's policy stops them."""

import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page, Route
from script_vectors import FAMILIES, VECTORS, is_readable, modules

from browser import served
from conftest import SMALL, Files, mkdocs, write
from sampling import drawn

SCRIPT = "<script>pwn()</script>"
HARMFUL = [text for text in (*drawn(VECTORS[:60], 4), *drawn(VECTORS[60:], 8)) if is_readable(text)]
SHOWN = drawn(FAMILIES["shown as text"], 3)
TEXTS = [*HARMFUL, *SHOWN]
BREAKOUT = "Q&A '\"><img src=x onerror=pwn()></title></script></style><script>pwn()</script>&lt;script&gt;pwn()"
ADDRESS = "https://a.example/'onmouseover=pwn()"
ASK = "https://a.example/?a=[page]&b=[section]&c=javascript:pwn()"
LINT_OFF = "  - rolepath:\n      lint: {ignore: [RP2, RP3, RP4, RP5, RP6]}\n"
# The page of the learner's record asks by confirm() itself; no vector does.
WATCH = """
window.__pwned = []
for (const name of ["pwn", "alert", "prompt"])
  window[name] = () => window.__pwned.push(location.pathname)
"""
# What a visitor could do by accident; links that lead somewhere are not followed.
TOUCH = """
() => {
  const names = ["mouseover", "pointerenter", "focus", "click", "wheel", "toggle", "beforetoggle", "animationstart"]
  // A form of an author's may be called as the methods of the page are.
  for (const element of Document.prototype.querySelectorAll.call(document, ".md-content *")) {
    for (const name of names) element.dispatchEvent(new Event(name, {bubbles: name == "wheel"}))
    const way = element.protocol || String(element.href?.baseVal ?? "").match(/^\\s*\\w+:/)?.[0] || "https:"
    if (!["http:", "https:", "mailto:", "tel:"].includes(way))
      element.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}))
  }
}
"""


@dataclass
class Seen:
    """What happened while pages were open, by path."""

    ran: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


def visit(running: Browser, site: Path, paths: list[str], *, guarded: bool = True) -> Seen:
    """Opens and touches each page; `guarded` says whether the browser heeds the page's policy."""
    seen = Seen()
    with served(site) as host:
        context = running.new_context(bypass_csp=not guarded)
        context.add_init_script(WATCH)
        context.route(lambda address: not address.startswith(host), lambda route: _noted(route, seen))
        page = context.new_page()
        page.on("dialog", lambda dialog: dialog.dismiss())
        for path in paths:
            _open(page, host, path, seen)
        context.close()
    return seen


def _noted(route: Route, seen: Seen) -> None:
    """Only what the policy has let pass comes here."""
    seen.asked.append(route.request.url)
    route.abort()


def _open(page: Page, host: str, path: str, seen: Seen) -> None:
    page.goto(host + path, wait_until="load")
    try:
        page.evaluate(TOUCH)
        page.wait_for_timeout(30)
        seen.ran += [path] if page.evaluate("window.__pwned.length") else []
    except Exception as error:  # noqa: BLE001 (a page that is left while we look at it)
        seen.left.append(f"{path} {error}")
    if page.url != host + path and not page.url.startswith(host + path + "#"):
        seen.left.append(f"{path} to {page.url}")


def role(texts: list[str]) -> dict[str, object]:
    """A role whose every plain text tries to break out, with all vectors as modules."""
    hour = {"weekday": "monday", "time": "10:00", "minutes": 30, "where": BREAKOUT}
    found: dict[str, Any] = yaml.safe_load((SMALL / "roles/warehouse.yml").read_text("utf-8"))
    found["curriculum"] = {
        "start": found["curriculum"]["start"],
        "go": [f"warehouse/v{number:03}" for number in range(len(texts))],
    }
    return found | {
        "title": BREAKOUT,
        "summary": BREAKOUT,
        "tasks": {name: f"{title} {BREAKOUT}" for name, title in found["tasks"].items()},
        "support": {"channel": BREAKOUT, "power_users": [BREAKOUT], "office_hours": [hour], "updates": BREAKOUT},
        "policies": dict.fromkeys(("data", "review", "disclosure"), f"Words.\n\n{SCRIPT}\n"),
        "concerns": [{"question": BREAKOUT, "answer": SCRIPT}],
        "checkins": [{"week": 2, "title": BREAKOUT, "minutes": 10, "with": BREAKOUT, "where": BREAKOUT}],
        "sessions": [meeting("role")],
        "changes": [{"date": "2026-11-20", "text": BREAKOUT}],
    }


def meeting(name: str) -> dict[str, object]:
    """A meeting whose plain texts try to break out; its agenda is Markdown, so on its page stands a script."""
    when = {"every": "week", "day": "monday", "time": "10:00", "id": name}
    return {**when, "title": BREAKOUT, "with": BREAKOUT, "where": {"text": BREAKOUT, "link": ADDRESS}}


def program() -> dict[str, object]:
    """The small program's own texts, all trying to break out."""
    found: dict[str, Any] = yaml.safe_load((SMALL / "content/program.yml").read_text("utf-8"))
    for phase in found["phases"].values():
        phase |= {"title": BREAKOUT, "summary": BREAKOUT}
    measures: dict[str, dict[str, Any]] = {
        name: dict.fromkeys(("title", "definition", "collected", "shared"), BREAKOUT) for name in found["measures"]
    }
    for name, measure in measures.items():
        measure |= {"question": f"{BREAKOUT} {name}", "every": "2 weeks"}
    measures["time_saved"]["task"] = {"warehouse": "picking"}
    measures["relevance"] = {"question": BREAKOUT, "every": "month"}
    texts = dict.fromkeys(("title", "organization", "summary", "sponsor"), BREAKOUT)
    support = {"channel": BREAKOUT, "updates": BREAKOUT, "ask": ASK, "feedback": "mailto:a@b.example?cc=[page]"}
    return found | texts | {"measures": measures, "support": support} | dated()


def dated() -> dict[str, object]:
    """Two groups in a program that began long ago, with all that dates and measures bring."""
    pause = [{"from": "2026-12-21", "until": "2027-01-03"}]
    return {
        "timezone": "Europe/Berlin",
        "practice_hour": {"day": "friday", "time": "9:00"},
        "cohorts": {
            "spring": {"title": BREAKOUT, "start": "2026-11-02", "until": "2036-01-01", "pause": pause},
            "autumn": {"title": f"{BREAKOUT} 2", "start": "2026-10-05", "until": "2036-01-01"},
        },
        "sessions": [meeting("program")],
        "changes": [{"date": "2026-11-21", "text": BREAKOUT}],
        "hand_in": {"form": "https://forms.example.com/f?a={summary}'\"><b>", "mail": "a'\"@b.example"},
    }


RESULTS = """date,measure,task,n,of,value,low,high,source
2026-11-02,adoption,,10,20,50,30,70,tally
2026-11-02,time_saved,picking,9,,30,20,40,tally
2026-11-02,relevance,shared/basics,10,20,50,30,70,tally
"""
STORY = {
    **dict.fromkeys(("title", "summary", "flaw"), BREAKOUT),
    "role": "warehouse",
    "task": "picking",
    "minutes": {"before": 30, "after": 10},
    "agreed": True,
    "until": "2099-01-01",
}


FRONT = {
    **dict.fromkeys(("title", "summary", "description", "author", "subtitle", "status"), BREAKOUT),
    "tags": [BREAKOUT],
    "template": "redirect.html",
    "location": '");pwn()//',
    "icon": "../../main",
    "task": "picking",
    "benefits": ["faster"],
    "minutes": {"before": 30, "after": 10},
    "changes": [{"date": "2026-11-20", "text": BREAKOUT}],
    "milestones": [{"week": 2, "do": BREAKOUT, "show": BREAKOUT, "minutes": 15}],
}


def files() -> Files:
    """A program of nothing but vectors."""
    found: dict[str, str | bytes | None] = {**modules(TEXTS), "roles/legal.yml": None, "content/legal": None}
    body = (SMALL / "content/warehouse/picking.md").read_text("utf-8").split("---\n", 2)[2]
    found["content/warehouse/v000.md"] = f"---\n{yaml.safe_dump(FRONT)}---\n{body}"
    found["content/warehouse/evil.txt"] = "pwn()"
    found["content/warehouse/x.png"] = b""
    found["content/index.md"] = (
        f"---\n{yaml.safe_dump({'title': BREAKOUT})}---\n\n[x](warehouse/evil.txt)\n\n{SCRIPT}\n"
    )
    found["roles/warehouse.yml"] = yaml.safe_dump(role(TEXTS))
    found["content/program.yml"] = yaml.safe_dump(program())
    found["content/results/spring/warehouse.csv"] = RESULTS
    found["content/results/notes.md"] = f"---\n{yaml.safe_dump({'title': BREAKOUT})}---\n\n## Warehouse\n\nWords.\n"
    found["content/stories/one.md"] = f"---\n{yaml.safe_dump(STORY)}---\n\nWords.\n"
    config = (SMALL / "mkdocs.yml").read_text("utf-8").replace("  - rolepath:\n", LINT_OFF)
    found["mkdocs.yml"] = config.replace("  - search\n", "  - search\n  - material/tags\n")
    return found


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All vectors built with lint switched off."""
    root = tmp_path_factory.mktemp("vectors") / "program"
    shutil.copytree(SMALL, root)
    built = mkdocs(write(root, files()), "build")
    assert built.returncode == 0, built.stderr
    return root / "site"


def pages(site: Path) -> list[str]:
    """The addresses of all pages."""
    return [page.relative_to(site).as_posix().removesuffix("index.html") for page in sorted(site.rglob("*.html"))]


def html(site: Path, path: str) -> str:
    return (site / path / "index.html" if path.endswith("/") or not path else site / path).read_text("utf-8")


def vectors(site: Path) -> list[str]:
    """The learners' pages of the modules that hold a vector each."""
    return [path for path in pages(site) if re.fullmatch(r"warehouse/warehouse/v\d{3}/", path)]


def others(site: Path) -> list[str]:
    """All pages of the hub and of the role that are about no single vector; some hold many."""
    return [path for path in pages(site) if "/v" not in path or path == vectors(site)[0]]


def nothing(seen: Seen) -> bool:
    assert (seen.ran, seen.left, seen.asked) == ([], [], [])
    return True


def test_plain_texts_break_out_of_no_page_even_without_a_policy(site: Path, running: Browser) -> None:
    # Pages with a vector in their Markdown run that; all others hold plain texts only.
    plain = [path for path in others(site) if SCRIPT not in html(site, path)]
    assert len(plain) > 8
    assert nothing(visit(running, site, drawn(plain, 3), guarded=False))


def test_what_is_shown_as_text_runs_nowhere(site: Path, running: Browser) -> None:
    shown = vectors(site)[len(HARMFUL) :]
    assert len(shown) == len(SHOWN)
    assert nothing(visit(running, site, shown, guarded=False))


def test_every_page_has_a_policy(site: Path) -> None:
    assert [path for path in pages(site) if "Content-Security-Policy" not in html(site, path)] == []


def test_no_page_runs_what_lint_did_not_see(site: Path, running: Browser) -> None:
    assert nothing(visit(running, site, drawn([*others(site), *vectors(site)[::10]], 3)))


@pytest.mark.thorough
def test_no_vector_runs_where_lint_was_bypassed(site: Path, running: Browser) -> None:
    assert len(vectors(site)) == len(TEXTS)
    assert nothing(visit(running, site, vectors(site)))


def test_vectors_do_run_without_the_policy(site: Path, running: Browser) -> None:
    """What the tests above show is the policy, not a browser that runs nothing."""
    beginning = vectors(site)[:15] if len(TEXTS) < 60 else vectors(site)[:60:4]
    assert len(visit(running, site, beginning, guarded=False).ran) > 5
