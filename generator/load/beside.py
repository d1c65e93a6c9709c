"""Does a piece of work in a process of its own, beside this one, where the system can fork."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import TypeVar

T = TypeVar("T")


def can_work_beside() -> bool:
    """Tell whether there is a second processor, and forking is safe: no other thread may hold a lock."""
    return hasattr(os, "fork") and (os.cpu_count() or 1) > 1 and threading.active_count() == 1


def work_beside(work: Callable[[], T]) -> Callable[[], T]:
    """Start `work` in a child process and return a function that waits for its result.

    The child inherits everything in memory, so `work` may be any closure; its result must be picklable.

    Raises:
        Exception: from the returned function, whatever `work` raised.
    """
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_child, args=(work, theirs), daemon=True)
    process.start()
    theirs.close()

    def result() -> T:
        try:
            outcome = ours.recv()
        except EOFError as error:
            msg = "a child process died"
            raise RuntimeError(msg) from error
        finally:
            process.join()
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome  # type: ignore[no-any-return]

    return result


def _child(work: Callable[[], T], answer: Connection) -> None:
    try:
        answer.send(work())
    except Exception as error:  # noqa: BLE001 (the parent raises it)
        answer.send(error)
