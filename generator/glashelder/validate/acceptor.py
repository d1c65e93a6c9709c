"""The compiled form of a Table Schema, for valid rows: its answer is "yes, with these types" or "not sure".

Frictionless checks about 5,000 rows a second, so it only judges rows that this form does not accept;
`tests/unit/validate/test_acceptor.py` proves that Frictionless accepts whatever is accepted here, with equal values
(docs/adr/0005-compiled-schema.md).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable

from glashelder.schema.catalogue import FieldSpec, TableSpec
from glashelder.validate.markup import has_markup
from glashelder.validate.rows import Value

_Parser = Callable[[str], Value]
_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)", re.ASCII)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


class Acceptor:
    """Accepts valid rows of one table."""

    def __init__(self, table: TableSpec) -> None:
        self._parsers = {f.name: _parser(f) for f in table.fields}
        self._required = frozenset(f.name for f in table.fields if f.is_required)

    def accept(self, values: dict[str, str]) -> dict[str, Value] | None:
        """Return the typed values, or None if the row is not certainly valid."""
        if not self._required <= values.keys():
            return None
        parsers = self._parsers
        try:
            return {name: parsers[name](text) for name, text in values.items()}
        except (ValueError, KeyError):
            return None


def _parser(field: FieldSpec) -> _Parser:
    known = {"string": _string, "list": _list, "integer": _integer, "boolean": _boolean, "date": _date}
    return known[field.type](field) if field.type in known else _refuse


def _refuse(text: str) -> Value:
    raise ValueError(text)


def _string(field: FieldSpec) -> _Parser:
    longest = field.constraints.get("maxLength", float("inf"))
    pattern = re.compile(field.constraints["pattern"]) if "pattern" in field.constraints else None
    others = field.constraints.keys() - {"required", "maxLength", "pattern"}
    if others:
        return _refuse

    def parse(text: str) -> Value:
        if len(text) > longest or has_markup(text) or (pattern and not pattern.fullmatch(text)):
            raise ValueError(text)
        return text

    return parse


def _list(field: FieldSpec) -> _Parser:
    def parse(text: str) -> Value:
        items = tuple(text.split(field.delimiter))
        if has_markup(text) or not all(items):
            raise ValueError(text)
        return items

    return parse if not field.constraints.keys() - {"required"} else _refuse


def _integer(field: FieldSpec) -> _Parser:
    least = field.constraints.get("minimum", float("-inf"))

    def parse(text: str) -> Value:
        if not _INTEGER.fullmatch(text) or (number := int(text)) < least:
            raise ValueError(text)
        return number

    return parse if not field.constraints.keys() - {"required", "minimum"} else _refuse


def _boolean(field: FieldSpec) -> _Parser:
    words = dict.fromkeys(field.descriptor["trueValues"], True) | dict.fromkeys(field.descriptor["falseValues"], False)

    def parse(text: str) -> Value:
        if text not in words:
            raise ValueError(text)
        return words[text]

    return parse if not field.constraints.keys() - {"required"} else _refuse


def _date(field: FieldSpec) -> _Parser:
    def parse(text: str) -> Value:
        if not _DATE.fullmatch(text):
            raise ValueError(text)
        return datetime.date.fromisoformat(text)

    return parse if not field.constraints.keys() - {"required"} else _refuse
