"""What each plugin is asked to do, and the sign in a page that it has done so."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

CSV = "aisle,orders\n1,20\n2,35\n"
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)
DIAGRAM = "```mermaid\nflowchart LR\n  a --> b\n```"


@dataclass(frozen=True)
class Case:
    """A plugin with its options.

    `text` is put into a page of the hub and a module. `sign` is an expression whose matches in a page are what the
    plugin does to it; they are compared with those in stock MkDocs. `files` are files of the project; `makes` a file
    that each site gets. `config` is added to mkdocs.yml; `extension` says that it is one of Markdown. `rolepath`
    are options that a program needs for it.
    """

    name: str
    options: Mapping[str, Any] | None = None
    text: str = ""
    sign: str = ""
    files: Mapping[str, str | bytes] = field(default_factory=dict)
    makes: str = ""
    config: Mapping[str, Any] = field(default_factory=dict)
    extension: bool = False
    rolepath: Mapping[str, Any] = field(default_factory=dict)


IMAGE = {"content/assets/pixel.png": PIXEL}
SHOWN = "![A single dot](/assets/pixel.png)"
CASES = [
    Case("macros", None, "Made by {{ company }}.", r"Made by ([^.<]*)\.", config={"extra": {"company": "Acme"}}),
    Case("markdownextradata", None, "By {{ company }}.", r"By ([^.<]*)\.", config={"extra": {"company": "Acme"}}),
    Case("table-reader", {"data_path": "data"}, '{{ read_csv("t.csv") }}', r"<td[^>]*>(\d+)", {"data/t.csv": CSV}),
    Case(
        "include-markdown",
        None,
        '{% include-markdown "../../parts/part.md" %}',
        "An included sentence",
        {"parts/part.md": "An included sentence.\n"},
    ),
    Case("minify", {"minify_html": True}, "", r"\A(<!doctype html>.{30})"),
    Case(
        "gen-files",
        {"scripts": ["gen.py"]},
        files={
            "gen.py": "import mkdocs_gen_files\nwith mkdocs_gen_files.open('made.txt', 'w') as f:\n    f.write('x')\n"
        },
        makes="made.txt",
    ),
    Case("open-in-new-tab", None, "", r"open_in_new_tab\.js"),
    Case("callouts", None, "> [!note] A title\n> A text.", r'class="admonition note"'),
    Case(
        "neoteroi.cards",
        None,
        "::cards:: cols=2\n\n- title: A card\n  content: Words\n\n::/cards::",
        r"nt-card-title[^<]*<[^<]*",
        extension=True,
    ),
    Case("badges", None, "[!badge text]", r"badge"),
    Case(
        "mkdocs-simple-hooks",
        {"hooks": {"on_page_content": "hooked:content"}},
        "",
        "Hooked",
        {"hooked.py": "def content(html, **_):\n    return html + '<p>Hooked</p>'\n"},
    ),
    Case("exclude-search", {"exclude": ["program/concerns.md"]}, "", r"<title>"),
    Case("roamlinks", None, "[[basics]]", r">basics</a>"),
    Case("panzoom", None, "", r"panzoom[^\"]*\.js"),
    Case("spellcheck", {"backends": ["symspellpy"]}, "", r"<title>"),
    Case("kroki", None, "```kroki-blockdiag\nblockdiag { a -> b }\n```", r"https://kroki\.io/[^\" ]*"),
    Case("meta-manager", None, "", r"<title>"),
    Case("mkdocstrings", None, "::: textwrap.dedent", r"doc doc-object"),
    Case("exclude", {"glob": ["nothing/*"]}, "", r"<title>"),
    Case(
        "redirects",
        {"redirect_maps": {"old.md": "index.md"}},
        makes="old/index.html",
        rolepath={"plugins": {"redirects": "all"}},
    ),
    Case("glightbox", None, SHOWN, r'class="glightbox"', IMAGE),
    Case("swagger-ui-tag", None, '<swagger-ui src="api.json"/>', r"swagger-ui", {"content/api.json": "{}"}),
    Case("mermaid2", None, DIAGRAM, r'class="mermaid"'),
    Case("encryptcontent", {"global_password": "a-pass-word"}, "", r'id="encryptcontent-(\w+)"'),
    Case(
        "git-revision-date-localized",
        {"enable_creation_date": True, "type": "iso_date"},
        "This list was edited on {{ git_revision_date_localized }} by us, "
        "and made on {{ git_creation_date_localized }} by somebody else.",
        r"list was edited (.*?)\.</p>",
    ),
    Case("git-authors", None, "By {{ git_page_authors }}", r"By <span[^>]*>.*?</span>"),
    Case("git-committers", {"repository": "a/b", "enabled": False}, "", r"<title>"),
    Case("rss", {"use_git": True}, makes="feed_rss_created.xml", config={"site_url": "https://example.org/t/"}),
    Case("document-dates", None, "", r"document-dates-plugin|dd-\w+|document-dates"),
    Case("ezlinks", None, "[[basics|A link]]", r">A link</a>"),
    Case("autolinks", None, "[A link](basics.md)", r'href="([^"]*basics/?)"'),
    Case("i18n", {"languages": [{"locale": "en", "default": True, "name": "English"}]}, "", r"<title>"),
    Case("mkdocs-jupyter", None, "", r"<title>"),
    Case("autorefs", None, "See [Sort the list by aisle][].", r"autorefs"),
    Case("awesome-nav", None, "", r"<title>"),
    Case("literate-nav", None, "", r"<title>"),
    Case("section-index", None, "", r"<title>"),
    Case("awesome-pages", None, "", r"<title>"),
    Case("print-site", None, makes="print_page/index.html"),
    Case("monorepo", None, "", r"<title>"),
    Case(
        "llmstxt",
        {"sections": {"All": ["**/*.md", "*.md"]}},
        makes="llms.txt",
        config={"site_url": "https://example.org/t/"},
    ),
    Case(
        "mkdocs-video",
        None,
        "![type:video](https://films.example.org/x)",
        r"<iframe[^>]*films",
        rolepath={"csp_sources": {"frame-src": ["https://films.example.org"]}},
    ),
    Case(
        "drawio",
        None,
        "![](/assets/x.drawio)",
        r"mxgraph",
        {"content/assets/x.drawio": "<mxfile><diagram name='a'><mxGraphModel/></diagram></mxfile>"},
        rolepath={"file_endings": ["drawio"]},
    ),
    Case("mike", None, "", r"<title>"),
    Case("charts", None, "", r"charts"),
    Case("enumerate-headings", None, "", r"<h2[^>]*>\s*<span[^>]*>([\d.]+)"),
    Case("add-number", None, "", r"<h2[^>]*>\s*([\d.]+)"),
    Case("htmlproofer", {"validate_external_urls": False}, "", r"<title>"),
    Case("img2fig", None, SHOWN, r"<figcaption>", IMAGE),
    Case("link-marker", None, "[x](https://example.org/)", r"example\.org/\"[^<]*<"),
    Case("caption", None, SHOWN, r"<figcaption", IMAGE),
    Case("alias", None, "", r"<title>"),
    Case("multirepo", None, "", r"<title>"),
    Case("blogging", None, "", r"<title>"),
    Case("obsidian-interactive-graph", None, "", r"interactive_graph"),
    Case("ultralytics", None, "", r"<title>"),
    Case("mkdocs-nav-weight", None, "", r"<title>"),
    Case("file-filter", None, "", r"<title>"),
    Case("unused_files", {"dir": "assets"}, "", r"<title>"),
    Case("tags", None, "", r'class="md-tag'),
    Case(
        "meta",
        None,
        "",
        r'class="md-tag',
        {"content/warehouse/.meta.yml": "tags: [aisles]\n", "content/program/.meta.yml": "tags: [aisles]\n"},
    ),
    Case("offline", None, "", r"<title>"),
    Case("privacy", None, "", r"<title>"),
    Case("group", {"enabled": False, "plugins": ["search"]}, "", r"<title>"),
    Case("typeset", None, "", r"<title>"),
    Case("optimize", {"enabled": False}, "", r"<title>"),
    Case("info", None, "", r"<title>"),
    Case("blog", None, "", r"<title>"),
    Case(
        "hook",
        None,
        "Say %NAME%.",
        r"Say ([^.<]*)\.",
        {"own_hook.py": "def on_page_markdown(markdown, **_):\n    return markdown.replace('%NAME%', 'Acme')\n"},
        config={"hooks": ["own_hook.py"]},
    ),
]
