"""Good modules with one thing wrong, many at once, and how many findings each gets."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from conftest import PROJECT
from edited_program import EditedProgram
from rolepath.model.finding import Finding, Severity

SECTIONS = {
    "business-problem": "The business problem",
    "before-after": "Before and after",
    "job-relevance": "How this helps you do your job better",
    "practice": "Practice",
}
Spoil = Callable[[str, str], str]


def _heading(section: str) -> str:
    return section.split("\n", 1)[0]


def _rest(section: str) -> str:
    return section.split("\n", 1)[1]


def _misspelt(title: str) -> str:
    middle = len(title) // 2
    return title[: middle - 1] + title[middle] + title[middle - 1] + title[middle + 1 :]


SPOILERS: dict[str, Spoil] = {
    "removed": lambda _section, _title: "",
    "blanked": lambda section, _title: f"{_heading(section)}\n\n",
    "duplicated": lambda section, _title: f"{section.rstrip()}\n\n{section}",
    "said twice": lambda section, title: (
        f"{section.rstrip()}\n\n## {title}\n\nTime: 5 minutes. Write down six other words about oranges.\n\n"
    ),
    "renamed": lambda section, _title: f"## Some words on oranges\n{_rest(section)}",
    "demoted": lambda section, title: f"### {title}\n{_rest(section)}",
    "demoted twice": lambda section, title: f"#### {title}\n{_rest(section)}",
    "promoted": lambda section, title: f"# {title}\n{_rest(section)}",
    "misspelt": lambda section, title: f"## {_misspelt(title)}\n{_rest(section)}",
    "bold": lambda section, title: f"**{title}**\n{_rest(section)}",
    "plain": lambda section, title: f"{title}\n{_rest(section)}",
    "indented": lambda section, title: f"    ## {title}\n{_rest(section)}",
    "html": lambda section, title: f"<h2>{title}</h2>\n{_rest(section)}",
    "quoted": lambda section, title: f"> ## {title}\n{_rest(section)}",
    "commented": lambda section, _title: f"<!--\n{section.strip()}\n-->\n\n",
    "fenced": lambda section, _title: f"~~~~~text\n{section.strip()}\n~~~~~\n\n",
    "todo": lambda section, _title: f"{_heading(section)}\n\nTODO\n\n",
    "see above": lambda section, _title: f"{_heading(section)}\n\nSee above.\n\n",
}


def section_of(text: str, title: str) -> re.Match[str] | None:
    """A section of a module, from its heading to the next one as high."""
    return re.search(rf"^## {re.escape(title)}[^\n]*\n(?:(?!^##? )(?:.*\n|.+\Z))*", text, re.MULTILINE)


def spoilt(text: str, title: str, spoil: Spoil) -> tuple[str, int] | None:
    """The text with one section spoilt, and the line where that section began."""
    found = section_of(text, title)
    if not found:
        return None
    return text[: found.start()] + spoil(found[0], title) + text[found.end() :], text[: found.start()].count("\n") + 1


class Program(EditedProgram):
    """A program on disk, of which many files are spoilt at once."""

    def modules(self) -> Iterator[tuple[str, str]]:
        """The modules that bring their own opening."""
        for path in sorted((self.root / "content").rglob("*.md")):
            text = path.read_text("utf-8")
            if section_of(text, SECTIONS["business-problem"]) and section_of(text, "Practice"):
                yield path.relative_to(self.root).as_posix(), text

    def findings(self, files: dict[str, str]) -> dict[str, list[Finding]]:
        """What is said of each file while some are spoilt; they are put back then."""
        found: dict[str, list[Finding]] = {}
        for finding in self.all_findings(files):
            found.setdefault(finding.place.path, []).append(finding)
        return found


def shipped(folder: Path) -> Program:
    """A copy of the program that ships, below a folder."""
    for name in ("content", "roles"):
        shutil.copytree(PROJECT / name, folder / "program" / name)
    return Program(folder / "program")


def is_right(findings: list[Finding], kind: str, name: str) -> bool:
    """Whether there is one error, about the section that was spoilt."""
    if len(findings) != 1 or findings[0].severity is not Severity.ERROR:
        return False
    said = f"{findings[0].rule} {findings[0].message} {findings[0].fix}"
    return kind in findings[0].rule or name in said
