"""Refuses to publish over a folder that holds something else, because a build replaces all of it.

The contents of the folder decide: a fresh clone has no cache, and somebody may have emptied and refilled a folder that
was ours. A site that lost files is still ours, as long as nothing else is in it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from pathlib import Path

from glashelder.exceptions import PublishError
from glashelder.publish.places import KEEP, MANIFESTS, UNFINISHED, parked_of, spare_of

_OURS = ("404.html", "sitemap.xml", "data/datapackage.json")
"""Every site of this programme has these, whatever its register and version; hardly any other folder has all three."""
_OUR_PORTAL = ("404.html", "sitemap.xml", "vergelijken/bewaartermijnen/index.html")
"""The same for the portal over the sites of several organisations."""
_SEEN_NOWHERE_ELSE = ("assets/thema.css", "zoeken/woorden.json", "data/datapackage.json", "nginx-headers.conf")
"""If a site lost files, one of these makes it ours, provided that nothing else contradicts it."""
_GENERATOR = b'<meta name="generator" content="Glashelder">'
_HEAD_BYTES = 4096
_CHOOSE = "Kies met --site een nieuwe map."


def refuse_sources(site: Path, sources: Iterable[Path], project: Path) -> None:
    """Refuse a folder for the site that is a part of the project.

    Args:
        site: the folder to publish.
        sources: folders that a site is built from; the site may not be, contain, or lie in one.
        project: the folder of the project; the site may lie in it.

    Raises:
        PublishError: the folder is a source of the site; nothing was touched.
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
    """Refuse to publish as the folder `site` if that would remove files that are not ours.

    Args:
        site: the folder to publish.
        paths: returns the path of every file of the new site; called only if the folder is not recognised at once.

    Raises:
        PublishError: the folder holds files that are not ours; nothing was touched.
    """
    for folder in (site, spare_of(site), parked_of(site)):
        if folder.is_dir() and not _is_ours(folder) and not _is_what_is_left(folder, paths()):
            msg = (
                f"{folder} is niet leeg, en is geen website van Glashelder. Een build zou weghalen wat erin staat. "
                f"{_CHOOSE} Is dit wat er over is van een site, en wilt u er niets van bewaren? Gooi die map dan weg."
            )
            raise PublishError(msg)


def _is_ours(folder: Path) -> bool:
    """Return whether a folder is empty, a complete site, or one in which a build was interrupted."""
    names = {entry.name for entry in folder.iterdir()}
    return (
        names <= {KEEP}
        or bool(names & {UNFINISHED, MANIFESTS})
        or any(all((folder / path).is_file() for path in ours) for ours in (_OURS, _OUR_PORTAL))
    )


def _is_what_is_left(folder: Path, paths: Collection[str]) -> bool:
    """Return whether a folder holds a site of ours that lost files, and nothing else.

    Every page must say that we made it, and every other file must also be in the new site.
    """
    found = {p.relative_to(folder).as_posix(): p for p in folder.rglob("*") if not p.is_dir() or p.is_symlink()}
    pages = [path for path in found if path.endswith(".html")]
    others = {path for path in found if not path.endswith("/index.html")}  # its record may have been withdrawn since
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
