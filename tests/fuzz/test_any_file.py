"""Any text, and any bytes, as a module or a role: findings, never a crash; what fuzzing once found stays mended."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from one_file import Trial

from sampling import examples

MODULE = "content/warehouse/picking.md"
ROLE = "roles/warehouse.yml"
FOUND = sorted(file for file in Path(__file__).with_name("found").glob("*") if file.suffix in (".md", ".yml"))

# What Markdown, its extensions and our own reading give a meaning to.
SIGNS = (
    *("\n", "\n\n", "\n    ", "\n\t", "  \n", "# ", "## ", "### ", "===\n", "---\n", "> ", "- ", "1. "),
    *("* ", "- [x] ", "- [ ] ", "```\n", "~~~ {.a}\n", "`", "``", "*", "_", "**", "[", "]", "(", ")", "]("),
    *("![", "]: ", "[^1]", "[^1]: ", "<", ">", "</", "<b ", "<div>", "</div>", '<div markdown="1">'),
    *("<script>", "<style>", "<!--", "-->", "<![CDATA[", "<?", "&", "&#1;", "&lt;", "\\", "|", "|-|-|\n"),
    *("{", "}", "{: ", "{#a}", "=", '"', "'", ": ", ":   ", "!!! note\n", '=== "a"\n', "??? x\n", "*[A]: "),
    *("//[", "http://", "javascript:", "a@b.c", "http://[", "\x02", "\x03", "\x01", "\x00", "\ufeff"),
    *("\u2028", "\x85", "\U000f0000", "\U000ffffd", "\ue000", "\xe9", "\U0001f600", "\u202e"),
    *("rolepath-ignore a: b", "The business problem", "Before and after", "Before", "After"),
    *("How this helps you do your job better", "Practice", "Time: 30 minutes", "Check yourself"),
    *("Judge your result", "For the facilitator", "A common concern", "word "),
)
MARKDOWN = st.lists(st.sampled_from(SIGNS), max_size=60).map("".join)
FRONT = "---\ntitle: Plan a picking route\ntask: picking\nbenefits: [faster]\nminutes: {before: 30, after: 10}\n---\n\n"
KEYS = (
    "title",
    "tasks",
    "curriculum",
    "start",
    "module",
    "problem",
    "before",
    "text",
    "policies",
    "data",
    "concerns",
    "id",
)
NAMES = st.sampled_from(KEYS) | st.text(max_size=5)
YAML = st.recursive(
    MARKDOWN | st.text(max_size=20) | st.integers() | st.none() | st.booleans() | st.floats(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=5), inner, max_size=5)
    ),
    max_leaves=12,
)
FAST = settings(max_examples=examples(25))
LONG = settings(max_examples=1500, derandomize=False)


@pytest.fixture(scope="module")
def module() -> Iterator[Trial]:
    with Trial(MODULE) as trial:
        yield trial


@pytest.fixture(scope="module")
def role() -> Iterator[Trial]:
    with Trial(ROLE) as trial:
        yield trial


def in_module(text: str) -> bytes:
    """A text as the body of a module."""
    return f"{FRONT}{text}".encode("utf-8", "surrogatepass")


def in_role(data: object) -> bytes:
    """Data as a role's file, in whatever form PyYAML writes it."""
    return str(yaml.safe_dump(data, allow_unicode=True)).encode()


@FAST
@given(text=MARKDOWN)
def test_any_markdown(module: Trial, text: str) -> None:
    module.run(in_module(text))


@FAST
@given(text=MARKDOWN)
def test_any_front_matter(module: Trial, text: str) -> None:
    module.run(f"---\n{text}\n---\n\nWords.\n".encode())


@FAST
@given(content=st.binary(max_size=300))
def test_any_bytes(module: Trial, content: bytes) -> None:
    module.run(content)


@FAST
@given(data=YAML)
def test_any_data_as_a_role(role: Trial, data: object) -> None:
    role.run(in_role(data))


@FAST
@given(text=MARKDOWN)
def test_any_text_as_a_role(role: Trial, text: str) -> None:
    role.run(text.encode("utf-8", "surrogatepass"))


@FAST
@given(text=MARKDOWN, place=st.sampled_from(["problem", "relevance", "practice"]))
def test_any_text_in_a_binding(role: Trial, text: str, place: str) -> None:
    role.run(in_role({"title": "A", "tasks": {"a": "A"}, "curriculum": {"start": [{"module": "a", place: text}]}}))


@pytest.mark.thorough
@LONG
@given(text=MARKDOWN)
def test_much_markdown(module: Trial, text: str) -> None:
    module.run(in_module(text))


@pytest.mark.thorough
@LONG
@given(data=YAML)
def test_much_data_as_a_role(role: Trial, data: object) -> None:
    role.run(in_role(data))


@pytest.mark.thorough
@LONG
@given(text=MARKDOWN)
def test_much_text_in_a_binding(role: Trial, text: str) -> None:
    role.run(in_role({"title": "A", "tasks": {"a": "A"}, "curriculum": {"start": [{"module": "a", "problem": text}]}}))


def test_what_was_found_stays_mended(module: Trial, role: Trial) -> None:
    for file in FOUND:
        (module if file.suffix == ".md" else role).run(file.read_bytes())
