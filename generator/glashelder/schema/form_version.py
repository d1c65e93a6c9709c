"""Whether a project that has a data package of its own has one that this programme works with."""

from __future__ import annotations

import re

from glashelder import __version__
from glashelder.exceptions import SchemaError
from glashelder.settings import Settings
from glashelder.tree.package import shipped
from glashelder.tree.releases import numbers, releases

_VERSION = re.compile(rb"""^version:[ \t]*["']?([^"'\s#]*)""", re.MULTILINE)


def refuse_other_form(settings: Settings, package_file: str) -> None:
    """Refuse a data package of another version than ours: its tables are not those that the programme knows.

    Raises:
        SchemaError: it is older or newer, or says no version; the message names the release that fits.
    """
    content = settings.own_data.read(package_file)
    found, ours = _VERSION.search(content), _version(shipped("register_data").read(package_file))
    theirs = _version(content)
    if _form(theirs) == _form(ours):
        return
    line = content.count(b"\n", 0, found.start()) + 1 if found else 1
    what = f"versie {theirs} van de gegevens" if theirs else "geen leesbare versie van de gegevens"
    msg = (
        f"{settings.own_data.shown(package_file)}, regel {line}: dit register heeft {what}. "
        f"Glashelder {__version__} werkt met versie {ours}. {_cure(theirs, ours, settings.versie)}"
    )
    raise SchemaError(msg)


def _cure(theirs: str, ours: str, seen: str) -> str:
    ours_now = numbers(__version__)
    if _form(theirs) > _form(ours):
        return f"Typ: pip install --upgrade 'glashelder{f'>={seen}' if numbers(seen) > ours_now else ''}'"
    # Between two releases the number is that of the last, and the data are of the one to come.
    fitting = (r.versie for r in reversed(releases()) if _form(r.gegevens) == _form(theirs))
    fits = next((release for release in fitting if numbers(release) < ours_now), "")
    stay = f"Bij versie {theirs} past glashelder {fits}: pip install 'glashelder=={fits}'. Of" if fits else "U kunt"
    return (
        f"{stay} het register bijwerken: verwijder uw eigen datapackage.yaml en de mappen schemas en codelijsten "
        "(die horen nu bij Glashelder), en typ glashelder check."
    )


def _version(content: bytes) -> str:
    found = _VERSION.search(content)
    return found[1].decode(errors="replace") if found else ""


def _form(version: str) -> tuple[int, ...]:
    """Return the part of a version that says which tables and fields there are; a better help text changes none."""
    return numbers(version)[:2]
