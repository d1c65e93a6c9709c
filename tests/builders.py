"""Lets several builders loose on one site, and judges what they leave."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

BUILD = ("glashelder", "build")
MKDOCS = ("mkdocs", "build")
_SHARED = "register_data/organisaties.csv"
_PATIENCE = 120.0
Files = dict[str, bytes]


def files_of(folder: Path) -> Files:
    """Return every file below a folder with its bytes."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


class Builders:
    """A project of which one shared file changes, its two sites, and the processes that build it."""

    def __init__(self, project: Path, repo: Path, *towns: str) -> None:
        self.project = project
        self.site = project / "site"
        self.towns = towns
        self.environment = os.environ | {"PYTHONPATH": str(repo / "generator"), "NO_MKDOCS_2_WARNING": "1"}
        text = (project / _SHARED).read_text("utf-8")
        self._inputs = {town: text.replace(self.towns[0], town) for town in self.towns}
        self.sites: dict[str, Files] = {}
        for town in self.towns:
            apart = self.apart(town)
            shutil.copytree(project, apart, symlinks=True)
            (apart / _SHARED).write_text(self._inputs[town], "utf-8")
            assert self.start(*BUILD, cwd=apart).wait() == 0
            self.sites[town] = files_of(apart / "site")
        assert self.sites[towns[0]] != self.sites[towns[1]]
        assert self.start(*BUILD).wait() == 0

    def apart(self, town: str) -> Path:
        """Return another project, in which this is the town."""
        return self.project.with_name(f"{self.project.name}-{town}")

    def change(self, town: str) -> None:
        """Save the shared file in one step, as a text editor does."""
        temporary = self.project / "nieuw"
        temporary.write_text(self._inputs[town], "utf-8")
        temporary.replace(self.project / _SHARED)

    def start(self, *command: str, cwd: Path | None = None) -> subprocess.Popen[bytes]:
        """Start a builder."""
        return subprocess.Popen(
            [sys.executable, "-m", *command],
            cwd=cwd or self.project,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=(self.project / "stderr").open("ab"),
        )

    def wait(self, *processes: subprocess.Popen[bytes]) -> list[int]:
        """Wait for builders and return their exit codes."""
        return [process.wait(_PATIENCE) for process in processes]

    def published(self) -> str:
        """Return which of the two sites stands there, file by file; what is wrong, if it is neither."""
        found = files_of(self.site)
        for town, files in self.sites.items():
            if found == files:
                return town
        missing = self.sites[self.towns[0]].keys() - found.keys()
        return f"{len(missing)} missing, {len(found.keys() - self.sites[self.towns[0]].keys())} too many, or mixed"

    def comes_to_stand(self, town: str) -> bool:
        """Tell whether this site stands there, once `serve` is done with it."""
        deadline = time.monotonic() + _PATIENCE
        while time.monotonic() < deadline:
            try:
                if self.published() == town:
                    return True
            except OSError:
                pass  # exchanged while it was read
            time.sleep(0.1)
        return False

    def left(self) -> set[str]:
        """Return what stands beside the site that was not there before, but for the spare and what is remembered."""
        return {p.name for p in self.project.iterdir() if "site" in p.name} - {"site", ".site-reserve"}

    def orphans(self) -> list[int]:
        """Return the processes in this project that have lost their parent, where the system tells."""
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                if (folder / "cwd").readlink() == self.project:
                    state, parent = (folder / "stat").read_text("utf-8").rpartition(")")[2].split()[:2]
                    found += [int(folder.name)] if state != "Z" and parent != str(os.getpid()) else []
            except OSError:
                pass  # ended meanwhile
        return found

    def kill(self, process: subprocess.Popen[bytes]) -> None:
        """End a builder where it is."""
        process.send_signal(signal.SIGKILL)
        process.wait()
