"""What a rule is: a named question about the law, asked of typed records."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.findings import Finding, Severity
from generator.model.record import Record
from generator.model.register import Register

Fault = tuple[Record, str, str, str]
"""A record, the field at fault (empty for the whole row), what is wrong, and what to type instead."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Its id is the name of its file with dashes, and the name of its folder of fixtures.

    Attributes:
        title: what holds where nothing is wrong, as a heading.
        uitleg: why the law asks this and what to do, in one or two sentences for an editor.
    """

    id: str
    code: str
    title: str
    law: str
    law_checked_on: str
    severity: Severity
    uitleg: str
    find: Callable[[Register], Iterator[Fault]]

    def check(self, register: Register) -> list[Finding]:
        """Return a finding for every fault this rule sees."""
        return [
            Finding(self.id, message, record.origin.place(field), hint, self.severity, self.law)
            for record, field, message, hint in self.find(register)
        ]
