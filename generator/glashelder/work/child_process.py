"""Does a piece of work in a child process, if the system can fork."""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

T = TypeVar("T")
_PR_SET_PDEATHSIG = 1
_LOOK_SECONDS = 0.5


def can_fork() -> bool:
    """Return whether there is a second processor, and forking is safe: no other thread may hold a lock."""
    return hasattr(os, "fork") and (os.cpu_count() or 1) > 1 and threading.active_count() == 1


class ChildWork(Generic[T]):
    """Work that is being done in a child process. Call it to wait for the result.

    The child ends with its parent, however that ends, because it would only write for nobody.
    """

    def __init__(self, work: Callable[[], T]) -> None:
        context = multiprocessing.get_context("fork")
        self._ours, theirs = context.Pipe(duplex=False)
        arguments = (work, os.getpid(), self._ours, theirs)
        self._process = context.Process(target=_child, args=arguments, daemon=True)
        self._process.start()
        theirs.close()

    def __call__(self) -> T:
        """Return the result.

        Raises:
            Exception: whatever the work raised.
        """
        try:
            outcome = self._ours.recv()
        except EOFError as error:
            msg = "a child process died"
            raise RuntimeError(msg) from error
        finally:
            self._ours.close()
            self._process.join()
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome  # type: ignore[no-any-return]

    def stop(self) -> None:
        """Kill the child process, and return once it has ended."""
        self._process.kill()
        self._process.join()
        self._ours.close()


def in_child_process(work: Callable[[], T]) -> ChildWork[T]:
    """Start `work` in a child process.

    The child inherits everything in memory, so `work` may be any closure; its result must be picklable.
    """
    return ChildWork(work)


def _child(work: Callable[[], T], parent: int, ours: Connection, answer: Connection) -> None:
    ours.close()  # else the child of a dead parent would wait for ever for a reader
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches both; the parent decides
    _end_with(parent)
    try:
        answer.send(work())
    except Exception as error:  # noqa: BLE001 (the parent raises it)
        answer.send(error)


def _end_with(parent: int) -> None:
    """End this process when its parent ends: by the kernel on Linux, elsewhere by polling."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it ended before the call above
            os._exit(1)
    else:
        threading.Thread(target=_look_after, args=(parent,), daemon=True).start()


def _look_after(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_LOOK_SECONDS)
    os._exit(1)
