"""Skeletons: a new record with every field and its help as a comment, and without what a person must decide.

In: a table, the choices and the known values. Out: the text of a YAML record, or the explanation of a CSV row with a
line to paste. Required fields are left empty, so that `glashelder check` names each of them.
"""

from __future__ import annotations

import csv
import io
import textwrap
from collections.abc import Iterator, Mapping

from glashelder.authoring.choices import Choices, chosen_from, typed_fields
from glashelder.authoring.json_schema import modeline
from glashelder.schema.catalogue import Catalogue, FieldSpec, TableSpec

_WIDTH = 100
_LONG_TEXT = 300
"""A text of this maximum length or more begins with `>-`, so that a colon in it does no harm."""
_FEW = 12
"""Up to this many choices are listed; of more, only the file is named."""


class Skeletons:
    """Makes skeletons of the tables of one catalogue."""

    def __init__(self, catalogue: Catalogue, choices: Choices, layer: str = "") -> None:
        self._catalogue = catalogue
        self._choices = choices
        self._layer = layer

    def record(self, table: TableSpec, given: Mapping[str, str]) -> str:
        """Return the text of a new YAML record with the values in `given`."""
        introduction = (
            f"{table.title}. {table.description} Wat achter een hekje (#) staat is uitleg; die mag u weghalen. "
            "Vul in wat verplicht is, en wat u weet. Is een lijst niet nodig? Haal dan het hele blok weg."
        )
        lines = [modeline(table, self._layer), *_wrapped(introduction, "# "), *self._fields(table, given, "")]
        return "\n".join(lines) + "\n"

    def row(self, table: TableSpec, given: Mapping[str, str]) -> str:
        """Return what each column of a CSV table holds, and a row to paste with the values in `given`."""
        lines = [f"{table.title}. {table.description}", ""]
        for field in table.fields:
            lines += [field.name, *(w for text in self._help(table, field) for w in _wrapped(text, "    "))]
        line = io.StringIO(newline="")
        csv.writer(line, lineterminator="\n").writerow(given.get(f.name, "") for f in table.fields)
        return "\n".join([*lines, "", line.getvalue()])

    def _fields(self, table: TableSpec, given: Mapping[str, str], indent: str) -> Iterator[str]:
        for field in typed_fields(table):
            yield ""
            for text in self._help(table, field):
                yield from _wrapped(text, f"{indent}# ")
            yield from _open_field(field, given.get(field.name, ""), indent)
        for name, child in self._catalogue.children(table.name).items():
            yield ""
            text = f"{child.title}: {child.description} Elke rij begint met een streepje."
            yield from _wrapped(text, f"{indent}# ")
            yield f"{indent}{name}:"
            yield from self._row(child, indent + "  ")

    def _row(self, table: TableSpec, indent: str) -> Iterator[str]:
        """Yield an empty row of a list: the dash is before its first field, below the help of that field."""
        is_first = True
        for line in filter(None, self._fields(table, {}, indent + "  ")):
            if not is_first:
                yield line
            elif line.lstrip().startswith("#"):
                yield line[2:]
            else:
                yield f"{indent}- {line.lstrip()}"
                is_first = False

    def _help(self, table: TableSpec, field: FieldSpec) -> Iterator[str]:
        yield f"{field.title}{' (verplicht)' if field.is_required else ''}"
        yield field.description
        source = chosen_from(table).get(field.name, "")
        codes = [c.code for c in self._choices.get(source, ())]
        if 0 < len(codes) <= _FEW:
            yield f"Kies uit: {', '.join(codes)}"
        elif source:
            yield f"Kies een kenmerk uit: {' of '.join(self._catalogue.tables[source].places)}"
        else:
            yield f"Voorbeeld: {field.readable_example}"
        if field.law != "geen":
            yield f"Wet: {field.law}"
        if not field.is_public:
            yield "Komt niet op de website."


def _open_field(field: FieldSpec, value: str, indent: str) -> Iterator[str]:
    if value:
        yield f"{indent}{field.name}: {value}"
    elif field.type == "list":
        yield f"{indent}{field.name}:"
        yield f"{indent}#  - {field.example.partition(field.delimiter)[0]}"
    elif field.constraints.get("maxLength", 0) > _LONG_TEXT and "pattern" not in field.constraints:
        yield f"{indent}{field.name}: >-"
    else:
        yield f"{indent}{field.name}:"


def _wrapped(text: str, start: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=start, subsequent_indent=start, break_on_hyphens=False)
