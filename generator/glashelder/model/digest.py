"""The digest of what is public in an activity: the same as long as a reader is told the same.

The canonical form is JSON in UTF-8 without spaces, its keys sorted: an object with the public fields that have a value,
and for each nested table a list of such objects in the order of the record. Every value is text: a date as in ISO 8601,
yes and no as `ja` and `nee`, white space as one space, a list as a list of texts. The place of a row in its list is not
written down twice, and what is private or empty is left out, so a field that a later schema adds changes nothing until
it is filled in. Fields, lists and codes have the name with which they began (`tree/renames.csv`): another name tells a
reader nothing else. The digest is the first 16 hexadecimal digits of the SHA-256 of that form.

It stands in registers: another form would call every activity changed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

import msgspec

from glashelder.model.record import Record
from glashelder.model.withheld import ACTIVITIES
from glashelder.schema.catalogue import Catalogue, TableSpec
from glashelder.schema.names import Names

_LENGTH = 16
_POSITION = "volgnummer"
_encode = msgspec.json.Encoder(order="sorted").encode


class Digests:
    """Takes the digests of activities, with what the schemas say is public."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._form = _Form(catalogue.tables[ACTIVITIES], catalogue, Names())

    def of(self, activity: Record) -> str:
        """Return the digest of an activity."""
        return hashlib.sha256(self.canonical(activity)).hexdigest()[:_LENGTH]

    def canonical(self, activity: Record) -> bytes:
        """Return what is public in an activity in the one form that its digest is taken of."""
        return _encode(self._form.of(activity))


class _Form:
    """What of the records of a table is in the canonical form."""

    def __init__(self, spec: TableSpec, catalogue: Catalogue, names: Names) -> None:
        place = {_POSITION, *(own for own, _ in spec.parent_key)} if spec.parent else set()
        codes = {r.fields[0]: names.first_codes(r.table) for r in spec.references if len(r.fields) == 1}
        self._fields = [
            (f.name, names.first_field(spec.name, f.name), codes.get(f.name, {}))
            for f in spec.public_fields
            if f.name not in place
        ]
        self._nested = [
            (name, names.first_field(spec.name, name), _Form(child, catalogue, names))
            for name, child in catalogue.children(spec.name).items()
        ]

    def of(self, record: Record) -> dict[str, Any]:
        form: dict[str, Any] = {
            first: text for name, first, codes in self._fields if (text := _text(getattr(record, name), codes))
        }
        for name, first, nested in self._nested:
            if rows := [row for row in map(nested.of, getattr(record, name)) if row]:
                form[first] = rows
        return form


def _text(value: Any, codes: Mapping[str, str]) -> Any:
    if isinstance(value, tuple):
        return [_text(item, codes) for item in value]
    if isinstance(value, bool):
        return "ja" if value else "nee"
    text = "" if value is None else " ".join(str(value).split())
    return codes.get(text, text)
