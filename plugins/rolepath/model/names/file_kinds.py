"""The files that authors may publish: which kinds there are, by the ending of a name and by a file's first bytes."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SAMPLE = 2048
"""How many of a file's first bytes tell what it is; no browser and no host looks at more to guess a kind."""


@dataclass(frozen=True)
class FileKind:
    """A kind of file; `beginnings` are first bytes that such a file may have, `.` for any, none for a text."""

    name: str
    endings: tuple[str, ...]
    beginnings: tuple[bytes, ...] = ()

    @property
    def is_text(self) -> bool:
        """Whether nothing but text tells such a file."""
        return not self.beginnings

    def fits(self, sample: bytes) -> bool:
        """Whether a file may begin like this; an empty one always does."""
        return not sample or (_is_plain_text(sample) if self.is_text else bool(_pattern(self).match(sample)))


_ZIP = rb"PK(?:\x03\x04|\x05\x06)"
_OLE = rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ISO_MEDIA = rb".{4}(?:ftyp|moov|mdat|wide|free|skip|pnot)"
_SFNT = rb"\x00\x01\x00\x00|true|OTTO|ttcf"

DRAWING = FileKind("a drawing (SVG)", ("svg",))
"""Read as a whole, as XML."""

KINDS = (
    DRAWING,
    FileKind("a PNG picture", ("png", "apng"), (rb"\x89PNG\r\n\x1a\n",)),
    FileKind("a JPEG picture", ("jpg", "jpeg", "jfif"), (rb"\xff\xd8\xff",)),
    FileKind("a GIF picture", ("gif",), (rb"GIF8[79]a",)),
    FileKind("a WebP picture", ("webp",), (rb"RIFF.{4}WEBP",)),
    FileKind("an AVIF or HEIC picture", ("avif", "heic", "heif"), (rb".{4}ftyp",)),
    FileKind("a bitmap", ("bmp",), (rb"BM",)),
    FileKind("a TIFF picture", ("tif", "tiff"), (rb"II[\x2a\x2b]\x00", rb"MM\x00[\x2a\x2b]")),
    FileKind("an icon", ("ico",), (rb"\x00\x00\x01\x00",)),
    FileKind("a PDF", ("pdf",), (rb"%PDF-",)),
    FileKind(
        "an Office file",
        (
            "docx",
            "dotx",
            "xlsx",
            "xltx",
            "pptx",
            "potx",
            "ppsx",
            "odt",
            "ott",
            "ods",
            "ots",
            "odp",
            "otp",
            "odg",
        ),
        (_ZIP, _OLE),  # the second where the file has a password
    ),
    FileKind("an older Office file", ("doc", "dot", "xls", "xlt", "ppt", "pot", "pps", "vsd", "mpp", "msg"), (_OLE,)),
    FileKind("a Pages, Numbers or Keynote file", ("pages", "numbers", "key"), (_ZIP,)),
    FileKind("a book (EPUB)", ("epub",), (_ZIP,)),
    FileKind("a rich text", ("rtf",), (rb"\{\\rtf",)),
    FileKind("a text", ("txt", "text", "srt", "sbv")),
    FileKind("a table", ("csv", "tsv", "tab")),
    FileKind("data (JSON)", ("json", "geojson", "ndjson", "jsonl", "ipynb")),
    FileKind("captions (WebVTT)", ("vtt",), (rb"(?:\xef\xbb\xbf)?WEBVTT(?=[ \t\r\n]|$)",)),
    FileKind("a calendar", ("ics",), (rb"(?:\xef\xbb\xbf)?\s*BEGIN:VCALENDAR",)),
    FileKind("a business card", ("vcf",), (rb"(?:\xef\xbb\xbf)?\s*BEGIN:VCARD",)),
    FileKind("a video", ("mp4", "m4v", "mov"), (_ISO_MEDIA,)),
    FileKind("a video", ("webm", "mkv", "mka"), (rb"\x1a\x45\xdf\xa3",)),
    FileKind("a video", ("ogv", "ogx"), (rb"OggS",)),
    FileKind("a video", ("avi",), (rb"RIFF.{4}AVI ",)),
    FileKind("a video", ("mpg", "mpeg"), (rb"\x00\x00\x01[\xb0-\xbf]",)),
    FileKind("a sound", ("mp3",), (rb"ID3", rb"\xff[\xe0-\xff]")),
    FileKind("a sound", ("m4a", "m4b"), (_ISO_MEDIA,)),
    FileKind("a sound", ("aac",), (rb"\xff[\xf0-\xff]", rb"ID3", rb"ADIF")),
    FileKind("a sound", ("ogg", "oga", "opus"), (rb"OggS",)),
    FileKind("a sound", ("wav",), (rb"RIFF.{4}WAVE",)),
    FileKind("a sound", ("flac",), (rb"fLaC", rb"ID3")),
    FileKind("an archive", ("zip",), (_ZIP,)),
    FileKind("an archive", ("7z",), (rb"7z\xbc\xaf\x27\x1c",)),
    FileKind("an archive", ("rar",), (rb"Rar!\x1a\x07",)),
    FileKind("an archive", ("tar",), (rb"(?=.{257}ustar)[\x21-\x3b\x3d-\xff]",)),
    FileKind("an archive", ("tgz", "tar.gz"), (rb"\x1f\x8b\x08",)),
    FileKind("an archive", ("tbz2", "tar.bz2"), (rb"BZh[1-9]",)),
    FileKind("an archive", ("txz", "tar.xz"), (rb"\xfd7zXZ\x00",)),
    FileKind("a font", ("woff",), (rb"wOFF",)),
    FileKind("a font", ("woff2",), (rb"wOF2",)),
    FileKind("a font", ("ttf", "otf", "ttc"), (_SFNT,)),
)
"""All that authors may publish, unless the owner names more (`file_endings`); anything else may be a page or a program
to some host. Visio's drawings are not among them: Caddy says that they are XML."""

PAGES = _words("htm html xht xhtm xhtml shtm shtml mht mhtml hta htc svgz xml xsl xslt rdf rss atom xsd mathml mml")
"""Endings of web pages and of what browsers show as one."""

PROGRAMS = _words(
    """
    js mjs cjs jse vbs wasm swf jar class exe bat cmd ps1 sh py rb pl
    cgi fcgi php php3 php4 php5 php7 php8 phtml phar phps inc asp aspx jsp
    """
)
"""Endings of what browsers, hosts or computers run."""

_KIND_BY_ENDING = {ending: kind for kind in KINDS for ending in kind.endings}
# What may stand between dots before the ending: a number, version or date; a language; a word with a space, as in
# "Dr. Miller.pdf", which is no ending to any host.
_HARMLESS = re.compile(
    r"v?[0-9][0-9a-z_-]*|min|[a-z]?|[a-z]{2}(?:[-_](?:[a-z]{2}|[a-z]{4}|[0-9]{3}))?|.* .*[^ ]",
    re.IGNORECASE | re.DOTALL,
)
_LIKE_LANGUAGES = frozenset(("pl", "py", "rb", "sh", "js", "ts", "gz", "bz", "xz", "br", "z"))
"""Programs and packed files whose endings look like languages or letters."""

_PAGE = re.compile(
    rb"[\x00-\x20]*<(?:[!?/%]|(?:html|head|body|script|style|title|iframe|frameset|table)"  # some look no further
    rb"|(?:a|abbr|address|applet|area|audio|b|base|big|blockquote|br|button|canvas|center|code|dd|del|details|dfn|dialog"
    rb"|div|dl|dt|em|embed|fieldset|figure|font|footer|form|frame|h[1-6]|header|hr|i|img|input|ins|isindex|kbd|label|li"
    rb"|link|main|map|marquee|math|meta|nav|nobr|noscript|object|ol|option|p|param|picture|plaintext|pre|q|s|select|small"
    rb"|source|span|strike|strong|sub|sup|svg|tbody|td|template|textarea|tfoot|th|thead|tr|tt|u|ul|var|video|wbr|xml|xmp"
    rb"|[a-z]+:[a-z]+)(?![a-z0-9._-]))",
    re.IGNORECASE,
)
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_BINARY = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_WIDE = re.compile(rb"\xff\xfe|\xfe\xff")


def kind_of_file(name: str, further: Collection[str] = ()) -> FileKind | None:
    """The kind of a file with a name; None for one that nobody may publish. `further` are the owner's endings."""
    stem, ending = _split(name, further)
    inner = stem.split(".")[1:]
    if not stem or stem.startswith(".") or any(map(_may_act, inner)):
        return None
    if ending in _KIND_BY_ENDING:
        return _KIND_BY_ENDING[ending]
    return FileKind("a file of the owner's choice", (ending,), (b"",)) if ending in further else None


def acting_ending(name: str, further: Collection[str] = ()) -> str:
    """The ending within a name of an allowed kind for which some hosts take it for another kind; "" for none."""
    stem, ending = _split(name, further)
    known = ending in _KIND_BY_ENDING or ending in further
    return next(filter(_may_act, stem.split(".")[1:]), "") if known and not stem.startswith(".") else ""


def begins_like_a_page(sample: bytes) -> bool:
    """Whether a host or browser that guesses by the first bytes may take a file for a web page."""
    mark = next(filter(sample.startswith, _MARKS), b"")
    text = sample.removeprefix(mark)
    # Without its zeros, UTF-16 reads like any other text here, with a byte order mark and without.
    return bool(_PAGE.match(text) or _PAGE.match(text.replace(b"\0", b"")))


def endings() -> Iterable[str]:
    """All endings that may be published without a word of the owner's."""
    return _KIND_BY_ENDING.keys()


def is_page(name: str) -> bool:
    """Whether the ending of a name is that of a web page."""
    return name.rpartition(".")[2].lower() in PAGES


def _split(name: str, further: Collection[str]) -> tuple[str, str]:
    """The name without its ending, and the longest ending that is known; else the last one."""
    stem, _, last = name.rpartition(".")
    before, _, longer = stem.rpartition(".")
    double = f"{longer}.{last}".lower()
    return (before, double) if before and (double in _KIND_BY_ENDING or double in further) else (stem, last.lower())


def _may_act(ending: str) -> bool:
    """Whether some host may act upon an ending in the midst of a name, as Apache does upon each of them."""
    return not _HARMLESS.fullmatch(ending) or ending.lower() in _LIKE_LANGUAGES


def _is_plain_text(sample: bytes) -> bool:
    return bool(_WIDE.match(sample)) or not _BINARY.search(sample)


@cache
def _pattern(kind: FileKind) -> re.Pattern[bytes]:
    return re.compile(b"|".join(b"(?:%s)" % beginning for beginning in kind.beginnings), re.DOTALL)
