"""Findings: every fault in the data, whichever check found it, is the same kind of value."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import NamedTuple

BROKEN_RULE = "regel-werkt-niet"
"""The id of the finding that a rule itself failed: then the programme is at fault, not the data."""

EMPTY_FIELD = "verplicht-veld-leeg"
"""The id of the finding that a field which the schema requires has no value."""

COUNTED = "concept-onvolledig"
"""The id of the finding that tells how much a concept lacks."""
STARTING = "begin-niet-af"
"""The id of the finding that lists what a register that begins has still to fill in."""
EMPTY_ROW = "rij-leeg"
"""The id of the finding that a row has no value at all."""

Pointer = tuple[str | int, ...]
"""The path to a row inside a YAML file: `("doelen", 0, "grondslagen", 1)`. Empty for the whole record.

A row may stand for several (`load/short_forms.py`); then follows which: `("gegevens", 0, "gegeven", 2)` has the third
of the values typed at that field. `("ontvangers", 1, "ontvanger_id")` is a row of which only that value was typed.
"""


class Severity(StrEnum):
    """How severe a finding is. Only `FOUT` stops publication.

    `AGENDA` is for work to do while nothing that was typed is wrong: a date has passed, or the register honestly says
    that something is unfinished. A build that passes today must not fail tomorrow because of it, so it never counts,
    not even in strict mode.
    """

    FOUT = "fout"
    WAARSCHUWING = "waarschuwing"
    AGENDA = "agenda"
    TIP = "tip"


class Kind(StrEnum):
    """What kind of thing a finding says; each rule is of one kind (docs/adr/0019-four-kinds-of-findings.md).

    Only what is `ONTBREEKT` may wait: in a concept it is counted, and in a published activity it may be a known gap.
    """

    ONTBREEKT = "ontbreekt"
    ONJUIST = "onjuist"
    ONRECHTMATIG = "onrechtmatig"
    PERSOONSGEGEVEN = "persoonsgegeven"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a finding is: path relative to the data folder, line and column from 1 (0: not known yet)."""

    path: str
    line: int = 0
    column: int = 0
    record: str = ""
    field: str = ""
    pointer: Pointer = dataclasses.field(default=(), compare=False)


@dataclass(frozen=True)
class Finding:
    """One fault: what is wrong, where, why, and what to type instead. All text is Dutch."""

    rule: str
    message: str
    place: Place
    hint: str
    severity: Severity = Severity.FOUT
    law: str = ""
    activity: str = ""
    """The id of the activity that it is about; what stands at `place` may be of another, on which this one rests."""

    @property
    def is_blocking(self) -> bool:
        """True if the site may not be published with this finding."""
        return self.severity is Severity.FOUT

    @property
    def counts_when_strict(self) -> bool:
        """True if it also stops publication in strict mode."""
        return self.severity in {Severity.FOUT, Severity.WAARSCHUWING}


class Origin(NamedTuple):
    """The row that a record was read from. The exact cell is looked up only if a finding needs it.

    A tuple, because there is one for every row, and tuples are fast to make, to store and to read back.
    """

    path: str
    line: int
    record: str = ""
    pointer: Pointer = ()
    elsewhere: tuple[tuple[str, Place], ...] = ()
    """The fields whose value was typed elsewhere: in the row below, or in a departure from it (`layers/`)."""

    def with_places(self, places: Mapping[str, Place]) -> Origin:
        """Return the same row, of which these fields come from elsewhere."""
        return self._replace(elsewhere=(*places.items(), *((n, p) for n, p in self.elsewhere if n not in places)))

    @property
    def is_national(self) -> bool:
        """True for a row that ships with us: it is not the municipality's to mend."""
        return self.path.startswith("landelijk/")

    def place(self, field_name: str = "") -> Place:
        """Return the place of the row, to be narrowed down to the cell of `field_name` before it is shown."""
        for name, place in self.elsewhere:
            if name == field_name:
                return place
        return Place(self.path, self.line, 0, self.record, field_name, self.pointer)


def by_severity(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings with the most severe first, otherwise in their own order."""
    order = list(Severity)
    return sorted(findings, key=lambda f: order.index(f.severity))


def sort_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings by place, each once and as severe as it is anywhere: two checks may see the same fault."""
    unique = {(f.rule, f.place, f.message): f for f in reversed(by_severity(findings))}
    return tuple(sorted(unique.values(), key=lambda f: (f.place, f.rule, f.message)))


@cache
def rule_id(find: Callable[..., object]) -> str:
    """Return the id of the rule that this function belongs to: the name of its file, with dashes."""
    return find.__module__.rpartition(".")[2].replace("_", "-")
