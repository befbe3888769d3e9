"""Names in a site that are not an author's to give: files that hosts obey, and those of Rolepath and the theme."""

import re
import unicodedata
from collections.abc import Iterable

from rolepath.model.links import SCORECARD

_HOSTS = frozenset(
    [
        "cname",
        "router",
        "auth",
        "cors",
        "robots.txt",
        "humans.txt",
        "ads.txt",
        "app-ads.txt",
        "security.txt",
        "llms.txt",
        "llms-full.txt",
        "keybase.txt",
        "sitemap.xml",
        "sitemap.xml.gz",
        "sitemap.txt",
        "sitemap_index.xml",
        "sitemap-index.xml",
        "favicon.ico",
        "browserconfig.xml",
        "crossdomain.xml",
        "clientaccesspolicy.xml",
        "site.webmanifest",
        "manifest.webmanifest",
        "apple-app-site-association",
        "index.html",
        "index.htm",
        "index.php",
        "default.htm",
        "default.html",
        "default.asp",
        "200.html",
        "403.html",
        "404.html",
        "500.html",
        "sw.js",
        "service-worker.js",
        "netlify.toml",
        "wrangler.toml",
        "fly.toml",
        "render.yaml",
        "amplify.yml",
        "customhttp.yml",
        "app.yaml",
        ".gitlab-ci.yml",
        "caddyfile",
        "dockerfile",
        "procfile",
        "nginx.conf",
        "httpd.conf",
        "objects.inv",
        "bingsiteauth.xml",
    ]
)
"""At the top of a site: what hosts, browsers and search engines look for by its name."""

_ANYWHERE = frozenset(("web.config", "php.ini", "global.asax", "app_offline.htm"))
"""What some hosts obey in any folder."""

_OF_HOSTS = re.compile(
    r"_.*|.*\.(?:json|config|toml|ya?ml)|apple-touch-icon.*"
    r"|(?:google|yandex_|pinterest-|loaderio-).*\.(?:html|txt)|ms\d+\.txt"
)
"""Names of the same sort, of which there are many: settings, and signs of whose the site is."""

_OURS = re.compile(r"assets/rolepath(?:/.*)?")
_THEMES = re.compile(
    r"assets/(?:javascripts|stylesheets|external)(?:/.*)?|assets/images/(?:favicon\.png|social/.*)"
    r"|search/.*\.(?:json|js|gz)|search"
)


def folded(path: str) -> str:
    """A path as file systems see it that tell neither case nor the forms of Unicode apart."""
    composed = unicodedata.normalize("NFC", path)
    return unicodedata.normalize("NFC", composed.casefold())


def reserved_for(path: str) -> str:
    """Who has use for a name in a site, for a sentence about the file; "" where an author may have it."""
    plain = folded(path)
    names = plain.split("/")
    if any(name.startswith(".") for name in names) or names[-1] in _ANYWHERE:
        return "hosts take a file of this name for their own settings"
    if len(names) == 1 and (plain in _HOSTS or _OF_HOSTS.fullmatch(plain)):
        return "hosts and search engines obey files like this at the top of a site"
    if _OURS.fullmatch(plain) or plain == SCORECARD:
        return "Rolepath puts a file of its own there"
    return "the theme puts files of its own there" if _THEMES.fullmatch(plain) else ""


class TakenPlaces:
    """The places of a site that files have already, folders included."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._files: set[str] = set()
        self._folders: set[str] = set()
        for path in paths:
            self.add(path)

    def add(self, path: str) -> None:
        """Takes a place for a file, and its folders with it."""
        plain = folded(path)
        self._files.add(plain)
        self._folders.update(_above(plain))

    def has(self, path: str) -> bool:
        """Whether a file cannot lie there: a file or a folder does, or a file in the place of one of its folders."""
        plain = folded(path)
        return plain in self._files or plain in self._folders or any(folder in self._files for folder in _above(plain))


def _above(path: str) -> list[str]:
    names = path.split("/")[:-1]
    return ["/".join(names[:depth]) for depth in range(1, len(names) + 1)]
