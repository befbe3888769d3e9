"""What other plugins may do in MkDocs' own process, they may do where roles are built, by one process or several."""

from conftest import SMALL, MakeProgram, mkdocs
from filling import tree

HOOK = """
import multiprocessing
import threading
from pathlib import Path

from rolepath import parallel

parallel.WORTH_PROCESSES = 1  # small as the program is
state = {"events": []}

def on_startup(command, dirty):
    state["folder"] = Path("at work")
    state["folder"].mkdir(exist_ok=True)

def on_files(files, config):
    state["events"].append("files")
    with multiprocessing.get_context("fork").Pool(2) as pool:
        state["words"] = pool.map(str.upper, ["made by", "other processes"])
    return files

def on_page_content(html, page, config, files):
    state["events"].append("page")
    return html + "<p>" + " ".join(state["words"]) + "</p>"

def on_post_build(config):
    site = Path(config.site_dir)
    thread = threading.Thread(target=lambda: (site / "made.txt").write_text(" ".join(state["events"][:2])))
    thread.start()
    thread.join()

def on_shutdown():
    with (Path("at work") / "ended.txt").open("a") as file:
        file.write("ended ")
"""


def test_plugins_start_processes_and_threads_and_keep_state(make_program: MakeProgram) -> None:
    config = (SMALL / "mkdocs.yml").read_text("utf-8")
    root = make_program({"hook.py": HOOK})
    sites = []
    for jobs in (1, 3):
        text = config.replace('cache_dir: ""', f'cache_dir: ""\n      jobs: {jobs}')
        (root / "mkdocs.yml").write_text(f"{text}hooks: [hook.py]\n", "utf-8")
        built = mkdocs(root, "build", "--strict")
        assert built.returncode == 0, built.stderr
        sites.append(tree(root / "site"))
        ended = root / "at work" / "ended.txt"
        assert ended.read_text().split() == ["ended"] * 3, "the hub's and each role's"
        ended.unlink()
    for name in ("index.html", "legal/index.html", "warehouse/warehouse/picking/index.html"):
        assert b"MADE BY OTHER PROCESSES" in sites[0][name]
    for name in ("made.txt", "legal/made.txt", "warehouse/made.txt"):
        assert sites[0][name] == b"files page"
    assert sites[0] == sites[1]
