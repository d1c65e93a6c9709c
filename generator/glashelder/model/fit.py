"""Do the schemas of a project fit this programme? What the record classes ask must be there, of the same type.

More is welcome: another field becomes an attribute of its record, and another table one more of the register.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from msgspec.structs import fields

from glashelder import __version__
from glashelder.exceptions import SchemaError
from glashelder.model.record import Record
from glashelder.model.records import RECORDS
from glashelder.schema.catalogue import Catalogue, FieldSpec
from glashelder.schema.package_file import PACKAGE_FILE

_TYPES = {"string": str, "integer": int, "boolean": bool, "date": datetime.date, "list": tuple[str, ...]}


def attribute_type(field: FieldSpec) -> Any:
    """Return the type of the attribute of a record that holds a field."""
    kind: Any = _TYPES[field.type]
    return kind if field.is_always_filled or field.type == "list" else kind | None


def fitting(catalogue: Catalogue) -> Catalogue:
    """Return the catalogue.

    Raises:
        SchemaError: it lacks a table or field that this programme needs; all of them are named.
    """
    faults = [f"- {fault}" for name, record in RECORDS.items() for fault in _faults(name, record, catalogue)]
    if faults:
        first = f"De schema's (versie {catalogue.version}) passen niet bij deze Glashelder (versie {__version__}):"
        cure = f"Haal uw eigen {PACKAGE_FILE} weg. Dan geldt die van Glashelder {__version__}."
        raise SchemaError("\n".join([first, *faults, cure]))
    return catalogue


def _faults(name: str, record: type[Record], catalogue: Catalogue) -> Iterator[str]:
    spec = catalogue.tables.get(name)
    if spec is None:
        yield f"{PACKAGE_FILE} noemt de tabel '{name}' niet."
        return
    nested = catalogue.children(name)
    for attribute in fields(record):
        field = spec.by_name.get(attribute.name)
        where = f"{spec.schema}, tabel '{name}', veld '{attribute.name}'"
        if field is not None:
            if attribute.type not in {attribute_type(field), attribute_type(field) | None}:
                yield f"{where}: het veld heeft een ander type, of is niet meer verplicht."
        elif attribute.name not in {"origin", *nested} and (attribute.required or attribute.default == ()):
            yield f"{where}: het veld ontbreekt."
