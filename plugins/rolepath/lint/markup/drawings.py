"""What a drawing (SVG) does that no drawing has to do, read as browsers read the file itself: as XML.

All that may be in it is listed: elements, the attributes that browsers act upon, and what values may hold. Drawing
programs add elements and attributes of their own namespaces, on which no browser acts; those pass.
"""

import re
from collections.abc import Mapping
from xml.parsers import expat

from rolepath.lint.markup.drawing_parts import (
    ADDRESSES,
    ANIMATIONS,
    ELEMENTS,
    FREE_TEXT,
    FUNCTIONS,
    IDLE_NAMESPACES,
    INSTRUCTIONS,
    PRESENTATION,
    RASTER,
    SVG,
    XLINK,
    XML,
)
from rolepath.lint.markup.web_addresses import CSS_COMMENT, IGNORED
from rolepath.model.names.file_kinds import kind_of_file

_SPACE = "\n"
"""Parts namespace and name; no namespace can hold it, as XML makes spaces of line feeds in attributes."""

_EVENT = re.compile(r"on[a-z]", re.IGNORECASE)
_INERT = re.compile(r"[^():\\/<>&]*")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_FOLLOWED = frozenset(("http", "https", "mailto", "tel"))
_ESCAPE = re.compile(r"\\(?:([0-9a-f]{1,6})[ \t\n\r\f]?|(.)|\Z)", re.DOTALL | re.IGNORECASE)
_AT_RULE = re.compile(r"@([a-z-]*)", re.IGNORECASE)
_AT_RULES = frozenset(
    ("font-face", "media", "keyframes", "-webkit-keyframes", "charset", "supports", "namespace", "layer", "page")
)
_FUNCTION = re.compile(r"(?<![a-z0-9_-])[0-9]*+([a-z_-][a-z0-9_-]*+)\(", re.IGNORECASE)
_URL = re.compile(r"url\(\s*[\"']?\s*([^\"')]{0,100})", re.IGNORECASE)
_LARGEST = 0x10FFFF
_REASONS = {
    "foreignObject": "which can hold a whole page",
    **dict.fromkeys(("script", "handler", "listener", "iframe", "object", "embed"), "which runs code"),
}


class _FaultError(Exception):
    """What a drawing does, for a sentence that begins with it."""


def drawing_fault(text: str) -> str:
    """What a drawing does that it must not, for a sentence that begins with "the drawing"; "" for a good one."""
    try:
        _Reader().read(text)
    except _FaultError as fault:
        return str(fault)
    except expat.ExpatError:
        return "is not well-formed, so nobody can tell what a browser makes of it"
    return ""


class _Reader:
    """Reads one drawing; _FaultError at the first thing that it must not have."""

    def __init__(self) -> None:
        self._parser = parser = expat.ParserCreate(namespace_separator=_SPACE)
        parser.buffer_text = True
        parser.XmlDeclHandler = _declared
        parser.StartDoctypeDeclHandler = _document_type
        parser.ProcessingInstructionHandler = _instruction
        parser.SkippedEntityHandler = _unknown_word
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        self._has_begun = False
        self._styles: list[str] | None = None

    def read(self, text: str) -> None:
        self._parser.Parse(text, True)  # noqa: FBT003 (expat knows no names of arguments)

    def _begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        namespace, name = _parted(tag)
        if not self._has_begun and (namespace, name) != (SVG, "svg"):
            lacks = f'does not say xmlns="{SVG}", without which it is no drawing to a browser'
            raise _FaultError(lacks if name == "svg" and not namespace else f"begins with <{name}>, and not with <svg>")
        self._has_begun = True
        if self._styles is not None:
            raise _FaultError(f"has a tag <{name}> among its styles")
        if namespace == SVG:
            if name not in ELEMENTS:
                raise _FaultError(_refused_tag(name))
            for attribute, value in attributes.items():
                _check_attribute(name, *_parted(attribute), value)
            if name in ANIMATIONS:
                _check_animation(attributes)
            self._styles = [] if name == "style" else None
        elif _is_active(namespace):
            raise _FaultError(_refused_tag(name))

    def _text(self, text: str) -> None:
        if self._styles is not None:
            self._styles.append(text)

    def _end(self, _tag: str) -> None:
        if self._styles is not None:
            check_style("".join(self._styles), "its styles")
            self._styles = None


def _declared(_version: str, encoding: str | None, _standalone: int) -> None:
    if encoding and encoding.lower() not in ("utf-8", "utf8", "us-ascii", "ascii"):
        raise _FaultError("says that it has another encoding than UTF-8")


def _document_type(name: str, _system: str | None, public: str | None, has_words: int) -> None:
    if has_words:
        raise _FaultError("defines words that stand for other text")
    if name.rpartition(":")[2] != "svg" or (public and "//DTD SVG " not in public):
        raise _FaultError("says that it is another kind of document")


def _instruction(target: str, _data: str) -> None:
    if target == "xml-stylesheet":
        raise _FaultError("has itself changed by another file")
    if target not in INSTRUCTIONS:
        raise _FaultError(f"has an instruction for other programs, <?{target}?>")


def _unknown_word(name: str, is_parameter: bool) -> None:  # noqa: FBT001 (as expat calls it)
    raise _FaultError(f"has a word &{name}; that stands for other text" if not is_parameter else "defines words")


def _parted(name: str) -> tuple[str, str]:
    namespace, _, local = name.rpartition(_SPACE)
    return namespace, local


def _refused_tag(name: str) -> str:
    return f"has a tag <{name}>, {_REASONS.get(name, 'which no drawing needs')}"


def _is_active(namespace: str) -> bool:
    """Whether a browser, new or old, acts upon elements or attributes of a namespace, as far as anybody can tell."""
    known = ("http://www.w3.org/", "https://www.w3.org/", "http://www.mozilla.org/", "urn:schemas-microsoft-com:")
    return namespace not in IDLE_NAMESPACES and namespace.strip().lower().startswith(known)


def _check_attribute(element: str, namespace: str, name: str, value: str) -> None:
    if namespace == XLINK and name == "href":
        name = "href"
    elif namespace == XML and name == "base":
        raise _FaultError("has the attribute xml:base, which changes where its addresses lead")
    elif namespace:
        if namespace not in (XLINK, XML) and _is_active(namespace):
            raise _FaultError(f"has the attribute {name} of another language, which no drawing needs")
        return
    if _EVENT.match(name):
        raise _FaultError(f"has the attribute {name}, which runs code")
    if name == "download" and value.strip() and not kind_of_file(value):
        raise _FaultError("saves a file under a name of a kind that nobody may publish")
    if name == "href":
        _check_address(element, value)
    elif name == "style" or name in PRESENTATION:
        check_style(value, f"the attribute {name}")
    elif name in ADDRESSES or not (_is_free(name) or _INERT.fullmatch(value)):
        raise _FaultError(f"has the attribute {name}, which no drawing needs")


def _is_free(name: str) -> bool:
    return name in FREE_TEXT or name.startswith(("data-", "aria-"))


def _check_address(element: str, value: str) -> None:
    plain = IGNORED.sub("", value)
    scheme = _SCHEME.match(plain)
    if element == "a":
        if scheme and scheme[1].lower() not in _FOLLOWED:
            raise _FaultError("has an address in href that runs code")
    elif plain.startswith("#") or not plain:
        return
    elif element not in ("image", "feImage") or not RASTER.match(plain):
        raise _FaultError(f"loads {_short(value)} with <{element}>")


def _check_animation(attributes: Mapping[str, str]) -> None:
    target = attributes.get("attributeName", "").strip()
    if target and target not in PRESENTATION:
        raise _FaultError(f"changes {target} while it is shown")
    for name in ("from", "to", "by", "values"):
        check_style(attributes.get(name, ""), f"the attribute {name}")


def check_style(style: str, place: str) -> None:
    """Raises _FaultError where styles, or the value of an attribute, load something or hold what nobody knows."""
    bare = CSS_COMMENT.sub("", style)
    for text in (bare, _ESCAPE.sub(_unescaped, bare)):
        for rule in _AT_RULE.findall(text):
            if rule.lower() not in _AT_RULES:
                raise _FaultError(f"has @{rule} in {place}, which takes in other styles or is unknown")
    # What looks like a comment may be part of a text or an address, so what is in it is looked at as well.
    for text in (style, bare, _ESCAPE.sub(_unescaped, style), _ESCAPE.sub(_unescaped, bare)):
        if "@import" in text.lower():
            raise _FaultError(f"has @import in {place}, which takes in other styles")
        for function in _FUNCTION.findall(text):
            if function.lower() not in FUNCTIONS:
                raise _FaultError(f"has {function}() in {place}, which can load a file or run code")
        for address in _URL.findall(text):
            plain = IGNORED.sub("", address)
            if plain and not plain.startswith("#") and not RASTER.match(plain):
                raise _FaultError(f"loads {_short(address)} in {place}")


def _unescaped(match: re.Match[str]) -> str:
    number = int(match[1], 16) if match[1] else 0
    return chr(number) if 0 < number <= _LARGEST else match[2] or ""


def _short(address: str) -> str:
    return address if len(address) <= 60 else f"{address[:60]}…"  # noqa: PLR2004 (what fits on a line)
