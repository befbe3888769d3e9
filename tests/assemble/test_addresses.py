"""Addresses as MkDocs computes them, and links that lead back to them."""

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as some
from mkdocs.structure.files import File

from rolepath.assemble.text.addresses import page_address, way

NAME = some.text("abc-é ", min_size=1, max_size=6).filter(lambda name: name.strip() == name)
PATH = some.lists(NAME, min_size=1, max_size=4).map(lambda names: "/".join(names) + ".md")
BASE = "https://example.org/any/"


@pytest.mark.parametrize(
    ("path", "with_folders", "plain"),
    [
        ("index.md", "", "index.html"),
        ("a/index.md", "a/", "a/index.html"),
        ("a/b.md", "a/b/", "a/b.html"),
        ("a/README.md", "a/", "a/index.html"),
        ("a/b c.md", "a/b%20c/", "a/b%20c.html"),
    ],
)
def test_address(path: str, with_folders: str, plain: str) -> None:
    assert page_address(path, directory_urls=True) == with_folders
    assert page_address(path, directory_urls=False) == plain


@given(PATH, some.booleans())
def test_addresses_are_those_of_mkdocs(path: str, directory_urls: bool) -> None:  # noqa: FBT001 (Hypothesis fills it)
    theirs = File(path, "", "", directory_urls).url
    assert page_address(path, directory_urls=directory_urls) == ("" if theirs == "./" else theirs)


@given(PATH, PATH, some.booleans())
def test_a_way_leads_to_its_destination(start: str, end: str, directory_urls: bool) -> None:  # noqa: FBT001
    origin = page_address(start, directory_urls=directory_urls)
    destination = page_address(end, directory_urls=directory_urls)
    link = way(origin, destination)
    assert urljoin(BASE + origin, link) == BASE + destination
    assert not link.startswith("/")
