"""Measures from saving a record to seeing it served, for `glashelder serve` and `mkdocs serve`."""

from __future__ import annotations

import contextlib
import itertools
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.edit import change_summary
from bench.measure import RunError, environment

_POLL_SECONDS = 0.01
_PATIENCE_SECONDS = 300.0


@dataclass(frozen=True, slots=True)
class Server:
    """A development server: its command for a port, the source to edit and the address where that shows."""

    name: str
    command: Callable[[int], Sequence[str]]
    folder: Path
    source: Path
    page: str


def edits_to_served(first: Server, second: Server, runs: int) -> tuple[list[float], list[float]]:
    """Edit the record of both servers in turn; return the seconds until each change was served.

    The servers run side by side, but only the one whose record was just edited has work to do.
    """
    numbers = itertools.count(1)
    with _running(first) as first_port, _running(second) as second_port:
        ends = ((first, first_port), (second, second_port))
        for server, port in ends:
            _time_edit(server, port, next(numbers))
        times = [[_time_edit(server, port, next(numbers)) for server, port in ends] for _ in range(runs)]
    return [t[0] for t in times], [t[1] for t in times]


def _time_edit(server: Server, port: int, number: int) -> float:
    time.sleep(1.0)  # let the watcher settle; no editor saves within a second of the previous time
    start = time.perf_counter()
    marker = change_summary(server.source, number)
    _wait_for(server, port, marker)
    return time.perf_counter() - start


@contextlib.contextmanager
def _running(server: Server) -> Iterator[int]:
    port = _free_port()
    process = subprocess.Popen(
        server.command(port),
        cwd=server.folder,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(server, port, "</html>", process)
        yield port
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_for(server: Server, port: int, text: str, process: subprocess.Popen[bytes] | None = None) -> None:
    end = time.perf_counter() + _PATIENCE_SECONDS
    address = f"http://127.0.0.1:{port}{server.page}"
    while time.perf_counter() < end:
        if process is not None and process.poll() is not None:
            msg = f"{server.name} stopte met {process.returncode}."
            raise RunError(msg)
        if text in _page(address):
            return
        time.sleep(_POLL_SECONDS)
    msg = f"{server.name} gaf {text!r} niet binnen {_PATIENCE_SECONDS:.0f} s op {server.page}."
    raise RunError(msg)


def _page(address: str) -> str:
    """Return the page, or nothing while the server cannot give it."""
    try:
        with urllib.request.urlopen(address, timeout=_PATIENCE_SECONDS) as answer:
            return str(answer.read().decode("utf-8", "replace"))
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return ""


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
