"""What a rule is: a named question about the law, asked of typed records."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from glashelder.findings import Severity, rule_id
from glashelder.model.record import Record
from glashelder.model.register import Register

Fault = tuple[Record, str, str, str] | tuple[Record, str, str, str, datetime.date | None]
"""A record, the field at fault (empty for the whole row), what is wrong, and what to type instead.

The fifth, for a fault caused by a change of law, is the first date on which the record is wrong: see `apply.py`.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule, in a file of its own.

    Attributes:
        title: what is true when nothing is wrong, as a heading.
        code: the number of the rule in the list that groups them: two letters and two digits.
        law: the articles it rests on.
        law_checked_on: the date (ISO 8601) on which somebody read them; None if nobody read them all, or if there is
            no law to read. Then `law` says so.
        uitleg: why the law asks this and what an editor can do, in one or two sentences for people.
        find: yields the faults of a register as it stands on its `peildatum`.
    """

    code: str
    title: str
    law: str
    law_checked_on: str | None
    severity: Severity
    uitleg: str
    find: Callable[[Register], Iterator[Fault]]

    @property
    def id(self) -> str:
        """The name of its file with dashes, which is also the name of its folder of fixtures."""
        return rule_id(self.find)
