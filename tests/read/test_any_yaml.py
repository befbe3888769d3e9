"""Any text read as YAML, and any value written as such."""

from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from rolepath.model.names.normal_form import composed
from rolepath.read.yaml.yaml_reader import YamlDocument, read_yaml
from sampling import examples

PATH = "roles/legal.yml"


def read(text: str, first_line: int = 1) -> YamlDocument:
    return read_yaml(text, PATH, first_line)


def data(text: str) -> Any:
    document = read(text)
    assert document.findings == []
    return document.data


SIGNS = ("\n", "\n  ", "\n\t", ": ", "- ", "? ", "&x", "!y ", "!!str ", "---\n", "...\n")
YAMLISH = st.lists(st.sampled_from([*SIGNS, *"ab :*'\"[]{},|>#@%`\\~\0é😀\u2028"]), max_size=40).map("".join)


@settings(max_examples=examples(200))
@given(st.text() | YAMLISH, st.integers(1, 5))
def test_any_text_gives_data_or_findings_with_places_in_the_text(text: str, first_line: int) -> None:
    document = read(text, first_line)
    last = first_line + text.count("\n") + 1
    assert not (document.findings and document.data is not None)
    for finding in document.findings:
        assert finding.message
        assert finding.fix
        assert first_line <= finding.place.line <= last
        assert finding.place.column >= 1
    for place in document.places.values.values():
        assert first_line <= place.line <= last


PLAIN = st.recursive(
    st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", min_size=1), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=examples(100))
@given(PLAIN)
def test_what_was_written_in_quotes_is_read_back(value: Any) -> None:
    assert data(yaml.safe_dump(value, default_style='"', allow_unicode=True)) == composed_in(value)


def composed_in(value: Any) -> Any:
    """A value whose texts are in the form in which all names are compared."""
    if isinstance(value, dict):
        return {composed_in(key): composed_in(item) for key, item in value.items()}
    if isinstance(value, list):
        return [composed_in(item) for item in value]
    return composed(value) if isinstance(value, str) else value
