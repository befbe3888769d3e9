"""Programs on disk for tests: the small one of `tests/small_program/`, changed file by file."""

import fcntl
import json
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import hypothesis
import pytest

from fork_server import server
from quality import write_quality_program
from quick_checks import remembered
from rolepath import pipeline
from rolepath.lint.linter import lint
from rolepath.memo.store import RESULT, Store
from rolepath.memo.watch import Reads, watching
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Finding
from rolepath.model.settings import Dialect, FileLimits, Settings
from rolepath.model.site_plan import SitePlan
from rolepath.read.catalog_reader import read_catalog
from rolepath.read.markdown.markdown_renderer import Renderer
from sampling import SEED, pytest_addoption, pytest_collection_modifyitems, pytest_configure  # noqa: F401 (hooks)

# The same few examples in each run, and none that fails because the machine is busy. With `--hypothesis-profile=random`
# each run has examples of its own, so that no law holds only for those that one version of Hypothesis happens to draw.
_CALM = hypothesis.settings(deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow], print_blob=True)
hypothesis.settings.register_profile("rolepath", _CALM, derandomize=True, max_examples=40)
hypothesis.settings.register_profile("random", _CALM, derandomize=False)
hypothesis.settings.load_profile("rolepath")
# Tests leave nothing in anybody's home; those of the secret itself take the variable away.
os.environ["ROLEPATH_CACHE_KEY"] = "tests"

TESTS = Path(__file__).parent
PROJECT = TESTS.parent
SMALL = TESTS / "small_program"
LEARNER_MODULE = TESTS / "learner_module.md"
CORPUS = PROJECT.parent / "shared" / "corpus" / "ms-4004"
DIALECT = Dialect(
    (
        "toc",
        "tables",
        "fenced_code",
        "admonition",
        "attr_list",
        "def_list",
        "footnotes",
        "md_in_html",
        "pymdownx.details",
        "pymdownx.highlight",
        "pymdownx.superfences",
        "pymdownx.tabbed",
        "pymdownx.tasklist",
    ),
    {"pymdownx.tabbed": {"alternate_style": True}},
)


Files = Mapping[str, str | bytes | None]
MakeProgram = Callable[[Files], Path]


def write(root: Path, files: Files) -> Path:
    """Writes files; None removes a file or folder, a name that ends in `/` with any other value makes a folder."""
    for name, content in files.items():
        path = root / name
        if content is None:
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        elif name.endswith("/"):
            path.mkdir(parents=True, exist_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


@pytest.fixture
def make_program(tmp_path: Path) -> MakeProgram:
    """The small program in a folder of its own, with some files changed."""

    def make(files: Files) -> Path:
        root = tmp_path / "program"
        shutil.copytree(SMALL, root)
        return write(root, files)

    return make


def settings(root: Path) -> Settings:
    """The settings of a program, with a dialect like that of the one that ships, and snippets from `content/`."""
    snippets = {"base_path": [str(root / "content")]}
    dialect = Dialect((*DIALECT.extensions, "pymdownx.snippets"), {**DIALECT.options, "pymdownx.snippets": snippets})
    return Settings(root, dialect=dialect, limits=FileLimits(seconds=2))


def site_plan(catalog: Catalog, chosen: Settings, slug: str) -> SitePlan:
    """The site of a role; "" for the hub."""
    if not slug:
        return pipeline.plan_hub(catalog, chosen)
    return pipeline.plan_role(catalog, chosen, next(role for role in catalog.roles if role.id == slug))


_KNOWN = Store()


class _OneOfMany(Store):
    """A store beside others whose programs lie elsewhere: what was read of another program is no file of this one."""

    def holds(self, reads: Reads) -> bool:
        below = f"{self._root}{os.sep}"
        own = all(kind == RESULT or f"{name}{os.sep}".startswith(below) for kind, name in reads)
        return own and super().holds(reads)


def known(root: Path) -> Store:
    """A store that has what other tests of this process have had rendered, of whatever program they were."""
    store = _OneOfMany(root)
    store._memory = _KNOWN._memory  # noqa: SLF001 (only tests have many programs in one process)
    return store


@pytest.fixture
def renderings_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands in this process find what other tests have had rendered, where a program has no cache of its own."""
    if SEED in os.environ:
        monkeypatch.setattr(pipeline, "Store", lambda root, folder: Store(root, folder) if folder else known(root))


def check(root: Path) -> pipeline.Checked:
    """A program read and linted; that store and memory change nothing of it is shown by tests of their own.

    Rules may take as long as they like where a memory answers for most of them: to look at the clock takes longer.
    """
    chosen, store, memory = settings(root), known(root), remembered()
    with watching() as watch:
        catalog = read_catalog(chosen, Renderer(chosen.dialect, store, chosen.limits))
    limits = replace(chosen.limits, seconds=0) if memory else chosen.limits
    linted = lint(catalog, chosen.lint, chosen.jobs, limits, memory)
    return pipeline.Checked(catalog, linted.findings, linted.suppressed, watch.reads, watch.is_complete)


@pytest.fixture(scope="session")
def shipped() -> Catalog:
    """The program that ships, read once for all tests of a process."""
    chosen = settings(PROJECT)
    return read_catalog(chosen, Renderer(chosen.dialect, known(PROJECT)))


def mkdocs(
    root: Path, *arguments: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """MkDocs as people run it, without Material's notice; a variable of Python's own wants a process of its own."""
    variables = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **(environment or {})}
    if not any(name.startswith("PYTHON") for name in environment or ()):
        return server().run(list(arguments), root, variables)
    command = [sys.executable, "-m", "mkdocs", *arguments]
    return subprocess.run(command, cwd=root, env=variables, capture_output=True, text=True, check=False)


def rolepath(
    root: Path, *arguments: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Rolepath's own command as people run it, but for what it takes to start Python and to import."""
    variables = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **(environment or {})}
    return server().run(list(arguments), root, variables, "rolepath")


@pytest.fixture(scope="session")
def wrong_findings(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], tuple[Finding, ...]]:
    """What is found in a rule's wrong example, which several tests look at."""
    from lint.examples import BY_NAME, files_of  # noqa: PLC0415 (it loads all rules)

    @cache
    def found(name: str) -> tuple[Finding, ...]:
        root = tmp_path_factory.mktemp("wrong") / "program"
        shutil.copytree(SMALL, root)
        return check(write(root, files_of(BY_NAME[name].documentation.wrong))).findings

    return found


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A folder that is made once for all processes of a run, to be read only; others wait until it is there."""
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder, done = shared / f"once-{name}", shared / f"once-{name}.done"
    with (shared / f"once-{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            make(folder)
            done.touch()
    return folder


def built_well(root: Path, *arguments: str, environment: Mapping[str, str] | None = None) -> None:
    """Builds a program, which must succeed."""
    built = mkdocs(root, "build", *arguments, environment=environment)
    assert built.returncode == 0, built.stderr


@pytest.fixture(scope="session")
def reference_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program that ships, built strictly, once for all tests of a run."""

    def make(folder: Path) -> None:
        built_well(PROJECT, "--strict", "--site-dir", str(folder / "site"))

    return once(tmp_path_factory, "reference", make) / "site"


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small program, built strictly, once for all tests of a run."""

    def make(folder: Path) -> None:
        built_well(Path(shutil.copytree(SMALL, folder / "program")), "--strict")

    return once(tmp_path_factory, "small", make) / "program/site"


@pytest.fixture(scope="session")
def quality_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program that ships with a page of everything, built strictly, once for all tests of a run."""

    def make(folder: Path) -> None:
        # What is looked at is the hub and one role; a run of everything has all of them.
        roles = {"ROLEPATH_ROLES": "marketing"} if SEED in os.environ else {}
        built_well(write_quality_program(folder), "--strict", environment=roles)

    return once(tmp_path_factory, "quality", make) / "program/site"


@pytest.fixture(scope="module")
def running() -> Iterator[object]:
    """The Chromium of this process; what the tests of a file leave open in it is closed."""
    from browser import browser  # noqa: PLC0415 (most tests need none, and it takes long to import)

    with browser() as started:
        yield started


@pytest.fixture(scope="session")
def versions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    """The sites of two versions of the small program, as trees."""
    from versions import site_of  # noqa: PLC0415 (it builds with what is above)

    names = ("a", "b")

    def make(folder: Path) -> None:
        trees = {name: site_of(folder, name) for name in names}
        (folder / "trees.json").write_text(json.dumps(trees), "utf-8")

    text = (once(tmp_path_factory, "versions", make) / "trees.json").read_text("utf-8")
    return {name: dict(json.loads(text)[name]) for name in names}


@pytest.fixture(scope="session")
def marks_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small program with steps, a rubric and questions in one module, built once for all tests of a run."""

    def make(folder: Path) -> None:
        root = Path(shutil.copytree(SMALL, folder / "program"))
        shutil.copy(LEARNER_MODULE, root / "content" / "warehouse" / "picking.md")
        built_well(root)  # not strictly: an answer without explanation is among what is tested

    return once(tmp_path_factory, "marks", make) / "program/site"


@pytest.fixture
def make_cached(make_program: MakeProgram) -> MakeProgram:
    """The small program with its cache."""

    def make(files: Files) -> Path:
        root = make_program(files)
        config = root / "mkdocs.yml"
        text = config.read_text("utf-8")
        assert 'cache_dir: ""' in text
        config.write_text(text.replace('cache_dir: ""', "jobs: 1"), "utf-8")
        return root

    return make


@pytest.fixture
def told_of_warnings(caplog: pytest.LogCaptureFixture) -> None:
    """Builds tell of warnings, whatever other tests have asked MkDocs for."""
    caplog.set_level(logging.INFO, "mkdocs")
