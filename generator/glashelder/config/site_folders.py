"""Looks at the folders that `mkdocs.yml` names: is each there, and does none lie in another that is something else?

MkDocs refuses the same of texts and site, in English and without a line. Our own build looks at folders, too, when it
begins: there one may come from an option.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from glashelder.config.config_file import ConfigFile, Way
from glashelder.findings import Finding, Place

_PLUGIN, _DATA = "glashelder", "register_data"
DEFAULT_DOCS, _OUR_DOCS = "docs", "content"
"""Where MkDocs looks for texts when nobody says where they are, and where we do."""


class _Folder(NamedTuple):
    what: str
    setting: str
    name: str
    place: Place | None


def plugin_options(config: ConfigFile) -> tuple[Way, dict[str, Any]]:
    """Return the options of our own plugin, and the way to them."""
    plugins = config.values.get("plugins")
    items: list[tuple[Way, Any]] = [(("plugins",), plugins)]
    if isinstance(plugins, list):
        items = [(("plugins", number), item) for number, item in enumerate(plugins)]
    for way, item in items:
        if isinstance(item, dict) and isinstance(item.get(_PLUGIN), dict):
            return (*way, _PLUGIN), item[_PLUGIN]
    return ("plugins",), {}


def docs_folder(docs_dir: str | None, project: Path) -> str:
    """Return the folder with texts: as the settings say, or else the one that is there."""
    return docs_dir or (DEFAULT_DOCS if (project / DEFAULT_DOCS).is_dir() else _OUR_DOCS)


def check_folders(config: ConfigFile, project: Path) -> Iterator[Finding]:
    """Yield the folders that are not there, and those that lie in one another."""
    docs, data, site = _folders(config, project)
    for folder in (docs, data):
        if folder.place and not (project / folder.name).is_dir():
            message = f"De map '{folder.name}' is er niet. Daar horen {folder.what} te staan."
            hint = f"Verbeter de naam bij '{folder.setting}', of maak de map. Let op hoofdletters."
            yield Finding("map-ontbreekt", message, folder.place, hint)
    watched = config.values.get("watch")
    for number, name in enumerate(watched if isinstance(watched, list) else []):
        if not isinstance(name, str) or not (project / name).exists():
            message = "Bij dit onderdeel van 'watch' hoort een map of bestand dat er is."
            hint = "Verbeter de naam, gezien vanuit de map van dit bestand, of haal de regel weg."
            yield Finding("map-ontbreekt", message, config.place("watch", number), hint)
    templates = _Folder("de vorm", "", "templates", None)
    for one, other in (
        (site, docs),
        (site, data),
        (site, templates),
        (docs, data),
        (docs, templates),
        (data, templates),
    ):
        yield from _apart(config, project, one, other)


def _folders(config: ConfigFile, project: Path) -> tuple[_Folder, _Folder, _Folder]:
    way, options = plugin_options(config)

    def named(what: str, values: dict[str, Any], way: Way, default: str) -> _Folder:
        setting = str(way[-1])
        value = values.get(setting)
        if not isinstance(value, str) or not value.strip():
            return _Folder(what, setting, default, None)
        return _Folder(what, setting, value.strip(), config.place(*way))

    return (
        named("de teksten", config.values, ("docs_dir",), docs_folder(None, project)),
        named("de bestanden van het register", options, (*way, _DATA), _DATA),
        named("de website", config.values, ("site_dir",), "site"),
    )


def _apart(config: ConfigFile, project: Path, one: _Folder, other: _Folder) -> Iterator[Finding]:
    here, there = ((project / folder.name).resolve() for folder in (one, other))
    if here != there and here not in there.parents and there not in here.parents:
        return
    named = next((f for f in (one, other) if f.place), None)
    if named is None:  # nobody chose them, so nothing in the file can be at fault
        return
    how = "dezelfde map" if here == there else "mappen die in elkaar liggen"
    message = f"'{one.name}' voor {one.what} en '{other.name}' voor {other.what} zijn {how}."
    loss = " Een build zou weghalen wat daar staat." if one.setting == "site_dir" else ""
    hint = f"Noem bij '{named.setting}' een eigen map, naast de andere."
    yield Finding("mappen-in-elkaar", message + loss, named.place or config.place(), hint)
