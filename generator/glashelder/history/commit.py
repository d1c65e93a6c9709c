"""A tree of the files of a data folder as they were in one version. Git itself is known in `git.py`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from glashelder.exceptions import HistoryError
from glashelder.history.git import Repository
from glashelder.load.yaml_spots import value_at
from glashelder.schema.catalogue import Catalogue
from glashelder.schema.names import Names
from glashelder.tree.package import shipped
from glashelder.tree.tree import Layers, State, Tree
from glashelder.upgrade.plan import plan_data
from glashelder.upgrade.project_files import VERSION


def release_in(repository: Repository, commit: str, config_files: Iterable[Path]) -> str:
    """Return the release that the settings named in a commit; empty where they did not, or stood elsewhere."""
    texts = (repository.text(commit, file) for file in config_files)
    return next(filter(None, (value_at(text, VERSION) for text in texts)), "")


def version(repository: Repository, commit: str, catalogue: Catalogue, config_files: Iterable[Path] = ()) -> Tree:
    """Return the register in a commit, with the names of today.

    The national tables are those of today where it had them from the package. A version that has schemas of its own has
    all tables, as ours has; until November 2026 all stood in one folder.
    """
    tree = Commit(repository, commit)
    is_whole = bool(tree.files("landelijk") or tree.files("schemas"))
    if Names():
        since = release_in(repository, commit, config_files)
        for change in plan_data(tree, catalogue, since, with_national=is_whole).changes:
            tree.put(change.path, change.new_path, change.after)
    return tree if is_whole else Layers((tree, shipped("register_data")))


class Commit:
    """The data folder in a commit: read as a whole, the first time that a file is asked for."""

    def __init__(self, repository: Repository, commit: str) -> None:
        self._repository = repository
        self._blobs = repository.files(commit)
        self.name = commit

    def put(self, path: str, new_path: str, content: bytes) -> None:
        """Let a file have another content, and perhaps stand elsewhere."""
        del self._contents[path]
        self._contents[new_path] = content
        self._blobs[new_path] = self._blobs.pop(path)

    def files(self, below: str = "") -> list[str]:
        """Return every plain file below a folder, sorted by path."""
        return sorted(path for path in self._blobs if not below or path.startswith(f"{below}/"))

    def names(self, folder: str) -> list[str] | None:
        """Return what stands in a folder, folders included, sorted; None where there is no such folder."""
        start = f"{folder}/" if folder else ""
        return sorted({path[len(start) :].partition("/")[0] for path in self.files(folder)}) or None

    def state(self, path: str) -> State:
        """Return the state of what stands at a path."""
        return State(is_file=True, size=len(self.read(path)))

    def read(self, path: str) -> bytes:
        """Return the content of a file.

        Raises:
            FileNotFoundError: it was not there.
            HistoryError: Git cannot give it: to go on would be to call everything in it new.
        """
        if path not in self._blobs:
            raise FileNotFoundError(path)
        content = self._contents[path]
        if content is None:
            msg = f"Git kan {path} niet geven zoals het was."
            raise HistoryError(msg, "Haal een volledige kopie op met git clone.")
        return content

    def holds(self, path: str) -> bool:
        """Tell whether a plain file of this tree stands there."""
        return path in self._blobs

    def shown(self, path: str) -> str:
        """Return how messages name a file."""
        return f"{self.name}:{path}"

    @cached_property
    def _contents(self) -> dict[str, bytes | None]:
        return dict(zip(self._blobs, self._repository.blobs(self._blobs.values()), strict=True))
