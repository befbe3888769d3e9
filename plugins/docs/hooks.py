"""Adds the pages that are made from the code to the documentation."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from generator import made_pages


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The files with the made pages; MkDocs checks their links as those of any other page."""
    for path, text in made_pages().items():
        files.append(File.generated(config, path, content=text))
    return files
