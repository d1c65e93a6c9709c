"""Remembers what was written in the published copy of a site and in its spare.

The file is in the spare, so every project that builds this site reads the same one, and removing the spare removes it
too. It is deleted before the two copies are exchanged and written again afterwards, so that it never describes the
wrong copy.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass, field
from pathlib import Path

from glashelder.publish.places import MANIFESTS, UNFINISHED

Stamp = tuple[str, int, int]
"""The fingerprint of what a file was made from, its size in bytes, and its modification time in nanoseconds."""
Manifest = dict[str, Stamp]


@dataclass(frozen=True)
class Manifests:
    """The files that this programme wrote in the two copies, by path."""

    published: Manifest = field(default_factory=dict)
    spare: Manifest = field(default_factory=dict)


def read_manifests(spare: Path) -> Manifests:
    """Return what was written; nothing for a copy whose contents are unknown.

    A run that died may have written anything in the spare, which its mark shows. It did not reach the published copy.
    """
    with contextlib.suppress(Exception):  # whatever is wrong with it, the cure is to make all files again
        stored = json.loads((spare / MANIFESTS).read_bytes())
        published, second = (
            {path: (str(made_from), int(size), int(time)) for path, (made_from, size, time) in stored[copy].items()}
            for copy in ("published", "spare")
        )
        return Manifests(published, {} if (spare / UNFINISHED).exists() else second)
    return Manifests()


def save_manifests(spare: Path, manifests: Manifests) -> None:
    """Save what was written for the next build; if that fails, the next build is only slower."""
    temporary = spare / f"{MANIFESTS}.nieuw"
    with contextlib.suppress(OSError):
        spare.mkdir(exist_ok=True)
        temporary.write_text(json.dumps({"published": manifests.published, "spare": manifests.spare}), "utf-8")
        temporary.replace(spare / MANIFESTS)


def forget_manifests(spare: Path) -> None:
    """Delete the file, before it describes the wrong copies."""
    (spare / MANIFESTS).unlink(missing_ok=True)
