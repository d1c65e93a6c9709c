"""Applies rules to a register: every rule, also when one of them fails."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from glashelder.findings import BROKEN_RULE, Finding, Place, Severity
from glashelder.model.record import Record
from glashelder.model.register import Register
from glashelder.model.withheld import PUBLISHED
from glashelder.rules.rule import Rule


def apply_rules(register: Register, rules: Iterable[Rule]) -> list[Finding]:
    """Return what the rules find. A rule that raises gives a finding that names it, and the others go on."""
    findings: list[Finding] = []
    for rule in rules:
        try:
            for record, field, message, hint, *since in rule.find(register):
                severity = _severity(rule, record, register, since[0] if since else None)
                findings.append(Finding(rule.id, message, record.origin.place(field), hint, severity, rule.law))
        except Exception as error:  # noqa: BLE001 (whatever it is, the editor must see the findings of the others)
            findings.append(broken_rule(rule.id, error))
    return findings


def _severity(rule: Rule, record: Record, register: Register, since: datetime.date | None) -> Severity:
    """Return how bad a fault is, given what it stands in and the first day on which it is one.

    A concept may be unfinished: what is still to be done in it blocks nothing. And what was right when somebody last
    wrote it, and is wrong since law changed, is brought by the calendar.
    """
    key: str = getattr(record, "verwerking_id", "") or getattr(record, "id", "")
    verwerking = register.verwerkingen.get(key)
    if verwerking is not None and record.origin.path != verwerking.origin.path:
        verwerking = None
    if verwerking is not None and verwerking.status != PUBLISHED:
        return Severity.TIP
    if since is None:
        return rule.severity
    written = [verwerking] if verwerking else register.verwerkingen.values()
    return Severity.AGENDA if all(v.gewijzigd_op < since for v in written) else rule.severity


def broken_rule(rule_id: str, error: Exception) -> Finding:
    """Return the finding that a rule failed. Of the exception only its type: its text may quote a value."""
    what = type(error).__name__
    return Finding(
        BROKEN_RULE,
        f"De regel '{rule_id}' kon niet worden toegepast ({what}). De andere regels zijn wel toegepast.",
        Place(""),
        f"Meld dit bij de makers, met de naam '{rule_id}'. Of het register aan die regel voldoet, is nu niet zeker.",
    )
