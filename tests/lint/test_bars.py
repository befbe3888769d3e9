"""How right the linter is, in figures, on texts that were written for it to get wrong."""

import pytest

from conftest import DIALECT
from lint.bars.kinds import hollow_texts, said_of
from lint.bars.measure import Tally, green_share, measure_hollow, reason
from lint.bars.spoilers import SECTIONS, SPOILERS, Program, is_right, shipped, spoilt
from lint.bars.trades import Trades, deceiving, good_openings, read
from rolepath.model.finding import Finding, Severity
from rolepath.read.markdown.markdown_renderer import Renderer
from sampling import drawn

RENDERER = Renderer(DIALECT)
HOLLOW = ("hollow.yml", "hollow_held_out.yml", "hollow_fresh.yml", "hollow_last.yml")
TALK = ("hollow_talk.yml", "hollow_talk_fresh.yml", "hollow_talk_last.yml")
KINDS = ("hollow_kinds.yml", "hollow_kinds_more.yml", "hollow_kinds_fresh.yml")
BLIND = ("blind_first.yml", "blind_second.yml")
UNSEEN = "blind_third.yml"
"""What the linter has not been mended with, so that its figure says what to expect of further texts."""
PASSING = 0.09
GREEN = 0.02
"""The share of hollow texts that may pass in a demanded place."""
TALKED = 0.05
"""The same of talk in the place of a claim: some of it is in words that true texts have as well."""
RIGHT = 0.95
DECEIVED = 3 / 20
DECEIVED_BLIND = 6 / 20
"""Eight of 28 of the second set pass: to know them would cost warnings on good texts about texts and meetings."""
FALSE = 0.05
TOO_SHORT = {"told Dave", "Off we went.", "Rejected.", "Terms as usual.", "car hit me", "See SmPC 4.5."}
"""Befores that may be true, and are too short for anybody to know."""
TERSE = {"See attached list, please confirm.", "We need a manager.", "ok will do", "Bitte um R\u00fcckruf."}
"""Befores of a whole program, that say too little by themselves for anybody to tell them from no text."""
EMPTY_ON_PURPOSE = "We are a leading provider of"
"""A before whose emptiness is the fault that it shows."""
POINTS = "Please refer to KB0012345 for further instructions."
"""A before whose fault is the very thing that a placeholder does."""
UNCLEAR = {
    "Please find attached the document.",
    "The first draft is there, and you judge it.",
}
"""True texts that say hardly more than texts do in the place of one."""
LETTER = ("problem-without-figure", "practice-without-result")
"""Warnings that are true by the letter where they come: there is no figure in the text."""


@pytest.fixture(scope="module")
def trades(tmp_path_factory: pytest.TempPathFactory) -> Trades:
    return Trades(tmp_path_factory.mktemp("trades") / "program", good_openings())


@pytest.mark.sample(2)
@pytest.mark.parametrize("name", HOLLOW)
def test_few_hollow_texts_pass(name: str) -> None:
    """One in 11 texts and places."""
    share, green = green_share(RENDERER, name, slice(None, None, 11))
    assert share <= GREEN, green


@pytest.mark.thorough
@pytest.mark.parametrize("name", HOLLOW)
def test_few_hollow_texts_pass_anywhere(name: str) -> None:
    share, green = green_share(RENDERER, name)
    assert share <= GREEN, green


@pytest.mark.parametrize("name", KINDS)
def test_few_hollow_texts_of_any_kind_pass(name: str) -> None:
    """One in 40 in `make test`, with a text more than the bar, as they are few."""
    cases = drawn(hollow_texts(name), 40)
    green = [case for case in cases if not said_of(RENDERER, *case[1:])]
    bar = TALKED if name == KINDS[-1] else GREEN
    assert len(green) <= bar * len(cases) + (len(cases) < len(hollow_texts(name))), green


def test_short_true_halves_are_no_errors_and_few_are_warned_of() -> None:
    said = {
        (place, text): said_of(RENDERER, place, text)
        for place, texts in read("good_halves.yml").items()
        for text in texts
    }
    assert {text for (_, text), reason_ in said.items() if reason_ not in ("", "warning")} <= UNCLEAR
    warned = [case for case, reason_ in said.items() if reason_ == "warning"]
    assert len(warned) <= FALSE * len(said), warned


@pytest.mark.parametrize("name", BLIND)
def test_few_hollow_texts_of_strangers_pass(name: str) -> None:
    """One in 40 in `make test`, with a text more than the bar, as they are few."""
    cases = drawn(hollow_texts(name), 40)
    green = [case for case in cases if not said_of(RENDERER, *case[1:])]
    assert len(green) <= GREEN * len(cases) + (len(cases) < len(hollow_texts(name))), green


@pytest.mark.parametrize("name", BLIND)
def test_good_texts_of_strangers_pass(name: str) -> None:
    said = {entry["text"]: said_of(RENDERER, entry["place"], entry["text"]) for entry in read(name)["good"]}
    warned = [text for text, reason_ in said.items() if reason_]
    assert set(said.values()) <= {"", "warning"}, said
    assert len(warned) <= FALSE * len(said), warned


@pytest.mark.parametrize("name", BLIND)
def test_few_texts_of_strangers_deceive(name: str) -> None:
    entries = read(name)["deceiving"]
    passing = [entry for entry in entries if not said_of(RENDERER, entry["place"], entry["text"])]
    assert len(passing) <= DECEIVED_BLIND * len(entries), passing


def test_most_hollow_texts_that_nobody_mended_with_are_found() -> None:
    """7.7 % passed at first contact."""
    cases = drawn(hollow_texts(UNSEEN), 40)
    green = [case for case in cases if not said_of(RENDERER, *case[1:])]
    assert len(green) <= PASSING * len(cases) + 3 * (len(cases) < len(hollow_texts(UNSEEN))), green


def share_of_right(tallies: dict[str, Tally]) -> float:
    return sum(tally.right for tally in tallies.values()) / sum(tally.total for tally in tallies.values())


@pytest.mark.parametrize(("place", "where"), [("problem", "own"), ("relevance", "bound")])
def test_a_hollow_text_is_one_finding_at_its_place(trades: Trades, place: str, where: str) -> None:
    """As many texts as there are faultless openings to put them in."""
    found = measure_hollow(trades, HOLLOW[0], place, bound=where == "bound", share=slice(None, None, 15))
    assert share_of_right(found) >= RIGHT, found


@pytest.mark.thorough
@pytest.mark.parametrize("where", ["own", "bound"])
@pytest.mark.parametrize("place", ["problem", "before", "after", "relevance", "practice"])
@pytest.mark.parametrize("name", HOLLOW)
def test_every_hollow_text_is_one_finding(trades: Trades, name: str, place: str, where: str) -> None:
    found = measure_hollow(trades, name, place, bound=where == "bound")
    assert share_of_right(found) >= RIGHT, found


@pytest.mark.sample(3)
@pytest.mark.parametrize("name", TALK)
@pytest.mark.parametrize(("place", "where"), [("problem", "own"), ("relevance", "bound")])
def test_little_talk_passes_as_a_claim(trades: Trades, name: str, place: str, where: str) -> None:
    found = measure_hollow(trades, name, place, bound=where == "bound", share=slice(None, None, 3))
    green = [text for tally in found.values() for text in tally.green]
    assert len(green) <= TALKED * sum(tally.total for tally in found.values()), green


@pytest.mark.parametrize("place", ["problem", "before", "after", "relevance", "practice"])
def test_short_true_texts_are_no_errors(place: str) -> None:
    found = {text: reason(RENDERER, place, text) for text in read("good_terse.yml")[place]}
    assert {text for text, said in found.items() if said} <= TERSE


@pytest.mark.parametrize("where", ["own", "bound"])
def test_good_openings_of_many_trades_are_no_errors(trades: Trades, where: str) -> None:
    said = [finding for findings in trades.findings([], bound=where == "bound").values() for finding in findings]
    errors = [finding for finding in said if finding.severity is Severity.ERROR]
    quoted = [*TOO_SHORT, EMPTY_ON_PURPOSE, POINTS]
    assert [str(finding) for finding in errors if not any(text[:30] in finding.message for text in quoted)] == []


@pytest.mark.parametrize("where", ["own", "bound"])
def test_few_warnings_on_good_openings_are_false(trades: Trades, where: str) -> None:
    """Of all texts of the good openings, fewer than one in twenty has a warning that is not true by the letter."""
    said = [finding for findings in trades.findings([], bound=where == "bound").values() for finding in findings]
    false = [finding for finding in said if finding.severity is Severity.WARNING and finding.rule not in LETTER]
    assert len(false) / len(trades.openings) < FALSE, false


@pytest.mark.sample(3)
@pytest.mark.parametrize(
    "name", ["deceiving.yml", "deceiving_held_out.yml", "deceiving_fresh.yml", "deceiving_kinds.yml"]
)
def test_few_openings_deceive(trades: Trades, name: str) -> None:
    entries = [entry for entry in read(name) if entry.get("catchable", True)]
    passing = _passing(trades, [(entry["kind"], entry) for entry in entries])
    assert len(passing) / len(entries) <= DECEIVED, passing


def _passing(trades: Trades, entries: list[tuple[str, dict[str, str]]]) -> list[str]:
    """The kinds of which nothing is said that is not said of the good opening as well."""
    hosts = trades.faultless(bound=False)
    passing = []
    for start in range(0, len(entries), len(hosts)):
        batch = list(zip(hosts, entries[start : start + len(hosts)], strict=False))
        said = trades.findings([deceiving(host, entry) for host, (_, entry) in batch], bound=False)
        passing += [kind for host, (kind, _) in batch if not said.get(host.number)]
    return passing


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    return shipped(tmp_path_factory.mktemp("shipped"))


def wrong(program: Program, spoiler: str, kind: str) -> dict[str, list[Finding]]:
    """The modules of the program that ships which do not get one right finding, all spoilt at once."""
    changed = {path: spoilt(text, SECTIONS[kind], SPOILERS[spoiler]) for path, text in program.modules()}
    files = {path: change[0] for path, change in changed.items() if change}
    assert files
    said = program.findings(files)
    return {path: said.get(path, []) for path in files if not is_right(said.get(path, []), kind, SECTIONS[kind])}


@pytest.mark.sample(3)
@pytest.mark.parametrize(
    ("spoiler", "kind"),
    [("said twice", "business-problem"), ("misspelt", "job-relevance"), ("see above", "practice")],
)
def test_one_thing_wrong_is_one_finding(program: Program, spoiler: str, kind: str) -> None:
    assert wrong(program, spoiler, kind) == {}


@pytest.mark.thorough
@pytest.mark.parametrize("kind", SECTIONS)
@pytest.mark.parametrize("spoiler", SPOILERS)
def test_any_one_thing_wrong_is_one_finding(program: Program, spoiler: str, kind: str) -> None:
    assert wrong(program, spoiler, kind) == {}
