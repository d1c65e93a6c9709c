"""Refuses a folder for the site that holds something else: a build replaces all of it.

What stands on disk decides: a fresh clone has no memory, and a folder that was ours may have been emptied and filled by
somebody else since. A site that lost files is still ours, as long as nothing else stands in it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from pathlib import Path

from glashelder.exceptions import PublishError
from glashelder.publish.places import KEEP, MANIFESTS, UNFINISHED, parked_of, spare_of

_OURS = ("404.html", "sitemap.xml", "data/datapackage.json")
"""Every site of this programme has these, of whatever register and version, and hardly another folder has all three."""
_SEEN_NOWHERE_ELSE = ("assets/thema.css", "zoeken/woorden.json", "data/datapackage.json", "nginx-headers.conf")
"""Of a site that lost files, one of these that is left makes it ours, if nothing else contradicts."""
_GENERATOR = b'<meta name="generator" content="Glashelder">'
_HEAD_BYTES = 4096
_CHOOSE = "Kies met --site een nieuwe map."


def refuse_sources(site: Path, sources: Iterable[Path], project: Path) -> None:
    """Refuse a folder for the site that is a part of the project.

    Args:
        site: the folder to publish.
        sources: folders that a site is made from; the site may not be, hold, or lie in one.
        project: the folder of the project; the site may lie in it.

    Raises:
        PublishError: the folder is needed to make a site from; nothing was touched.
    """
    there = site.resolve()
    if project.resolve().is_relative_to(there):
        msg = f"{there} is de map van het project, of een map daarboven. {_CHOOSE}"
        raise PublishError(msg)
    for source in (folder.resolve() for folder in sources):
        if there.is_relative_to(source) or source.is_relative_to(there):
            msg = f"De site kan niet in {there} staan, want in {source} staan bestanden waar zij van gemaakt wordt. "
            raise PublishError(msg + _CHOOSE)


def refuse_foreign(site: Path, paths: Callable[[], Collection[str]]) -> None:
    """Refuse to publish as the folder `site` where that would take away what is not ours.

    Args:
        site: the folder to publish.
        paths: gives the path of every file of the new site; asked only when a folder is not known at first sight.

    Raises:
        PublishError: the folder holds what is not ours; nothing was touched.
    """
    for folder in (site, spare_of(site), parked_of(site)):
        if folder.is_dir() and not _is_ours(folder) and not _is_what_is_left(folder, paths()):
            msg = (
                f"{folder} is niet leeg, en is geen website van Glashelder. Een build zou weghalen wat erin staat. "
                f"{_CHOOSE} Is dit wat er over is van een site, en wilt u er niets van bewaren? Gooi die map dan weg."
            )
            raise PublishError(msg)


def _is_ours(folder: Path) -> bool:
    """Tell whether a folder is empty, a whole site, or one that a build was stopped in."""
    names = {entry.name for entry in folder.iterdir()}
    return names <= {KEEP} or bool(names & {UNFINISHED, MANIFESTS}) or all((folder / path).is_file() for path in _OURS)


def _is_what_is_left(folder: Path, paths: Collection[str]) -> bool:
    """Tell whether a folder holds a site of ours that lost files, and nothing else.

    Every page must say that we made it, and every other file must be one that the new site has, too.
    """
    found = {p.relative_to(folder).as_posix(): p for p in folder.rglob("*") if not p.is_dir() or p.is_symlink()}
    pages = [path for path in found if path.endswith(".html")]
    others = {path for path in found if not path.endswith("/index.html")}  # a page may have left the register since
    return (
        others - {KEEP} <= set(paths)
        and all(_is_page_of_ours(found[path]) for path in pages)
        and (bool(pages) or any(path in found for path in _SEEN_NOWHERE_ELSE))
    )


def _is_page_of_ours(file: Path) -> bool:
    if not file.is_file():
        return False
    with file.open("rb") as page:
        return _GENERATOR in page.read(_HEAD_BYTES)
