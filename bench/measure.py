"""Runs programmes and measures them: wall and processor time, and the peak of memory as the kernel counted it."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.paths import REPOSITORY

Command = Sequence[str]


class RunError(Exception):
    """A measured programme failed; a failed run has no time."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One run."""

    seconds: float
    cpu: float
    peak_mib: float


@dataclass(frozen=True, slots=True)
class Contender:
    """Something that is measured: commands run one after the other, and what is made ready before, untimed."""

    name: str
    commands: tuple[Command, ...]
    folder: Path
    output: Path | None = None
    prepare: Callable[[], None] = lambda: None

    def run(self) -> Sample:
        """Make ready, run all commands and return their total time and largest memory."""
        self.prepare()
        samples = [run_command(c, self.folder) for c in self.commands]
        return Sample(sum(s.seconds for s in samples), sum(s.cpu for s in samples), max(s.peak_mib for s in samples))


@dataclass(frozen=True, slots=True)
class Paired:
    """Samples of two contenders, taken in turn."""

    first: tuple[Sample, ...]
    second: tuple[Sample, ...]

    @property
    def ratio(self) -> float:
        """The median of the ratios of neighbouring runs; noise of the machine hits neighbours alike."""
        return median(a.seconds / b.seconds for a, b in zip(self.first, self.second, strict=True))

    @property
    def cpu_ratio(self) -> float:
        """The same of the time that processors worked: another load on the machine hardly touches it."""
        return median(a.cpu / b.cpu for a, b in zip(self.first, self.second, strict=True))


def run_paired(first: Contender, second: Contender, runs: int) -> Paired:
    """Run A B A B …, after one run of each that is thrown away."""
    first.run()
    second.run()
    pairs = [(first.run(), second.run()) for _ in range(runs)]
    return Paired(tuple(a for a, _ in pairs), tuple(b for _, b in pairs))


def run_command(command: Command, folder: Path) -> Sample:
    """Run one command to its end.

    The peak includes that of the processes which the command itself waited for. This process stays small,
    because Linux counts the memory of whoever starts a programme as the lowest peak of that programme.

    Raises:
        RunError: the command failed.

    """
    with tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=environment(), stdout=subprocess.DEVNULL, stderr=errors)
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            process.kill()
            raise
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            errors.seek(0)
            tail = errors.read().decode(errors="replace")[-2000:]
            msg = f"{Path(command[0]).name} {' '.join(command[1:4])} … gaf {process.returncode}:\n{tail}"
            raise RunError(msg)
    return Sample(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def environment() -> dict[str, str]:
    """Return the environment of measured programmes: the copy of ours that a project holds, or else this one.

    Python keeps what it compiled, as it does for whoever uses a programme; else each run would compile all modules.
    """
    path = os.pathsep.join(["generator", str(REPOSITORY), str(REPOSITORY / "generator")])
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPATH": path, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


def empty(*paths: Path) -> None:
    """Delete files and folders, and what is in them."""
    for path in paths:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def size_of(folder: Path) -> tuple[int, int]:
    """Return the number of files below `folder` and their bytes together."""
    sizes = [p.stat().st_size for p in folder.rglob("*") if p.is_file()]
    return len(sizes), sum(sizes)
