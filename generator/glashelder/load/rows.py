"""Rows of a table as text, as load gives them: nothing later knows whether a row was YAML or CSV."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field
from typing import NamedTuple

from glashelder.findings import Finding, Origin, Place
from glashelder.load.yaml_errors import strange_name
from glashelder.tree.releases import former_fields


class RawRow(NamedTuple):
    """One row as text. Absent fields are absent; nothing is typed yet."""

    table: str
    values: dict[str, str]
    origin: Origin


@dataclass(slots=True)
class RawFile:
    """The rows of one source file and the faults in its form.

    `lost` holds (table, key) of rows that are there but could not be read; an empty key means: nobody knows which.
    `quoted` holds text that is in no row and that a finding shows, with its place.
    """

    is_record: bool = False
    rows: list[RawRow] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    lost: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    quoted: list[tuple[str, Place]] = field(default_factory=list)


def former_field(table: str, name: str, place: Place) -> Finding | None:
    """Return the finding about a field that a table once had, with what to write instead; None if it never did."""
    former = former_fields().get((table, name))
    if former is None:
        return None
    message = f"Het veld '{name}' bestaat niet meer sinds versie {former.gegevens} van de gegevens."
    return Finding("onbekend-veld", message, place, former.oplossing)


def unknown_field(name: str, place: Place, known: list[str], what: str, *, compare: bool = True) -> Finding:
    """Return the finding about a name that a table does not have, with the name that was probably meant.

    Args:
        name: what was typed.
        place: where it stands.
        known: the names that fit there.
        what: `veld` in YAML, `kolom` in CSV.
        compare: whether to look for a similar name, which is slow.
    """
    if what == "veld" and (strange := strange_name(name)):
        return Finding("onbekend-veld", strange[0], place, strange[1])
    near = difflib.get_close_matches(name, known, n=1) if compare else []
    hint = f"Bedoelt u '{near[0]}'?" if near else f"Laat dit weg, of kies uit: {', '.join(sorted(known))}."
    message = f"Het veld '{name}' bestaat niet." if what == "veld" else f"De kolom '{name}' bestaat niet."
    return Finding("onbekend-veld", message, place, hint)
