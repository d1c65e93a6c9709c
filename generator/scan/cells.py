"""Applies the text rules to the cells of one source file, also to rows that do not fit their schema."""

from __future__ import annotations

from collections.abc import Iterator

from generator.load.tables import RawFile, RawRow
from generator.rules.text_rule import Glimpse, TextRule
from generator.rules.texts import TEXT_RULES
from generator.scan.allow_list import TABLE
from generator.scan.hit import Hit, text_hit
from generator.schema.catalogue import Catalogue

_BETWEEN = "\n|\n"
"""Stands between cells: no number goes on after it."""


def cell_hits(raw: RawFile, catalogue: Catalogue) -> tuple[Hit, ...]:
    """Return what the text rules find in the cells of a file, less what the schema allows in a field."""
    rows = [row for row in raw.rows if row.table != TABLE]
    glimpse = Glimpse(_BETWEEN.join([text for row in rows for text in row.values.values()]))
    rules = [rule for rule in TEXT_RULES if rule.needs(glimpse)]
    return tuple(hit for row in rows for hit in _row_hits(row, catalogue, rules)) if rules else ()


def _row_hits(row: RawRow, catalogue: Catalogue, rules: list[TextRule]) -> Iterator[Hit]:
    fields = catalogue.tables[row.table].by_name
    for name, text in row.values.items():
        glimpse = Glimpse(text)
        for rule in rules:
            if rule.id not in fields[name].allows and rule.needs(glimpse):
                for fault in rule.find(text):
                    yield text_hit(rule, fault, row.origin.place(name))
