"""What needs Node or Java: valid HTML by the W3C's checker, and Lighthouse on a phone."""

import json
import os
import shutil
import statistics
import subprocess
from pathlib import Path
from typing import Any

import pytest

from browser import chromium, served
from quality import page_types

pytestmark = pytest.mark.thorough
PACKAGES = ["lighthouse@12.8.2", "vnu-jar@26.9.27"]
VNU = "vnu-jar/build/dist/vnu.jar"
ALLOWED: set[str] = set()
"""Faults of Material's own HTML, by the checker's words; with what mends.yml puts right there are none."""
FLAGS = "--chrome-flags=--headless=new --no-sandbox"


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the packages: the one that ROLEPATH_NODE_MODULES names, or installed for this run."""
    named = os.environ.get("ROLEPATH_NODE_MODULES")
    if named:
        return Path(named)
    if not shutil.which("npm"):
        pytest.skip("npm is not installed")
    folder = tmp_path_factory.mktemp("node")
    command = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", *PACKAGES]
    installed = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if installed.returncode:
        pytest.skip(f"npm could not get {' and '.join(PACKAGES)}: {installed.stderr[-200:]}")
    return folder / "node_modules"


def faults(modules: Path, folder: Path) -> list[str]:
    """What the HTML checker finds in the pages of a folder."""
    if not shutil.which("java"):
        pytest.skip("java is not installed")
    command = ["java", "-jar", str(modules / VNU), "--errors-only", "--skip-non-html", "--format", "json", str(folder)]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    messages: list[dict[str, Any]] = json.loads(checked.stderr)["messages"]
    return [f"{one['url']}: {one['message']}" for one in messages if one["message"] not in ALLOWED]


def test_html_is_valid(quality_site: Path, modules: Path) -> None:
    assert faults(modules, quality_site) == []


def test_html_that_is_not_valid_is_found(quality_site: Path, modules: Path, tmp_path: Path) -> None:
    page = (quality_site / "index.html").read_text("utf-8").replace("</article>", "<p><p id=a id=b></article>")
    (tmp_path / "index.html").write_text(page, "utf-8")
    assert len(faults(modules, tmp_path)) == 1


@pytest.mark.parametrize("name", ["hub home", "role home", "module", "everything", "record", "handbook"])
def test_pages_are_fast_on_a_phone(quality_site: Path, modules: Path, name: str) -> None:
    path = next(kind.path for kind in page_types(quality_site, fast=False) if kind.name == name)
    with served(quality_site, is_compressed=True) as host:
        runs = [report(modules, host + path) for _ in range(3)]

    def median(group: str, name: str, value: str) -> float:
        return statistics.median(float(run[group][name][value]) for run in runs)

    assert median("categories", "accessibility", "score") == 1
    assert median("categories", "best-practices", "score") == 1
    assert median("audits", "cumulative-layout-shift", "numericValue") <= 0.01
    assert median("audits", "largest-contentful-paint", "numericValue") <= 2500
    assert median("categories", "performance", "score") >= 0.95


def report(modules: Path, address: str) -> dict[str, Any]:
    """One measurement, as on a middling phone on a slow network, which is what Lighthouse assumes."""
    only = "--only-categories=performance,accessibility,best-practices"
    command = [str(modules / ".bin" / "lighthouse"), address, "--quiet", "--output=json", only, FLAGS]
    variables = {**os.environ, "CHROME_PATH": chromium()}
    measured = subprocess.run(command, capture_output=True, text=True, env=variables, check=False)
    assert measured.returncode == 0, measured.stderr[-500:]
    found: dict[str, Any] = json.loads(measured.stdout)
    return found
