"""Wheels: built, installed in an environment of their own, and used from a folder away from the repository."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path


def run(*command: str | Path, where: Path) -> subprocess.CompletedProcess[str]:
    """Run a command away from the repository."""
    environment = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    return subprocess.run(
        command, cwd=where, env=environment | {"NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False
    )


def build(checkout: Path, folder: Path) -> Path:
    """Return the wheel of a checkout, built in an empty folder."""
    done = run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, where=checkout)
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("*.whl")
    return built


def install(wheel: Path, folder: Path) -> Path:
    """Return the folder with the commands of a fresh environment, in which the wheel was installed.

    Its libraries are those with which the tests run, so that nothing is fetched; what is installed from the repository
    itself is not among them, because that stands in a `.pth` file, which Python reads in its own environment only.
    """
    environment = folder / "omgeving"
    venv.create(environment)
    places = {"base": str(environment), "platbase": str(environment)}
    libraries = Path(sysconfig.get_path("purelib", "venv", places))
    (libraries / "of-the-tests.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    commands = Path(sysconfig.get_path("scripts", "venv", places))
    python = commands / Path(sys.executable).name
    options = ("--quiet", "--no-index", "--no-deps", "--ignore-installed")
    done = run(sys.executable, "-m", "pip", "--python", python, "install", *options, wheel, where=folder)
    assert done.returncode == 0, done.stderr
    found = run(python, "-c", "import glashelder; print(glashelder.__file__)", where=folder)
    assert Path(found.stdout.strip()).is_relative_to(libraries)
    return commands
