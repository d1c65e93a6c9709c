"""Fills in a letter: slots, conditions and repetitions. `templates/theme/assets/letter-fill.js` does the same.

In: the blocks of a template and values. Out: blocks of finished lines. A value is text, yes or no, a list of texts, or
a list of rows of texts; a condition holds when its value is yes or not empty. Only a text that comes as its lines (a
tuple) keeps them, and only in a paragraph.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from typing import Any

from glashelder.letters.catalogue.request import Lines, one_line
from glashelder.letters.text.source import Block, Line

_REGIME, _PARAGRAPH = "regime-", "alinea"

Row = Mapping[str, bool | Lines]
Values = Mapping[str, bool | Lines | Sequence[str] | Sequence[Row]]


class EmptySlotError(KeyError):
    """A slot has no value: the letter may not leave (rule BR01)."""


@dataclass(frozen=True, slots=True)
class FilledBlock:
    """A heading (`kop`), a paragraph (`alinea`) or a list (`lijst`), with its lines as they stand in the letter.

    A line of a paragraph may hold line ends: those of a value that keeps its lines.
    """

    soort: str
    regels: tuple[str, ...]


def fill(blocks: Iterable[Block], values: Values) -> tuple[FilledBlock, ...]:
    """Return the blocks that hold for these values, filled in.

    Raises:
        EmptySlotError: a slot that is shown has no value, or an empty one.
    """
    filled: list[FilledBlock] = []
    for per, group in groupby(blocks, key=lambda block: block.per):
        together = list(group)
        for scope in _scopes(per, values):
            for block in together:
                if holds(block.als, scope) and (lines := list(_lines(block, scope))):
                    filled += _set(block.soort, lines)
    return tuple(filled)


def _set(soort: str, lines: list[str]) -> Iterator[FilledBlock]:
    """Yield the lines of a block; a value with paragraphs of its own makes more paragraphs, and nothing else."""
    if soort != _PARAGRAPH:
        yield FilledBlock(soort, tuple(line.replace("\n\n", "\n").replace("\n", " ") for line in lines))
        return
    together: list[str] = []
    for line in lines:
        first, *others = line.split("\n\n")
        together.append(first)
        for paragraph in others:
            yield FilledBlock(soort, tuple(together))
            together = [paragraph]
    yield FilledBlock(soort, tuple(together))


def names(blocks: Iterable[Block]) -> set[str]:
    """Return every name that a template asks for: in slots, conditions and repetitions."""
    found: set[str] = set()
    for block in blocks:
        heads = [(block.als, block.per), *((line.als, line.per) for line in block.regels)]
        found |= {word for als, _ in heads for word in als.split() if word not in ("en", "niet")}
        found |= {per for _, per in heads if per}
        found |= {part.slot for line in block.regels for part in line.delen if part.slot}
    return found


def stand_ins(blocks: Iterable[Block], regime: str, text: Callable[[str], str]) -> Values:
    """Return values under one law that show the whole letter: every other condition holds, every list has one item.

    Args:
        blocks: the letter.
        regime: the code of that law.
        text: what stands for a value, by its name.
    """
    letter = tuple(blocks)
    rows: dict[str, dict[str, str]] = {}
    values: dict[str, Any] = {}
    for name in names(letter):
        owner, _, column = name.partition(".")
        if column:
            rows.setdefault(owner, {})[column] = text(name)
        elif name.startswith(_REGIME):
            values[name] = name == _REGIME + regime
        else:
            values[name] = text(name)
    heads: Iterable[Block | Line] = chain(letter, *(block.regels for block in letter))
    repeated = {head.per for head in heads if head.per}
    return values | {name: [rows.get(name, text(name))] for name in repeated}


def _scopes(per: str, values: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    if not per:
        yield values
        return
    items = values.get(per, ())
    if not isinstance(items, (str, bool)):
        for item in items:
            yield {**values, per: item}


def _lines(block: Block, scope: Mapping[str, Any]) -> Iterator[str]:
    for line in block.regels:
        for inner in _scopes(line.per, scope):
            if holds(line.als, inner):
                yield _text(line, inner)


def _text(line: Line, scope: Mapping[str, Any]) -> str:
    said = ""
    for part in line.delen:
        said += _value(part.slot, scope) if part.slot else _after(said, part.tekst)
    return said


def _after(said: str, text: str) -> str:
    """Return the text after a value: one that closes its own sentence ("Zwembad B.V.") gets no second full stop."""
    is_closed = said.endswith((".", "!", "?")) and not said.endswith("..")  # dots to write on close nothing
    return text.removeprefix(".") if is_closed else text


def _value(name: str, scope: Mapping[str, Any]) -> str:
    found = _look_up(name, scope)
    lines = found if isinstance(found, tuple) else (found,)
    text = "\n".join(one_line(line) for line in lines if isinstance(line, str))
    if not text:
        raise EmptySlotError(name)
    return text


def _look_up(name: str, scope: Mapping[str, Any]) -> object:
    owner, _, field = name.partition(".")
    value = scope.get(owner)
    if not field:
        return value
    return value.get(field) if isinstance(value, Mapping) else None


def holds(condition: str, scope: Mapping[str, Any]) -> bool:
    """Tell whether each part of `a en niet b` holds."""
    parts = [part.strip() for part in condition.split(" en ")] if condition else []
    return all(bool(_look_up(part.removeprefix("niet "), scope)) != part.startswith("niet ") for part in parts)
