"""What the policy of a site will stop is said when it is built, with what allows it."""

import logging

import pytest

from conftest import SMALL, MakeProgram, mkdocs
from rolepath.website.site.stopped import Stopped

SOURCES = "script-src 'sha384-AAAA'; style-src 'self'; img-src 'self' https://pictures.example"
POLICY = (
    "<meta http-equiv=Content-Security-Policy "
    f"content=\"default-src 'none'; {SOURCES}; frame-src https://video.example\">"
)


def told(caplog: pytest.LogCaptureFixture, body: str, policy: str = POLICY) -> list[str]:
    caplog.clear()
    stopped = Stopped()
    stopped.look("a/index.html", f"<!doctype html><head>{policy}</head><body>{body}</body>")
    with caplog.at_level(logging.WARNING, "mkdocs"):
        stopped.tell("legal")
    return [record.getMessage() for record in caplog.records]


STOPPED = {
    "<script>run()</script>": "an inline script, `run()`",
    "<style>p { color: red }</style>": "an inline style",
    '<p style="color: red">x</p>': "the style of <p>, `color: red`",
    '<p onclick="run()">x</p>': "the program of <p>, `run()`",
    '<script src="https://cdn.example/x.js"></script>': "a script from another host, https://cdn.example/x.js",
    '<link rel=stylesheet href="//cdn.example/x.css">': "a style sheet from another host",
    '<iframe src="https://other.example/v"></iframe>': "a page within the page",
    '<img src="https://other.example/v.png">': "a picture from another host",
    '<video src="https://other.example/v.mp4"></video>': "a film from another host",
    '<pre class="mermaid">x</pre>': "a Mermaid diagram",
}
LOADED = [
    "<p>Words about style=red and onclick=run</p>",
    '<script type="application/json">{}</script>',
    '<iframe src="https://video.example/v"></iframe>',
    '<img src="https://pictures.example/v.png"><img src="a.png">',
    '<link rel=canonical href="https://other.example/">',
]


@pytest.mark.parametrize(("body", "words"), STOPPED.items())
def test_what_will_be_stopped_is_told_once_with_a_way_out(
    caplog: pytest.LogCaptureFixture, body: str, words: str
) -> None:
    (message,) = told(caplog, f"{body}{body}")
    assert message.startswith("legal/a/index.html: the content security policy will stop ")
    assert words in message
    assert "Fix: " in message


@pytest.mark.sample(2)
@pytest.mark.parametrize("body", LOADED)
def test_what_will_load_is_not_told(caplog: pytest.LogCaptureFixture, body: str) -> None:
    assert told(caplog, body) == []


@pytest.mark.sample(2)
@pytest.mark.parametrize("body", STOPPED)
def test_nothing_is_told_of_a_site_without_a_policy(caplog: pytest.LogCaptureFixture, body: str) -> None:
    assert told(caplog, body, policy="") == []


HOOK = """
def on_post_page(output, page, config):
    return output.replace("</body>", '<p onclick="lightbox()">x</p></body>')
"""


def test_a_build_tells_and_a_strict_one_stops(make_program: MakeProgram) -> None:
    config = (SMALL / "mkdocs.yml").read_text("utf-8")
    root = make_program({"hook.py": HOOK, "mkdocs.yml": f"{config}hooks: [hook.py]\n"})
    built = mkdocs(root, "build")
    assert built.returncode == 0
    assert "WARNING" in built.stderr
    assert "the program of <p>, `lightbox()`" in built.stderr
    assert mkdocs(root, "build", "--strict", "--quiet").returncode != 0, "who asks for silence is stopped as well"
