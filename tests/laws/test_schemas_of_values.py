"""Of any value in any field, an editor says by the schema what validation says."""

import re

import pytest
from many_fields import MESSAGE, PROGRAM, PROJECT, ROLE, STORY, base_files

from as_editors import as_editors_read, mismatches
from rolepath.read.yaml.formats import FORMATS
from rolepath.read.yaml.json_schemas import json_schema
from rolepath.read.yaml.validation import validate
from rolepath.read.yaml.yaml_reader import read_yaml

FILES = {"role": ROLE, "program": PROGRAM, "module": PROJECT, "message": MESSAGE, "story": STORY}
VALUES = (
    *(
        "3",
        "[]",
        "{}",
        "~",
        "true",
        "[a, b]",
        "{a: b}",
        "x",
        '""',
        "0",
        "-1",
        "1-2",
        "'#x'",
        "1.5",
        "yes",
        "[~]",
        "13+",
    ),
    *("2027-01-04", "'14:00'", "'  '", "99999", "[[]]", "Monday", "month", "[faster, faster]", "UTC", "a/b", "é"),
    *("https://x.example/a", "{text: a, link: https://x.example}", "{link: ''}", "'a b'", "[3]"),
)
"""Not `1:30`, `0x10` and `08`, of which versions of YAML say different things."""
_VALUE = re.compile(r"\w+: (?=[^\s|>])((?:\"[^\"\n]*\"|\{[^}\n]*\}|\[[^\]\n]*\]|[^,}\n])+)")
_BY_OTHERS = re.compile(
    r"has cohorts:, and no timezone|has start: and cohorts:|that is a day of a month|ends before|no day is given"
    r"|is no time zone that is known"  # of those that look like one
)
"""What is wrong with a value only for that of another key, which no schema tells."""


def spots(name: str) -> list[tuple[str, int, int]]:
    """The text of a file's YAML, and where each value stands in it."""
    text = base_files()[FILES[name]]
    yaml = text if FILES[name].endswith(".yml") else text.split("---\n")[1]
    return [(yaml, found.start(1), found.end(1)) for found in _VALUE.finditer(yaml)]


@pytest.mark.sample(24)
@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("name", FILES)
def test_schema_and_validation_say_the_same_of_a_value(name: str, value: str) -> None:
    schema, other = json_schema(name), []
    for yaml, start, end in spots(name):
        text = yaml[:start] + value + yaml[end:]
        read = read_yaml(text, "a.yml")
        if read.findings:
            continue
        found = validate(FORMATS[name], read.data, read.places)[1]
        wrong = list(mismatches(as_editors_read(text), schema, schema))
        if bool(found) is not bool(wrong) and not any(_BY_OTHERS.search(one.message) for one in found):
            other.append((yaml[:end].rpartition("\n")[2].strip(), [one.message for one in found], wrong))
    assert other == []
