"""Fixtures: a municipality that is built by the real command, in a process of its own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from national import module_call

_ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/")}


@pytest.fixture(scope="session")
def run(repo: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Return a function that runs a Python module with arguments, in a folder, under a set environment."""

    def run_module(
        module: str, *arguments: str | Path, cwd: Path, expect: int = 0, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, *module_call(module), *map(str, arguments)],
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
def _built(_voorbeeldstad: Path, tmp_path_factory: pytest.TempPathFactory, run: Callable[..., object]) -> Path:
    """Return Voorbeeldstad as a project that was built; never changed, only copied."""
    project = tmp_path_factory.mktemp("gebouwd") / "project"
    shutil.copytree(_voorbeeldstad, project)
    run("glashelder", "build", cwd=project)
    return project


@pytest.fixture
def built_project(_built: Path, small_project: Path) -> Path:
    """Return a fresh copy of Voorbeeldstad as it stands after a build: with site, spare and what is remembered.

    It builds on like the project itself: what is remembered goes by bytes, size and time, and a copy has the same.
    `test_building_again_makes_nothing` would fail otherwise.
    """
    return Path(shutil.copytree(_built, small_project, symlinks=True, dirs_exist_ok=True))


@pytest.fixture(scope="session")
def snapshot() -> Callable[[Path], dict[str, bytes]]:
    """Return a function that gives every file below a folder with its bytes."""

    def files(folder: Path) -> dict[str, bytes]:
        return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}

    return files
