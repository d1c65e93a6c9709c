"""Reads `mkdocs.yml` as MkDocs does: typed YAML with `!ENV`, `INHERIT` and Python tags, and the place of each value.

We have our own reader because importing MkDocs takes longer than a build, and because MkDocs has no line numbers.
`tests/site/test_mkdocs_settings.py` proves that both give the same values.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from glashelder.findings import Finding, Place
from glashelder.load.text_file import MAX_YAML_BYTES, read_text
from glashelder.load.yaml_errors import explain
from glashelder.tree.folder import at

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PARENT = "INHERIT"
_MAX_PARENTS = 10
_MAX_WAY = 12
Way = tuple[str | int, ...]
"""The path to a value: `("theme", "palette", 0, "scheme")`."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """A value that only MkDocs can make, such as `!!python/name:material.extensions.emoji.twemoji`."""

    tag: str
    text: str


@dataclass(slots=True)
class ConfigFile:
    """The contents of `mkdocs.yml` and the files it inherits from, if readable, with every fault found in them."""

    values: dict[str, Any] = field(default_factory=dict)
    places: dict[Way, Place] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)

    def place(self, *path: str | int) -> Place:
        """Return the place of a value; if it is absent, that of the nearest parent."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.places:
                return self.places[path[:length]]
        return self.places[()]


def read_config_file(file: Path, shown: str = "", depth: int = 0) -> ConfigFile:
    """Read an existing settings file; `shown` is its name in findings."""
    shown = shown or file.name
    result = ConfigFile(places={(): Place(shown, 1, 1)}, files=[file])
    text_file = read_text(*at(file), MAX_YAML_BYTES, shown)
    result.findings += text_file.findings
    if text_file.text is None:
        return result
    loader = _Loader(text_file.text)
    try:
        node = loader.get_single_node()
        values = loader.construct_document(node) if node is not None else {}
    except (yaml.YAMLError, RecursionError, ValueError) as error:  # ValueError: an impossible date
        result.findings.append(explain(error, text_file.text, shown))
        return result
    if not isinstance(values, dict):
        message = "Hier horen instellingen te staan (naam: waarde)."
        result.findings.append(Finding("geen-velden", message, Place(shown, 1, 1), "Begin met 'site_name: …'."))
        return result
    for path, place, is_double in _places(node, shown):
        if is_double:
            message = f"De instelling '{path[-1]}' staat hier twee keer. Alleen de laatste telt."
            hint = "Houd één van de twee en verwijder de andere."
            result.findings.append(Finding("veld-dubbel", message, place, hint))
        result.places[path] = place
    result.values = values
    return _with_parent(result, file, shown, depth)


def _with_parent(child: ConfigFile, file: Path, shown: str, depth: int) -> ConfigFile:
    if _PARENT not in child.values:
        return child
    name = child.values.pop(_PARENT)
    parent_file = file.parent / str(name)
    if depth == _MAX_PARENTS or not isinstance(name, str) or not parent_file.is_file():
        message = f"Het bestand '{name}', waarvan dit bestand instellingen erft, is er niet."
        hint = f"Schrijf bij {_PARENT} waar dat bestand staat, gezien vanuit {shown}."
        if depth == _MAX_PARENTS:
            message, hint = "Dit bestand erft van zichzelf.", f"Haal een van de regels met {_PARENT} weg."
        child.findings.append(Finding("bestand-ontbreekt", message, child.place(_PARENT), hint))
        return child
    parent = read_config_file(parent_file, os.path.normpath(f"{Path(shown).parent.as_posix()}/{name}"), depth + 1)
    return ConfigFile(
        merged(parent.values, child.values),
        {**parent.places, **child.places},
        [*parent.findings, *child.findings],
        [*parent.files, *child.files],
    )


def merged(parent: dict[str, Any], child: dict[str, Any]) -> dict[str, Any]:
    """Return the settings of a file laid over those that it inherits, group by group."""
    result = dict(parent)
    for key, value in child.items():
        old = result.get(key)
        result[key] = merged(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return result


def _places(node: yaml.Node | None, shown: str, path: Way = ()) -> Iterator[tuple[Way, Place, bool]]:
    """Yield the path to each value with its place, and whether it is a duplicate."""
    if len(path) > _MAX_WAY:  # no setting is deeper, and aliases may nest endlessly
        return
    if isinstance(node, yaml.MappingNode):
        seen = set()
        for key, value in node.value:
            way = (*path, str(key.value))
            yield way, Place(shown, key.start_mark.line + 1, key.start_mark.column + 1), way in seen
            seen.add(way)
            yield from _places(value, shown, way)
    elif isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            yield (*path, number), Place(shown, item.start_mark.line + 1, item.start_mark.column + 1), False
            yield from _places(item, shown, (*path, number))


class _Loader(_LOADER):  # type: ignore[misc]
    """Safe YAML, with the tags that MkDocs knows."""


def _from_environment(loader: Any, node: yaml.Node) -> Any:
    """Return what `!ENV NAME` or `!ENV [NAME, OTHER, default]` stands for, typed as if it were written there."""
    names, default = [node], None
    if isinstance(node, yaml.SequenceNode):
        names = node.value
        if len(names) > 1:
            *names, last = names
            default = loader.construct_object(last, deep=True)
    for name in names:
        value = os.environ.get(str(name.value))
        if value is not None:
            tag = loader.resolve(yaml.ScalarNode, value, (True, False))
            return loader.construct_object(yaml.ScalarNode(tag, value), deep=True)
    return default


def _tagged(_: Any, suffix: str, node: yaml.Node) -> Tagged:
    return Tagged(suffix, str(node.value) if isinstance(node, yaml.ScalarNode) else "")


_Loader.add_constructor("!ENV", _from_environment)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", _tagged)
_Loader.add_multi_constructor("!", _tagged)
