"""The names of what a build keeps in the folder of a site, and beside it."""

from __future__ import annotations

from pathlib import Path

KEEP = ".gitkeep"
"""Keeps an empty folder in Git; it stays where it is."""
UNFINISHED = ".onvoltooid"
"""Marks a copy of the site that is being written, so that after a kill the next run knows it as ours."""
MANIFESTS = ".bestanden.json"
"""Stands in the spare copy: what was written in it and in the published one."""


def spare_of(site: Path) -> Path:
    """Return the folder of the spare copy; on the same disk, or the two could not be exchanged."""
    return site.with_name(f".{site.name}-reserve")


def parked_of(site: Path) -> Path:
    """Return where the old folder stands for the length of two renames."""
    return site.with_name(f"{site.name}.vorige")


def lock_of(folder: Path) -> Path:
    """Return the file that is locked while somebody writes the folder."""
    return folder.with_name(f".{folder.name}-slot")
