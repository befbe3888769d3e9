"""The frames of sections that are demanded and not written: what each finding says is missing, and where it belongs."""

from collections.abc import Iterable, Iterator, Sequence

from rolepath.draft.documents import with_frame, with_signs
from rolepath.draft.marks import BODY, WHOLE, Mark
from rolepath.lint.program.demanded import KEYS
from rolepath.lint.rules.curriculum.binding_incomplete import said_of
from rolepath.model.document import Document, Rendering
from rolepath.model.finding import Finding
from rolepath.model.module import Module
from rolepath.model.place import SourceText
from rolepath.model.role import Binding, Entry, Role
from rolepath.model.sections import AFTER, BEFORE, DEMANDED, KIND_BY_ID, OPENING, SectionKind

_PRACTICE = KIND_BY_ID["practice"]
_SIDES = {"before": BEFORE, "after": AFTER}
_UNWRITTEN = ("missing", "empty", "placeholder")
_SECTION_RULES = {f"{kind.id}-{state}": (kind.id, state) for kind in DEMANDED for state in _UNWRITTEN}
_HOLLOW = "section-hollow"


def own_text(module: Module, document: Document, findings: Iterable[Finding]) -> tuple[Document, list[Mark]]:
    """The document of a module with its signs and frames, and all marks of it."""
    frames: list[tuple[str, Mark]] = []
    marks: list[Mark] = []
    for finding in findings:
        section, is_missing = _section_of(document, finding)
        if section in ("before+after", "before", "after") and is_missing:
            for side in section.split("+"):
                mark = Mark(finding if side == section.split("+")[0] else None, side, module.path)
                frames.append((side, mark))
        elif is_missing:
            frames.append((section, Mark(finding, section)))
        else:
            marks.append(Mark(finding, section))
    shown = with_signs(document, marks)
    for section, mark in _in_order(frames):
        shown = with_frame(shown, section, [mark], _level(section))
    return shown, [mark for _, mark in frames] + marks


def unwritten_text(module: Module, kinds: Sequence[SectionKind], role: Role) -> tuple[Document, list[Mark]]:
    """The frames of a module that has no file yet, and the text that such a file may begin with."""
    task = module.task or next(iter(role.tasks), "task")
    texts = {kind.id: kind.scaffold(role.title, role.tasks.get(task, task)).rstrip() for kind in kinds}
    texts.setdefault(BODY, "## Ask for three angles, not one\n\nTODO: the steps, with an example")
    is_own = OPENING[0] in kinds
    facts = [f"title: {module.title}", f"task: {task}", "benefits: [faster]", "minutes: {before: 60, after: 20}"]
    front_matter = "\n".join(["---", *(facts if is_own else facts[:1]), "---"])
    order = [*(kind.id for kind in kinds if kind.opening), BODY, *(kind.id for kind in kinds if not kind.opening)]
    marks = [Mark(None, WHOLE, module.path, "\n\n".join([front_matter, *(texts[name] for name in order)]))]
    document = module.document
    for name in order:
        marks.append(Mark(None, name, module.path, texts[name]))
        document = with_frame(document, name, marks[-1:])
    return document, marks


def bound_text(
    role: Role, entry: Entry, binding: Binding | None, findings: Sequence[Finding]
) -> tuple[Document, list[Mark]]:
    """The opening that a role's file gives a module, with its signs and frames, and all marks of it."""
    document = binding.opening if binding else Document(SourceText("", role.path, ()), Rendering())
    missing = _missing_in(role, entry, binding, findings)
    marks = [
        Mark(finding, _section_of(document, finding)[0]) for finding in findings if finding not in missing.values()
    ]
    frames = list[tuple[str, Mark]]()
    both = document.section(KIND_BY_ID["before-after"])
    for name, finding in missing.items():
        mark = Mark(finding, name, f"{role.path} {entry.module}")
        if finding and both and name in _SIDES and both.child(_SIDES[name]):
            marks.append(mark)  # the key is there, without its text
        else:
            frames.append((name, mark))
    shown = with_signs(document, marks)
    if not both and any(name in _SIDES for name, _ in frames):
        shown = with_frame(shown, "before-after", [])
    for name, mark in _in_order(frames):
        shown = with_frame(shown, name, [mark], _level(name))
    return shown, [mark for _, mark in frames] + marks


def _missing_in(
    role: Role, entry: Entry, binding: Binding | None, findings: Sequence[Finding]
) -> dict[str, Finding | None]:
    """What a role does not say of a module, by section, and the findings that say so; None where another one does."""
    found: dict[str, Finding | None] = {}
    for finding in findings:
        if finding.rule == "practice-missing":
            found[_PRACTICE.id] = finding
    if binding is None:
        first = next((finding for finding in findings if finding.rule == "binding-missing"), None)
        return {OPENING[0].id: first} | {kind.id: None for kind in OPENING[1:]} | found
    sections = {key.partition(".")[0]: name for name, key in KEYS.items()}
    for name in binding.missing:
        key, _, inner = name.partition(".")
        if key in sections and inner in ("", "text"):
            message = said_of(role, entry, name)
            found[sections[key]] = next((finding for finding in findings if finding.message == message), None)
    return found


def _section_of(document: Document, finding: Finding) -> tuple[str, bool]:
    """The section that a finding calls unwritten, "" for another finding, and whether it is not there at all."""
    section, state = _SECTION_RULES.get(finding.rule, ("", ""))
    if finding.rule == "body-missing":
        has_heading = any(part.kind is None for part in document.sections)
        return BODY, not has_heading
    if finding.rule == "before-after-incomplete" and _half(document, finding) == "before-after":
        both = document.section(KIND_BY_ID["before-after"])
        gone = [name for name, kind in _SIDES.items() if both is None or both.child(kind) is None]
        return ("+".join(gone), True) if gone else ("before-after", False)
    if finding.rule == "before-after-incomplete" or (section == "before-after" and state != "missing"):
        return _half(document, finding), False
    if finding.rule == _HOLLOW:
        return BODY, False
    return section, state == "missing"


def _half(document: Document, finding: Finding) -> str:
    """The half that a finding is about, or both."""
    lines = {
        document.place(part.heading).line: kind.id
        for part in document.rendering.parts
        if (kind := part.heading.kind) in (BEFORE, AFTER)
    }
    return lines.get(finding.place.line, "before-after")


def _level(section: str) -> int:
    return _SIDES[section].level if section in _SIDES else KIND_BY_ID["practice"].level


def _in_order(frames: Iterable[tuple[str, Mark]]) -> Iterator[tuple[str, Mark]]:
    """Sections before their halves, so that a half finds where it belongs."""
    return iter(sorted(frames, key=lambda frame: frame[0] in _SIDES))
