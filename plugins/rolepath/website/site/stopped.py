"""What the policy of a site will stop, told when it is built: in a published page it would fail without a word."""

import html as entities
import logging
from collections import defaultdict
from collections.abc import Collection, Mapping

from rolepath.lint.markup.html_tags import tags
from rolepath.lint.markup.web_addresses import leads_to_another_host
from rolepath.model.names.allowed_hosts import is_allowed
from rolepath.website.material.inline import DIRECTIVE, elements, inline_texts
from rolepath.website.material.policy import text_digest

log = logging.getLogger("mkdocs.plugins.rolepath")
_OPTIONS = "mkdocs.yml: plugins: rolepath: csp_sources"
_LOADED = {
    "script": ("src", "script-src", "a script"),
    "link": ("href", "style-src", "a style sheet"),
    "iframe": ("src", "frame-src", "a page within the page"),
    "img": ("src", "img-src", "a picture"),
    "video": ("src", "media-src", "a film"),
    "audio": ("src", "media-src", "a recording"),
    "source": ("src", "media-src", "a film or recording"),
}
"""By tag, the attribute that names what is loaded, the directive that allows it, and what it is called."""
_MERMAID = 'class="mermaid"'
_IN_A_FILE = "put it into a file in overrides/ (extra_javascript, extra_css), or turn the policy off (csp: false)"
_ATTRIBUTES = {
    "style": ("style-src", "the style"),
    **dict.fromkeys(("onclick", "onload", "onchange", "onsubmit", "onerror"), ("script-src", "the program")),
}
"""Attributes that hold styles or programs: the directive that stops them, and what they are called."""
_SHOWN = 60


class Stopped:
    """Collects from the finished pages of one site what their policy will stop; each thing is told once."""

    def __init__(self) -> None:
        self._pages: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._digests: dict[tuple[str, str], set[str]] = defaultdict(set)

    def look(self, page: str, html: str) -> None:
        """Notes what of a page will be stopped; `page` is its path below the site's folder."""
        sources = _policy_in(html)
        if not sources:
            return
        for name, (attribute, directive, what) in _LOADED.items():
            for _, tag in elements(html, f"<{name}"):
                address = tag.value(attribute) or ""
                is_loaded = name != "link" or "stylesheet" in (tag.value("rel") or "").lower().split()
                if is_loaded and leads_to_another_host(address) and not is_allowed(address, sources.get(directive, ())):
                    self._note(page, f"{what} from another host, {address}", f"{directive}: [{_host(address)}]")
        for name, directive in DIRECTIVE.items():
            for text in inline_texts(html, name):
                if not _allows_text(sources.get(directive, ()), text):
                    self._note(page, f"an inline {name}, `{_short(text)}`", directive, text_digest(text))
        if any(f" {name}=" in html for name in _ATTRIBUTES):
            self._look_at_attributes(page, html, sources)
        if _MERMAID in html:
            self._note(page, "a Mermaid diagram, as Mermaid loads from unpkg.com and writes styles into the page", "")

    def _look_at_attributes(self, page: str, html: str, sources: Mapping[str, tuple[str, ...]]) -> None:
        """Notes styles and programs in attributes, which no digest allows."""
        for tag in tags(html):
            for name, (directive, what) in _ATTRIBUTES.items():
                text = (tag.value(name) or "").strip()
                if text and f"{directive}-attr" not in sources and "'unsafe-inline'" not in sources.get(directive, ()):
                    self._note(page, f"{what} of <{tag.name}>, `{_short(text)}`", _IN_A_FILE)

    def tell(self, site: str) -> None:
        """Warns of each thing once, with the number of pages and one of them."""
        for (what, allowance), pages in self._pages.items():
            folder = f"{site}/" if site else ""
            where = f"{folder}{pages[0]}" + (f" and {len(pages) - 1} more" if len(pages) > 1 else "")
            log.warning(
                "%s: the content security policy will stop %s.\n  Fix: %s.", where, what, self._fix(what, allowance)
            )

    def _fix(self, what: str, allowance: str) -> str:
        digests = sorted(self._digests[what, allowance])
        if len(digests) == 1:
            allowance = f'{allowance}: ["{digests[0]}"]'
        elif digests:
            return _IN_A_FILE
        if allowance == _IN_A_FILE:
            return allowance
        if not allowance:
            return "publish the diagram as a picture, or turn the policy off (csp: false)"
        return f"if it is to load, allow it in {_OPTIONS}: {{{allowance}}}; csp: false turns the policy off"

    def _note(self, page: str, what: str, allowance: str, digest: str = "") -> None:
        pages = self._pages[what, allowance]
        if page not in pages[-1:]:
            pages.append(page)
        if digest:
            self._digests[what, allowance].add(digest)


def _short(text: str) -> str:
    start = " ".join(text.split())
    return f"{start[:_SHOWN]} …" if len(start) > _SHOWN else start


def _policy_in(html: str) -> Mapping[str, tuple[str, ...]]:
    """The sources of a page's policy by directive; none where it has no policy."""
    equivalents = ((tag.value("http-equiv") or "", tag.value("content") or "") for _, tag in elements(html, "<meta"))
    text = next((content for name, content in equivalents if name.lower() == "content-security-policy"), "")
    parts = (part.split() for part in text.split(";"))
    return {name: tuple(values) for name, *values in filter(None, parts)}


def _allows_text(sources: Collection[str], text: str) -> bool:
    return any(text_digest(text, name) in sources for name in ("sha256", "sha384", "sha512"))


def _host(address: str) -> str:
    scheme, _, rest = entities.unescape(address).strip().rpartition("//")
    return f"{scheme or 'https:'}//{rest.partition('/')[0]}"
