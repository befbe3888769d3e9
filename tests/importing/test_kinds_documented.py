"""The how-to page names each kind of source."""

from conftest import PROJECT
from rolepath.importing.kinds import KINDS

PAGE = PROJECT / "plugins/docs/pages/how-to/import-a-course.md"


def test_each_kind_is_documented() -> None:
    text = PAGE.read_text("utf-8")
    assert [kind.name for kind in KINDS if f"| `{kind.name}` |" not in text] == []
