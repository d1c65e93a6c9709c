"""Applies the text rules to the cells of source files, also to rows that do not fit their schema."""

from __future__ import annotations

from collections.abc import Iterator

from glashelder.findings import Place
from glashelder.leaks.glimpse import Glimpse
from glashelder.leaks.scan.allow_list import TABLE
from glashelder.leaks.scan.hit import Hit
from glashelder.leaks.scan.texts import look_through, may_find
from glashelder.leaks.text_rule import TextRule
from glashelder.leaks.text_rules import TEXT_RULES
from glashelder.load.rows import RawFile, RawRow
from glashelder.schema.catalogue import Catalogue

_BETWEEN = "|"
"""Stands between cells: no number goes on after it."""
_SHORT = 100


class CellScanner:
    """Looks through the cells of one file after another, at a short text that comes back only once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._fields = {name: table.by_name for name, table in catalogue.tables.items()}
        self._clean: set[str] = set()

    def scan(self, raw: RawFile) -> tuple[Hit, ...]:
        """Return what the text rules find in a file, less what the schema allows in a field."""
        return (*self._scan_rows(raw), *(hit for text, place in raw.quoted for hit in _text_hits(text, place)))

    def _scan_rows(self, raw: RawFile) -> tuple[Hit, ...]:
        rows = [row for row in raw.rows if row.table != TABLE]
        new = {text for row in rows for text in row.values.values()} - self._clean
        glimpse = Glimpse(_BETWEEN.join(new))
        rules = [rule for rule in TEXT_RULES if may_find(rule, glimpse)]
        if not rules:
            self._clean.update(text for text in new if len(text) < _SHORT)
            return ()
        return tuple(hit for row in rows for hit in self._row_hits(row, rules))

    def _row_hits(self, row: RawRow, rules: list[TextRule]) -> Iterator[Hit]:
        fields = self._fields[row.table]
        for name, text in row.values.items():
            if text not in self._clean:
                allows = fields[name].allows
                yield from _cell_hits(row, name, [rule for rule in rules if rule.id not in allows])


def _cell_hits(row: RawRow, name: str, rules: list[TextRule]) -> list[Hit]:
    return look_through(row.values[name], rules, lambda _: row.origin.place(name))


def _text_hits(text: str, place: Place) -> list[Hit]:
    return look_through(text, TEXT_RULES, lambda _: place)
