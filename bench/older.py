"""The programme as it was at another commit, in a folder of its own."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path

from bench.paths import REPOSITORY


def unpack(ref: str, folder: Path) -> str:
    """Write the files of a commit to a folder; return the short name of that commit."""
    git = ("git", "-C", str(REPOSITORY))
    name = subprocess.run(
        [*git, "rev-parse", "--short", ref], check=True, capture_output=True, text=True
    ).stdout.strip()
    files = subprocess.run([*git, "archive", "--format=tar", name], check=True, capture_output=True).stdout
    with tarfile.open(fileobj=io.BytesIO(files)) as archive:
        archive.extractall(folder, filter="data")
    return name
