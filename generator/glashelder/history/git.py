"""Reads versions of the data folder from Git: never writes, runs nothing of the repository, asks no other machine.

In: the data folder. Out: commits of the published branch with what they changed, and files as they were. Where
there is no history to read, a `HistoryError` says in Dutch why and what to do.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from glashelder.exceptions import HistoryError
from glashelder.schema.catalogue import MARKS

# Settings of a user that would change what Git prints or start another programme.
_SETTINGS = (
    "core.fsmonitor=false", "core.quotePath=false", "diff.relative=false", "log.diffMerges=first-parent",
    "log.follow=false", "log.showRoot=true", "log.showSignature=false",
)  # fmt: skip
_GIT = ("git", "--no-pager", "--literal-pathspecs", *(part for text in _SETTINGS for part in ("-c", text)))
_LOG = (
    "log", "--first-parent", "--date-order", "-m", "--raw", "-r", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff",
    "--no-textconv", "--no-color", "--no-notes", "--no-decorate", "--format=tformat:%x01%H %ct",
)  # fmt: skip
_MERGES = ("log", "--merges", "--no-color", "--no-notes", "--no-decorate", "--format=tformat:%P%x09%s")
# What Git and the common hosts write above a merge of another branch into the published one, whose names follow.
_FROM_ASIDE = (
    r"Merge (pull request |[0-9a-f]{{40}} into )|Merged (in|PR) |.*\(#[0-9]+\)$"
    r"|Merge (remote-tracking )?branch '(?!([^'/]+/)?({})')"
)
# GIT_DIR and the like are set in hooks and would point at another place; where to look for settings may stay.
_KEPT = ("GIT_CONFIG", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY", "GIT_EXEC_PATH", "GIT_TEST_ASSUME_DIFFERENT_OWNER")
_QUIET = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",  # the same for a Git that does not know the line above (before 2.44)
    "LC_ALL": "C",
}
# The first that exists is what readers got. The brackets make a name a pattern: one that is not there is no error.
_PUBLISHED = ("refs/remotes/origin/HEA[D]", "refs/remotes/origin/mai[n]", "refs/remotes/origin/maste[r]")
_NO_GIT = ("Het programma git is er niet.", "Installeer Git.")
_NO_COMMIT = ("De map staat in Git, maar er is nog geen versie vastgelegd.", "Leg een versie vast met git commit.")
_SHA256 = 64
"""So many digits has an id in a repository of the newer kind."""
_AT_ONCE = 256
"""So many files are asked for at once, so that a long history need not fit in memory."""
_BROKEN = 20
"""After so many objects that Git cannot read, the rest is given up, too."""


class Change(NamedTuple):
    """A path, relative to the data folder, and its content after the change: the id of a blob, empty when it went."""

    path: str
    blob: str


class Commit(NamedTuple):
    """What a commit on the published branch changed in the data folder; `time` is in seconds since 1970."""

    id: str
    time: int
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Repository:
    """The repository in which a data folder lies.

    Attributes:
        folder: the data folder relative to the top of the repository, with a slash at its end; empty for the top.
        is_shallow: the beginning of the history is not in this copy.
        published: id of the commit that readers have: of origin/HEAD, origin/main or origin/master, or else of HEAD.
    """

    top: Path
    folder: str
    is_shallow: bool
    published: str

    def contains(self, commit: str) -> bool:
        """Tell whether a commit is, or comes before, the published one."""
        return _run(self.top, "merge-base", "--is-ancestor", commit, self.published).returncode == 0

    def commits(self, since: str = "") -> list[Commit]:
        """Return what changed in the data folder on the published branch after `since`, the newest first.

        Merges count as one change of the branch they came into: what only ever stood on a side branch was never
        published. But a pull merges what is published into the line of one editor: then both lines count. A data folder
        that moved is followed to where it was.

        Raises:
            HistoryError: Git cannot read a commit in between.
        """
        found: list[Commit] = []
        folder: str | None = self.folder_in(self.published)
        until = self.published
        while folder is not None:
            revisions = f"{since}..{until}" if since else until
            part = self._log(folder, revisions, *self._pulled(revisions))
            found += part
            folder = self._folder_before(folder, part[-1]) if part else None
            until = f"{part[-1].id}^" if part else ""
        return found

    def last_changes(self) -> dict[str, tuple[int, str]]:
        """Return when each file of the folder last changed on the branch of HEAD, and the id of its blob since then."""
        found: dict[str, tuple[int, str]] = {}
        for commit in self._log(self.folder, "HEAD"):
            for change in commit.changes:
                found.setdefault(change.path, (commit.time, change.blob))
        return found

    def resolve(self, revision: str) -> str:
        """Return the id of the commit that `revision` names; empty when there is none."""
        if revision.startswith("-"):
            return ""
        answer = _run(self.top, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
        return answer.stdout.decode().strip() if answer.returncode == 0 else ""

    def time_of(self, commit: str) -> int:
        """Return when a commit was made, in seconds since 1970."""
        return int(_run(self.top, "log", "-1", "--no-show-signature", "--format=%ct", commit).stdout)

    def fork_point(self) -> str:
        """Return the last commit that HEAD and the published branch have in common; empty when there is none."""
        answer = _run(self.top, "merge-base", self.published, "HEAD")
        return answer.stdout.decode().strip() if answer.returncode == 0 else ""

    def folder_in(self, commit: str) -> str | None:
        """Return where the data folder was in a commit; a folder of another name if ours was not there yet."""
        if any(self._paths(commit, f"{self.folder}{mark}") for mark in MARKS):
            return self.folder
        gone = {_folder(p) for p in self._paths(commit, "") if _is_mark(p) and not (self.top / p).exists()}
        return gone.pop() if len(gone) == 1 else None

    def files(self, commit: str) -> dict[str, str]:
        """Return the plain files of the data folder in a commit: path relative to that folder, and id of the blob."""
        folder = self.folder_in(commit)
        return {} if folder is None else {p.removeprefix(folder): b for p, b in self._paths(commit, folder).items()}

    def blobs(self, ids: Iterable[str]) -> Iterator[bytes | None]:
        """Yield the content of each blob; None for one that is missing or damaged."""
        wanted = list(ids)
        broken = 0
        while wanted and broken < _BROKEN:
            asked = wanted[:_AT_ONCE]
            answer = _run(self.top, "cat-file", "--batch", stdin="\n".join(asked).encode() + b"\n").stdout
            read = list(_contents(answer))[: len(asked)]
            if len(read) < len(asked):  # Git stopped at a damaged object; go on behind it
                broken += 1
                read.append(None)
            yield from read
            wanted = wanted[len(read) :]
        yield from (None for _ in wanted)

    def _pulled(self, revisions: str) -> Iterator[str]:
        """Yield the parents, but for the first, of each merge that does not say that it took in another branch.

        Nobody records what was published. A merge with words of its own may be either; then nothing may be hidden.
        """
        merges = _run(self.top, *_MERGES, revisions).stdout.decode(errors="replace").splitlines()
        if merges:
            main = _run(self.top, "for-each-ref", "--format=%(symref:lstrip=-1)", "refs/remotes/origin/HEAD").stdout
            names = "|".join(re.escape(name) for name in ("main", "master", main.decode(errors="replace").strip()))
            from_aside = re.compile(_FROM_ASIDE.format(names))
            for parents, _, subject in (line.partition("\t") for line in merges):
                if not from_aside.match(subject):
                    yield from parents.split(" ")[1:]

    def _log(self, folder: str, *revisions: str) -> list[Commit]:
        limit = ("--", folder) if folder else ()
        answer = _run(self.top, *_LOG, *revisions, *limit)
        if answer.returncode:  # to go on would be to forget what it could not tell
            raise _no_history(self.top, answer.stderr)
        return list(_commits(answer.stdout, folder))

    def _folder_before(self, folder: str, oldest: Commit) -> str | None:
        """Return where the data folder was before the commit in which it appeared; None when it was nowhere."""
        if {change.path for change in oldest.changes}.isdisjoint(MARKS):
            return None
        whole = _run(self.top, *_LOG, "-1", oldest.id).stdout
        changes = (change for commit in _commits(whole, "") for change in commit.changes)
        gone = {_folder(change.path) for change in changes if not change.blob and _is_mark(change.path)}
        before = gone.pop() if len(gone) == 1 else folder
        return before if before != folder else None

    def _paths(self, commit: str, path: str) -> dict[str, str]:
        limit = ("--", path) if path else ()
        entries = _run(self.top, "ls-tree", "-r", "-z", "--full-tree", commit, *limit).stdout
        found = (entry.partition("\t") for entry in os.fsdecode(entries).split("\0") if entry.startswith("100"))
        return {name: kind.split(" ")[2] for kind, _, name in found}


def is_blob(content: bytes, blob: str) -> bool:
    """Tell whether a file holds what Git recorded, whatever it makes of line ends where the file stands."""
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
            is_closed=True,
        )
    if b"not a git repository" in said:
        return HistoryError(f"De map {data_dir.name} staat niet in Git.", "Zet het register in Git.")
    first = said.decode(errors="replace").partition("\n")[0]
    message, hint = f"Git kan de geschiedenis niet lezen ({first}).", "Kijk wat er mis is met: git status"
    return HistoryError(message, hint, is_closed=True)


def _run(folder: Path, *arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("GIT_") or k.startswith(_KEPT)}
    try:
        return subprocess.run(  # noqa: S603 (fixed programme, no shell; paths and revisions stand behind `--`)
            [*_GIT, *arguments], cwd=folder, env=kept | _QUIET, input=stdin, capture_output=True, check=False
        )
    except OSError as error:
        there = folder.resolve()
        is_closed = any((place / ".git").exists() for place in (there, *there.parents))
        raise HistoryError(*_NO_GIT, is_closed=is_closed) from error


def _commits(log: bytes, folder: str) -> Iterator[Commit]:
    """Read the answer of `git log --raw -z`: a head, then for each change its description and its path."""
    commit = ""
    time = 0
    changes: list[Change] = []
    parts = iter(os.fsdecode(log).split("\0"))
    for part in parts:
        if part.startswith("\1"):
            if commit:
                yield Commit(commit, time, tuple(changes))
            commit, _, seconds = part[1:].partition(" ")
            time, changes = int(seconds), []
        elif part:
            _, mode, _, blob, _ = part.lstrip("\n").split(" ")
            path = next(parts)
            if path.startswith(folder):
                changes.append(Change(path.removeprefix(folder), blob if mode.startswith("100") else ""))
    if commit:
        yield Commit(commit, time, tuple(changes))


def _contents(answer: bytes) -> Iterator[bytes | None]:
    """Read the answer of `git cat-file --batch`, as far as it goes."""
    at = 0
    while (end := answer.find(b"\n", at)) >= 0:
        _, kind, *size = answer[at:end].split(b" ")
        at = end + 1
        if kind != b"blob" or not size:
            at += int(size[0]) + 1 if size else 0
            yield None
            continue
        stop = at + int(size[0])
        if stop > len(answer):
            return
        yield answer[at:stop]
        at = stop + 1


def _is_mark(path: str) -> bool:
    return path.rpartition("/")[2] in MARKS


def _folder(path: str) -> str:
    return path[: path.rfind("/") + 1]
