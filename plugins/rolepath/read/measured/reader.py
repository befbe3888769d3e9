"""What authors write of measuring, to the model."""

from rolepath.model.document import Document
from rolepath.model.measured.story import WinStory
from rolepath.model.measured.thresholds import FALL, Thresholds
from rolepath.model.module import Minutes
from rolepath.model.place import Places
from rolepath.model.program import ALL_MEASURES, HandIn, Measure
from rolepath.read.yaml.measured_formats import HandInFormat, Measures, SignsFormat, StoryFormat


def measures_from(facts: Measures) -> tuple[Measure, ...]:
    """The measures in the author's order."""
    return tuple(
        Measure(
            id=str(name),
            title=measure.title or ALL_MEASURES[name],
            definition=measure.definition or "",
            collected=measure.collected or "",
            shared=measure.shared or "",
            question=" ".join((measure.question or "").split()),
            scale=measure.scale or "",
            every=measure.every or "",
            weeks=tuple(sorted(set(measure.weeks))),
            tasks=measure.task,
        )
        for name, measure in facts.items()
    )


def thresholds_from(facts: SignsFormat, least: int) -> Thresholds:
    """The thresholds that a program names."""
    levels = {
        "low_engagement": facts.low_engagement.below if facts.low_engagement else None,
        "whether": facts.whether.above if facts.whether else None,
        "no_use": facts.no_use.below if facts.no_use else None,
        "managers": facts.managers.below if facts.managers else None,
        "relevance": facts.relevance.above if facts.relevance else None,
    }
    named = {sign: level for sign, level in levels.items() if level is not None}
    return Thresholds(named, facts.no_use.fall if facts.no_use else FALL, least)


def hand_in_from(facts: HandInFormat) -> HandIn:
    """Where learners may hand in."""
    return HandIn(facts.form or "", facts.mail or "")


def story_from(facts: StoryFormat, path: str, document: Document, places: Places) -> WinStory:
    """A story of a win."""
    return WinStory(
        path=path,
        title=facts.title,
        document=document,
        summary=facts.summary or "",
        story=facts.story or "",
        role=facts.role,
        module=(facts.module or "").removesuffix(".md"),
        task=facts.task,
        minutes=Minutes(facts.minutes.before, facts.minutes.after, ""),
        flaw=facts.flaw,
        agreed=facts.agreed,
        until=facts.until,
        places=places,
    )
