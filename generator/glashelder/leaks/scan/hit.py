"""A finding with the value it is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from glashelder.findings import Finding, Place, Severity
from glashelder.leaks.text_rule import TextFault, TextRule, mask, normal

Named = tuple[str, str]
_TOGETHER = "Er staat nog iets van een mens bij: samen wijzen ze iemand aan."


class Hit(NamedTuple):
    """A finding and the value that it is about, as it was typed; the value is never printed."""

    finding: Finding
    value: str
    is_personal: bool
    beside: frozenset[Named] = frozenset()
    """Hits of another kind near it: together they describe a person."""

    @property
    def named(self) -> Named:
        """Its key in the allow-list, whatever the spacing and spelling of the value."""
        return self.finding.rule, normal(self.value)

    def as_of_one_person(self) -> Hit:
        """Return the hit as one of several that together describe a person, which is a fault."""
        message = f"{self.finding.message} {_TOGETHER}"
        return self._replace(finding=replace(self.finding, message=message, severity=Severity.FOUT))


def text_hit(rule: TextRule, fault: TextFault, place: Place) -> Hit:
    """Return the hit for a fault that a text rule found."""
    finding = Finding(rule.id, fault.message, place, fault.hint, rule.severity, rule.law)
    return Hit(finding, fault.value, rule.is_personal)


def hide_values(findings: Iterable[Finding], values: Iterable[str]) -> list[Finding]:
    """Return the findings with these values masked: other checks quote cells, and do not see the words around them."""
    secrets = {value: mask(value) for value in values if value}
    return [_hide(finding, secrets) for finding in findings] if secrets else list(findings)


def _hide(finding: Finding, secrets: dict[str, str]) -> Finding:
    message, hint, record = finding.message, finding.hint, finding.place.record
    for value, hidden in secrets.items():
        message, hint, record = (text.replace(value, hidden) for text in (message, hint, record))
    return replace(finding, message=message, hint=hint, place=replace(finding.place, record=record))
