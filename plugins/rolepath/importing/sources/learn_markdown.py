"""What only Microsoft's publishing understands in Markdown, written as everybody does."""

import posixpath
import re

from rolepath.importing.markdown.from_html import destination
from rolepath.importing.sources.folder import Folder

_IMAGE = re.compile(r":::\s*image\s+(?P<list>(?:[\w-]+=\"[^\"]*\"\s*)+):{3}", re.IGNORECASE)
_IMAGE_END = re.compile(r"^[ \t]*:::\s*image-end\s*:::[ \t]*$", re.IGNORECASE | re.MULTILINE)
_CODE = re.compile(r":::\s*code\s+(?P<list>(?:[\w-]+=\"[^\"]*\"\s*)+):{3}", re.IGNORECASE)
_VIDEO = re.compile(
    r"^(?P<before>[ \t]*)>?[ \t]*\[!VIDEO\s+(?P<address>[^\]\s]+)\s*\][ \t]*$", re.IGNORECASE | re.MULTILINE
)
_BUTTON = re.compile(r"^[ \t]*>[ \t]*\[!div [^\]\n]*\][ \t]*$\n?", re.IGNORECASE | re.MULTILINE)
_TAB = re.compile(r"^#{1,6}[ \t]+\[(?P<title>[^\[\]]+)\]\(#tab/[^()]*\)[ \t]*$", re.MULTILINE)
_LINE = re.compile(r"^[ \t]*:::+\s*(?:zone|row|column|moniker)(?:-end)?\b[^\n]*$\n?", re.IGNORECASE | re.MULTILINE)
_PAIR = re.compile(r"(?P<name>[\w-]+)=\"(?P<value>[^\"]*)\"")
_REFERENCE = re.compile(r"<xref:(?P<name>[^<>\s?]+)[^<>]*>")


def plain_markdown(text: str, path: str, folder: Folder) -> str:
    """The text in Markdown as GitHub reads it."""

    def image(match: re.Match[str]) -> str:
        values = {pair["name"].lower(): pair["value"] for pair in _PAIR.finditer(match["list"])}
        words = values.get("alt-text", "").replace("[", "(").replace("]", ")")
        return f"![{words}]({destination(values.get('source', ''))})"

    def code(match: re.Match[str]) -> str:
        values = {pair["name"].lower(): pair["value"] for pair in _PAIR.finditer(match["list"])}
        file = posixpath.normpath(posixpath.join(posixpath.dirname(path), values.get("source", "")))
        if file not in folder.files:
            folder.leave(path, "code to be taken in that is not there", values.get("source", ""))
            return ""
        return f"````{values.get('language', '')}\n{folder.text(file).strip()}\n````"

    text = _IMAGE_END.sub("", _CODE.sub(code, _IMAGE.sub(image, text)))
    text = _VIDEO.sub(lambda match: f"\n{match['before']}[Video]({match['address']})\n", text)
    text = _TAB.sub(lambda match: f"**{match['title']}**", _LINE.sub("", _BUTTON.sub("", text)))
    return _REFERENCE.sub(lambda match: f"`{match['name']}`", text)
