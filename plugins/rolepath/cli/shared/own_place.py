"""Where commands may write: below the program, and through no link, which may have come with anybody's pull request."""

import os
from collections.abc import Iterable
from pathlib import Path

from rolepath.model.finding import ContentError


def refuse_links(root: Path, paths: Iterable[str | Path]) -> None:
    """ContentError where a file, or a folder that it is to lie in, is a link below `root`.

    Where `root` itself lies, and what an owner names outside of it, is no matter.
    """
    for path in paths:
        below = Path(os.path.relpath(root / path, root))
        for place in reversed([below, *below.parents]):
            if ".." not in place.parts and place.parts and (root / place).is_symlink():
                raise ContentError(f"{place} is a link to another place, and nothing outside the program is changed")
