"""Swaps two folders in one step, where the system can."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path

from generator.exceptions import PublishError

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_PARKED = ".vorige"


def parked_of(current: Path) -> Path:
    """Return where the old folder stands for the length of two renames."""
    return current.with_name(current.name + _PARKED)


def put_in_place(new: Path, current: Path) -> None:
    """Make the folder `new` the folder `current`. A kill at any moment leaves the old or the new one.

    On Linux the two folders are exchanged atomically (renameat2(2), RENAME_EXCHANGE). Elsewhere the old folder
    is parked for the length of two renames; `restore_parked` undoes that if the programme dies in between.

    Raises:
        PublishError: the folders could not be renamed; the old site stands.
    """
    try:
        if not current.exists():
            new.rename(current)
        elif not _exchange(new, current):
            parked = parked_of(current)
            current.rename(parked)
            new.rename(current)
            parked.rename(new)
    except OSError as error:
        restore_parked(current)
        msg = f"De nieuwe site kon niet op zijn plaats worden gezet: {error.strerror}. De oude site staat er nog."
        raise PublishError(msg) from error


def restore_parked(current: Path) -> None:
    """Put back a site that was parked by a run that died, if there is one."""
    parked = parked_of(current)
    if parked.exists() and not current.exists():
        parked.rename(current)


def _exchange(one: Path, other: Path) -> bool:
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if os.name == "posix" else None
    if renameat2 is None:
        return False
    done: int = renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return done == 0
