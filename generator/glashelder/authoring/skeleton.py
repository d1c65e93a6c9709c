"""Skeletons: a new record with what is required, and the rest as comment; or a new row of a CSV table.

In: a table, the choices and the known values. Out: the text of a YAML record, or the explanation of a CSV row with a
line to paste. Required fields are left empty, so that `glashelder check` names each of them. What is not required
begins with `#`, and help among it with `##`: whoever takes away one `#` from a whole block has sound YAML.
"""

from __future__ import annotations

import csv
import io
import textwrap
from collections.abc import Iterator, Mapping

from glashelder.authoring.choices import Choices, chosen_from, typed_fields
from glashelder.authoring.json_schema import modeline
from glashelder.layers.departure_findings import CHANGING
from glashelder.schema.catalogue import Catalogue, FieldSpec, TableSpec
from glashelder.tree.stack import NATIONAL
from glashelder.wording.sentences import sentences
from glashelder.wording.words import first_sentence

_WIDTH = 100
_LONG_TEXT = 300
"""A text of this maximum length or more begins with `>-`, so that a colon in it does no harm."""
_FEW = 6
"""Up to this many choices are listed; of more, only one and the file are named."""
_TEXTS = ("string", "list")
_INTRODUCTION = (
    "Vul in wat open staat: dat is verplicht. Wat met een hekje (#) begint, kan erbij: haal dan het hekje weg, bij een "
    "lijst op elke regel. Na een hekje en een spatie staat uitleg; die mag blijven. "
    "Alle keuzes staan op de website: medewerkers/velden/."
)


class Skeletons:
    """Makes skeletons of the tables of one catalogue."""

    def __init__(self, catalogue: Catalogue, choices: Choices, layer: str = "") -> None:
        self._catalogue = catalogue
        self._choices = choices
        self._layer = layer

    def record(self, table: TableSpec, given: Mapping[str, str]) -> str:
        """Return the text of a new YAML record with the values in `given`."""
        first = [modeline(table, self._layer), *_wrapped(_INTRODUCTION, "# "), ""]
        return "\n".join([*first, *self._parts(table, given, _WIDTH)]) + "\n"

    def row(self, table: TableSpec, given: Mapping[str, str], examples: Mapping[str, str]) -> str:
        """Return what each column of a CSV table holds, and a row to paste with the values in `given`.

        An example is what another row holds, or else that of the schema.
        """
        lines = [f"{table.title}. {table.description}", ""]
        for field in sorted(table.fields, key=lambda f: not f.is_required):
            lines += [field.name, *_wrapped(self._helps(table, field, examples.get(field.name, ""))[0], "    ")]
        line = io.StringIO(newline="")
        csv.writer(line, lineterminator="\n").writerow(given.get(f.name, "") for f in table.fields)
        return "\n".join([*lines, "", line.getvalue()])

    def _parts(self, table: TableSpec, given: Mapping[str, str], width: int, *, is_open: bool = False) -> Iterator[str]:
        """Yield the lines of the fields and lists of a table in reading order: all of them open, or what is needed."""
        children = self._catalogue.children(table.name)
        for name in reading_order(table, self._catalogue):
            if name in children:
                is_needed = children[name].is_needed
                lines = self._list(children[name], width - 1, is_open=is_open or not is_needed)
                if is_needed and not table.parent:
                    yield ""
            else:
                is_needed = table.by_name[name].is_required or name in given
                lines = self._field(table, table.by_name[name], given.get(name, ""), width - 1)
            yield from lines if is_needed or is_open else (f"#{line}" for line in lines)

    def _list(self, table: TableSpec, width: int, *, is_open: bool) -> Iterator[str]:
        """Yield a nested list with one empty row."""
        told = first_sentence(table.description)
        yield from _beside(f"{table.parent_field}:", (f"{table.title}: {told}", told), width)
        is_first = True
        for line in self._parts(table, {}, width - 4, is_open=is_open):
            is_dash = is_first and not line.startswith("#")
            yield f"  - {line}" if is_dash else f"    {line}"
            is_first = is_first and not is_dash

    def _field(self, table: TableSpec, field: FieldSpec, value: str, width: int) -> Iterator[str]:
        """Yield a field with its help: beside it where YAML cannot take that for a part of the value.

        The name of a text in a row of a list says enough, unless it must be filled in; text editors explain all.
        """
        line = f"{field.name}: {value or _open(field)}".rstrip()
        if value:
            yield line
        elif field.type not in _TEXTS or field.name in chosen_from(table):
            yield from _beside(line, self._helps(table, field), width)
        else:
            if (field.is_required and table.is_needed) or not table.parent:
                yield from _above(self._helps(table, field), width)
            yield line

    def _helps(self, table: TableSpec, field: FieldSpec, example: str = "") -> tuple[str, str]:
        """Return the whole help of a field, and what of it suffices: what to type, which of a text no example shows."""
        title = f"{field.title}{' (verplicht)' if field.is_required else ''}: "
        what = first_sentence(field.description)
        source = chosen_from(table).get(field.name, "")
        choice = self._choice(source, field, example)
        hidden = "" if field.is_public else "Komt niet op de website."
        core = choice if source or field.type not in _TEXTS else what
        return title + sentences(what, choice, hidden), title + sentences(core, hidden)

    def _choice(self, source: str, field: FieldSpec, example: str) -> str:
        """Return what may be filled in: keys that are there, yes or no, or an example."""
        codes = [c.code for c in self._choices.get(source, ())]
        place = self._place(self._catalogue.tables[source]) if source else ""
        if source and not codes:
            return f"Vul eerst {place} aan: daar staat nog niets in"
        if source:
            likely = field.example if field.example in codes else codes[0]
            choice = ", ".join(codes) if len(codes) <= _FEW else f"{place}, zoals {likely}"
            other = min((code for code in codes if code != likely), key=len, default="")
            more = f" of [{likely}, {other}]" if field.may_be_list and other else ""
            return f"Kies uit {choice}{more}"
        if field.type == "boolean":
            return f"Typ {' of '.join(field.descriptor[words][0] for words in ('trueValues', 'falseValues'))}"
        return f"Bijvoorbeeld: {example or field.readable_example}"

    def _place(self, table: TableSpec) -> str:
        """Name what holds the rows: a fixed list, which has a page of its own, or the file in which own rows stand."""
        *national, file = table.places
        return table.name if table.is_codelist else f"{file} (ook in {NATIONAL})" if national else file


def reading_order(table: TableSpec, catalogue: Catalogue) -> list[str]:
    """Return the fields that people type and the nested lists in the order in which one fills them in.

    Not the fields with which a record changes another: who rests on one writes only what differs, without a skeleton.
    """
    children = catalogue.children(table.name)
    names = [f.name for f in typed_fields(table) if f.name not in CHANGING]
    left = dict(children)
    while placed := [name for name, child in left.items() if child.after in names]:
        for name in reversed(placed):
            names.insert(names.index(left.pop(name).after) + 1, name)
    return [*names, *left]


def _open(field: FieldSpec) -> str:
    if field.type == "list":
        return "[]"
    return ">-" if field.constraints.get("maxLength", 0) > _LONG_TEXT and "pattern" not in field.constraints else ""


def _beside(line: str, told: tuple[str, ...], width: int) -> Iterator[str]:
    """Yield a line with the first help that fits behind it; above it where none does."""
    fitting = next((f"{line}  # {text}" for text in told if len(f"{line}  # {text}") <= width), "")
    if fitting:
        yield fitting
    else:
        yield from _above(told, width)
        yield line


def _above(told: tuple[str, ...], width: int) -> list[str]:
    """Return the first help that fits on a line, or else the last on several."""
    return _wrapped(next((text for text in told if len(f"# {text}") <= width), told[-1]), "# ", width)


def _wrapped(text: str, start: str, width: int = _WIDTH) -> list[str]:
    return textwrap.wrap(text, width, initial_indent=start, subsequent_indent=start, break_on_hyphens=False)
