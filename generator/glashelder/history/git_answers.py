"""Parses the output of Git: commits with their changes, and the contents of blobs. Runs no command.

In: bytes of `git log --raw -z`, `git diff-tree --raw -z` and `git cat-file --batch`. Out: values.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import NamedTuple


class Change(NamedTuple):
    """A path, relative to the data folder, and its content after the change: the id of a blob, or empty if removed."""

    path: str
    blob: str


class Commit(NamedTuple):
    """The changes of a commit on the published branch in the data folder; `time` is in seconds since 1970."""

    id: str
    time: int
    changes: tuple[Change, ...]


def read_commits(log: bytes, folder: str) -> Iterator[Commit]:
    """Parse the output of `git log --raw -z`: a header, then for each change its description and its path."""
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
            change = read_change(part.lstrip("\n"), next(parts), folder)
            if change:
                changes.append(Change(change[0], change[2]))
    if commit:
        yield Commit(commit, time, tuple(changes))


def read_change(description: str, path: str, folder: str) -> tuple[str, str, str] | None:
    """Return the path in the folder with its blob before and after; empty if there was no plain file."""
    old_mode, mode, old, blob, _ = description.removeprefix(":").split(" ")
    if not path.startswith(folder):
        return None
    return path.removeprefix(folder), old if old_mode.startswith("100") else "", blob if mode.startswith("100") else ""


def read_blobs(answer: bytes) -> Iterator[bytes | None]:
    """Parse the output of `git cat-file --batch`, as far as it goes."""
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
