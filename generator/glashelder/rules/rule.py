"""What a rule is: a named question about the law, asked of typed records."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from glashelder.findings import Kind, Severity, rule_id
from glashelder.model.record import Record
from glashelder.model.register import Register

Fault = tuple[Record, str, str, str] | tuple[Record, str, str, str, datetime.date | None]
"""A record, the field at fault (empty for the whole row), what is wrong, and what to type instead.

The fifth, for a fault caused by a change of law, is the first date on which the record is wrong: see `apply.py`.
"""

Faults = Iterator[Fault]
"""What a rule yields."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule, in a file of its own.

    Attributes:
        title: what is true when nothing is wrong, as a heading.
        code: the number of the rule in the list that groups them: two letters and two digits.
        law: the articles it rests on.
        law_checked_on: the date (ISO 8601) on which somebody read them; None if nobody read them all, or if there is
            no law to read. Then `law` says so.
        soort: what kind of thing it finds. ONTBREEKT: the law or our policy asks for what is not filled in yet, or so
            vaguely that the answer is not there. ONRECHTMATIG: what is filled in says that the law is not kept.
            ONJUIST: it contradicts itself, is impossible or no longer true.
        missing: for ONTBREEKT in an activity: the field to fill in, as a path in its record (`gegevens.bron`). It is
            often another field than that of the finding, which must stand on a line.
        is_vital: for ONTBREEKT: nothing may be published without it.
        uitleg: why the law asks this and what an editor can do, in one or two sentences for people.
        find: yields the faults of a register as it stands on its `peildatum`.
    """

    code: str
    title: str
    law: str
    law_checked_on: str | None = None
    severity: Severity
    soort: Kind
    missing: str = ""
    is_vital: bool = False
    uitleg: str
    find: Callable[[Register], Faults]

    @property
    def id(self) -> str:
        """The name of its file with dashes, which is also the name of its folder of fixtures."""
        return rule_id(self.find)
