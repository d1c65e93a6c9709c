"""Prints where Chromium is; with `--install` it is installed through apt where that is possible.

Used by `make test` and by the fixtures of the browser tests. Exit codes: 0 found, 1 not found.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_FIXED_PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
_INSTALL = ("apt-get", "install", "--yes", "--no-install-recommends", "chromium")
_MISSING = (
    "Chromium ontbreekt. De browsertests hebben het nodig.\n"
    "Installeer het en probeer het opnieuw, bijvoorbeeld met: sudo apt-get install chromium\n"
    "Staat Chromium op een andere plek? Zet die plek dan in de variabele CHROMIUM.\n"
)


def find_chromium() -> str | None:
    """Return the path of Chromium, or None where there is none."""
    chosen = os.environ.get("CHROMIUM")
    if chosen:
        return shutil.which(chosen)
    found = filter(None, map(shutil.which, _NAMES))
    return next(found, next(filter(os.path.isfile, _FIXED_PLACES), None))


def install_chromium() -> None:
    """Install Chromium through apt, where there is apt and we may."""
    if os.name != "posix" or os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    lists = Path("/var/lib/apt/lists")
    if not any(lists.glob("*_Packages*")):
        subprocess.run(("apt-get", "update"), check=False, env=environment, stdout=sys.stderr)
    subprocess.run(_INSTALL, check=False, env=environment, stdout=sys.stderr)


def main(arguments: list[str]) -> int:
    """Print the path, or say in Dutch what to do."""
    found = find_chromium()
    if found is None and "--install" in arguments:
        install_chromium()
        found = find_chromium()
    if found is None:
        sys.stderr.write(_MISSING)
        return 1
    sys.stdout.write(f"{found}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
