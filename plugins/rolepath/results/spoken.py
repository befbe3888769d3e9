"""Answers in words to values: yes and no in the languages of forms, points of a scale, minutes."""

from rolepath.model.measured.instrument import MOST_MINUTES, points_of
from rolepath.model.program import Measure
from rolepath.results.faults import Fault
from rolepath.results.statistics import middle
from rolepath.results.values import number_of

_YES = frozenset(
    (
        *("yes", "y", "ja", "oui", "si", "sí", "sì", "sim", "tak", "ano", "áno", "igen", "kyllä", "jah", "jā", "taip"),
        *("da", "evet", "да", "так", "はい", "是", "예", "네", "نعم", "כן"),
        "ναι",  # noqa: RUF001 (Greek)
        *("true", "wahr", "vrai", "verdadero", "verdadeiro", "vero", "prawda", "waar", "sant"),
        *("1", "x", "✓", "✔", "✅"),
    )
)
_NO = frozenset(
    (
        *("no", "n", "nein", "non", "não", "nao", "nie", "nej", "nei", "nee", "ne", "nem", "ei", "nē", "nu"),
        *("όχι", "нет", "не", "ні", "いいえ", "否", "아니요", "아니오", "لا", "לא"),
        "hayır",  # noqa: RUF001 (Turkish)
        *("false", "falsch", "faux", "falso", "fałsz", "onwaar", "falskt"),
        *("0", "✗", "✘", "❌"),
    )
)
"""Yes and no in the languages of forms, and as spreadsheets write a box that is ticked or not."""
_PARTLY = frozenset(
    (
        *("partly", "partially", "partial", "a bit", "teilweise", "zum teil", "en partie", "partiellement"),
        *("en parte", "parcialmente", "em parte", "in parte", "deels", "delvis", "delvist", "częściowo", "částečně"),
        *("čiastočne", "részben", "osittain", "osaliselt", "daļēji", "iš dalies", "parțial", "djelomično", "delno"),
        *("εν μέρει", "частично", "частково", "一部", "部分的に", "部分", "부분적으로", "جزئيا", "חלקית"),
        "kısmen",  # noqa: RUF001 (Turkish)
    )
)
_ERROR = _YES | {"error", "errors", "fault", "fehler"}
_FINE = _NO | {"fine", "ok", "good", "none"}
"""Whether a piece holds an error is asked, so yes and no answer it as well."""

Place = tuple[str, int]


def value_of(measure: Measure, text: str, place: Place) -> float:
    """The value of an answer: of shares 1 for what is counted; Fault where it is no answer to the question."""
    said = text.strip().casefold().rstrip(".!")
    if measure.id == "adoption":
        return _either(said, (_YES, _NO), place, measure.id, "yes or no")
    if measure.id == "quality":
        return _either(said, (_ERROR, _FINE), place, measure.id, "error or fine")
    if measure.id == "relevance":
        return _either(said, (_NO, _YES | _PARTLY), place, measure.id, "yes, partly or no")
    if measure.id == "time_saved":
        return minutes_of(text, place)
    number = number_of(said.split(" ")[0] if said else "")
    points = points_of(measure.points)
    if number is None or number not in points:
        raise Fault(*place, "the answer is no point of the scale", f"Write a number from {points[0]} to {points[-1]}.")
    return number


def minutes_of(text: str, place: Place) -> float:
    """The minutes of a task: the middle of one to three timings, parted by slashes or spaces."""
    parts = text.replace("/", " ").replace("min.", " ").replace("min", " ").split()
    numbers = [number_of(part) for part in parts]
    found = [number for number in numbers if number is not None and 0 < number <= MOST_MINUTES]
    if not found or len(found) != len(numbers):
        raise Fault(*place, "the minutes cannot be", f"Write one to three numbers from 1 to {MOST_MINUTES}.")
    return middle(found)


def _either(said: str, known: tuple[frozenset[str], frozenset[str]], place: Place, measure: str, words: str) -> float:
    """1 for one of the first words, 0 for one of the second. No message repeats what somebody has answered."""
    for value, these in zip((1.0, 0.0), known, strict=True):
        if said in these:
            return value
    raise Fault(*place, f"the answer cannot be read ({measure})", f"Write {words}.")
