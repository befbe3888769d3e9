"""Programs on disk for tests: the small one of `tests/small_program/`, changed file by file."""

import fcntl
import json
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

import hypothesis
import pytest

from fork_server import server
from quality import write_quality_program
from rolepath import pipeline
from rolepath.html.tree import Comment, Element, Node, joined
from rolepath.memo.store import RESULT, Store
from rolepath.memo.watch import Reads
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Finding
from rolepath.model.settings import Dialect, FileLimits, Settings
from rolepath.model.site_plan import SitePlan
from sampling import SEED, drawn

# The same examples in each run, and none that fails because the machine is busy. With `--hypothesis-profile=random`
# each run has examples of its own, so that no law holds only for those that one version of Hypothesis happens to draw.
_CALM = hypothesis.settings(deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow], print_blob=True)
hypothesis.settings.register_profile("rolepath", _CALM, derandomize=True)
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


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--sample-seed", default="0", help="which of the cases marked `sample` are run without thorough")


def pytest_configure(config: pytest.Config) -> None:
    os.environ.pop(SEED, None)
    if "not thorough" in config.option.markexpr:
        os.environ[SEED] = config.getoption("sample_seed")


@pytest.hookimpl(trylast=True)  # when the thorough cases are gone
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Of a test marked `sample(n)`, without the thorough ones, only one case of n is run, drawn by the seed."""
    if SEED not in os.environ:
        return
    families: dict[str, list[pytest.Item]] = {}
    for item in items:
        if item.get_closest_marker("sample"):
            families.setdefault(item.nodeid.partition("[")[0], []).append(item)
    left_out = {item for cases in families.values() for item in cases} - {
        item for cases in families.values() for item in _drawn(cases)
    }
    if left_out:
        config.hook.pytest_deselected(items=sorted(left_out, key=lambda item: item.nodeid))
        items[:] = [item for item in items if item not in left_out]


def _drawn(cases: list[pytest.Item]) -> list[pytest.Item]:
    mark = cases[0].get_closest_marker("sample")
    assert mark is not None
    names = set(drawn([item.nodeid for item in cases], int(mark.args[0])))
    return [item for item in cases if item.nodeid in names]


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


def without_comments(nodes: list[Node]) -> list[Node]:
    """The nodes without comments, as no page has any of an author's."""
    kept = [node for node in nodes if not isinstance(node, Comment)]
    for node in kept:
        if isinstance(node, Element):
            node.children = without_comments(node.children)
    return joined(kept)


def check(root: Path) -> pipeline.Checked:
    """A program read and linted; that the store changes nothing of it is shown by tests of its own."""
    return pipeline.check(settings(root), known(root))


def mkdocs(
    root: Path, *arguments: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """MkDocs as people run it, without Material's notice; a variable of Python's own wants a process of its own."""
    variables = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **(environment or {})}
    if not any(name.startswith("PYTHON") for name in environment or ()):
        return server().run(list(arguments), root, variables)
    command = [sys.executable, "-m", "mkdocs", *arguments]
    return subprocess.run(command, cwd=root, env=variables, capture_output=True, text=True, check=False)


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
