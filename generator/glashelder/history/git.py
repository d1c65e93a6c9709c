"""Reads versions of the data folder from Git: never writes, runs no code of the repository, uses no network.

In: the data folder. Out: files in older versions, and when each was last changed. If there is no history to read, a
`HistoryError` says in Dutch why and what to do.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from glashelder.exceptions import HistoryError
from glashelder.history.git_answers import read_blobs, read_changes
from glashelder.schema.catalogue import MARKS

# Overrides settings of a user that would change the output of Git or start another programme.
_SETTINGS = (
    "core.fsmonitor=false", "core.quotePath=false", "diff.relative=false", "log.diffMerges=first-parent",
    "log.follow=false", "log.showRoot=true", "log.showSignature=false",
)  # fmt: skip
_GIT = ("git", "--no-pager", "--literal-pathspecs", *(part for text in _SETTINGS for part in ("-c", text)))
_LOG = (
    "log", "--first-parent", "--sparse", "--date-order", "-m", "--raw", "-r", "-z", "--no-abbrev", "--no-renames",
    "--no-ext-diff", "--no-textconv", "--no-color", "--no-notes", "--no-decorate", "--format=tformat:%x01%ct",
)  # fmt: skip
# Hooks set GIT_DIR and the like, which would point to another repository; where to find settings may stay.
_KEPT = ("GIT_CONFIG", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY", "GIT_EXEC_PATH", "GIT_TEST_ASSUME_DIFFERENT_OWNER")
_QUIET = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",  # the same for Git before 2.44, which does not know the line above
    "LC_ALL": "C",
}
# Readers have the first of these that exists. The brackets make a name a pattern, so an absent one is no error.
_PUBLISHED = ("refs/remotes/origin/HEA[D]", "refs/remotes/origin/mai[n]", "refs/remotes/origin/maste[r]")
_NO_GIT = ("Het programma git is er niet.", "Installeer Git.")
_NO_COMMIT = ("De map staat in Git, maar er is nog geen versie vastgelegd.", "Leg een versie vast met git commit.")
_SHA256 = 64
"""The number of digits of an id in a repository with SHA-256."""
_AT_ONCE = 256
"""This many files are read at once, so that a long history does not have to fit in memory."""
_BROKEN = 20
"""After this many objects that Git cannot read, the rest is skipped too."""


class Repository(Struct, frozen=True):
    """The repository that contains a data folder.

    Attributes:
        folder: the data folder relative to the top of the repository, ending in a slash; empty for the top.
        is_shallow: True if the oldest commits are missing from this clone.
        published: id of the commit that readers have: of origin/HEAD, origin/main or origin/master, or else of HEAD.
    """

    top: Path
    folder: str
    is_shallow: bool
    published: str

    def last_changes(self) -> dict[str, tuple[int, str]]:
        """Return the time of the last change of each file in the folder on the branch of HEAD, and its blob since.

        Raises:
            HistoryError: Git cannot read a commit in between.
        """
        limit = ("--", self.folder) if self.folder else ()
        answer = _run(self.top, *_LOG, "HEAD", *limit)
        if answer.returncode:  # to continue would be to forget what Git could not read
            raise _no_history(self.top, answer.stderr)
        found: dict[str, tuple[int, str]] = {}
        for change in read_changes(answer.stdout, self.folder):
            found.setdefault(change.path, (change.time, change.blob))
        return found

    def resolve(self, revision: str) -> str:
        """Return the id of the commit that `revision` names; empty if there is none."""
        if revision.startswith("-"):
            return ""
        answer = _run(self.top, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
        return answer.stdout.decode().strip() if answer.returncode == 0 else ""

    def time_of(self, commit: str) -> int:
        """Return the time of a commit, in seconds since 1970."""
        return int(_run(self.top, "log", "-1", "--no-show-signature", "--format=%ct", commit).stdout)

    def fork_point(self) -> str:
        """Return the last common commit of HEAD and the published branch; empty if there is none."""
        answer = _run(self.top, "merge-base", self.published, "HEAD")
        return answer.stdout.decode().strip() if answer.returncode == 0 else ""

    def folder_in(self, commit: str) -> str | None:
        """Return the path of the data folder in a commit, which may differ from ours; None if there was none."""
        if any(self._paths(commit, f"{self.folder}{mark}") for mark in MARKS):
            return self.folder
        if any(_is_mark(p) and (self.top / p).exists() for p in self._paths(commit, self.folder)):
            return self.folder  # each organisation has a folder of its own in it
        gone = {_folder(p) for p in self._paths(commit, "") if _is_mark(p) and not (self.top / p).exists()}
        return gone.pop() if len(gone) == 1 else None

    def files(self, commit: str) -> dict[str, str]:
        """Return the regular files of the data folder in a commit: path relative to that folder, and id of the blob."""
        folder = self.folder_in(commit)
        return {} if folder is None else {p.removeprefix(folder): b for p, b in self._paths(commit, folder).items()}

    def file(self, commit: str, path: str) -> bytes | None:
        """Return a file of the data folder as it was in a commit; None if it was not there, or Git cannot give it."""
        return next(self.blobs(self._paths(commit, f"{self.folder}{path}").values()), None)

    def text(self, commit: str, file: Path) -> str:
        """Return a file of the repository, by its path on disk, as it was; empty if it was not there."""
        path = Path(os.path.realpath(file))
        if not path.is_relative_to(self.top):
            return ""
        content = next(self.blobs(self._paths(commit, path.relative_to(self.top).as_posix()).values()), None)
        return (content or b"").decode(errors="replace")

    def blobs(self, ids: Iterable[str]) -> Iterator[bytes | None]:
        """Yield the content of each blob; None for one that is missing or damaged."""
        wanted = list(ids)
        broken = 0
        while wanted and broken < _BROKEN:
            asked = wanted[:_AT_ONCE]
            answer = _run(self.top, "cat-file", "--batch", stdin="\n".join(asked).encode() + b"\n").stdout
            read = list(read_blobs(answer))[: len(asked)]
            if len(read) < len(asked):  # Git stopped at a damaged object; continue after it
                broken += 1
                read.append(None)
            yield from read
            wanted = wanted[len(read) :]
        yield from (None for _ in wanted)

    def _paths(self, commit: str, path: str) -> dict[str, str]:
        limit = ("--", path) if path else ()
        entries = _run(self.top, "ls-tree", "-r", "-z", "--full-tree", commit, *limit).stdout
        found = (entry.partition("\t") for entry in os.fsdecode(entries).split("\0") if entry.startswith("100"))
        return {name: kind.split(" ")[2] for kind, _, name in found}


def is_blob(content: bytes, blob: str) -> bool:
    """Return whether a file has the contents that Git recorded, whatever Git does with line ends on checkout."""
    kind = hashlib.sha256 if len(blob) == _SHA256 else hashlib.sha1
    versions = (content, content.replace(b"\r\n", b"\n"))
    return any(kind(b"blob %d\0%s" % (len(v), v), usedforsecurity=False).hexdigest() == blob for v in versions)


def find_repository(data_dir: Path) -> Repository:
    """Return the repository of a data folder, in one call to Git.

    Raises:
        HistoryError: there is no Git, no repository, no commit, or Git may not read it.
    """
    fixed = ("--show-toplevel", "--show-prefix", "--is-shallow-repository")
    answer = _run(data_dir, "rev-parse", *fixed, *(f"--glob={ref}" for ref in _PUBLISHED), "HEAD")
    lines = os.fsdecode(answer.stdout).split("\n")
    if len(lines) < len(fixed) + 1:
        raise _no_history(data_dir, answer.stderr)
    top, folder, is_shallow, published = lines[:4]
    if published in ("", "HEAD"):
        raise HistoryError(*_NO_COMMIT)
    return Repository(Path(top), folder, is_shallow == "true", published)


def _no_history(data_dir: Path, said: bytes) -> HistoryError:
    if b"dubious ownership" in said:
        cure = said.decode(errors="replace").partition("git config --global --add safe.directory ")[2].strip()
        return HistoryError(
            "Git weigert de geschiedenis te lezen, omdat de map van een andere gebruiker is.",
            f"Vertrouwt u de map? Typ dan: git config --global --add safe.directory {cure or data_dir.resolve()}",
        )
    if b"not a git repository" in said:
        return HistoryError(f"De map {data_dir.name} staat niet in Git.", "Zet het register in Git.")
    first = said.decode(errors="replace").partition("\n")[0]
    return HistoryError(f"Git kan de geschiedenis niet lezen ({first}).", "Kijk wat er mis is met: git status")


def _run(folder: Path, *arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("GIT_") or k.startswith(_KEPT)}
    try:
        return subprocess.run(  # noqa: S603 (fixed programme, no shell; paths and revisions stand behind `--`)
            [*_GIT, *arguments], cwd=folder, env=kept | _QUIET, input=stdin, capture_output=True, check=False
        )
    except OSError as error:
        raise HistoryError(*_NO_GIT) from error


def _is_mark(path: str) -> bool:
    return path.rpartition("/")[2] in MARKS


def _folder(path: str) -> str:
    return path[: path.rfind("/") + 1]
