"""The day of a run can be set, so that a run of another day gives the same."""

from datetime import UTC, date, datetime

import pytest

from rolepath.model.finding import ContentError
from rolepath.model.today import today


def test_the_variable_sets_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763769600")
    assert today() == date(2025, 11, 22)


def test_without_it_the_day_is_that_of_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = datetime.now(tz=UTC).date()
    assert before <= today() <= datetime.now(tz=UTC).date()


@pytest.mark.parametrize("text", ["", "-1", "1.5", "tomorrow", "4294967296", "\u0661"])
def test_what_is_no_time_is_said(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", text)
    with pytest.raises(ContentError, match="whole seconds since 1970"):
        today()
