"""What a file of the content folder is by its name: a page, a module, or one of facts."""

from pathlib import Path

from rolepath.model.finding import Finding
from rolepath.model.links import HOME
from rolepath.model.measured.result import NOTES
from rolepath.model.measured.story import STORIES
from rolepath.model.module import Module
from rolepath.model.place import Place
from rolepath.read.own.organization_reader import ORGANIZATION_FILE

PROGRAM_FILE = "program.yml"
FACT_FILES = (ORGANIZATION_FILE, PROGRAM_FILE)
"""Files of the content folder that hold facts, and are neither pages nor published."""
_MARKDOWN = (".md", ".markdown", ".mdown", ".mkd", ".mkdn")


def is_page(path: str) -> bool:
    """Whether a Markdown file is a page of the program; all others are modules."""
    return path in (HOME, NOTES) or path.startswith(("program/", STORIES))


def misnamed(folder: str, path: str) -> Finding | None:
    """That a file is not read which was probably meant as a module, or as one of facts; None where it is neither."""
    file = Path(path)
    is_markdown = file.suffix.lower() in _MARKDOWN and file.suffix != ".md"
    facts = path.lower().replace(".yaml", ".yml")
    if not is_markdown and (facts not in FACT_FILES or path == facts):
        return None
    meant = f"{file.stem}.md" if is_markdown else facts
    message = f"a file with the name {file.name} is not read"
    return Finding("file-not-read", Place(f"{folder}/{path}"), message, f"Call it {meant}.")


def program_missing(path: str) -> Finding:
    """That there is no file of the program."""
    message = f"there is no {path}, which names the program and its phases"
    fix = "Write it with title: and phases:, each phase with its title: and weeks:."
    return Finding("program-missing", Place(path), message, fix)


def same_id(module: Module, first: Module) -> Finding:
    """That a module has the id of one that was read before."""
    message = f'the id "{module.id}" already belongs to {first.places.path}'
    return Finding("module-id-twice", module.places.at("id"), message, "Give one of the two another id.")
