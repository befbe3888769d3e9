"""Laws of results: order and repetition change nothing, and nothing that is published tells of fewer than five."""

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from rolepath.model.catalog import Catalog
from rolepath.model.measured.result import SHARES, WHOLE_PROGRAM, CohortResults, SessionCount
from rolepath.model.measured.thresholds import Thresholds
from rolepath.model.program import Cohort, Measure, Program
from rolepath.model.role import Role
from rolepath.results.answers import Answer, Known
from rolepath.results.checking import objections
from rolepath.results.privacy import Published, published, results_of
from rolepath.results.signs import FIRES, TOO_FEW, signs_of
from rolepath.results.told.figures import figures_of, whole_program
from rolepath.results.writing import written

START = date(2027, 3, 1)
ROLES = ("legal", "sales", "stock")
MODULES = ("", "shared/basics")
ROUNDS = tuple(START + timedelta(14 * number) for number in range(3))
PROGRAM = Program(
    "content/program.yml",
    "AI at work",
    timezone="Europe/Berlin",
    cohorts=(Cohort("spring", "Spring", START),),
    measures=(
        *(Measure(name, name, question="?", every="2 weeks") for name in ("adoption", "relevance")),
        Measure("confidence", "Confidence", question="?", weeks=(1, 3, 5)),
    ),
)
CATALOG = Catalog(program=PROGRAM, roles=tuple(Role(name, f"roles/{name}.yml", name) for name in ROLES))
KNOWN = Known(CATALOG, PROGRAM, PROGRAM.cohorts[0])
Batch = list[Answer]


def answer(number: int, random_: random.Random) -> Answer:
    measure = random_.choice(("adoption", "adoption", "relevance", "confidence"))
    task = random_.choice(MODULES) if measure == "relevance" else ""
    value = float(random_.randint(1, 5) if measure == "confidence" else random_.randint(0, 1))
    first = float(random_.randint(1, 5)) if measure == "confidence" and random_.random() < 0.5 else None
    day = random_.choice(ROUNDS)
    # Few roles have most answers, so that there are small groups beside large ones.
    role = random_.choices(ROLES, (12, 3, 1))[0]
    return Answer(role, day, measure, task, value, first, "summaries", f"{number} {day} {measure} {task}")


@st.composite
def batches(draw: st.DrawFn) -> list[Batch]:
    """Answers that come in up to three runs of the command."""
    random_ = random.Random(draw(st.integers(0, 2**32)))  # noqa: S311 (drawn by seed)
    sizes = draw(st.lists(st.integers(0, 120), min_size=1, max_size=3))
    numbers = iter(range(10_000))
    return [[answer(next(numbers), random_) for _ in range(size)] for size in sizes]


def added(runs: Iterable[Batch]) -> Iterator[Published]:
    """What is published after each run."""
    before, marks = CohortResults("spring"), set[str]()
    for run in runs:
        state = published(run, (), before, marks, KNOWN)
        before, marks = results_of(state, "spring"), state.marks
        yield state


def files_of(state: Published) -> dict[str, str]:
    return written(results_of(state, "spring"), state.marks)


@given(batches(), st.randoms(use_true_random=False))
@settings(max_examples=40)
def test_order_and_repetition_change_nothing(runs: list[Batch], random_: random.Random) -> None:
    plain = [files_of(state) for state in added(runs)]
    for run in runs:
        random_.shuffle(run)
    assert [files_of(state) for state in added(runs)] == plain
    # The same answers again, all or some, with the run after.
    final = list(added([*runs, [one for run in runs for one in run if random_.random() < 0.7]]))[-1]
    again = files_of(final)
    grown = {line for name, text in again.items() if name != "added.lock" for line in text.splitlines()}
    assert all(set(plain[-1][name].splitlines()) <= grown or final.added for name in plain[-1] if name != "added.lock")


def published_counts(states: Iterable[Published]) -> dict[tuple[str, str], list[dict[tuple[object, ...], int]]]:
    """Every count that anybody could ever have seen, as whom it holds, by measure and module: parts that share nobody.

    A part is what one run has added to the count of a role and a round; it is known by these, and has a size.
    """
    seen: dict[tuple[str, str], list[dict[tuple[object, ...], int]]] = defaultdict(list)
    parts: dict[tuple[object, ...], dict[tuple[object, ...], int]] = defaultdict(dict)
    for run, state in enumerate(states):
        results = results_of(state, "spring")
        for role, lines in results.by_role:
            for one in lines:
                if one.measure not in SHARES or role == WHOLE_PROGRAM:
                    continue
                cell = (role, one.day, one.measure, one.task)
                grown = one.base - sum(parts[cell].values())
                if grown:
                    parts[cell][*cell, run] = grown
                seen[one.measure, one.task].append(dict(parts[cell]))
        for one in whole_program(results):
            if one.measure in SHARES:
                whole = [
                    parts[cell] for cell in list(parts) if cell[1] == one.day and cell[2] == one.measure and parts[cell]
                ]
                total = {part: size for own in whole for part, size in own.items()}
                assert sum(total.values()) == one.base, "a total is the sum of what is shown"
                seen[one.measure, "total"].append(total)
    return seen


@given(batches())
@settings(max_examples=60)
def test_no_sum_or_difference_of_published_counts_tells_of_fewer_than_five(runs: list[Batch]) -> None:
    for counts in published_counts(added(runs)).values():
        apart = {tuple(sorted(one.items(), key=repr)): one for one in counts}
        chosen = list(apart.values())[:7]
        for signs in product((-1, 0, 1), repeat=len(chosen)):
            people: dict[tuple[object, ...], int] = defaultdict(int)
            for sign, one in zip(signs, chosen, strict=True):
                for part in one:
                    people[part] += sign
            sizes = {part: size for one in chosen for part, size in one.items()}
            left = sum(sizes[part] for part, times in people.items() if times)
            assert left == 0 or left >= 5


@given(batches())
@settings(max_examples=40)
def test_nothing_that_is_written_is_refused(runs: list[Batch]) -> None:
    for state in added(runs):
        results = results_of(state, "spring")
        for role, lines in results.by_role:
            for one in lines:
                assert one.base >= 5
                apart = [other for other in lines if (other.day, other.task) == (one.day, one.task)]
                pairs = [other for other in apart if other.measure == "confidence_change"]
                if one.measure == "confidence" and pairs and role != WHOLE_PROGRAM:
                    assert one.n == pairs[0].n or one.n - pairs[0].n >= 5
        assert figures_of(results, WHOLE_PROGRAM, START) is not None


@pytest.mark.parametrize(("first", "second", "expected"), [(9, 4, 9), (9, 5, 14), (4, 4, 0), (4, 9, 9)])
def test_a_published_count_grows_by_a_group_or_not_at_all(first: int, second: int, expected: int) -> None:
    run = iter(Answer("legal", START, "adoption", "", 1.0, None, "summaries", str(n)) for n in range(99))
    *_, last = added([[next(run) for _ in range(first)], [next(run) for _ in range(second)]])
    assert sum(one.base for _, lines in results_of(last, "spring").by_role for one in lines) == expected


def test_what_was_withheld_is_counted_when_more_come() -> None:
    answers = [Answer("legal", START, "adoption", "", 1.0, None, "summaries", str(n)) for n in range(8)]
    first, second = added([answers[:3], answers])
    assert not first.is_new
    assert [one.base for _, one in second.added] == [8]


def test_objections_need_a_program() -> None:
    assert list(objections(Catalog())) == []


@given(st.integers(5, 14), st.integers(0, 14), st.integers(0, 14), st.sampled_from(["adoption", "confidence"]))
def test_a_round_counted_anew_does_not_change_a_few_of_those_who_are_in_it(
    first: int, gone: int, come: int, measure: str
) -> None:
    """With as many in all, whoever knows who came in the place of whom would learn what the two answered."""
    gone = min(gone, first)

    def by(numbers: Iterable[int]) -> Batch:
        marks = [f"{number} {START} {measure} " for number in numbers]
        return [Answer("legal", START, measure, "", 1.0, None, "summaries", mark) for mark in marks]

    before = published(by(range(first)), (), CohortResults("spring"), (), KNOWN)
    anew = by(range(gone, first + come))
    after = published(anew, (), results_of(before, "spring"), before.marks, KNOWN, is_instead=True)
    if len(anew) >= 5 and (0 < gone < 5 or 0 < come < 5):
        assert results_of(after, "spring") == results_of(before, "spring")
        assert [count for _, count, _ in after.withheld] == [len(anew)]
    elif len(anew) >= 5 and not 0 < abs(come - gone) < 5:
        assert sum(one.base for one in results_of(after, "spring").of("legal")) == len(anew)


@given(st.integers(5, 3000), st.floats(0, 1))
@example(62, 9 / 62)  # wholly under 30 % by the narrower interval of results, and quiet
def test_what_is_said_of_a_sign_agrees_with_its_state(invited: int, share: float) -> None:
    came = round(invited * share)
    session = SessionCount(START, "legal", "lab", invited, came, came, invited - came, 0, 0, came)
    for sign in signs_of(CohortResults("spring", sessions=(session,)), "legal", Thresholds()):
        if sign.bounds and sign.state != TOO_FEW:
            low, high = sign.bounds
            beyond = low > sign.threshold if sign.id in ("whether", "relevance") else high < sign.threshold
            assert (sign.state == FIRES) == beyond
            assert 0 <= low <= high <= 100
