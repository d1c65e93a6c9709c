"""Values of one version as a resident reads them: names for keys, periods and dates in Dutch."""

from __future__ import annotations

import datetime

from glashelder.history.changes.sentences import EMPTY
from glashelder.history.changes.side import Side, Values
from glashelder.schema.catalogue import FieldSpec, TableSpec
from glashelder.wording.words import date_in_words, period_in_words, term_in_words

LONG = 80
"""A longer text is not repeated: the report only says that it changed, and the page shows it."""
_PERIODS = frozenset({"termijn", "duur"})


def in_words(spec: TableSpec, field: FieldSpec, values: Values, side: Side) -> str:
    """Return the value of a field: the name behind a key, a date or period in Dutch, or the text itself."""
    value = values.get(field.name, "")
    if not value:
        return EMPTY
    target = next((r.table for r in spec.references if r.fields == (field.name,)), "")
    if target:
        return side.name(target, value)
    if field.name in _PERIODS:
        return period_in_words(value)
    return date(value) if field.type == "date" else value


def from_to(spec: TableSpec, field: FieldSpec, rows: tuple[Values, Values], sides: tuple[Side, Side]) -> dict[str, str]:
    """Return the old and the new value of a field."""
    old, new = (in_words(spec, field, row, side) for row, side in zip(rows, sides, strict=True))
    return {"oud": old, "nieuw": new}


def are_short(texts: dict[str, str]) -> bool:
    """Return whether texts are short enough to repeat."""
    return max(map(len, texts.values())) <= LONG


def date(text: str) -> str:
    """Return a date in Dutch, or the text itself if it is not a date."""
    try:
        return date_in_words(datetime.date.fromisoformat(text))
    except ValueError:
        return text


def kept(term: Values) -> str:
    """Return how long a retention period lasts: "5 jaar", or for ever."""
    return term_in_words(term.get("termijn"))


def kept_from(term: Values) -> str:
    """Return a retention period with its start."""
    return ", ".join(filter(None, (kept(term), term.get("begin"))))


def kept_change(old: Values, new: Values) -> tuple[str, str]:
    """Return how two retention periods differ, as briefly as possible; two equal texts if they do not."""
    whole = kept_from(old), kept_from(new)
    return (kept(old), kept(new)) if old.get("begin") == new.get("begin") else whole


def source(row: Values) -> str:
    """Return where data come from."""
    return "u zelf" if row.get("van_betrokkene") == "ja" else row.get("bron") or EMPTY


def basis(row: Values, side: Side) -> str:
    """Return a legal basis with its law and article."""
    law = side.name("wetten", row["wet_id"]) if row.get("wet_id") else ""
    where = ", ".join(filter(None, (law, row.get("artikel"))))
    name = side.name("grondslagen", row.get("grondslag", "")).lower()
    return f"{name} ({where})" if where else name


def listed(texts: list[str]) -> str:
    """Return texts as a list in a sentence: "a, b en c"."""
    return " en ".join(filter(None, (", ".join(texts[:-1]), *texts[-1:]))) if texts else EMPTY
