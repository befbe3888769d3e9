"""Names of files and folders that every computer can have."""

import re

_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\.|$)", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f]')


def unportable(name: str) -> str:
    """Why no Windows computer can have a file or folder of this name, for a sentence; "" where all can."""
    reserved = _RESERVED.match(name)
    if reserved:
        return f"{reserved[1]} is the name of a device there"
    forbidden = _FORBIDDEN.search(name)
    if forbidden:
        return f"it contains {forbidden.group() if forbidden.group().isprintable() else 'an invisible character'}"
    if name.endswith((" ", ".")):
        return "it ends with a space" if name.endswith(" ") else "it ends with a full stop"
    return ""
