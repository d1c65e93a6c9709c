"""Judges where the organisations of a partnership keep their tables: each in its own folder, named as the organisation.

In: the settings of a project. Out: findings about folders; not one of the tables is read.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from glashelder.findings import Finding, Place
from glashelder.load.names import is_left_by_editor
from glashelder.settings import HOUSE_STYLE, Settings
from glashelder.tree.folder import Folder
from glashelder.tree.stack import NATIONAL, OWNER, SHARED, own_folders
from glashelder.tree.tree import has

_NOT_OWN = frozenset({NATIONAL.rstrip("/"), SHARED.rstrip("/"), "_generated", "eigen", "schemas"})
_TABLES = frozenset({"codelijsten", "verwerkingen"})
"""The folders of tables."""
_OF_PORTAL = frozenset({"assets", "data", "vergelijken", "zoeken"})
"""What the portal has at the top of the site, where the site of each organisation has a folder too."""


def folder_findings(settings: Settings) -> Iterator[Finding]:
    """Yield what stands where it does not count, in a project of one organisation or of several."""
    tree = Folder(settings.data_dir, settings.shown(settings.data_dir))
    names = own_folders(tree)
    if has(tree, OWNER):
        yield from (_beside_one(tree, name) for name in names)
    elif names:
        for name in tree.names("") or ():
            if not is_left_by_editor(name) and name not in _NOT_OWN:
                yield from _judge(tree, name, is_own=name in names)
        yield from _house_styles(settings.own_templates, tree, names)


def _beside_one(tree: Folder, name: str) -> Finding:
    return Finding(
        "organisatie-naast-organisatie",
        f"Hier staat een organisatie in een eigen map, en in {tree.shown(OWNER)} ook één. Deze map telt nu niet mee.",
        Place(tree.shown(f"{name}/{OWNER}"), 1, 1),
        f"Horen zij bij elkaar? Zet dan de eigen tabellen van de andere organisatie ook in een map in {tree.name}, "
        "met haar kenmerk als naam. Zo niet: haal deze map weg.",
    )


def _judge(tree: Folder, name: str, *, is_own: bool) -> Iterator[Finding]:
    inside = tree.names(name)
    if is_own:
        if name in _OF_PORTAL:
            message = f"De map kan niet '{name}' heten: zo heet al iets op de website van allen samen."
            cure = "Geef de organisatie een ander kenmerk, en de map dezelfde naam."
            yield Finding("organisatie-andere-map", message, Place(tree.shown(f"{name}/{OWNER}"), 1, 1), cure)
    elif name in _TABLES or (inside is None and name.endswith(".csv")):
        yield Finding(
            "tabel-van-niemand",
            "Dit telt niet mee: in een register van meer organisaties heeft elk een eigen map.",
            Place(tree.shown(name)),
            f"Zet het in de map van de organisatie waar het bij hoort, of voor allen in {tree.shown(SHARED)}.",
        )
    elif inside is not None and any(n in _TABLES or n.endswith(".csv") for n in inside):
        yield Finding(
            "map-zonder-organisatie",
            f"In deze map staan tabellen, maar geen {OWNER}. Zij tellen niet mee.",
            Place(tree.shown(name)),
            f"Zet er {OWNER} bij, met de rij van de organisatie. Of verplaats alles naar {tree.shown(SHARED)}.",
        )


def _house_styles(templates: Folder, data: Folder, names: tuple[str, ...]) -> Iterator[Finding]:
    for file in templates.files(HOUSE_STYLE):
        name = posixpath.basename(file).partition(".")[0]
        if name in names:
            yield Finding(
                "huisstijl-elders",
                f"Dit telt niet mee: in een register van meer organisaties ligt een huisstijl in de map van '{name}'.",
                Place(templates.shown(file)),
                f"Verplaats dit bestand naar {data.shown(f'{name}/{HOUSE_STYLE}')}/.",
            )
