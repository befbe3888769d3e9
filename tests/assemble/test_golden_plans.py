"""Golden plans: files put into the small program, and what a page's data holds then, in YAML that anybody can read.

A mapping of a case need not name every key of the plan's; a list has exactly the items of the plan's.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import MakeProgram, check, settings, site_plan

PLANS = Path(__file__).parent / "plans"


def load() -> list[Any]:
    return [
        pytest.param(case, id=f"{file.stem}: {name}")
        for file in sorted(PLANS.glob("*.yml"))
        for name, case in yaml.safe_load(file.read_text("utf-8")).items()
    ]


def shown(data: Any, like: Any) -> Any:
    """As much of the data as the case speaks of."""
    if isinstance(like, dict) and isinstance(data, dict):
        return {key: shown(data.get(key, "absent"), value) for key, value in like.items()}
    if isinstance(like, list) and isinstance(data, list) and len(like) == len(data):
        return [shown(*pair) for pair in zip(data, like, strict=True)]
    return data


@pytest.mark.parametrize("case", load())
def test_plan(case: dict[str, Any], make_program: MakeProgram) -> None:
    root = make_program(case.get("files", {}))
    site = site_plan(check(root).catalog, settings(root), case["site"])
    page = next(page for page in site.pages if page.path == case["page"])
    assert shown(page.data, case["data"]) == case["data"]
    if "headings" in case:
        assert [heading.title for heading in page.headings] == case["headings"]
    if "metadata" in case:
        assert shown(dict(page.metadata), case["metadata"]) == case["metadata"]
