"""What people write for a day, a time, a date or a list, and what they are told to write."""

import pytest

from rolepath.read.yaml.meant import meant, meant_date, meant_list


@pytest.mark.parametrize(
    ("key", "text", "expected"),
    [
        ("day", "Tue", "tuesday"),
        ("day", "2nd Thursday", "second thursday"),
        ("day", "3. thu", "third thursday"),
        ("day", "fifth monday", "last monday"),
        ("day", "last  Fri.", "last friday"),
        ("day", "every monday", ""),
        ("day", "last working day", ""),
        ("day", "thurs.", "thursday"),
        ("day", "first mon", "first monday"),
        ("day", "t", ""),
        ("day", "dienstag", ""),
        ("time", "9.30", '"9:30"'),
        ("time", "9h30", '"9:30"'),
        ("time", "9 am", '"9:00"'),
        ("time", "12:15 p.m.", '"12:15"'),
        ("time", "12am", '"0:00"'),
        ("time", "14.00 Uhr", '"14:00"'),
        ("time", "25:00", ""),
        ("time", "9", ""),
        ("id", "Tue", ""),
    ],
)
def test_a_day_and_a_time_are_told_where_there_is_one(key: str, text: str, expected: str) -> None:
    assert meant(key, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.3.2027", "2027-03-01"),
        ("01. 03. 2027", "2027-03-01"),
        ("2027/3/1", "2027-03-01"),
        ("3/1/2027", ""),  # the third of January, or the first of March
        ("30.2.2027", ""),
        ("2027-02-30", ""),
        (None, ""),
    ],
)
def test_a_date_is_told_where_it_can_be_read_in_one_way(text: str | None, expected: str) -> None:
    assert meant_date(text) == expected


def test_one_word_is_a_list_of_one() -> None:
    assert meant_list("warehouse") == "[warehouse]"
    assert [meant_list(one) for one in ("two words", {"a": 1}, "a, b", 3)] == [""] * 4
