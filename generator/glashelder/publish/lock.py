"""Lets one process at a time write a folder. A second one waits, and says for which one.

The lock is held on an open file beside the folder, and the system releases it when its last holder ends, however it
ends. So a stale lock file locks nobody out. A child process that writes for its parent shares the lock: nobody else
may begin while it still writes.
"""

from __future__ import annotations

import contextlib
import datetime
import json
import os
import platform
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from glashelder.exceptions import PublishError, why_not
from glashelder.publish.places import lock_of
from glashelder.settings import HERE

_PAUSE_SECONDS = 0.05
_UNTOLD_SECONDS = 0.5
"""A shorter wait than this is not reported."""
_PATIENCE_SECONDS = 600.0
"""A build of a large register takes seconds; one that takes longer than this hangs."""

if sys.platform == "win32":
    import msvcrt

    _TAKEN = PermissionError
    _FAR = 1 << 20  # Windows makes locked bytes unreadable, and the holder is named at the start of the file

    def _lock(file: int) -> None:
        os.lseek(file, _FAR, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

    def _unlock(file: int) -> None:
        os.lseek(file, _FAR, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    _TAKEN = BlockingIOError

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)  # also for a child process that still has the file open


@contextlib.contextmanager
def alone(folder: Path, notify: Callable[[str], object], patience: float = _PATIENCE_SECONDS) -> Iterator[None]:
    """Be the only process that writes `folder`, by whatever path it is named; wait for another one to finish.

    If nothing can be written beside the folder, or the file system has no locks, there is no lock: nobody can exchange
    a folder there, and an engine that writes into it must not stop because of us.

    Args:
        folder: the folder that will be written; it may be absent.
        notify: is called with a Dutch sentence for the user who waits.
        patience: how many seconds to wait.

    Raises:
        PublishError: another process still has the folder after that time.
    """
    path = lock_of(folder.resolve())
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = _wait_for(path, folder, notify, patience)
    except OSError as error:
        notify(
            f"Naast {folder} kan niet worden vastgelegd dat er gebouwd wordt: {why_not(error)}. "
            "Laat daar geen twee builds tegelijk lopen."
        )
        yield
        return
    try:
        _leave_name(file)
        yield
    finally:
        with contextlib.suppress(OSError):
            if _is_at(file, path):
                path.unlink()
        with contextlib.suppress(OSError):
            _unlock(file)
        os.close(file)


def _wait_for(path: Path, folder: Path, notify: Callable[[str], object], patience: float) -> int:
    """Return the open file once we hold its lock."""
    started = time.monotonic()
    told = False
    while True:
        file = _take(path)
        if file is not None:
            return file
        waited = time.monotonic() - started
        if waited > patience:
            msg = (
                f"In {folder} wordt nog steeds gebouwd{_holder(path)}. Deze build is daarom gestopt; de site is niet "
                "veranderd. Hangt dat andere proces? Stop het, en bouw opnieuw."
            )
            raise PublishError(msg)
        if waited > _UNTOLD_SECONDS and not told:
            notify(f"In {folder} wordt al gebouwd{_holder(path)}. Even wachten tot dat klaar is (stoppen met Ctrl+C).")
            told = True
        time.sleep(_PAUSE_SECONDS)


def _take(path: Path) -> int | None:
    """Return the open file if it can be locked now, else None."""
    file = _open(path)
    try:
        _lock(file)
        if _is_at(file, path):  # else its last holder has removed it since we opened it
            return file
    except _TAKEN:
        pass
    except OSError:
        os.close(file)
        raise
    os.close(file)
    return None


def _open(path: Path) -> int:
    flags = os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
    try:
        return os.open(path, os.O_RDWR | flags, 0o666)
    except PermissionError:
        if not path.is_file():
            raise
        return os.open(path, os.O_RDONLY)  # another user owns it; it can still be locked


def _is_at(file: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file), path.stat())
    except FileNotFoundError:
        return False


def _leave_name(file: int) -> None:
    """Write our process id into the file, for those who wait."""
    programme = Path(sys.argv[0])
    name = programme.parent.name if programme.stem == "__main__" else programme.stem
    who = {"proces": os.getpid(), "computer": platform.node(), "opdracht": " ".join([name, *sys.argv[1:2]])}
    with contextlib.suppress(OSError):  # a full disk, or a file of another user: those who wait learn less
        os.ftruncate(file, 0)
        os.lseek(file, 0, os.SEEK_SET)
        os.write(file, json.dumps(who).encode())


def _holder(path: Path) -> str:
    """Return who has the lock and since when, as the end of a Dutch sentence; empty if that is unknown."""
    try:
        who = json.loads(path.read_text("utf-8"))
        since = datetime.datetime.fromtimestamp(path.stat().st_mtime, HERE)
        number, computer, command = int(who["proces"]), str(who["computer"]), str(who["opdracht"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""
    there = "" if computer == platform.node() else f" op {computer}"
    text = f", door proces {number}{there} ({command}) sinds {since:%d-%m-%Y %H:%M:%S}"
    return "".join(character for character in text if character.isprintable())
