"""What stands above a letter, between two lines of dashes: read, and judged by `front_matter.schema.yaml`.

In: the text of a template, as written. Out: its values with their types, and what is wrong, with the line. One field
has one line, "name: value"; the items of a list have a | between them.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from glashelder.findings import Finding, Origin, Place
from glashelder.letters.catalogue.department_fields import VELDEN
from glashelder.letters.catalogue.resident_fields import INVULVELDEN
from glashelder.letters.catalogue.rights import Rights
from glashelder.letters.rules.template import UNSOUND
from glashelder.letters.text.source import read_line, split_front
from glashelder.load.rows import RawFile, RawRow
from glashelder.schema.catalogue import Catalogue, FieldSpec, TableSpec, read_fields
from glashelder.validate.shape import ShapeChecker

SCHEMA = Path(__file__).with_name("front_matter.schema.yaml")
DEPARTMENT, RESIDENT = "afdeling", "inwoner"
_CODE = re.compile(r"\{\{.*?\}\}")
_TOGETHER = ("alle", "met-besluit", "geen")
_CONDITION = re.compile(r"(?:niet )?(?:recht-(.+)|regime-.+)")
_CONDITIONAL = (DEPARTMENT, "velden")
"""The field of which each item may begin with a condition."""


class FrontMatter(NamedTuple):
    """The values by the name of their field, and what is wrong; with a finding the values mean nothing."""

    values: dict[str, Any]
    findings: tuple[Finding, ...]


@cache
def fields_of(kind: str) -> tuple[FieldSpec, ...]:
    """Return the fields that may stand above this kind of letter (`afdeling`, `inwoner`)."""
    return tuple(f for f in read_fields(SCHEMA) if f.descriptor.get("x_voor", kind) == kind)


@cache
def _checker(kind: str) -> ShapeChecker:
    fields = fields_of(kind)
    by_name = {f.name: f for f in fields}
    table = TableSpec(kind, kind, "", "", "csv", ("titel",), fields, (), by_name=by_name)
    return ShapeChecker(Catalogue("", "", {}, {kind: table}))


def read_front_matter(path: str, text: str, rights: Rights) -> FrontMatter:
    """Return what stands above the letter in `text`, which findings call `path`."""
    head, body = split_front(text)
    if not body:
        return FrontMatter({}, (UNSOUND.finding(Place(path, 1, 1), "geen-kop"),))
    written, lines, findings = _lines(path, head)

    def place(name: str) -> Place:
        return Place(path, lines.get(name, 1), 1, field=name)

    kind = RESIDENT if written.get("voor") == RESIDENT else DEPARTMENT
    known = [f.name for f in fields_of(kind)]
    strange = [name for name in written if name not in known]
    findings += [UNSOUND.finding(place(name), "veld-onbekend", bedoeld=_meant(name, known)) for name in strange]
    row = {f.name: _cell(f, written[f.name]) for f in fields_of(kind) if written.get(f.name)}
    checked = _checker(kind).check(RawFile(rows=[RawRow(kind, row, Origin(path, 1))]))
    findings += [replace(found, place=place(found.place.field)) for found in checked.findings]
    values: dict[str, Any] = dict(checked.rows[0].values) if checked.rows else {}
    may_hold = _known(rights)
    for name, value in values.items():
        items = (value,) if isinstance(value, str) else value
        if (kind, name) == _CONDITIONAL:
            findings += _wrong_conditions(place(name), items, rights)
            items = [str(read_line(item)) for item in items]
        findings += _strange_names(place(name), items, may_hold[kind, name]) if (kind, name) in may_hold else ()
    return FrontMatter(values, tuple(sorted(findings, key=lambda f: f.place)))


def _known(rights: Rights) -> dict[tuple[str, str], Iterable[str]]:
    """Return, per kind of letter and field, the names that it may hold; without known rights, none is judged."""
    known: dict[tuple[str, str], Iterable[str]] = {
        (DEPARTMENT, "velden"): VELDEN,
        (DEPARTMENT, "optioneel"): VELDEN,
        (RESIDENT, "velden"): INVULVELDEN,
    }
    if rights.every:
        known |= {(DEPARTMENT, "rechten"): (*_TOGETHER, *rights.every), (RESIDENT, "recht"): rights.every}
    return known


def _lines(path: str, head: str) -> tuple[dict[str, str], dict[str, int], list[Finding]]:
    """Return the value and the line of each field, and the lines that are none."""
    written: dict[str, str] = {}
    lines: dict[str, int] = {}
    findings = []
    for number, line in enumerate(head.splitlines(), start=2):
        name, colon, value = (part.strip() for part in line.partition(":"))
        if line.strip() and not colon:
            findings.append(UNSOUND.finding(Place(path, number, 1), "geen-regel", regel=name[:60]))
        elif name in written:
            findings.append(UNSOUND.finding(Place(path, number, 1, field=name), "veld-dubbel"))
        elif name:
            written[name], lines[name] = value, number
    return written, lines, findings


def _cell(field: FieldSpec, value: str) -> str:
    """Return a value as a cell of a table: code of the template is not judged here, and items have no blanks around."""
    plain = _CODE.sub("…", value)
    return (
        field.delimiter.join(item.strip() for item in plain.split(field.delimiter)) if field.type == "list" else plain
    )


def _strange_names(place: Place, items: Iterable[str], known: Iterable[str]) -> Iterator[Finding]:
    for item in items:
        if item not in known:
            yield UNSOUND.finding(place, "naam-onbekend", naam=item, bedoeld=_meant(item, known))


def _wrong_conditions(place: Place, items: Iterable[str], rights: Rights) -> Iterator[Finding]:
    """Yield each condition before a field that speaks of something else than the right or the law."""
    for part in (part for item in items if (als := read_line(item).als) for part in als.split(" en ")):
        found = _CONDITION.fullmatch(part)
        if not found or (found[1] and rights.every and found[1] not in rights.every):
            yield UNSOUND.finding(place, "voorwaarde", naam=part)


def _meant(name: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f"Bedoelt u '{near[0]}'?" if near else f"Kies uit: {', '.join(known)}."
