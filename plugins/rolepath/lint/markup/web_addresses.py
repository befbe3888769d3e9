"""What the address in a link or a style does when a browser follows it: run code, or ask another host."""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from rolepath.lint.markup.style_sheets import addresses_of, texts_of

ADDRESS_ATTRIBUTES = frozenset(
    (
        *("href", "xlink:href", "src", "srcset", "imagesrcset", "action", "formaction", "poster", "data", "background"),
        *("cite", "longdesc", "dynsrc", "lowsrc", "classid", "codebase", "archive", "manifest", "profile", "usemap"),
        *("from", "to", "by", "values", "ping", "icon", "code", "attributionsrc"),
    )
)
"""Attributes whose value some browser, new or old, reads as an address."""

IGNORED = re.compile(r"[\x00-\x20\x7f-\xa0\xad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]")
"""Signs that browsers take out of an address before they read it."""

_CODE = re.compile(r"(?:(?:feed|view-source|jar|wyciwyg):)*(javascript|vbscript|livescript|mocha|data):")
_PICTURE = re.compile(r"data:image/(?:png|gif|jpe?g|webp)[;,]")
_OTHER_HOST = re.compile(r"(?:https?|ftp|wss?):|[/\\]{2}")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:")
_OWN_PATH = re.compile(r"(?i)file:|[a-z]:[\\/]|\\\\|~[\\/]")
_LOCAL = re.compile(r"(?i)(?:.+\.)?localhost\.?|127(?:\.\d{1,3}){3}|0\.0\.0\.0|::1")
FOLLOWED = frozenset(("href", "xlink:href"))
"""Attributes of links."""
_LEADING = frozenset(
    (
        *("http", "https", "ftp", "ftps", "mailto", "tel", "sms", "fax", "geo", "maps", "webcal", "webcals", "news"),
        *("nntp", "irc", "ircs", "xmpp", "im", "sip", "sips", "callto", "skype", "slack", "msteams", "zoommtg"),
        *("zoomus", "webex", "webexteams", "wbx", "whatsapp", "tg", "sgnl", "discord", "matrix", "mattermost"),
        *("facetime", "facetime-audio", "doi", "urn", "data", "file"),
    )
)
"""Beginnings of addresses of pages, people, places and meetings.

`data:` is a picture here; others run code. Browsers follow `file:` from no page of a host, and `link-own-computer`
tells of it.
"""
_SEVERAL = frozenset(("srcset", "imagesrcset", "values", "archive", "ping", "attributionsrc"))
_WORDS = ("alt", "title", "placeholder", "label", "summary", "abbr", "class", "id", "name", "content", "href", "src")
"""Attributes that no browser reads as a style; addresses among them are told apart as such."""

_CSS_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})[ \t\n\r\f]?|(.))", re.DOTALL)
CSS_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_CSS_CODE = re.compile(r"@import|expression\s*\(|-moz-binding|(?<![\w-])behaviou?r\s*:", re.IGNORECASE)


def code_scheme(address: str) -> str:
    """The beginning of an address that runs code, such as "javascript"; "" for any other address.

    Browsers drop white space and control characters from an address, and do not care for case.
    """
    plain = IGNORED.sub("", address).lower()
    found = _CODE.match(plain)
    return found[1] if found and not _PICTURE.match(plain) else ""


def unknown_scheme(address: str) -> str:
    """The beginning of an address that is none of those which lead somewhere, such as "ms-msdt"; "" for a good one.

    Whatever program has registered itself for such a beginning is started with the rest of the address, and some of
    them run what it says. What runs code in the browser itself has a finding of its own.
    """
    found = _SCHEME.match(IGNORED.sub("", address).lower())
    scheme = found[0][:-1] if found else ""
    return "" if scheme in _LEADING or code_scheme(address) else scheme


def leads_to_another_host(address: str) -> bool:
    """Whether an address begins with a host's name; browsers take a backslash for a slash."""
    return bool(_OTHER_HOST.match(IGNORED.sub("", address).lower()))


def is_loaded_from_elsewhere(address: str) -> bool:
    """Whether what loads an address asks another host, a file of the reader's, or a program that is known by a scheme.

    What runs code has findings of its own.
    """
    found = _SCHEME.match(IGNORED.sub("", address).lower())
    is_other = found is not None and found[0] != "data:" and not code_scheme(address)
    return is_other or leads_to_another_host(address)


def on_own_computer(target: str) -> str:
    """What kind of address leads to the own computer alone; "" for any other."""
    if _OWN_PATH.match(target) or _OWN_PATH.match(unquote(target)):
        return "a path on one computer or in one network"
    if _LOCAL.fullmatch(_host(target)):
        return "an address that only the own computer answers"
    return ""


def _host(target: str) -> str:
    try:
        return urlsplit(target).hostname or ""
    except ValueError:
        return ""


def names_another_place(address: str) -> bool:
    """Whether an address begins with a host's name or with a scheme, `mailto:` for example."""
    return leads_to_another_host(address) or bool(_SCHEME.match(IGNORED.sub("", address).lower()))


def addresses_in(attribute: str, value: str) -> Iterator[str]:
    """The addresses in an attribute's value: some hold several, with sizes between them."""
    yield value
    if attribute in _SEVERAL:
        yield from re.split(r"[,;\s]+", value)


def style_addresses(style: str) -> Iterator[str]:
    """The addresses in a style sheet or a `style` attribute; none where the style is refused altogether.

    A text with the name of a host is one wherever it stands: a variable brings it to where pictures are loaded.
    """
    if style and not style_code(style):
        yield from addresses_of(style)
        yield from filter(leads_to_another_host, texts_of(style))


def styled_addresses(attribute: str, value: str) -> Iterator[str]:
    """The addresses in an attribute that some browser reads as a style: in SVG, many more than `style` itself."""
    if "(" in value and attribute not in _WORDS and not attribute.startswith(("aria-", "data-")):
        yield from style_addresses(value)


def style_code(style: str) -> str:
    """What in a style sheet takes other sheets in, or runs code in some browser; "" where there is nothing."""
    found = _CSS_CODE.search(_readable(CSS_COMMENT.sub("", style))) or _CSS_CODE.search(_readable(style))
    return found.group().strip(" :(") if found else ""


def _readable(style: str) -> str:
    """A style sheet without escapes; like comments, they may stand within a word.

    What looks like a comment may as well be part of a text, so a sheet is read with its comments too.
    """
    return _CSS_ESCAPE.sub(_unescaped, style).replace("\x00", "")


def _unescaped(match: re.Match[str]) -> str:
    number = int(match[1], 16) if match[1] else 0
    return chr(number) if 0 < number <= 0x10FFFF else match[2] or ""  # noqa: PLR2004 (the last character there is)
