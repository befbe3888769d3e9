"""Adds the pages that are made from the code to the documentation."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from generator import made_pages

PICTURES = Path(__file__).parents[2] / ".github" / "readme"
"""What README shows; a page shows the same from the folder `pictures/`."""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The files with the made pages and the pictures; MkDocs checks links to them as to any other."""
    for path, text in made_pages().items():
        files.append(File.generated(config, path, content=text))
    for picture in sorted(PICTURES.iterdir()):
        files.append(File.generated(config, f"pictures/{picture.name}", abs_src_path=str(picture)))
    return files
