"""The texts of records, for checks that read all of them. In: records. Out: their text, without knowing the tables."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from msgspec.structs import fields

from glashelder.model.record import Record
from glashelder.model.records import Verwerking

_Getter = Callable[[Any], tuple[str | None, ...]]
_TEXT = (str, str | None)
_getters: dict[type[Record], _Getter] = {}


def text_fields(kind: type[Record]) -> tuple[str, ...]:
    """Return the attributes that hold text or a code; keys of other rows are left out, and lists of words."""
    return tuple(f.name for f in fields(kind) if f.type in _TEXT and not f.name.endswith("_id"))


def texts_of(record: Record) -> tuple[str | None, ...]:
    """Return the texts of a record, in the order of `text_fields`."""
    kind = type(record)
    if kind not in _getters:
        _getters[kind] = _getter(text_fields(kind))
    return _getters[kind](record)


def _getter(names: tuple[str, ...]) -> _Getter:
    if len(names) == 1:
        return lambda record: (getattr(record, names[0]),)
    return attrgetter(*names)


def rows_of(verwerking: Verwerking) -> tuple[Record, ...]:
    """Return an activity and every row inside it."""
    return (
        verwerking,
        *verwerking.doelen,
        *(grondslag for doel in verwerking.doelen for grondslag in doel.grondslagen),
        *verwerking.gegevens,
        *verwerking.ontvangers,
        *verwerking.verwerkers,
        *verwerking.doorgiften,
        *verwerking.bewaring,
        *verwerking.dpia_criteria,
    )
