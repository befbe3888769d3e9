"""A lesson of The Carpentries, of the present Workbench or the older style: each episode is a page."""

import posixpath
import re
from dataclasses import replace
from typing import Any

from rolepath.importing.markdown.headings import parts_of
from rolepath.importing.markdown.links import Home
from rolepath.importing.sorting import LEAD_TITLE
from rolepath.importing.source import OUTCOMES, Page, Source
from rolepath.importing.sources.carpentries_blocks import Blocks, as_divisions, read_divisions
from rolepath.importing.sources.folder import Folder, Written
from rolepath.importing.sources.lenient_yaml import mapping_of, text_of, texts_of
from rolepath.importing.sources.markdown_page import is_about_the_source, leave_facts, page_of

_CONFIGS = ("config.yaml", "_config.yml")
_EPISODES = ("episodes", "_episodes", "_episodes_rmd")
_FOR_LEARNERS = ("learners", "_extras")
_FOR_OTHERS = ("instructors", "profiles")
_ENDINGS = (".md", ".rmd")
_OWN = ("questions", "objectives", "keypoints", "teaching", "exercises", "title")
_FENCE = re.compile(r"(?P<before>[ \t>]*)(?P<fence>~{3,}|`{3,})[ \t]*")
_LANGUAGE = re.compile(r"[ \t>]*\{:\s*\.(?:language-)?(?P<name>[\w+-]+)[^{}\n]*\}[ \t]*")
_LIQUID = re.compile(r"\{%-?\s*(?P<tag>\w+)\s*(?P<rest>[^%]*?)-?%\}|\{\{\s*(?P<value>[^{}]*?)\s*\}\}")
_ALT = re.compile(r"!\[(?P<words>[^\[\]]*)\](?P<address>\([^()\n]*\))\{:?(?P<list>[^{}\n]*)\}")
_ALT_TEXT = re.compile(r"alt=(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)')")
_CHUNK = re.compile(r"^(?P<fence>[ \t>]*`{3,})\{(?P<name>\w+)[^{}\n]*\}[ \t]*$", re.MULTILINE)
_PLAIN_CODE = frozenset(("output", "error", "source", "warning", "callout"))


def recognises(folder: Folder) -> bool:
    """Whether a folder holds a lesson: its configuration, and episodes."""
    return any(name in folder.files for name in _CONFIGS) and bool(_episodes_folder(folder))


def _episodes_folder(folder: Folder) -> str:
    found = (name for name in _EPISODES if any(path.startswith(f"{name}/") for path in folder.ending_in(*_ENDINGS)))
    return next(found, "")


def read(folder: Folder) -> Source:
    """The episodes in their order, then what is for learners beside them."""
    name = next((name for name in _CONFIGS if name in folder.files), "")
    config = mapping_of(folder.text(name), name) if name else {}
    top = _episodes_folder(folder)
    files = [path for path in folder.ending_in(*_ENDINGS) if posixpath.dirname(path) == top and top]
    order = [f"{top}/{episode}" for episode in texts_of(config.get("episodes")) + texts_of(config.get("episode_order"))]
    named = [path for path in (_existing(path, files) for path in order) if path]
    for path in order:
        if not _existing(path, files):
            folder.leave(name, "an episode that is not there", path)
    lesson = [*dict.fromkeys(named), *(path for path in files if path not in named)]
    beside = [path for path in folder.ending_in(*_ENDINGS) if _is_beside(path) and path not in lesson]
    home = Home(folder.files.keys(), also=_addresses([*lesson, *beside]))
    title = text_of(config.get("title"))
    pages = [_episode(path, "", folder, home) for path in lesson]
    pages += [replace(_episode(path, title, folder, home), kind="reading") for path in beside]
    for path in folder.ending_in(*_ENDINGS):
        if path.split("/")[0] in _FOR_OTHERS:
            folder.leave(path, "this is for those who teach", folder.written(path).body)
        elif path not in lesson and path not in beside:
            folder.leave(path, "this file tells of the source itself; read it for the terms of its use")
    return Source(tuple(pages), tuple(folder.left), top=top)


def _existing(path: str, files: list[str]) -> str:
    return next((file for file in files if file == path or file.rpartition(".")[0] == path), "")


def _is_beside(path: str) -> bool:
    folder, name = posixpath.split(path)
    is_top = (
        not folder
        and not is_about_the_source(path)
        and name.partition(".")[0].casefold() not in ("404", "aio", "links")
    )
    return is_top or (
        folder in _FOR_LEARNERS and name.casefold() not in ("guide.md", "instructor-notes.md", "figures.md")
    )


def _addresses(paths: list[str]) -> dict[str, str]:
    """Pages by the addresses that a lesson's site has for them: all side by side, without their folders."""
    return {posixpath.basename(path).rpartition(".")[0]: path for path in reversed(paths)}


def _episode(path: str, lesson: str, folder: Folder, home: Home) -> Page:
    """A page; the lesson's own page has the title of the lesson."""
    written = folder.written(path)
    title = text_of(written.facts.get("title")) or (lesson if path.startswith("index.") else "")
    text = as_divisions(_without_liquid(_with_languages(_with_words(written.body)), path, folder))
    page = page_of(Written({"title": title}, text), path, folder, home)
    blocks = read_divisions(page.markdown)
    leave_facts(written.facts, path, folder, _OWN)
    teaching = text_of(written.facts.get("teaching"))
    if teaching not in ("", "0"):
        folder.leave(
            path, "the time for teaching; pages say by themselves how long they take to read", f"{teaching} minutes"
        )
    minutes = text_of(written.facts.get("exercises"))
    return replace(
        page,
        markdown=_body(written.facts, blocks),
        minutes=int(minutes[:4]) or None if minutes.isdecimal() else None,
        fixed=(
            (OUTCOMES, _items(written.facts.get("objectives"))),
            *((kind, text) for kind, text in blocks.fixed),
        ),
        sources=(),
    )


def _items(value: Any) -> str:
    return "\n".join(f"- {' '.join(text.split())}" for text in texts_of(value))


def _body(facts: dict[str, Any], blocks: Blocks) -> str:
    """The text between the questions that an episode answers and what learners keep of it."""
    questions = "\n\n".join(filter(None, [_items(facts.get("questions")), blocks.questions]))
    points = "\n\n".join(filter(None, [_items(facts.get("keypoints")), blocks.key_points]))
    has_lead = bool(questions and parts_of(blocks.body)[0].text.strip())
    parts = [
        f"## Questions\n\n{questions}" if questions else "",
        f"## {LEAD_TITLE}\n\n{blocks.body}" if has_lead else blocks.body,
        f"## Key points\n\n{points}" if points else "",
    ]
    return "\n\n".join(part for part in parts if part.strip())


def _with_words(text: str) -> str:
    """Words for those who cannot see a picture, from the list behind it to where Markdown has them."""

    def moved(match: re.Match[str]) -> str:
        found = _ALT_TEXT.search(match["list"])
        words = (found["double"] or found["single"] or "") if found else ""
        return f"![{match['words'] or ' '.join(words.replace('[', '(').replace(']', ')').split())}]{match['address']}"

    return _ALT.sub(moved, text)


def _with_languages(text: str) -> str:
    """Code whose language stands in a line below it, or with settings in braces, as fences have it."""
    lines = _CHUNK.sub(lambda match: f"{match['fence']}{match['name']}", text).split("\n")
    opened, fence = -1, ""
    result: list[str] = []
    for line in lines:
        match, named = _FENCE.fullmatch(line), _LANGUAGE.fullmatch(line)
        if opened >= 0 and named and not fence:
            result[opened] += "text" if named["name"] in _PLAIN_CODE else named["name"]
            opened = -1
            continue
        if match and not fence:
            opened, fence = len(result), match.group().strip()
        elif match and match.group().strip() == fence:
            fence = ""
        elif not fence:
            opened = -1
        result.append(line)
    return "\n".join(result)


def _without_liquid(text: str, path: str, folder: Folder) -> str:
    """The text without what the site's engine puts in; links to pages keep their addresses."""

    def settled(match: re.Match[str]) -> str:
        if match["tag"] == "link":
            return f"/{match['rest'].strip()}"
        if match["value"] in ("page.root", "site.baseurl", "relative_root_path"):
            return ""
        if match["tag"] not in ("raw", "endraw", "comment", "endcomment"):
            folder.leave(path, "what the site's engine would have put in", match.group())
        return ""

    return _LIQUID.sub(settled, text)
