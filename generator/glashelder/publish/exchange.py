"""Exchanges two folders, atomically if the system can."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import shutil
from pathlib import Path

from glashelder.exceptions import PublishError, why_not
from glashelder.publish.places import parked_of, spare_of

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_CANNOT_MOVE = {errno.EBUSY, errno.EXDEV}
"""The errors for a folder that is a mount point, or lies in a lower layer of a container."""


def put_in_place(new: Path, current: Path) -> None:
    """Replace the folder `current` by the folder `new`. A kill at any moment leaves the old or the new one.

    On Linux the two folders are exchanged atomically (renameat2(2), RENAME_EXCHANGE). Elsewhere the old folder
    is parked for the length of two renames; `repair` undoes that if the programme dies in between.

    Raises:
        PublishError: the folders could not be renamed; the old site stands.
    """
    parked = parked_of(current)
    try:
        if not current.exists():
            new.rename(current)
            return
        if _exchange(new, current):
            return
        current.rename(parked)
        new.rename(current)
    except BaseException as error:
        repair(current)
        if isinstance(error, OSError):
            raise PublishError(_not_in_place(current, error)) from error
        raise
    with contextlib.suppress(OSError):  # the new site is in place; the next run removes this
        parked.rename(new)


def repair(current: Path) -> None:
    """Clean up after a run that died between two renames: restore the site, or make the old one the spare.

    Raises:
        PublishError: what is parked cannot be moved or removed.
    """
    parked, spare = parked_of(current), spare_of(current)
    if not parked.exists():
        return
    cure = "Gooi die map weg" if current.exists() else f"Hernoem die map naar {current.name}"
    try:
        if not current.exists():
            parked.rename(current)
        elif not spare.exists():
            parked.rename(spare)
        else:
            shutil.rmtree(parked)
    except OSError as error:
        msg = f"{parked} bleef over van een build, en staat in de weg ({why_not(error)}). {cure}, en bouw opnieuw."
        raise PublishError(msg) from error


def put_back_link(site: Path) -> None:
    """Undo what an earlier version did if the site is a link to a folder elsewhere: it made the link the spare."""
    spare = spare_of(site)
    if spare.is_symlink() and site.is_dir() and not site.is_symlink():
        put_in_place(spare, site)


def refuse_mount_point(site: Path) -> None:
    """Refuse a folder that cannot be exchanged, before a whole site is built for it.

    Raises:
        PublishError: the folder is a mount point.
    """
    if os.path.ismount(site):
        raise PublishError(_fixed(site))


def _not_in_place(current: Path, error: OSError) -> str:
    if error.errno in _CANNOT_MOVE:
        return _fixed(current)
    return f"De nieuwe site kon niet op zijn plaats worden gezet: {why_not(error)}. De oude site staat er nog."


def _fixed(site: Path) -> str:
    return (
        f"{site} is een koppelpunt (zoals een volume van Docker) of een deel van een image, en kan niet in één keer "
        f"worden vervangen. De oude site staat er nog. Kies een map daarin: --site {site / 'www'}"
    )


def _exchange(one: Path, other: Path) -> bool:
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if os.name == "posix" else None
    if renameat2 is None:
        return False
    done: int = renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return done == 0
