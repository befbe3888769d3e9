"""The kinds of sources, in the order in which they are recognised; the command and its help know them from here."""

from collections.abc import Callable
from dataclasses import dataclass

from rolepath.importing.source import Source
from rolepath.importing.sources import carpentries, learn, mkdocs_site, plain_folder
from rolepath.importing.sources.folder import Folder
from rolepath.model.finding import ContentError

AUTO = "auto"


@dataclass(frozen=True)
class SourceKind:
    """A kind of source: how it is told from others, and how it is read."""

    name: str
    title: str
    recognises: Callable[[Folder], bool]
    read: Callable[[Folder], Source]
    needs: str
    """What a folder must have to be one."""


KINDS = (
    SourceKind("mkdocs", "a MkDocs site", mkdocs_site.recognises, mkdocs_site.read, "mkdocs.yml"),
    SourceKind(
        "carpentries", "a Carpentries lesson", carpentries.recognises, carpentries.read, "config.yaml and episodes/"
    ),
    SourceKind("learn", "Microsoft Learn", learn.recognises, learn.read, "a module's index.yml, or labs in Markdown"),
    SourceKind(
        "folder", "a folder of texts", plain_folder.recognises, plain_folder.read, "files that end in .md or .docx"
    ),
)


def source_of(folder: Folder, kind: str) -> tuple[SourceKind, Source]:
    """What a folder holds, read as the kind that is named, or as the first that it looks like."""
    for known in KINDS:
        if known.name == kind or (kind == AUTO and known.recognises(folder)):
            if not known.recognises(folder):
                raise ContentError(f"{folder.root}: this is not {known.title}, which has {known.needs}")
            source = known.read(folder)
            if not source.pages:
                raise ContentError(f"{folder.root}: this is {known.title} without a page that could become a module")
            return known, source
    needs = "; ".join(f"{known.title}: {known.needs}" for known in KINDS)
    raise ContentError(f"{folder.root}: there is nothing here that can be imported. What can: {needs}")
