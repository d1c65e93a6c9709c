"""Finds where the keys and values of a YAML text stand, so that one can be replaced and all else stays as it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Spot:
    """A key or a value.

    Attributes:
        path: the keys that lead to it, its own included if it is a key; items of lists have no step of their own.
        mapping: a number that the keys of one mapping share; 0 for a value.
        value: what it says.
        start: where it begins in the text, quotes included.
        end: where it ends.
        line: its line, from 1.
        column: its column, from 1.
        is_plain: True unless it has a tag or an anchor.
    """

    path: tuple[str, ...]
    mapping: int
    value: str
    start: int
    end: int
    line: int
    column: int
    is_plain: bool = True


def spots(text: str) -> Iterator[Spot]:
    """Yield every key and value of a YAML text that can be read, in order.

    Raises:
        yaml.YAMLError: it cannot be read.
    """
    loader = _LOADER(text)
    path: tuple[str, ...] = ()
    open_: list[tuple[int, tuple[str, ...]]] = []
    """The mappings (by number) and lists (0) that we are in, each with the path that leads to it."""
    is_key, number = False, 0
    while loader.check_event():
        event = loader.get_event()
        if isinstance(event, yaml.CollectionStartEvent):
            number += 1
            open_.append((number if isinstance(event, yaml.MappingStartEvent) else 0, path))
            is_key = isinstance(event, yaml.MappingStartEvent)
            continue
        if isinstance(event, yaml.CollectionEndEvent):
            open_.pop()
        elif not isinstance(event, yaml.NodeEvent):
            continue
        elif isinstance(event, yaml.ScalarEvent) and is_key:
            path = (*open_[-1][1], event.value)
            yield _spot(event, path, open_[-1][0])
            is_key = False
            continue
        elif isinstance(event, yaml.ScalarEvent):
            yield _spot(event, path, 0)
        if open_:  # a value ends here
            is_key = open_[-1][0] > 0
            path = open_[-1][1] if is_key else path


def value_at(text: str, path: tuple[str, ...]) -> str:
    """Return the first value to which these keys lead; empty if there is none, or the text cannot be read."""
    try:
        return next((spot.value.strip() for spot in spots(text) if spot.path == path and not spot.mapping), "")
    except yaml.YAMLError:
        return ""


def replaced_in(written: str, old: str, new: str) -> str:
    """Return a value as it was written, with another content: quotes, marks and blanks stay."""
    return written.replace(old, new, 1) if old in written else f'"{new}"'


def _spot(event: yaml.ScalarEvent, path: tuple[str, ...], mapping: int) -> Spot:
    start: Any = event.start_mark
    end: Any = event.end_mark
    is_plain = event.anchor is None and event.tag is None
    return Spot(path, mapping, event.value, start.index, end.index, start.line + 1, start.column + 1, is_plain)
