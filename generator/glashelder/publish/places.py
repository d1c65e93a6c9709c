"""The names of the files that a build keeps in the folder of a site, and beside it."""

from __future__ import annotations

from pathlib import Path

KEEP = ".gitkeep"
"""Keeps an empty folder in Git; a build leaves it alone."""
UNFINISHED = ".onvoltooid"
"""Marks a copy of the site that is being written, so that after a kill the next run recognises it as ours."""
MANIFESTS = ".bestanden.json"
"""In the spare copy: what was written in it and in the published one."""


def spare_of(site: Path) -> Path:
    """Return the folder of the spare copy, which is on the same file system, so that the two can be exchanged."""
    return site.with_name(f".{site.name}-reserve")


def parked_of(site: Path) -> Path:
    """Return where the old folder is between two renames."""
    return site.with_name(f"{site.name}.vorige")


def lock_of(folder: Path) -> Path:
    """Return the file that is locked while a process writes the folder."""
    return folder.with_name(f".{folder.name}-slot")
