"""A module as one role gets it."""

from dataclasses import replace

import pytest

from rolepath.lesson_time import practice_of, reading_of
from rolepath.lint.program.learning_path import known_practice
from rolepath.model.catalog import Catalog
from rolepath.model.lesson import PRACTICE, all_lessons, lesson_of, lessons_of


@pytest.fixture
def catalog(shipped: Catalog) -> Catalog:
    return shipped


def test_lessons_stand_in_the_order_of_the_phases_whichever_the_role_names_first(catalog: Catalog) -> None:
    for role in catalog.roles:
        turned = replace(role, curriculum=dict(reversed(list(role.curriculum.items()))))
        assert [one.module.id for one in lessons_of(catalog, turned)] == [
            one.module.id for one in lessons_of(catalog, role)
        ]


def test_a_module_that_could_not_be_read_is_left_out_and_one_listed_twice_is_there_once(catalog: Catalog) -> None:
    role = catalog.roles[0]
    first, *others = [entry.module for entry in role.entries]
    known = {name: module for name, module in catalog.modules.items() if name != first}
    twice = {phase: (*entries, *entries) for phase, entries in role.curriculum.items()}
    without = replace(catalog, modules=known)
    assert [one.module.id for one in lessons_of(without, replace(role, curriculum=twice))] == others


def test_a_page_has_one_practice_the_roles_own_before_the_modules(catalog: Catalog) -> None:
    seen = 0
    for lesson in all_lessons(catalog):
        practices = [section for _, section in lesson.sections if section.kind is PRACTICE]
        own = lesson.opening.section(PRACTICE)
        assert practices == [section for section in [own or lesson.body.section(PRACTICE)] if section]
        assert lesson.practice is (practices[0] if practices else None)
        seen += own is not None and lesson.opening is not lesson.body
    assert seen


def test_nothing_of_the_facilitators_is_among_the_learners_sections(catalog: Catalog) -> None:
    hidden = [lesson.facilitator for lesson in all_lessons(catalog) if lesson.facilitator]
    assert hidden
    for lesson in all_lessons(catalog):
        assert lesson.facilitator not in lesson.sections


def test_times_are_those_of_what_is_shown(catalog: Catalog) -> None:
    for lesson in all_lessons(catalog):
        assert reading_of(lesson) >= 1
        wanted = practice_of(lesson)
        assert known_practice(lesson) == (0 if lesson.practice is None else wanted)


def test_a_given_text_stands_in_for_both_documents(catalog: Catalog) -> None:
    lesson = next(one for one in all_lessons(catalog) if one.opening is not one.body)
    alone = lesson_of(catalog, lesson.role, lesson.entry, lesson.body)
    assert alone.documents == (lesson.body,)
    assert not alone.has(PRACTICE) or lesson.body.section(PRACTICE)
