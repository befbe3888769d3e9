"""A program whose pages lead to files."""

from urllib.parse import quote

from conftest import SMALL, Files

PICKING = "content/warehouse/picking.md"


def linking(files: Files, page: str = PICKING) -> Files:
    """The files, and a page of the small program that leads to each."""
    up = "../" * (page.count("/") - 1)
    names = [name.removeprefix("content/") for name in files if name.startswith("content/")]
    links = "".join(f"[file {number}](<{up}{quote(name)}>)\n\n" for number, name in enumerate(names))
    text = (SMALL / page).read_text("utf-8")
    with_links = text.replace("Ask for the list by aisle.", f"Ask for the list by aisle.\n\n{links}")
    return {page: with_links if with_links != text else f"{text}\n\n{links}", **files}
