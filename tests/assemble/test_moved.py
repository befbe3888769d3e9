"""Old addresses of modules lead on to where they lie now, and nothing is in their way."""

import dataclasses
from pathlib import Path

import pytest

from conftest import MakeProgram, check, settings, site_plan
from rolepath.assemble.moved import moved
from rolepath.model.site_plan import SitePlan

PICKING = "content/warehouse/picking.md"


COMPOSED = {"é/x/index.html": "../../warehouse/picking/", "straße/index.html": "../warehouse/picking/"}


def plan(root: Path, *, directory_urls: bool = True) -> SitePlan:
    chosen = dataclasses.replace(settings(root), directory_urls=directory_urls)
    checked = check(root)
    assert [one.message for one in checked.findings] == []
    return site_plan(checked.catalog, chosen, "warehouse")


def with_facts(root: Path, facts: str) -> Path:
    path = root / PICKING
    path.write_text(path.read_text("utf-8").replace("---\n", f"---\n{facts}", 1), "utf-8")
    return root


def moves(root: Path, *, directory_urls: bool = True) -> dict[str, str]:
    return {old.path: old.way for old in plan(root, directory_urls=directory_urls).moved}


def test_what_has_not_moved_has_no_old_address(make_program: MakeProgram) -> None:
    assert moves(make_program({})) == {}


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ("aliases: [old/route]\n", {"old/route/index.html": "../../warehouse/picking/"}),
        ("aliases: [a, b/index]\n", {"a/index.html": "../warehouse/picking/", "b/index.html": "../warehouse/picking/"}),
        ("aliases: [shared/basics, Shared/Basics, record, handbook, worksheet]\n", {}),
        ("aliases: [facilitator/x, assets/x, search/search_index.json, '404', index, README, ../x, a/../b]\n", {}),
        ("aliases: [_headers, 404.html, sitemap.xml, robots.txt/x, .well-known/x]\n", {}),
        ("aliases: [con, COM1/x, x/aux.y, nul.md, 'a.', a./b]\n", {}),
        (f"aliases: [{'a' * 256}, {'é' * 128}/x]\n", {}),
        ("aliases: [HANDBOOK, Worksheet, PULSE, Calendar/x, UPDATES/x]\n", {}),
        ("aliases: [é/x, 'e\u0301/x', É/X, straße, STRASSE]\n", COMPOSED),
        ("aliases: [warehouse/picking, old, old, OLD]\n", {"old/index.html": "../warehouse/picking/"}),
    ],
)
def test_old_addresses(make_program: MakeProgram, facts: str, expected: dict[str, str]) -> None:
    assert moves(with_facts(make_program({}), facts)) == expected


def test_addresses_without_folders(make_program: MakeProgram) -> None:
    root = with_facts(make_program({}), "aliases: [old/route]\n")
    assert moves(root, directory_urls=False) == {"old/route.html": "../warehouse/picking.html"}


def test_the_id_of_a_module_that_moved_is_its_old_address(make_program: MakeProgram) -> None:
    root = with_facts(make_program({}), "id: warehouse/route\n")
    role = root / "roles" / "warehouse.yml"
    role.write_text(role.read_text("utf-8").replace("- warehouse/picking", "- warehouse/route"), "utf-8")
    assert moves(root) == {"warehouse/route/index.html": "../picking/"}


def test_a_file_of_the_site_stays(make_program: MakeProgram) -> None:
    catalog = check(with_facts(make_program({}), "aliases: [old/route, plans/x]\n")).catalog
    module = catalog.modules["warehouse/picking"]
    addresses = {module.path: "warehouse/picking/"}
    assert [old.path for old in moved([module], addresses, ["old/route", "plans"])] == []


def test_a_file_of_the_site_stays_whatever_letters_it_has(make_program: MakeProgram) -> None:
    module = check(make_program({})).catalog.modules["warehouse/picking"]
    module = dataclasses.replace(module, aliases=("x/STRASSE", "Cafe\u0301", "a b"))
    assert [old.path for old in moved([module], {}, ["x/straße", "café", "A B/index.html"])] == []
