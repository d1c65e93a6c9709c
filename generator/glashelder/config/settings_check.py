"""Checks every setting of `mkdocs.yml`: is it known, is its type right, and does it have any effect here?

In: a settings file as read. Out: findings, each at its line. No setting is silently ignored.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from glashelder.config.config_file import ConfigFile, Tagged, Way
from glashelder.config.site_folders import DEFAULT_DOCS, docs_folder
from glashelder.config.site_settings import SETTINGS
from glashelder.findings import Finding, Place, Severity
from glashelder.load.declared import How, Kind, Setting, find_setting

_TYPES: dict[Kind, type | tuple[type, ...]] = {Kind.TEXT: str, Kind.FLAG: bool, Kind.LIST: list, Kind.GROUP: dict}
_EXAMPLES = {
    Kind.TEXT: "Schrijf één tekst achter '{}:', zo nodig tussen aanhalingstekens.",
    Kind.FLAG: "Schrijf '{}: true' of '{}: false', zonder aanhalingstekens.",
    Kind.LIST: "Zet onder '{}:' elk onderdeel op een eigen regel, met '- ' ervoor.",
    Kind.GROUP: "Zet onder '{}:' de instellingen, ingesprongen, elk als 'naam: waarde'.",
    Kind.NAMES: "Zet onder '{}:' elke naam op een eigen regel, met '- ' ervoor.",
}
_HANDBOOK = "Welke instellingen er zijn, staat in de handleiding bij 'Instellingen in mkdocs.yml'."
_THEME, _NAME, _PLUGIN = "theme", "name", "glashelder"
_OF_GROUPS = {"extra.social", "extra_javascript", "theme.palette"}
"""Settings whose value may be a list, with groups of settings as items."""
_EXTENSIONS, _PLUGINS = "markdown_extensions.", "plugins."
_ENGINES = ("mkdocs.plugins", "properdocs.plugins")
NOT_INSTALLED = "plugin-niet-geinstalleerd"
"""Our own build works without the plugin; MkDocs stops."""


def check_settings(config: ConfigFile, project: Path) -> Iterator[Finding]:
    """Yield a finding for each setting that is unknown, of the wrong type, or without effect."""
    yield from _group(config, "", config.values, ())
    yield from _missing(config, project)


def _missing(config: ConfigFile, project: Path) -> Iterator[Finding]:
    """Yield what is missing for MkDocs or ProperDocs, though our own build works without it."""
    if config.values.get("site_name") in (None, ""):
        message = "Hier ontbreekt site_name, de naam van de website. Zonder naam stopt 'mkdocs build'."
        hint = "Schrijf: 'site_name: Privacyregister van uw gemeente'."
        yield _is_missing(message, hint, config.place("site_name"))
    folder = docs_folder(None, project)
    if folder != DEFAULT_DOCS and config.values.get("docs_dir") in (None, ""):
        message = f"Hier ontbreekt docs_dir, de map met teksten. MkDocs zoekt dan de map {DEFAULT_DOCS}/ en stopt."
        yield _is_missing(message, f"Schrijf: 'docs_dir: {folder}'.", config.place("docs_dir"))
    theme = config.values.get(_THEME)
    if theme is None:
        message = "Hier ontbreekt theme, de vorm van de website. Dan stopt 'properdocs build'."
        yield _is_missing(message, "Schrijf: 'theme: glashelder'.", config.place(_THEME))
    if isinstance(theme, dict) and _NAME not in theme:
        message = "Bij 'theme' ontbreekt 'name'. Dan stopt 'mkdocs build'."
        yield _is_missing(message, "Zet onder 'theme:', ingesprongen: 'name: glashelder'.", config.place(_THEME))
    plugins = config.values.get("plugins") or []
    items = plugins if isinstance(plugins, list) else [plugins]
    ours = [n for n, item in enumerate(items) if item == _PLUGIN or (isinstance(item, dict) and _PLUGIN in item)]
    for number in ours[1:]:
        message = f"De plugin {_PLUGIN} staat hier twee keer."
        yield Finding("veld-dubbel", message, config.place("plugins", number), "Haal een van de twee regels weg.")
    if not ours:
        message = "Bij 'plugins' ontbreekt glashelder. Dan maakt 'mkdocs build' de website van het register niet."
        how = f"{_PLUGIN}: {{}}" if isinstance(plugins, dict) else f"- {_PLUGIN}"
        hint = f"Zet op een eigen regel onder 'plugins:', ingesprongen: '{how}'."
        if "plugins" not in config.values:
            hint = f"Zet onderaan in {config.place().path} een regel 'plugins:', en daaronder, ingesprongen: '{how}'."
        yield _is_missing(message, hint, config.place("plugins"))


def _group(config: ConfigFile, prefix: str, values: dict[Any, Any], path: Way) -> Iterator[Finding]:
    for key, value in values.items():
        name = f"{prefix}{key}"
        yield from _one(config, name, value, (*path, str(key)))


def _one(config: ConfigFile, name: str, value: Any, path: Way) -> Iterator[Finding]:
    setting, place = find_setting(name, SETTINGS), config.place(*path)
    if setting is None:
        yield _unknown(name, place)
    elif name == _THEME and isinstance(value, str):
        yield from _one(config, "theme.name", value, path)
    elif value is None or isinstance(value, Tagged):
        yield from _effect(setting, name, value, place)
    elif setting.kind is Kind.NAMES:
        yield from _names(config, name, value, path)
    elif name in _OF_GROUPS and isinstance(value, list):
        for number, item in enumerate(value):
            if isinstance(item, dict):
                yield from _group(config, f"{name}.", item, (*path, number))
    elif not isinstance(value, _TYPES.get(setting.kind, object)) and value not in setting.only:
        yield _wrong_type(name, setting.kind, place)
    elif setting.kind is Kind.GROUP and setting.how is How.WORKS:
        yield from _group(config, f"{name}.", value, path)
    else:
        yield from _effect(setting, name, value, place)


def _names(config: ConfigFile, name: str, value: Any, path: Way) -> Iterator[Finding]:
    """Check a list of names, each with or without settings of its own; MkDocs also accepts a mapping by name."""
    if isinstance(value, dict):
        yield from _group(config, f"{name}.", value, path)
        return
    if not isinstance(value, list):
        yield _wrong_type(name, Kind.NAMES, config.place(*path))
        return
    for number, item in enumerate(value):
        if isinstance(item, str):
            yield from _one(config, f"{name}.{item}", None, (*path, number))
        elif isinstance(item, dict) and len(item) == 1:
            yield from _group(config, f"{name}.", item, (*path, number))
        else:
            yield _wrong_type(name, Kind.NAMES, config.place(*path, number))


def _effect(setting: Setting, name: str, value: Any, place: Place) -> Iterator[Finding]:
    if _is_missing_plugin(name):
        yield _not_installed(name.removeprefix(_PLUGINS), setting, place)
    elif setting.how is How.OTHERWISE:
        message = f"De instelling '{name}' is hier niet nodig. {setting.why}"
        yield Finding("instelling-anders", message, place, "U mag haar weghalen.", Severity.TIP)
    elif setting.how is How.REFUSED and (value not in setting.only or (value is None and not setting.only)):
        message = f"De instelling '{name}' doet hier niets. {setting.why}"
        fits = next((f"{str(v).lower() if isinstance(v, bool) else v}" for v in setting.only if v != []), "")
        hint = f"Schrijf '{name.rpartition('.')[2]}: {fits}', of haal haar weg." if fits else "Haal haar weg."
        if name == f"{_THEME}.{_NAME}":  # MkDocs requires it
            hint = f"Schrijf '{_NAME}: {fits}'."
        yield Finding("instelling-niet-gebruikt", message, place, hint, Severity.WAARSCHUWING)
    elif name.startswith(_EXTENSIONS) and setting.how is How.WORKS and value:
        message = f"De opties van '{name}' doen hier niets. Wat Markdown kan, staat vast."
        hint = f"Schrijf alleen '{name.removeprefix(_EXTENSIONS)}', zonder opties."
        yield Finding("instelling-niet-gebruikt", message, place, hint, Severity.WAARSCHUWING)


def _is_missing_plugin(name: str) -> bool:
    """Return whether no engine here has a plugin of this name; those of Material may omit the prefix `material/`."""
    plugin = name.removeprefix(_PLUGINS)
    if not name.startswith(_PLUGINS) or plugin.partition(".")[0] == _PLUGIN:
        return False
    from importlib.metadata import entry_points  # slow, and few sites name such a plugin

    names = {plugin.removeprefix("/"), f"material/{plugin}"}
    return not any(names & entry_points(group=engine).names for engine in _ENGINES)


def _not_installed(plugin: str, setting: Setting, place: Place) -> Finding:
    message = f"De plugin '{plugin}' is hier niet geïnstalleerd. Daardoor stoppen MkDocs en ProperDocs."
    why = setting.why if setting.how is How.OTHERWISE else "Glashelder maakt de pagina's zelf."
    return Finding(
        NOT_INSTALLED, message, place, f"Haal haar weg; u hebt haar niet nodig. {why}", Severity.WAARSCHUWING
    )


def _unknown(name: str, place: Place) -> Finding:
    known = [s.name for s in SETTINGS if "." not in s.name and s.how is not How.OTHERWISE]
    near = difflib.get_close_matches(name, known, n=1)
    hint = f"Bedoelt u '{near[0]}'?" if near else f"Haal haar weg. {_HANDBOOK}"
    message = f"De instelling '{name}' bestaat niet."
    return Finding("instelling-onbekend", message, place, hint, Severity.WAARSCHUWING)


def _is_missing(message: str, hint: str, place: Place) -> Finding:
    return Finding("instelling-ontbreekt", message, place, hint, Severity.WAARSCHUWING)


def _wrong_type(name: str, kind: Kind, place: Place) -> Finding:
    hint = _EXAMPLES[kind].replace("{}", name.rpartition(".")[2])
    return Finding("instelling-verkeerd-soort", f"Bij '{name}' hoort {kind}.", place, hint)
