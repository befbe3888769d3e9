"""The packages hold everything: what is built from this tree works in an environment that knows no clone of it."""

import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from conftest import PROJECT
from filling import fill, placeholders

PACKAGE = PROJECT / "plugins" / "rolepath"
OURS = {
    file.relative_to(PACKAGE.parent).as_posix()
    for file in PACKAGE.rglob("*")
    if file.is_file() and "__pycache__" not in file.parts
}
OUTSIDE = {"README.md", "LICENSE", "pyproject.toml"}
"""What pip needs of the tree besides."""

pytestmark = pytest.mark.thorough


def hatch(target: str, folder: Path, source: Path = PROJECT) -> Path:
    """The one package of a kind, built without a network."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    (package,) = folder.iterdir()
    return package


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hatch("wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hatch("sdist", tmp_path_factory.mktemp("sdist"))


def in_wheel(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name.startswith("rolepath/")}


def test_data_files_are_there_at_all() -> None:
    endings = {Path(name).suffix for name in OURS}
    assert endings >= {".py", ".yml", ".json", ".html", ".css", ".js", ".md", ".txt"}
    assert {"rolepath/cli/start/starter/.gitignore", "rolepath/cli/start/starter/.github/workflows/program.yml"} <= OURS


def test_the_wheel_holds_every_file(wheel: Path) -> None:
    found = in_wheel(wheel)
    assert set(found) == OURS
    assert [name for name, text in found.items() if text != (PACKAGE.parent / name).read_bytes()] == []


def test_the_source_holds_every_file_and_gives_the_same_wheel(sdist: Path, wheel: Path, tmp_path: Path) -> None:
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    (root,) = tmp_path.iterdir()
    assert [name for name in OURS if not (root / "plugins" / name).is_file()] == []
    assert [name for name in OUTSIDE if not (root / name).is_file()] == []
    assert in_wheel(hatch("wheel", tmp_path / "again", root)) == in_wheel(wheel)


class Installed:
    """The wheel in an environment of its own, which borrows from ours only the packages that it needs."""

    def __init__(self, wheel: Path, folder: Path) -> None:
        self.home = folder / "home"
        self.home.mkdir()
        venv.create(folder / "env", with_pip=False, symlinks=True)
        self.bin = folder / "env" / "bin"
        site = subprocess.run(
            [self.bin / "python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
        pip = [sys.executable, "-m", "pip", "--python", str(self.bin / "python"), "install", "--quiet"]
        subprocess.run([*pip, "--no-deps", "--no-index", "--no-compile", str(wheel)], check=True, capture_output=True)
        # Only packages: a line of a .pth file in there, such as the one that leads to this tree, has no effect here.
        (Path(site) / "needed.pth").write_text(f"{sysconfig.get_path('purelib')}\n", "utf-8")

    def run(self, command: str, folder: Path) -> subprocess.CompletedProcess[str]:
        """A command as in a shell in which the environment is active, in a home with nothing in it."""
        path = os.pathsep.join([str(self.bin), "/usr/bin", "/bin"])
        variables = {"PATH": path, "HOME": str(self.home), "LANG": "C.UTF-8"}
        return subprocess.run(
            ["sh", "-ec", command], cwd=folder, env=variables, capture_output=True, text=True, check=False
        )


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return Installed(wheel, tmp_path_factory.mktemp("installed"))


def test_nothing_of_the_clone_is_used(installed: Installed, tmp_path: Path) -> None:
    said = installed.run("python -c 'import rolepath; print(rolepath.__file__)'", tmp_path)
    assert Path(said.stdout.strip()).is_relative_to(installed.bin.parent), said.stderr


def test_a_program_of_ones_own_from_the_installed_wheel(installed: Installed, tmp_path: Path) -> None:
    root = tmp_path / "my-program"
    for command, code in {"rolepath --version": 0, "rolepath new program my-program": 0}.items():
        done = installed.run(command, tmp_path)
        assert done.returncode == code, done.stderr
    found = installed.run("rolepath lint --format concise", root)
    assert (found.returncode, sum(placeholders(root).values())) == (1, found.stdout.count("[")), found.stderr
    fill(root, placeholders(root))
    for command in ("rolepath lint", "rolepath build --strict", "rolepath theme copy help", "rolepath strings"):
        done = installed.run(command, root)
        assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    for page in ("index.html", "office/index.html", "service/service/first-module/index.html"):
        assert (root / "site" / page).is_file()
    for name in ("role", "program", "module"):
        assert installed.run(f"rolepath schema {name}", root).returncode == 0
