"""What lint and the build decide of a program that is edited again and again, with what each of them remembers."""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from more_edits import CONFIG, MoreEdits, sorted_files

from conftest import mkdocs
from rolepath import pipeline
from rolepath.cli.shared.outcome import outcome
from rolepath.memo.store import Store
from rolepath.model.finding import ContentError, Finding, Severity
from rolepath.model.settings import Settings
from rolepath.website.config.configuration import load_settings

Findings = tuple[Finding, ...]


class Decisions:
    """Asks the commands, in this process, what they find in a program.

    `lint` and the build share the folder of the cache, as they do for people; the preview has a memory of its own.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._settings: tuple[bytes, Settings] | None = None
        self._preview = Store()

    @property
    def settings(self) -> Settings:
        """What mkdocs.yml says now."""
        said = (self.root / CONFIG).read_bytes()
        if not self._settings or self._settings[0] != said:
            self._settings = said, load_settings(self.root / CONFIG)
            self._preview = Store()  # it begins anew when its settings change
        return self._settings[1]

    def lint(self) -> Findings:
        """What `rolepath lint` finds, with what it knows from before."""
        return outcome(self.settings).findings

    def build(self) -> Findings:
        """What a build finds, with what it and lint know from before."""
        settings = self.settings
        return pipeline.check(settings, Store(settings.root, settings.cache_folder)).findings

    def preview(self) -> Findings:
        """What a preview finds, which goes on with what it has in memory."""
        return pipeline.check(self.settings, self._preview, is_preview=True).findings

    def cold(self) -> Findings:
        """What is found where nothing is known from before; a program without errors can be planned as well."""
        settings = self.settings
        checked = pipeline.check(settings, Store())
        if not checked.errors:
            for plan in (pipeline.plan_hub, *(_of(role) for role in checked.catalog.roles)):
                try:
                    plan(checked.catalog, settings)
                except ContentError as error:
                    raise AssertionError(f"it has no errors, and cannot be planned: {error}") from error
        return checked.findings

    def built(self, findings: Findings) -> str:
        """What a strict build says otherwise than these findings; "" where it decides the same."""
        strict = mkdocs(self.root, "build", "--strict")
        if (strict.returncode == 0) is bool(findings):
            said = strict.stderr[-1500:]
            return f"lint has {len(findings)} findings, the build ends with {strict.returncode}: {said}"
        untold = [item for item in findings if item.severity is Severity.ERROR and not _is_told(item, strict.stderr)]
        return f"the build does not tell of {untold}" if untold else ""


def _of(role: object) -> Callable[..., object]:
    return lambda catalog, settings: pipeline.plan_role(catalog, settings, role)  # type: ignore[arg-type]


def _is_told(finding: Finding, log: str) -> bool:
    return str(finding.place) in log and finding.rule in log


class Machine:
    """Edits a program and compares what is decided after each edit."""

    def __init__(self, root: Path, seed: int, *, build_each: int = 50, change_each: float = 7) -> None:
        self.edits = MoreEdits(seed, (root / CONFIG).read_text("utf-8"))
        self.decisions = Decisions(root)
        self._seed = seed
        self._each = build_each, 1 / change_each
        self._chance = Random(seed)  # noqa: S311 (no secret)
        self._built = {hash(sorted_files(self.edits.files))}
        self._verdict = True
        self.green = self.builds = self.changes = 0

    def disagreements(self, count: int) -> Iterator[str]:
        """Everything of which two of them decide otherwise, in this many edits."""
        for number in range(1, count + 1):
            self.edits.next(self.decisions.root)
            for found in self._compared(number):
                yield f"ROLEPATH_SEED={self._seed}, edit {number}, {self.edits.told}: {found}"

    def _compared(self, number: int) -> Iterator[str]:
        said, ask = self.decisions.lint(), self.decisions
        turns = (
            (ask.cold, ask.build),
            (ask.preview,),
            (ask.build,),
            (),
            (ask.preview,),
            (ask.preview,),
            (ask.build,),
            (),
        )
        for other in turns[number % len(turns)]:  # each of them costs as much as lint, or more
            found = other()
            if found != said:
                yield f"{other.__name__} and lint differ: {sorted(map(_line, {*found} ^ {*said}))[:4]}"
        verdict, self._verdict = self._verdict, not said
        is_other = verdict != self._verdict
        self.green += self._verdict
        self.changes += is_other
        state = hash(sorted_files(self.edits.files))
        build_each, share = self._each
        is_new = is_other and state not in self._built
        if number % build_each == 0 or (is_new and self._chance.random() < share):
            self._built.add(state)
            self.builds += 1
            found_by_build = self.decisions.built(said)
            if found_by_build:
                yield found_by_build


def _line(finding: Finding) -> str:
    return f"{finding.place} {finding.rule} {finding.message}"
