"""The words that stand for digests until a site is finished are plain words where an author writes them."""

from pathlib import Path

import pytest

from conftest import write
from rolepath.website.material.policy import SCRIPTS, SEARCH_WORKER
from rolepath.website.material.sealing import SiteScripts, digest, sealed

POLICY = f'<meta http-equiv="Content-Security-Policy" content="script-src {SCRIPTS}; style-src &#39;self&#39;">'
WORDS = [SCRIPTS, SEARCH_WORKER, f'data-search="{SEARCH_WORKER}"', "style-src 'self'", "style-src &#39;self&#39;"]


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("has_policy", [True, False])
def test_what_stands_for_a_digest_is_a_text_where_an_author_writes_it(
    tmp_path: Path, words: str, *, has_policy: bool
) -> None:
    write(tmp_path, {"assets/javascripts/workers/search.1.js": "1", "start.js": "2"})
    policy = POLICY if has_policy else ""
    page = (
        f"<title>{words}</title>{policy}<body><p>{words}</p><script src=start.js data-search={SEARCH_WORKER}></script>"
    )
    made = sealed(page + "<style>p {}</style>", "index.html", SiteScripts(tmp_path), ["script", "style"])
    assert f"<title>{words}</title>" in made
    assert f"<p>{words}</p>" in made
    assert f"data-search={digest(b'1')}>" in made
    assert made.count(digest(b"2")) == 1 + has_policy
    assert made.count(digest(b"p {}")) == has_policy
