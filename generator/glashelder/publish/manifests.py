"""Remembers what was written in the published copy of a site and in its spare.

This stands in the spare, and so beside what it tells of: whatever builds this site, from whatever project, reads the
same, and who throws the spare away throws this away too. It is taken away before the two copies change places and
written anew after, so that it is never read of the wrong one.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass, field
from pathlib import Path

from glashelder.publish.places import MANIFESTS, UNFINISHED

Stamp = tuple[str, int, int]
"""What a file was made from, its size, and the time it was written in ns."""
Manifest = dict[str, Stamp]


@dataclass(frozen=True)
class Manifests:
    """What this programme wrote in the two copies, by path."""

    published: Manifest = field(default_factory=dict)
    spare: Manifest = field(default_factory=dict)


def read_manifests(spare: Path) -> Manifests:
    """Return what was written; nothing of a copy of which that is not known.

    A run that died may have written anything in the spare, with its mark as a warning. It had not come to the
    published copy.
    """
    with contextlib.suppress(Exception):  # whatever is wrong with the file, the cure is to make all files again
        stored = json.loads((spare / MANIFESTS).read_bytes())
        published, second = (
            {path: (str(made_from), int(size), int(time)) for path, (made_from, size, time) in stored[copy].items()}
            for copy in ("published", "spare")
        )
        return Manifests(published, {} if (spare / UNFINISHED).exists() else second)
    return Manifests()


def save_manifests(spare: Path, manifests: Manifests) -> None:
    """Keep what was written for the next build; a run that cannot is slower next time, and otherwise right."""
    temporary = spare / f"{MANIFESTS}.nieuw"
    with contextlib.suppress(OSError):
        spare.mkdir(exist_ok=True)
        temporary.write_text(json.dumps({"published": manifests.published, "spare": manifests.spare}), "utf-8")
        temporary.replace(spare / MANIFESTS)


def forget_manifests(spare: Path) -> None:
    """Remove what tells of the two copies as they were."""
    (spare / MANIFESTS).unlink(missing_ok=True)
