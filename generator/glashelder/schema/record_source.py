"""Python source of the record classes, one per schema, so that a type checker and an editor know every field.

In: a `Catalogue`. Out: the text of `model/records.py`, which `make records` writes and nobody edits.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from glashelder.schema.catalogue import Catalogue, FieldSpec, TableSpec, read_catalogue
from glashelder.tree.folder import Folder

_CODE = "Code"
"""The record of a plain code list; a list that says more of its codes extends it."""
_TYPES = {"string": "str", "integer": "int", "boolean": "bool", "date": "datetime.date", "list": "tuple[str, ...]"}
_HEAD = '''"""The records of the register, one class per table. Made from the schemas by `make records`; do not edit."""

import datetime
from collections.abc import Mapping

import msgspec

from glashelder.model.record import Record
'''
_TABLES = '''
class Tables(msgspec.Struct, frozen=True, kw_only=True):
    """Every table but the code lists: by its key where that is a single field, otherwise its rows in order."""
'''


def record_source(catalogue: Catalogue) -> str:
    """Return the module with the class of every record, and `Tables` with a typed attribute for every table."""
    tables = catalogue.tables.values()
    code = next(t for t in tables if t.record == _CODE)
    whole = [t for t in tables if not t.parent and not t.is_codelist]
    types = (f'    "{t.name}": {t.record},' for t in tables)
    return "\n".join(
        [
            _HEAD,
            *(_class(table, catalogue, code) for table in _in_order(catalogue)),
            _TABLES,
            *(_collection(table) for table in whole),
            "",
            "",
            "RECORDS: Mapping[str, type[Record]] = {",
            *types,
            "}",
            '"""The class of the records of each table."""',
            "",
        ]
    )


def _in_order(catalogue: Catalogue) -> Iterable[TableSpec]:
    """Return one table for each class: plain codes before what extends them, nested rows before what holds them."""

    def depth(table: TableSpec) -> int:
        return 1 + depth(catalogue.tables[table.parent]) if table.parent else 0

    each: dict[str, TableSpec] = {}
    for table in catalogue.tables.values():
        each.setdefault(table.record, table)
    return sorted(each.values(), key=lambda t: (t.record != _CODE, -depth(t)))


def _class(table: TableSpec, catalogue: Catalogue, code: TableSpec) -> str:
    base, inherited = "Record", set()
    if table.is_codelist and table.record != _CODE:
        base, inherited = _CODE, {_attribute(f) for f in code.fields}
    description = "Een lijst met vaste keuzes." if table.record == _CODE else table.description
    lines = [f'    """{description}"""', "", *_attributes(table, catalogue, inherited)]
    return "\n".join(["", f"class {table.record}({base}, frozen=True, kw_only=True, gc=False):", *lines, ""])


def _attributes(table: TableSpec, catalogue: Catalogue, inherited: set[str]) -> Iterator[str]:
    own = [f for f in table.fields if _attribute(f) not in inherited]
    yield from map(_attribute, sorted(own, key=lambda f: not f.is_always_filled))
    for name, child in catalogue.children(table.name).items():
        yield f"    {name}: tuple[{child.record}, ...] = ()"


def _attribute(field: FieldSpec) -> str:
    kind = _TYPES[field.type]
    if field.is_always_filled:
        return f"    {field.name}: {kind}"
    return f"    {field.name}: {kind} = ()" if field.type == "list" else f"    {field.name}: {kind} | None = None"


def _collection(table: TableSpec) -> str:
    if len(table.primary_key) > 1:
        return f"    {table.name}: tuple[{table.record}, ...] = ()"
    return f"    {table.name}: dict[{_TYPES[table.by_name[table.primary_key[0]].type]}, {table.record}] = {{}}"


if __name__ == "__main__":
    sys.stdout.write(record_source(read_catalogue(Folder(Path(sys.argv[1])))))
