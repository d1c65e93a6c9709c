"""What a municipality adds to the schemas: own fields and own tables, each in a file of its own.

In: the folder `eigen/` beside the schemas. `eigen/afdelingen.schema.yaml` adds `fields` to the table `afdelingen`; a
file named after no table describes a whole one, whose rows stand in `<name>.csv` or, with `x_ouder`, in a record. What
is added is private unless it says `x_publiek: true`.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import Any

from glashelder.schema.faults import Faults, Where
from glashelder.schema.field_check import NAME_CURE, is_name
from glashelder.schema.schema_file import read_schema_file
from glashelder.schema.table_check import Described
from glashelder.tree.tree import Tree

FOLDER = "eigen"
RESERVED = frozenset({"volledigheid"})
"""Names of downloads that are made from the register, so no table can be called so."""
_SUFFIX = ".schema.yaml"
_ADDED = ("fields", "foreignKeys")
_DEFAULTS: dict[str, Any] = {"example": "", "x_wet": "geen", "x_publiek": False}
_DEFAULTS_OF: dict[str, dict[str, Any]] = {
    "boolean": {"trueValues": ["ja"], "falseValues": ["nee"]},
    "list": {"delimiter": "|"},
}


def add_own(tree: Tree, tables: dict[str, Described], contents: Mapping[str, bytes], faults: Faults) -> None:
    """Add the own fields and tables of a municipality to the tables of the data package."""
    for file_name in tree.names(FOLDER) or ():
        name, file = file_name.removesuffix(_SUFFIX), f"{FOLDER}/{file_name}"
        where = faults.at(file, name)
        if file_name.startswith((".", "~")) or file_name.endswith("~"):
            continue  # an editor left it
        if name == file_name:
            faults.at(file).add(
                "dit bestand hoort hier niet.", f"Noem het naar een tabel, zoals 'afdelingen{_SUFFIX}'."
            )
        elif schema := read_schema_file(tree, file, contents, where):
            schema["fields"] = [_whole(field) for field in _list(schema, "fields", where)]
            if name in tables:
                _extend(tables[name], schema, where)
            else:
                tables[name] = _table(name, file, schema, tables, where)


def _whole(field: Any) -> Any:
    """Return the description of a field with what a municipality may leave out."""
    if not isinstance(field, dict):
        return field
    return {**_DEFAULTS, **_DEFAULTS_OF.get(str(field.get("type")), {}), **field}


def _extend(table: Described, added: dict[str, Any], where: Where) -> None:
    for key in added.keys() - set(_ADDED):
        where.add(f"'{key}' van een tabel die er al is, ligt vast.", f"Laat alleen {' en '.join(_ADDED)} staan.")
    known = {f.get("name") for f in _list(table.schema, "fields", table.where) if isinstance(f, dict)}
    for field in added["fields"]:
        name = field.get("name") if isinstance(field, dict) else None
        if name in known:
            where.field(str(name)).add("dit veld heeft de tabel al.", "Geef uw eigen veld een andere naam.")
        else:
            table.schema["fields"].append(field)
            table.added[str(name)] = where
    table.schema["foreignKeys"] = [
        *_list(table.schema, "foreignKeys", table.where),
        *_list(added, "foreignKeys", where),
    ]


def _table(name: str, file: str, schema: dict[str, Any], tables: Mapping[str, Described], where: Where) -> Described:
    if "primaryKey" not in schema and "title" not in schema:
        near = difflib.get_close_matches(name, sorted(tables), n=1)
        meant = f"Bedoelt u '{near[0]}'? " if near else ""
        where.add(
            f"er staan alleen velden in, en de tabel '{name}' bestaat niet.",
            f"{meant}Is het een nieuwe tabel? Voeg dan 'title', 'description' en 'primaryKey' toe.",
        )
    if not is_name(name) or name in RESERVED:
        where.add("deze naam kan niet.", NAME_CURE if name not in RESERVED else "Kies een andere naam.")
    parent = schema.get("x_ouder")
    above = tables.get(str(parent.get("tabel"))) if isinstance(parent, dict) else None
    place = {"path": f"{name}.csv", "format": "csv"}
    if above is not None:
        place = {key: above.resource[key] for key in place}
    own = {str(field.get("name")): where for field in schema["fields"] if isinstance(field, dict)}
    return Described({"name": name, "schema": file, **place}, schema, where, own)


def _list(schema: dict[str, Any], key: str, where: Where) -> list[Any]:
    found = schema.get(key) or []
    if isinstance(found, list):
        return found
    where.add(f"'{key}' is geen lijst.", "Begin elk deel ervan met een streepje.")
    return []
