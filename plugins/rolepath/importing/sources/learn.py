"""Microsoft Learn: modules with their units, and labs, in Markdown and YAML."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from rolepath.importing.markdown.headings import levelled, parts_of
from rolepath.importing.markdown.links import Home
from rolepath.importing.source import OUTCOMES, Page, Source
from rolepath.importing.sources.folder import TOO_MUCH, Folder, Room, Written
from rolepath.importing.sources.learn_markdown import plain_markdown
from rolepath.importing.sources.lenient_yaml import mapping_of, text_of, texts_of
from rolepath.importing.sources.markdown_page import ENDINGS, is_about_the_source, leave_facts, page_of, settled
from rolepath.importing.sources.quiz import Option, Question, written
from rolepath.importing.sources.steps import with_steps_apart
from rolepath.model.times.time_needed import practice_minutes

_KIND = re.compile(r"\A\s*### YamlMime:\s*(?P<kind>\w+)")
_LAB = re.compile(r"\A\ufeff?---\s*\n(?:.*\n)*?(?:lab|lab\.\w+):")
_INCLUDE = re.compile(r"\[!include\s*\[[^\[\]]*\]\s*\((?P<path>[^()\n]+)\)\s*\]", re.IGNORECASE)
_EXERCISE = re.compile(r"(?i)\s*(?:guided |challenge )?(?:exercise|lab|challenge|hands[- ]on|knowledge in practice)\b")
_NO_WORK = re.compile(r"(?i)(?:.*[:-] )?(?:introduction|overview|summary|prerequisites|lab setup|setup)\b.*")
_SAMPLE = 4000


def recognises(folder: Folder) -> bool:
    """Whether there is a module's index, or a lab."""
    return bool(_indexes(folder)) or any(_is_lab(path, folder) for path in folder.ending_in(*ENDINGS))


def _indexes(folder: Folder) -> list[str]:
    names = (
        path for path in folder.ending_in("index.yml", "index.yaml") if posixpath.basename(path).startswith("index.")
    )
    return [path for path in names if _kind_of(path, folder) == "Module"]


def _sample(path: str, folder: Folder) -> str:
    try:
        with folder.files[path].open("rb") as opened:
            return opened.read(_SAMPLE).decode("utf-8-sig", "replace").replace("\r\n", "\n")
    except OSError:
        return ""


def _kind_of(path: str, folder: Folder) -> str:
    match = _KIND.match(_sample(path, folder))
    return match["kind"] if match else ""


def _is_lab(path: str, folder: Folder) -> bool:
    return bool(_LAB.match(_sample(path, folder)))


def read(folder: Folder) -> Source:
    """Each module and each lab as a page, in the order of their places."""
    home = Home(folder.files.keys())
    pages: list[Page] = []
    indexes = _indexes(folder)
    shown: set[str] = set()
    for path in indexes:
        page = _module(path, folder, home)
        pages.append(page)
        shown.update(page.sources)
    inside = tuple(f"{posixpath.dirname(path)}/" if "/" in path else "" for path in indexes)
    for path in folder.ending_in(*ENDINGS):
        if path in shown:
            continue
        if is_about_the_source(path) or posixpath.basename(path).casefold() == "readme.md":
            folder.leave(
                path, "this file tells of the source itself; read it for the terms of its use", folder.text(path)
            )
        elif inside and path.startswith(inside):
            folder.leave(path, "no unit of the module shows this text", folder.text(path))
        else:
            pages.append(_lab(path, folder, home))
    return Source(tuple(pages), tuple(folder.left))


def _lab(path: str, folder: Folder, home: Home) -> Page:
    read_file = folder.written(path)
    lab = read_file.facts.get("lab")
    facts = {
        **{key: value for key, value in read_file.facts.items() if key != "lab"},
        **(lab if isinstance(lab, dict) else {}),
    }
    body = plain_markdown(_with_includes(read_file.body, path, folder, set()), path, folder)
    page = page_of(Written(facts, body), path, folder, home)
    text, steps = with_steps_apart(page.markdown)
    has_work = bool(steps) or not (_NO_WORK.fullmatch(page.title) or _is_introduction(path))
    return replace(
        page, markdown=text, fixed=(("practice", steps),) if steps else (), kind="lesson" if has_work else "reading"
    )


def _is_introduction(path: str) -> bool:
    return "introduction" in posixpath.basename(path).casefold()


def _module(path: str, folder: Folder, home: Home) -> Page:
    """A module's units as the sections of one page: exercises to practise, the quiz to check, the rest to read."""
    facts = mapping_of(folder.text(path), path)
    base = posixpath.dirname(path)
    body, practice, questions, sources = list[str](), list[str](), list[Question](), list[str]()
    minutes = 0
    for unit_path, unit in _units(base, facts, path, folder):
        title = text_of(unit.get("title")) or "Unit"
        time = practice_minutes(f"Time: {text_of(unit.get('durationInMinutes'))} minutes") or 0
        taken: set[str] = set()
        text = _with_includes(str(unit.get("content") or ""), unit_path, folder, taken)
        sources += [unit_path, *sorted(taken)]
        text = settled(plain_markdown(text, unit_path, folder), unit_path, folder, home)
        questions += _quiz(unit.get("quiz"))
        leave_facts(unit, unit_path, folder, ("title", "durationInMinutes", "content", "quiz", "uid", "metadata"))
        if not text.strip():
            continue
        is_exercise = bool(_EXERCISE.match(title))
        minutes += time if is_exercise else 0
        (practice if is_exercise else body).append(_section(title, text, 3 if is_exercise else 2))
        if time and not is_exercise:
            folder.leave(unit_path, "the time of a unit that is read; pages say it by themselves", f"{time} minutes")
    outcomes = settled(str(facts.get("abstract") or ""), path, folder, home).strip()
    leave_facts(facts, path, folder, ("title", "summary", "abstract", "units", "uid", "metadata", "iconUrl", "badge"))
    fixed = ((OUTCOMES, outcomes), ("practice", "\n\n".join(practice)), ("check", written(questions)))
    title, summary = text_of(facts.get("title")) or posixpath.basename(base), text_of(facts.get("summary"))
    return Page(path, title, "\n\n".join(body), summary, minutes or None, fixed=fixed, sources=tuple(sources))


def _section(title: str, text: str, level: int) -> str:
    """A unit under its title, its own headings below."""
    lead, *rest = parts_of(text)
    inner = [lead.text, *(part.written(below) for below, part in levelled(rest, level + 1))]
    return "\n\n".join([f"{'#' * level} {title}", *filter(str.strip, inner)])


def _units(base: str, facts: Mapping[str, Any], path: str, folder: Folder) -> Iterator[tuple[str, dict[str, Any]]]:
    """The units that a module names, in its order."""
    found: dict[str, tuple[str, dict[str, Any]]] = {}
    for name in folder.ending_in(".yml", ".yaml"):
        if posixpath.dirname(name) == base and name != path:
            unit = mapping_of(folder.text(name), name)
            found[text_of(unit.get("uid")) or name] = (name, unit)
    for uid in texts_of(facts.get("units")):
        if uid in found:
            yield found.pop(uid)
        else:
            folder.leave(path, "a unit that is not there", uid)
    yield from found.values()


def _with_includes(
    text: str, path: str, folder: Folder, taken: set[str], depth: int = 0, room: Room | None = None
) -> str:
    """The text with the files that it takes in; addresses in these are changed to start from here."""
    left = room or Room()

    def included(match: re.Match[str]) -> str:
        file = posixpath.normpath(posixpath.join(posixpath.dirname(path), match["path"].strip().replace("~/", "")))
        if file not in folder.files or depth > 10:  # noqa: PLR2004 (nobody nests so deep on purpose)
            folder.leave(path, "a file to be taken in that is not there", match["path"])
            return ""
        taken.add(file)
        inner = "" if left.is_full else folder.written(file).body
        if not left.takes(inner):
            folder.leave(path, TOO_MUCH, match["path"])
            return ""
        inner = _with_includes(inner, file, folder, taken, depth + 1, left)
        return _moved(inner, posixpath.dirname(file), posixpath.dirname(path))

    return _INCLUDE.sub(included, text)


def _moved(text: str, old: str, new: str) -> str:
    """The text with addresses of files that hold in another folder."""

    def changed(match: re.Match[str]) -> str:
        address = match["address"]
        if re.match(r"[a-zA-Z][\w+.-]*:|[/#]", address) or old == new:
            return match.group()
        return f"{match['before']}{posixpath.relpath(posixpath.join(old or '.', address), new or '.')}"

    return re.sub(r"(?P<before>\]\(|\bsource=\"|\bsrc=\")(?P<address>[^\s()\"]+)", changed, text)


def _quiz(quiz: Any) -> Iterator[Question]:
    questions = quiz.get("questions") if isinstance(quiz, dict) else None
    for question in questions if isinstance(questions, list) else ():
        if isinstance(question, dict):
            choices = question.get("choices")
            options = [
                Option(
                    text_of(choice.get("content")), text_of(choice.get("explanation")), choice.get("isCorrect") is True
                )
                for choice in (choices if isinstance(choices, list) else ())
                if isinstance(choice, dict)
            ]
            yield Question(text_of(question.get("content")), tuple(options))
