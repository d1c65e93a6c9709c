"""Remembers what is costly to make and depends only on the bytes of its sources.

The cache may be deleted at any time: it holds nothing that cannot be made again. Entries carry a fingerprint
of all they depend on, so a stale entry is never used; a test proves that a warm and a cold run agree.
The file is written by this programme for itself and read back as a pickle: it is not a file to exchange.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import pickle
import sys
from pathlib import Path
from typing import Any

_SELF = Path(__file__).resolve().parent.parent


def fingerprint(*parts: bytes | str) -> str:
    """Return a short, stable fingerprint of the parts, in order."""
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "little"))
        digest.update(data)
    return digest.hexdigest()


def folder_fingerprint(*folders: Path) -> str:
    """Return a fingerprint of the names and contents of all files below the folders, or of the files named."""
    parts: list[bytes | str] = []
    for folder in folders:
        files = [folder] if folder.is_file() else sorted(p for p in folder.rglob("*") if p.is_file())
        for file in files:
            if file.suffix != ".pyc":
                parts += [file.relative_to(folder.parent).as_posix(), file.read_bytes()]
    return fingerprint(*parts)


def programme_fingerprint() -> str:
    """Return a fingerprint of this programme and the Python that runs it: other code, other cache."""
    stamps = [f"{p}{p.stat().st_mtime_ns}{p.stat().st_size}" for p in sorted(_SELF.rglob("*.py"))]
    return fingerprint(sys.version, *stamps)


class Cache:
    """A dictionary on disk, valid for one version of the programme."""

    def __init__(self, file: Path, version: str) -> None:
        self._file = file
        self._version = version
        self.entries: dict[str, Any] = {}
        with contextlib.suppress(Exception):  # whatever is wrong with a cache, the cure is to start afresh
            found_version, entries = pickle.loads(file.read_bytes())  # noqa: S301 (our own file, see above)
            if found_version == version:
                self.entries = entries

    def save(self) -> None:
        """Write the cache; a run that cannot write it is slower next time, and otherwise right."""
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            temporary = self._file.with_suffix(f".{os.getpid()}")
            temporary.write_bytes(pickle.dumps((self._version, self.entries), protocol=pickle.HIGHEST_PROTOCOL))
            temporary.replace(self._file)
