"""The five signs in words, and in the formats of other tools."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from rolepath.model.program import Cohort
from rolepath.model.role import Role
from rolepath.results.signs import FIRES, TOO_FEW, Sign

TITLES: Mapping[str, str] = {
    "low_engagement": "Low engagement in workshops",
    "whether": '"Whether" instead of "how" questions',
    "no_use": "No use after the training",
    "managers": "Managers who do not reinforce it",
    "relevance": '"This doesn\'t apply to my job"',
}
"""The signs as the managers' guide calls them; its sections have the anchors `sign-low-engagement` and so on."""

COUNTED: Mapping[str, str] = {
    "low_engagement": "of those invited came",
    "whether": "of the questions were about whether",
    "no_use": "of those who answered used it",
    "managers": "of those who came were asked about it by their manager",
    "relevance": "of those who came or answered say that it is not for their job",
}
STATES: Mapping[str, str] = {FIRES: "fires", "quiet": "quiet", TOO_FEW: "too few to say"}


@dataclass(frozen=True)
class Told:
    """A sign with whose it is; `guide` is where the managers' guide says what to do, "" where it does not."""

    cohort: Cohort
    role: Role
    sign: Sign
    guide: str = ""

    @property
    def title(self) -> str:
        """The sign's name."""
        return TITLES[self.sign.id]


def anchor_of(sign: str) -> str:
    """The place in the managers' guide that says what to do about a sign."""
    return f"sign-{sign.replace('_', '-')}"


def reason(sign: Sign) -> str:
    """The numbers of a sign in a sentence."""
    if not sign.of:
        return "nothing was counted yet"
    between = f" ({sign.bounds[0]} to {sign.bounds[1]} %)" if sign.bounds else ""
    numbers = f"{sign.n} of {sign.of} {COUNTED[sign.id]}{between}"
    fallen = f", after {sign.fallen_from[0]} of {sign.fallen_from[1]} before" if sign.fallen_from else ""
    side = "over" if sign.id in ("whether", "relevance") else "under"
    return f"{numbers}{fallen}; it fires {side} {sign.threshold} %"


def as_text(told: Sequence[Told]) -> str:
    """For people, by cohort and role."""
    lines: list[str] = []
    head = None
    for one in told:
        if head != (one.cohort.id, one.role.id):
            head = (one.cohort.id, one.role.id)
            lines += ([""] if lines else []) + [f"{one.cohort.title} · {one.role.title}"]
        lines.append(f"  {STATES[one.sign.state]:14}  {one.title}: {reason(one.sign)}")
        if one.sign.state == FIRES and one.guide:
            lines.append(f"{'':18}What to do: {one.guide}")
        if one.sign.modules:
            lines.append(f"{'':18}Modules concerned: {', '.join(one.sign.modules)}")
    return "\n".join(lines) if lines else "No role of a cohort is measured."


def as_json(told: Sequence[Told]) -> str:
    """For programs; shares are between 0 and 1."""
    return json.dumps({"signs": [_object(one) for one in told]}, indent=2, ensure_ascii=False)


def _object(one: Told) -> dict[str, object]:
    sign = one.sign
    return {
        "cohort": one.cohort.id,
        "role": one.role.id,
        "sign": sign.id,
        "title": one.title,
        "state": sign.state,
        "n": sign.n,
        "of": sign.of,
        "threshold": sign.threshold / 100,
        "low": round(sign.interval.low, 4) if sign.interval else None,
        "high": round(sign.interval.high, 4) if sign.interval else None,
        "before": list(sign.fallen_from) if sign.fallen_from else None,
        "from": sign.since.isoformat() if sign.since else None,
        "until": sign.until.isoformat() if sign.until else None,
        "guide": one.guide,
        "modules": list(sign.modules),
    }


def as_junit(told: Sequence[Told]) -> str:
    """As test cases: a sign that fires has failed, one with too few is skipped."""
    states = [one.sign.state for one in told]
    counts = f'tests="{len(told)}" failures="{states.count(FIRES)}" skipped="{states.count(TOO_FEW)}"'
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<testsuite name="rolepath signs" {counts}>']
    for one in told:
        place = f"{one.cohort.id}.{one.role.id}"
        head = f"  <testcase classname={quoteattr(place)} name={quoteattr(one.title)}"
        said = reason(one.sign)
        if one.sign.state == FIRES:
            lines.append(f"{head}><failure message={quoteattr(said)}>{escape(_advice(one))}</failure></testcase>")
        elif one.sign.state == TOO_FEW:
            lines.append(f"{head}><skipped message={quoteattr(said)}/></testcase>")
        else:
            lines.append(f"{head}/>")
    return "\n".join([*lines, "</testsuite>"])


def as_github(told: Sequence[Told]) -> str:
    """As annotations of a workflow: a warning for each that fires."""
    lines = [
        f"::warning title={_escaped(one.title, more=True)}::"
        f"{_escaped(f'{one.cohort.title}, {one.role.title}: {reason(one.sign)}. {_advice(one)}'.strip())}"
        for one in told
        if one.sign.state == FIRES
    ]
    return "\n".join(lines) if lines else "No sign fires."


def _advice(one: Told) -> str:
    parts = [f"What to do: {one.guide}."] if one.guide else []
    parts += [f"Modules concerned: {', '.join(one.sign.modules)}."] if one.sign.modules else []
    return " ".join(parts)


def _escaped(text: str, *, more: bool = False) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if more else text


FORMATS: Mapping[str, Callable[[Sequence[Told]], str]] = {
    "text": as_text,
    "json": as_json,
    "junit": as_junit,
    "github": as_github,
}
