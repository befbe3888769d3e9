"""How often the signs raise a false alarm, and how often they see a fall: quarters drawn by seed."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from rolepath.model.measured.result import CohortResults, Result, SessionCount
from rolepath.model.measured.thresholds import SIGNS, Thresholds
from rolepath.results.counting import share_of
from rolepath.results.signs import FIRES, Sign, signs_of

SEED, QUARTERS = 17, 1000
PEOPLE, BEFORE, AFTER = 19, 14, 8
_POLLS = 6
_START = date(2027, 1, 4)
_FORTNIGHT = timedelta(14)
_QUESTIONS = 8


@dataclass(frozen=True)
class Simulated:
    """Shares of simulated quarters: false alarms by sign, and falls that were seen within two polls."""

    false_alarms: dict[str, float]
    detected: float


def simulated() -> Simulated:
    """Draws quarters of six polls and six sessions with nineteen people.

    Nothing changes in the first thousand. What each sign looks at stands at the worst value that is no reason for an
    alarm: exactly at its threshold. Use is tried at 14 of 19 as well, and the worse of the two counts. In the
    others use falls from 14 to 8 of 19 after a quarter.
    """
    random = Random(SEED)  # noqa: S311 (a simulation)
    alarms = dict.fromkeys(SIGNS, 0)
    high = 0
    levels = {sign: percent / 100 for sign, (_, percent) in SIGNS.items()}
    for _ in range(QUARTERS):
        seen = _alarms(_quarter(random, levels))
        for sign in seen:
            alarms[sign] += 1
        high += "no_use" in _alarms(_quarter(random, {**levels, "no_use": BEFORE / PEOPLE}))
    alarms["no_use"] = max(alarms["no_use"], high)
    found = sum(_is_seen(random) for _ in range(QUARTERS))
    return Simulated({sign: count / QUARTERS for sign, count in alarms.items()}, found / QUARTERS)


def _quarter(random: Random, levels: dict[str, float]) -> CohortResults:
    """Six polls and as many sessions, a fortnight apart."""
    days = [_START + _FORTNIGHT * number for number in range(_POLLS)]
    polls = tuple(_poll(random, day, levels["no_use"]) for day in days)
    sessions = tuple(_session(random, day, levels) for day in days)
    return CohortResults("simulated", (("role", polls),), sessions)


def _poll(random: Random, day: date, share: float) -> Result:
    return share_of(day, "adoption", "", _drawn(random, PEOPLE, share), PEOPLE, ("tally",))


def _session(random: Random, day: date, levels: dict[str, float]) -> SessionCount:
    came = _drawn(random, PEOPLE, levels["low_engagement"])
    whether = _drawn(random, _QUESTIONS, levels["whether"])
    no, asked = _drawn(random, came, levels["relevance"]), _drawn(random, came, levels["managers"])
    return SessionCount(day, "role", "workshop", PEOPLE, came, whether, _QUESTIONS - whether, no, 1, asked)


def _drawn(random: Random, of: int, share: float) -> int:
    return sum(random.random() < share for _ in range(of))


def _alarms(results: CohortResults) -> set[str]:
    """The signs that fire on any day of the quarter."""
    days = [one.day for one in results.sessions]
    return {sign.id for day in days for sign in _on(results, day) if sign.state == FIRES}


def _on(results: CohortResults, day: date) -> tuple[Sign, ...]:
    return signs_of(results, "role", Thresholds(), day)


def _is_seen(random: Random) -> bool:
    """Whether a fall after a quarter is seen within two polls."""
    shares = [BEFORE / PEOPLE] * _POLLS + [AFTER / PEOPLE] * 2
    polls = tuple(_poll(random, _START + _FORTNIGHT * number, share) for number, share in enumerate(shares))
    results = CohortResults("simulated", (("role", polls),))
    return any(sign.id == "no_use" and sign.state == FIRES for poll in polls[-2:] for sign in _on(results, poll.day))
