"""The examples of the rules as files of a program."""

import yaml

from rolepath.lint.registry import RULES

BY_NAME = {rule.name: rule for rule in RULES}


def files_of(example: str) -> dict[str, str | bytes | None]:
    """An example's files; `!!repeat n text` at a file's end repeats a text, `keep` leaves the program as it is."""
    files: dict[str, str | bytes | None] = {}
    for name, content in yaml.safe_load(example).items():
        if content == "keep":
            continue
        if isinstance(content, str) and "!!repeat" in content:
            text, count = content.split("!!repeat")
            times, _, what = count.strip("\n").lstrip().partition(" ")
            files[name] = text + (what or "Too much of the same text. ") * int(times)
        else:
            files[name] = content
    return files
