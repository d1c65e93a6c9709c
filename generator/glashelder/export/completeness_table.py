"""Open data about the register itself: which item of the law is present in which activity.

The table is computed, not edited, so its schema is here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from glashelder.export.package import csv_bytes
from glashelder.export.tables import CSV_LINE_END, csv_cells, json_list, json_object
from glashelder.law.completeness import Onderdeel, Stand
from glashelder.schema.catalogue import Reference, TableSpec, read_field

Items = Mapping[str, tuple[Onderdeel, ...]]
"""The items of the law for each published activity, by its id."""


def completeness_csv(completeness: Items) -> bytes:
    """Return a row for each item of the law in each published activity, as CSV."""
    header = ",".join(field.name for field in COMPLETENESS.fields) + CSV_LINE_END
    rows = _rows(completeness, lambda item: csv_bytes(csv_cells(_AFTER_ID, [item]), CSV_LINE_END).decode())
    return (header + "".join([f"{key},{others}" for key, others in rows])).encode()


def completeness_json(completeness: Items) -> bytes:
    """Return the same rows as a JSON list of objects."""
    of_id = json_object(COMPLETENESS.fields[:1])
    rows = _rows(completeness, json_object(_AFTER_ID))
    return json_list(f"{of_id((key,))[:-1]},{others[1:]}" for key, others in rows)


def _rows(completeness: Items, write: Callable[[Sequence[Any]], str]) -> Iterator[tuple[str, str]]:
    """Yield for each row the id of the activity, which needs no quoting, and the text of the other values.

    The same item occurs in hundreds of activities, so its text is made once.
    """
    made: dict[int, str] = {}
    for key in sorted(completeness):
        for item in completeness[key]:
            if id(item) not in made:
                made[id(item)] = write(_values(item))
            yield key, made[id(item)]


def _values(item: Onderdeel) -> tuple[Any, ...]:
    return item.plicht.id, item.stand.value, item.artikelen, item.velden if item.stand is Stand.ONTBREEKT else ()


_FIELDS: tuple[dict[str, Any], ...] = (
    {
        "name": "verwerking_id",
        "type": "string",
        "title": "Verwerking",
        "description": "De verwerking waar deze regel over gaat.",
        "example": "parkeervergunning-bewoners",
        "constraints": {"required": True},
        "x_wet": "geen",
    },
    {
        "name": "onderdeel",
        "type": "string",
        "title": "Onderdeel",
        "description": "Wat de wet wil weten.",
        "example": "doelen",
        "constraints": {"required": True},
        "x_wet": "AVG artikelen 13, 14 en 30",
    },
    {
        "name": "stand",
        "type": "string",
        "title": "Stand",
        "description": "Of het onderdeel in het register staat.",
        "example": Stand.AANWEZIG.value,
        "constraints": {"required": True, "enum": [stand.value for stand in Stand]},
        "x_wet": "AVG artikel 5, tweede lid",
    },
    {
        "name": "artikelen",
        "type": "list",
        "delimiter": "|",
        "title": "Artikelen",
        "description": "De artikelen die hier om dit onderdeel vragen. Leeg als het hier niet van toepassing is.",
        "example": "AVG artikel 30, eerste lid, onder b|AVG artikel 13, eerste lid, onder c",
        "x_wet": "AVG artikelen 13, 14 en 30",
    },
    {
        "name": "velden",
        "type": "list",
        "delimiter": "|",
        "title": "Velden",
        "description": "Waar u het invult, als het ontbreekt: de tabel en het veld.",
        "example": "verwerking_doelen.doel",
        "x_wet": "geen",
    },
)

COMPLETENESS = TableSpec(
    name="volledigheid",
    title="Volledigheid",
    description="Welke onderdelen die de AVG vraagt bij welke verwerking in het register staan.",
    path="volledigheid.csv",
    format="csv",
    primary_key=("verwerking_id", "onderdeel"),
    fields=tuple(read_field({**field, "x_publiek": True}) for field in _FIELDS),
    references=(
        Reference(("verwerking_id",), "verwerkingen", ("id",)),
        Reference(("onderdeel",), "informatieplichten", ("id",)),
    ),
)
_AFTER_ID = COMPLETENESS.fields[1:]
