"""Templates compiled once for all sites of a build, though each site has an environment of its own."""

from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class CompiledTemplates(BytecodeCache):
    """Compiled templates by name, place and text; for environments with the same options only."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Gives what was compiled of the same text before."""
        bucket.code = self._known.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remembers what was compiled."""
        if bucket.code:
            self._known[bucket.key, bucket.checksum] = bucket.code


OF_PAGES = CompiledTemplates()
"""For MkDocs' environments."""
OF_PIECES = CompiledTemplates()
"""For the environments of articles."""
