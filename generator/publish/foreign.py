"""Refuses a folder for the site that holds something else: a build replaces all of it.

What stands on disk decides, not what an earlier build remembers: a fresh clone has no memory, and a folder that
was ours may have been emptied and filled by somebody else since.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.exceptions import PublishError
from generator.publish.exchange import parked_of
from generator.publish.site_writer import KEEP, UNFINISHED, spare_of

_OURS = ("404.html", "sitemap.xml", "data/datapackage.json")
"""Every site of this programme has these, of whatever register and version, and hardly another folder has all three."""
_CHOOSE = "Kies met --site een nieuwe map."


def refuse_foreign(site: Path, sources: Iterable[Path], project: Path) -> None:
    """Refuse to publish as the folder `site` where that would take something away.

    Args:
        site: the folder to publish.
        sources: folders that a site is made from; the site may not be, hold, or lie in one.
        project: the folder of the project; the site may lie in it.

    Raises:
        PublishError: the folder holds what is not ours; nothing was touched.
    """
    there = site.resolve()
    if project.resolve().is_relative_to(there):
        msg = f"{there} is de map van het project, of een map daarboven. {_CHOOSE}"
        raise PublishError(msg)
    for source in (folder.resolve() for folder in sources):
        if there.is_relative_to(source) or source.is_relative_to(there):
            msg = f"De site kan niet in {there} staan, want in {source} staan bestanden waar zij van gemaakt wordt. "
            raise PublishError(msg + _CHOOSE)
    for folder in (site, spare_of(site), parked_of(site)):
        if folder.is_dir() and not _is_ours(folder):
            msg = f"{folder} is niet leeg, en is geen website van Glashelder. Een build zou weghalen wat erin staat. "
            raise PublishError(msg + _CHOOSE)


def _is_ours(folder: Path) -> bool:
    """Tell whether a folder is empty, a whole site, or one that a build was stopped in."""
    names = {entry.name for entry in folder.iterdir()}
    return names <= {KEEP} or UNFINISHED in names or all((folder / path).is_file() for path in _OURS)
