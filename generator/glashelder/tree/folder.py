"""A tree on disk, and the only module that opens project files (`tests/contract/test_files_are_read_in_trees.py`).

Thousands of files in a build: plain paths are three times as fast as pathlib.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from glashelder.tree.tree import State


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder on disk.

    Attributes:
        root: where it is.
        name: how messages name it.
        only: the names directly in it that belong to the tree; empty: all.
        without: the names directly in it that do not.
    """

    root: str | Path
    name: str = ""
    only: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()

    def files(self, below: str = "") -> list[str]:
        """Return every plain file below a folder, sorted by path. A link to a folder is not followed."""
        return sorted(self._files(f"{below}/" if below else ""))

    def names(self, folder: str) -> list[str] | None:
        """Return what stands in a folder, folders included, sorted; None where there is no such folder."""
        try:
            return sorted(name for name in os.listdir(self._at(folder)) if folder or self._belongs(name))
        except OSError:
            return None

    def state(self, path: str) -> State:
        """Return the state of what stands at a path."""
        found = os.stat(self._at(path))
        return State(stat.S_ISREG(found.st_mode), found.st_size, (found.st_mtime_ns, found.st_ctime_ns))

    def read(self, path: str) -> bytes:
        """Return the content of a file."""
        with open(self._at(path), "rb") as opened:
            return opened.read()

    def shown(self, path: str) -> str:
        """Return how messages name a file."""
        return f"{self.name}/{path}" if self.name else path

    def holds(self, path: str) -> bool:
        """Tell whether a plain file of this tree stands there, and not one elsewhere that a link or `..` leads to."""
        root, file = os.path.realpath(self.root), os.path.realpath(self._at(path))
        return file.startswith(f"{root}{os.sep}") and os.path.isfile(file)

    def _files(self, below: str) -> Iterator[str]:
        try:
            with os.scandir(self._at(below)) as entries:
                found = [entry for entry in entries if below or self._belongs(entry.name)]
        except OSError:  # a folder that is not there, or closed
            return
        for entry in found:
            path = f"{below}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from self._files(f"{path}/")
            elif entry.is_file():
                yield path

    def _at(self, path: str) -> str:
        if not self._belongs(path.partition("/")[0]):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), path)
        return f"{self.root}/{path}"

    def _belongs(self, name: str) -> bool:
        return not name or ((not self.only or name in self.only) and name not in self.without)


def at(file: Path) -> tuple[Folder, str]:
    """Return the tree and the path of one file that lies anywhere, as one that a person names."""
    return Folder(file.parent, "", frozenset({file.name})), file.name
