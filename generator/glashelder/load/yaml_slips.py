"""Finds what YAML drops or joins without a word, in a text that it can read.

In: the text of a file. Out: slips. `left_out`: text after a `#` that has no line of its own, or that stands where a
value goes on. `joined`: lines of one value whose line ends disappear. Whether that is a fault is for the reader of the
file to say: behind a code it is explanation, behind a text it may be the rest of the text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import yaml

from glashelder.findings import Place

PLAIN, QUOTED, BLOCK, HEADER, NOTHING = "plain", "quoted", "block", "header", "nothing"
"""What stands before a slip: text without quotes, with quotes, below `|` or `>`, only that sign, or no text."""

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_BLOCKS, _QUOTES, _LITERAL, _FOLDED = ("|", ">"), ("'", '"'), "|", ">"


class Slip(NamedTuple):
    """Text that is dropped, or a line that is joined to the one above it.

    Attributes:
        line: where it begins, from 1.
        column: the same.
        text: what is dropped or joined, as typed.
        field: the field in whose value it stands; empty where there is none.
        field_at: line and column of that field.
        after: what kind of text stands before it, one of the words above.
        before: that text, where it is dropped behind a text without quotes.
    """

    line: int
    column: int
    text: str
    field: str
    field_at: tuple[int, int]
    after: str
    before: str = ""

    def place(self, path: str, record: str = "") -> Place:
        """Return where it is, in a file."""
        return Place(path, self.line, self.column, record, self.field)


class _Edge(NamedTuple):
    """A field name or the dash of an item: what begins right of its column belongs to it."""

    start: int
    column: int
    is_dash: bool
    field: str
    field_at: tuple[int, int]


class _Scalar(NamedTuple):
    start: int
    end: int
    style: str | None
    edge: _Edge
    is_name: bool
    line: int


@dataclass(slots=True)
class _Layout:
    """Where the values of a text are, and to which field each place belongs."""

    scalars: list[_Scalar] = field(default_factory=list)
    edges: list[_Edge] = field(default_factory=lambda: [_Edge(0, -1, is_dash=False, field="", field_at=(1, 1))])

    def edge(self, at: int) -> _Edge:
        """Return the last edge before a place."""
        return self.edges[self._after(at) - 1]

    def holds_more(self, at: int) -> bool:
        """Tell whether fields or items follow below the last edge before a place."""
        here, *below = self.edges[self._after(at) - 1 : self._after(at) + 1]
        return any(e.column > here.column or (e.column == here.column and e.is_dash > here.is_dash) for e in below)

    def _after(self, at: int) -> int:
        return bisect_right(self.edges, at, key=lambda edge: edge.start)

    def scalar(self, at: int) -> _Scalar | None:
        """Return the last value that begins before a place."""
        index = bisect_right(self.scalars, at, key=lambda scalar: scalar.start) - 1
        return self.scalars[index] if index >= 0 else None


def left_out(text: str) -> Iterator[Slip]:
    """Yield each stretch that YAML takes for explanation though text stands, or could stand, before it."""
    places = list(_hashes(text))
    layout = _layout(text) if places else _Layout()
    end, line = 0, 1
    for at in places:
        edge, scalar = layout.edge(at), layout.scalar(at)
        if at < end or (after := _before(text, at, edge, scalar)) is None:
            continue
        start = text.rfind("\n", 0, at) + 1
        line += text.count("\n", end, at)
        end = _line_end(text, at)
        has_own_line = not text[start:at].strip()
        if (has_own_line and at - start <= edge.column) or (after == NOTHING and layout.holds_more(at)):
            continue
        before = text[scalar.start : at] if scalar and after == PLAIN else ""
        yield Slip(line, at - start + 1, text[at:end].rstrip(), edge.field, edge.field_at, after, before)


def joined(text: str) -> Iterator[Slip]:
    """Yield each line of a value that is joined to the line above it."""
    for start, end, style, edge, is_name, first_line in _layout(text).scalars:
        if is_name or style == _LITERAL or "\n" not in text[start:end]:
            continue
        above, *lines = text[start:end].rstrip("\n").split("\n")
        first = _indent(lines[0]) if lines else 0
        if style == _FOLDED:
            above = ""
        for number, line in enumerate(lines, first_line + 1):
            keeps = style == _FOLDED and (_indent(line) > first or _indent(above) > first)
            if above.strip() and line.strip() and not keeps:
                yield Slip(number, _indent(line) + 1, line.strip(), edge.field, edge.field_at, _kind(style))
            above = line


def _hashes(text: str) -> Iterator[int]:
    """Yield where a `#` may begin explanation, but for lines that begin with one: quick, for it reads every file."""
    at = text.find("#")
    while at >= 0:
        if at == 0 or text[at - 1] == "\n":
            at = text.find("\n", at)
            if at < 0:
                return
        elif not text[at - 1].isalnum():
            yield at
        at = text.find("#", at + 1)


def _before(text: str, at: int, edge: _Edge, scalar: _Scalar | None) -> str | None:
    """Return what stands before a `#`, or None when it is part of a value or a name."""
    if scalar is None:
        return NOTHING
    if scalar.style in _BLOCKS:
        content = text.find("\n", scalar.start)
        if at < content or content < 0:
            return HEADER
    if at < scalar.end:
        return None
    if scalar.is_name or scalar.edge != edge:
        return NOTHING
    return _kind(scalar.style)


def _layout(text: str) -> _Layout:
    """Return the layout of a text that was read without a fault."""
    layout = _Layout()
    token = (loader := _LOADER(text)).get_token()
    is_name = False
    while not isinstance(token, yaml.StreamEndToken):
        mark = token.start_mark
        if isinstance(token, yaml.KeyToken):
            is_name = True
        elif isinstance(token, yaml.BlockEntryToken):
            layout.edges.append(layout.edges[-1]._replace(start=mark.index, column=mark.column, is_dash=True))
        elif isinstance(token, yaml.ScalarToken):
            if is_name:
                at = (mark.line + 1, mark.column + 1)
                layout.edges.append(_Edge(mark.index, mark.column, is_dash=False, field=token.value, field_at=at))
            end = token.end_mark.index
            layout.scalars.append(_Scalar(mark.index, end, token.style, layout.edges[-1], is_name, mark.line + 1))
            is_name = False
        token = loader.get_token()
    return layout


def _kind(style: str | None) -> str:
    return BLOCK if style in _BLOCKS else QUOTED if style in _QUOTES else PLAIN


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
