"""Parses the output of Git: changes of files, and the contents of blobs. Runs no command.

In: bytes of `git log --raw -z` and `git cat-file --batch`. Out: values.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import NamedTuple


class Change(NamedTuple):
    """A change of a file.

    Attributes:
        path: relative to the folder that was asked about.
        time: of the commit, in seconds since 1970.
        blob: the id of its content after the change; empty if it was removed or is no plain file.
    """

    path: str
    time: int
    blob: str


def read_changes(log: bytes, folder: str) -> Iterator[Change]:
    """Parse the output of `git log --raw -z`: the time of a commit, then for each change its description and path."""
    time = 0
    parts = iter(os.fsdecode(log).split("\0"))
    for part in parts:
        if part.startswith("\1"):
            time = int(part[1:])
        elif part:
            _, mode, _, blob, _ = part.lstrip("\n").split(" ")
            path = next(parts)
            if path.startswith(folder):
                yield Change(path.removeprefix(folder), time, blob if mode.startswith("100") else "")


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
