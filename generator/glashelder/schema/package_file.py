"""Reads `datapackage.yaml`: which tables there are, where their rows stand, and which schema describes them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from glashelder.schema.faults import Faults, Where
from glashelder.schema.schema_file import read_schema_file
from glashelder.tree.stack import NATIONAL
from glashelder.tree.tree import Tree

PACKAGE_FILE = "datapackage.yaml"
_RESOURCE = ("name", "path", "format", "schema")


def read_package(tree: Tree, contents: Mapping[str, bytes], faults: Faults) -> dict[str, Any]:
    """Return the descriptor of the data package in a tree; `contents` holds the file if it was read before.

    Raises:
        SchemaError: it is unreadable or not complete; all its faults are named.
    """
    where = faults.at(PACKAGE_FILE)
    package = read_schema_file(tree, PACKAGE_FILE, contents, where)
    faults.stop()
    for key, kind, what in (("title", str, "tekst"), ("version", str, "tekst"), ("licenses", list, "lijst")):
        if not isinstance(package.get(key), kind) or not package[key]:
            where.add(f"'{key}' ontbreekt of is geen {what}.", "Vul het in.")
    resources = package.get("resources")
    if not isinstance(resources, list) or not resources:
        where.add("'resources' ontbreekt of is geen lijst.", "Noem er elke tabel, met name, path, format en schema.")
        resources = []
    seen: set[str] = set()
    for resource in resources:
        _check_resource(resource, seen, where)
    faults.stop()
    return package


def _check_resource(resource: Any, seen: set[str], where: Where) -> None:
    if not isinstance(resource, dict) or not all(isinstance(resource.get(k), str) for k in _RESOURCE):
        name = resource.get("name") if isinstance(resource, dict) else resource
        where.add(f"bij de tabel '{name}' ontbreekt iets.", f"Vul {', '.join(_RESOURCE)} in.")
    elif resource["format"] not in {"yaml", "csv"}:
        where.add(f"de tabel '{resource['name']}' heeft 'format: {resource['format']}'.", "Kies yaml of csv.")
    elif resource["name"] in seen:
        where.add(f"de tabel '{resource['name']}' staat er twee keer.", "Haal er een weg.")
    elif resource.get("extrapaths", _own_part(resource)) != _own_part(resource):
        cure = f"Schrijf 'path: {NATIONAL}naam.csv' met 'extrapaths: [naam.csv]', of laat 'extrapaths' weg."
        where.add(f"de tabel '{resource['name']}' heeft 'extrapaths' die niet bij 'path' hoort.", cure)
    else:
        seen.add(resource["name"])


def _own_part(resource: dict[str, Any]) -> list[str]:
    """Return the only file that may hold more of a table, of which the first part is national."""
    path = resource["path"]
    return [path.removeprefix(NATIONAL)] if path.startswith(NATIONAL) else []
