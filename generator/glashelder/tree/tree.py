"""What every source of project files can do: list, read, and say how messages name a file.

Paths are relative to the tree, with slashes. Who reads files takes a `Tree` and never asks where it lies: the same
loader reads a folder, the files in the package, and an old version in Git (`history/commit.py`).
"""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol


class State(NamedTuple):
    """What is known of a file without reading it; `changed` differs after each time it was written."""

    is_file: bool
    size: int
    changed: tuple[int, int] = (0, 0)


class Tree(Protocol):
    """A source of files. Trees are values: equal ones hold the same files."""

    @property
    def name(self) -> str:
        """How messages name the tree itself."""

    def __hash__(self) -> int: ...

    def files(self, below: str = "") -> list[str]:
        """Return every plain file below a folder, sorted by path."""

    def names(self, folder: str) -> list[str] | None:
        """Return what stands in a folder, folders included, sorted; None where there is no such folder."""

    def state(self, path: str) -> State:
        """Return the state of what stands at a path.

        Raises:
            OSError: nothing stands there.
        """

    def read(self, path: str) -> bytes:
        """Return the content of a file.

        Raises:
            OSError: it is not there, or cannot be read.
        """

    def holds(self, path: str) -> bool:
        """Tell whether a plain file of this tree stands there, and not one elsewhere that a link or `..` leads to."""

    def shown(self, path: str) -> str:
        """Return how messages name a file."""


def has(tree: Tree, path: str) -> bool:
    """Tell whether a plain file stands at a path."""
    try:
        return tree.state(path).is_file
    except OSError:
        return False


@dataclass(frozen=True, slots=True)
class Layers:
    """Trees over one another: of each file the first tree that has it counts, as a whole."""

    trees: Sequence[Tree]

    @property
    def name(self) -> str:
        """How messages name the tree itself: as the uppermost, in which people write."""
        return self.trees[0].name

    def files(self, below: str = "") -> list[str]:
        """Return every plain file below a folder, sorted by path."""
        return sorted({path for tree in self.trees for path in tree.files(below)})

    def names(self, folder: str) -> list[str] | None:
        """Return what stands in a folder in any of the trees; None where none of them has it."""
        found = [names for tree in self.trees if (names := tree.names(folder)) is not None]
        return sorted({name for names in found for name in names}) if found else None

    def state(self, path: str) -> State:
        """Return the state of what stands at a path in the first tree that has it."""
        return self.of(path).state(path)

    def read(self, path: str) -> bytes:
        """Return the content of a file of the first tree that has it."""
        return self.of(path).read(path)

    def holds(self, path: str) -> bool:
        """Tell whether a plain file of one of the trees stands there."""
        return self.of(path).holds(path)

    def shown(self, path: str) -> str:
        """Return how messages name a file; one that no tree has belongs in the uppermost."""
        return self.of(path).shown(path)

    def of(self, path: str) -> Tree:
        """Return the tree that a file comes from; the uppermost for a file that is nowhere."""
        for tree in self.trees:
            try:
                tree.state(path)
            except OSError:
                continue
            return tree
        return self.trees[0]


@dataclass(frozen=True, slots=True)
class Below:
    """A tree that stands in a folder of another one, which holds nothing else."""

    folder: str
    tree: Tree

    @property
    def name(self) -> str:
        """How messages name the tree itself."""
        return self.tree.name

    def files(self, below: str = "") -> list[str]:
        """Return every plain file below a folder, sorted by path."""
        first, _, rest = below.partition("/")
        return [f"{self.folder}/{path}" for path in self.tree.files(rest)] if first in {"", self.folder} else []

    def names(self, folder: str) -> list[str] | None:
        """Return what stands in a folder; None where there is no such folder."""
        first, _, rest = folder.partition("/")
        if first:
            return self.tree.names(rest) if first == self.folder else None
        return [self.folder] if self.tree.names("") is not None else []

    def state(self, path: str) -> State:
        """Return the state of what stands at a path."""
        return self.tree.state(self._inside(path))

    def read(self, path: str) -> bytes:
        """Return the content of a file."""
        return self.tree.read(self._inside(path))

    def holds(self, path: str) -> bool:
        """Tell whether a plain file of the tree stands there."""
        first, _, rest = path.partition("/")
        return first == self.folder and self.tree.holds(rest)

    def shown(self, path: str) -> str:
        """Return how messages name a file."""
        return self.tree.shown(self._inside(path))

    def _inside(self, path: str) -> str:
        first, _, rest = path.partition("/")
        if first != self.folder:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), path)
        return rest
