"""Fixtures: a municipality that is built by the real command, in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

_ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/")}


@pytest.fixture(scope="session")
def run(repo: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Return a function that runs a Python module with arguments, in a folder, under a set environment."""

    def run_module(
        module: str, *arguments: str | Path, cwd: Path, expect: int = 0, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", module, *map(str, arguments)],
            cwd=cwd,
            env=_ENVIRONMENT | {"PYTHONPATH": str(repo / "generator")} | environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == expect, done.stdout + done.stderr
        return done

    return run_module


@pytest.fixture(scope="session")
def snapshot() -> Callable[[Path], dict[str, bytes]]:
    """Return a function that gives every file below a folder with its bytes."""

    def files(folder: Path) -> dict[str, bytes]:
        return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}

    return files
