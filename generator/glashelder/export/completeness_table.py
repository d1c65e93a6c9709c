"""Open data about the register itself: which item of the law is there in which activity.

No table of the editors but one that follows from them, so its schema stands here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from glashelder.export.tables import PublicTable, table_csv, table_json
from glashelder.law.completeness import Onderdeel, Stand
from glashelder.schema.catalogue import Reference, TableSpec, read_field

Items = Mapping[str, tuple[Onderdeel, ...]]
"""The items of the law for each published activity, by its id."""

_KEY = "§"  # stands for the id of an activity: no id, title or article holds this sign


def completeness_csv(completeness: Items) -> bytes:
    """Return a row for each item of the law in each published activity, as CSV."""
    header = table_csv(_table()).decode()
    rows = _rows(completeness, lambda item: table_csv(_table(item)).decode().removeprefix(header))
    return (header + "".join(rows)).encode()


def completeness_json(completeness: Items) -> bytes:
    """Return the same rows as a JSON list of objects."""
    start, end = "[\n", "\n]\n"
    rows = _rows(completeness, lambda item: table_json(_table(item)).decode().removeprefix(start).removesuffix(end))
    return (start + ",\n".join(rows) + end).encode()


def _rows(completeness: Items, row_of: Callable[[Onderdeel], str]) -> Iterator[str]:
    """Yield the text of each row. An item stands in hundreds of activities; what follows their keys is made once."""
    made: dict[int, tuple[str, str]] = {}
    for key in sorted(completeness):
        for item in completeness[key]:
            if id(item) not in made:
                before, _, after = row_of(item).partition(_KEY)
                made[id(item)] = before, after
            before, after = made[id(item)]
            yield f"{before}{key}{after}"


def _table(*items: Onderdeel) -> PublicTable:
    rows = (
        (_KEY, i.plicht.id, i.stand.value, i.artikelen, i.velden if i.stand is Stand.ONTBREEKT else ()) for i in items
    )
    return PublicTable(COMPLETENESS, COMPLETENESS.fields, tuple(rows))


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
