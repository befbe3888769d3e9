"""What a published site holds, byte for byte."""

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path


def bytes_of(site: Path) -> Iterator[tuple[str, bytes]]:
    """Every file's name and bytes, unpacked and decoded as well."""
    for file in sorted(path for path in site.rglob("*") if path.is_file()):
        raw = file.read_bytes()
        yield file.name, file.relative_to(site).as_posix().encode() + b"\n" + raw
        if file.suffix == ".gz":
            yield file.name, gzip.decompress(raw)
        if file.suffix == ".json":
            yield file.name, json.dumps(json.loads(raw), ensure_ascii=False).encode()
        if raw[:1] == b"\x78":
            yield file.name, zlib.decompress(raw)
