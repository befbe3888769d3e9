"""A role's YAML to a Role, its texts put together as documents."""

from collections.abc import Iterator

from rolepath.model.document import Document
from rolepath.model.module import Minutes
from rolepath.model.place import Places, SourceText
from rolepath.model.program import POLICY_QUESTIONS
from rolepath.model.role import Binding, Entry, Role
from rolepath.model.sections import AFTER, BEFORE, KIND_BY_ID
from rolepath.read.markdown.composed import Composition, Renders
from rolepath.read.timetable.reader import changes_from, sessions_from, support_from
from rolepath.read.yaml.formats import EntryFormat, RoleFormat


def role_from(facts: RoleFormat, role_id: str, path: str, places: Places, renderer: Renders) -> Role:
    """The role that a valid file describes."""
    return Role(
        id=role_id,
        path=path,
        title=facts.title,
        summary=facts.summary or "",
        tasks=facts.tasks,
        support=support_from(facts.support),
        policies=_policies(facts, path, places, renderer),
        concerns=_concerns(facts, path, places, renderer),
        curriculum={
            phase: tuple(
                _entry(entry, phase, places.under("curriculum", phase, index), renderer)
                for index, entry in enumerate(entries)
            )
            for phase, entries in facts.curriculum.items()
        },
        checkins=sessions_from(facts.checkins, places.under("checkins"), renderer),
        changes=changes_from(facts.changes),
        sessions=sessions_from(facts.sessions, places.under("sessions"), renderer),
        places=places,
    )


def binding_texts(facts: RoleFormat, places: Places) -> Iterator[SourceText]:
    """The Markdown that the bindings of a valid file are read as."""
    for phase, entries in facts.curriculum.items():
        for index, entry in enumerate(entries):
            if not _is_bare(entry):
                yield _opening(entry, places.under("curriculum", phase, index)).source()


def _policies(facts: RoleFormat, path: str, places: Places, renderer: Renders) -> Document | None:
    composition = Composition(path)
    answers = {name: getattr(facts.policies, name) for name in POLICY_QUESTIONS}
    for name, question in POLICY_QUESTIONS.items():
        if answers[name]:
            composition.heading(3, question, places.at("policies", name))
            composition.text(answers[name], places.text("policies", name))
    return renderer.document(composition.source()) if any(answers.values()) else None


def _concerns(facts: RoleFormat, path: str, places: Places, renderer: Renders) -> Document | None:
    composition = Composition(path)
    for index, concern in enumerate(facts.concerns):
        composition.heading(3, concern.question, places.at("concerns", index, "question"))
        composition.text(concern.answer, places.text("concerns", index, "answer"))
    return renderer.document(composition.source()) if facts.concerns else None


def _entry(entry: EntryFormat, phase: str, places: Places, renderer: Renders) -> Entry:
    binding = None if _is_bare(entry) else _binding(entry, places, renderer)
    return Entry(entry.module, phase, places.at("module"), binding)


def _is_bare(entry: EntryFormat) -> bool:
    return entry.model_fields_set == {"module"}


def _binding(entry: EntryFormat, places: Places, renderer: Renders) -> Binding:
    before = entry.before.minutes if entry.before else None
    after = entry.after.minutes if entry.after else None
    return Binding(
        opening=renderer.document(_opening(entry, places).source()),
        task=entry.task,
        benefits=tuple(entry.benefits),
        minutes=Minutes(before, after, entry.basis or "") if before and after else None,
        missing=_missing(entry),
        story=entry.story or "",
        places=places,
    )


def _missing(entry: EntryFormat) -> tuple[str, ...]:
    before, after = entry.before, entry.after
    present = {
        "task": entry.task,
        "benefits": entry.benefits,
        "problem": entry.problem,
        "before": before,
        "before.text": before is None or before.text,
        "before.minutes": before is None or before.minutes,
        "after": after,
        "after.text": after is None or after.text,
        "after.minutes": after is None or after.minutes,
        "relevance": entry.relevance,
    }
    return tuple(name for name, value in present.items() if not value or (isinstance(value, str) and not value.strip()))


def _opening(entry: EntryFormat, places: Places) -> Composition:
    """The binding in the form of a module's own opening, so that one way of reading serves both."""
    composition = Composition(places.path)
    _add(composition, "business-problem", entry.problem, places, "problem")
    if entry.before or entry.after:
        composition.heading(2, KIND_BY_ID["before-after"].title, places.at("before" if entry.before else "after"))
    for kind, side in ((BEFORE, entry.before), (AFTER, entry.after)):
        if side:
            composition.heading(3, kind.title, places.at(kind.id))
            composition.text(side.text or "", places.text(kind.id, "text"))
    _add(composition, "job-relevance", entry.relevance, places, "relevance")
    _add(composition, "practice", entry.practice, places, "practice")
    return composition


def _add(composition: Composition, kind: str, text: str | None, places: Places, key: str) -> None:
    if text:
        composition.heading(2, KIND_BY_ID[kind].title, places.at(key))
        composition.text(text, places.text(key))
