"""A program with very many groups or meetings is refused by name; it stalls nobody's build."""

import time
from dataclasses import replace
from typing import Any

import pytest
from mkdocs.exceptions import PluginError

from conftest import MakeProgram, check, settings, site_plan
from dated import files
from rolepath.model.settings import FileLimits
from rolepath.website.page.interface import Interface
from rolepath.website.page.words import our_words
from rolepath.website.site import planned_site
from rolepath.website.site.planned_site import PlannedSite


def test_calendars_end_when_their_time_is_up(make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_program(files())
    chosen = replace(settings(root), limits=FileLimits(seconds=0.2))
    plan = site_plan(check(root).catalog, chosen, "warehouse")
    assert plan.calendars

    def endless(*_: object) -> list[Any]:
        start = time.process_time()
        while time.process_time() - start < 5:
            pass
        return []

    monkeypatch.setattr(planned_site, "calendar_files", endless)
    config: Any = None
    with pytest.raises(PluginError, match=r"^content/program\.yml:1:1: writing the calendars .* Fewer groups"):
        PlannedSite(plan, chosen, lambda *_: plan.pages[0])._calendars(config, Interface(our_words()))  # noqa: SLF001
