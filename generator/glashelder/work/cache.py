"""Remembers what is costly to make and depends only on the bytes of its sources.

The cache may be deleted at any time: it holds nothing that cannot be made again. Entries carry a fingerprint of all
they depend on, so a stale entry is never used; a test proves that a warm and a cold run agree. Somebody may save a file
while a run reads it, so a fingerprint is taken of the very bytes that are used. Where files are read more than once, as
Jinja does with templates, the cache watches them: of a run in which one was saved nothing is kept.
The file is written by this programme for itself and read back as a pickle: it is not a file to exchange.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import pickle
import secrets
import sys
import sysconfig
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from glashelder.tree.tree import State, Tree
from glashelder.work.child_process import can_fork, in_child_process

T = TypeVar("T")
_MANY = 200
"""This many values justify a child process."""
_Sections = dict[str, dict[str, tuple[str, bytes]]]
_SELF = Path(__file__).resolve().parent.parent


def fingerprint(*parts: bytes | str) -> str:
    """Return a short, stable fingerprint of the parts, in order."""
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = part.encode(errors="surrogateescape") if isinstance(part, str) else part  # a name may hold any byte
        digest.update(len(data).to_bytes(8, "little"))
        digest.update(data)
    return digest.hexdigest()


def tree_fingerprint(*trees: Tree) -> str:
    """Return a fingerprint of the names and contents of all files in the trees."""
    return fingerprint(*(contents_fingerprint({path: tree.read(path) for path in tree.files()}) for tree in trees))


def contents_fingerprint(contents: Mapping[str, bytes]) -> str:
    """Return a fingerprint of files by their names."""
    return fingerprint(*(part for pair in contents.items() for part in pair))


@functools.cache
def programme_fingerprint() -> str:
    """Return a fingerprint of this programme, its libraries and its Python: different code needs a different cache.

    The modification time of the folder of the libraries changes when one of them is installed or upgraded.
    """
    files = sorted((*_SELF.rglob("*.py"), *_SELF.rglob("*.yaml")))
    stamps = [f"{p}{p.stat().st_mtime_ns}{p.stat().st_size}" for p in files]
    libraries = Path(sysconfig.get_path("purelib"))
    return fingerprint(sys.version, str(libraries.stat().st_mtime_ns), *stamps)


class Cache:
    """Values on disk, each with the fingerprint of what it was made from; valid for one version of the programme.

    Each value is pickled on its own, so that a run that makes one value anew does not pickle the others again.
    Only what a run asked for is kept for the next one; nothing, when a file of the `watched` trees was saved meanwhile.
    """

    def __init__(self, file: Path, version: str, watched: Iterable[Tree] = ()) -> None:
        self._file = file
        self._watched = tuple(watched)
        self._seen = self._times()
        self._version = version
        self._old: _Sections = {}
        self._new: _Sections = {}
        with contextlib.suppress(Exception):  # whatever is wrong with a cache, start with an empty one
            found_version, sections = pickle.loads(file.read_bytes())  # noqa: S301 (our own file, see above)
            if found_version == version:
                self._old = sections

    def recall(self, section: str, key: str, stamp: str, make: Callable[[], T]) -> T:
        """Return the stored value if it was made from sources with the fingerprint `stamp`, else make and store it."""
        entry = self._old.get(section, {}).get(key)
        if entry is None or entry[0] != stamp or not stamp:
            value = make()
            entry = (stamp, _pickled(value))
            self._new.setdefault(section, {})[key] = entry
            return value
        self._new.setdefault(section, {})[key] = entry
        found: T = pickle.loads(entry[1])  # noqa: S301
        return found

    def recall_all(self, section: str, makers: Mapping[str, tuple[str, Callable[[], T]]]) -> dict[str, T]:
        """Return what `recall` returns for each key; if many must be made, a child process makes half of them.

        Args:
            section: the kind of values.
            makers: for each key the fingerprint (empty: never reuse) and how to make the value.
        """
        old = self._old.get(section, {})
        todo = [key for key, (stamp, _) in makers.items() if not stamp or old.get(key, ("",))[0] != stamp]
        for_child = todo[::2] if len(todo) >= _MANY and can_fork() else []
        half = {key: makers[key] for key in for_child}
        wait = in_child_process(lambda: {key: _pickled(make()) for key, (_, make) in half.items()}) if half else dict
        found = {key: self.recall(section, key, *makers[key]) for key in makers if key not in half}
        for key, blob in wait().items():
            self._new.setdefault(section, {})[key] = (half[key][0], blob)
            found[key] = pickle.loads(blob)  # noqa: S301
        return {key: found[key] for key in makers}

    def save(self) -> None:
        """Write the cache to disk; if that fails, the next run is only slower.

        A section that this run did not use (for example because a fault stopped it early) stays as it was.
        """
        sections = self._old | self._new if self._times() == self._seen else {}
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            # Two containers that share a disk may have the same process id.
            temporary = self._file.with_suffix(f".{secrets.token_hex(8)}")
            temporary.write_bytes(_pickled((self._version, sections)))
            temporary.replace(self._file)

    def _times(self) -> list[tuple[str, State]]:
        """Return the state of each watched file, in which putting it back does not hide that it was changed."""
        found = []
        for tree, path in ((watched, path) for watched in self._watched for path in watched.files()):
            with contextlib.suppress(OSError):  # it was removed just now
                found.append((tree.shown(path), tree.state(path)))
        return found


def _pickled(value: object) -> bytes:
    return pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
