"""Applies rules to a register: every rule, even when one of them fails."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from glashelder.findings import BROKEN_RULE, Finding, Place, Severity
from glashelder.model.record import Record
from glashelder.model.records import Verwerking
from glashelder.model.register import Register
from glashelder.model.withheld import PUBLISHED
from glashelder.rules.rule import Rule


def apply_rules(register: Register, rules: Iterable[Rule]) -> list[Finding]:
    """Return what the rules find. A rule that raises gives a finding with its id, and the others continue."""
    findings: list[Finding] = []
    for rule in rules:
        try:
            for record, field, message, hint, *since in rule.find(register):
                verwerking = _activity_of(record, register)
                severity = _severity(rule, verwerking, register, since[0] if since else None)
                key, place = verwerking.id if verwerking else "", record.origin.place(field)
                findings.append(Finding(rule.id, message, place, hint, severity, rule.law, key))
        except Exception as error:  # noqa: BLE001 (whatever it is, the editor must see the findings of the others)
            findings.append(broken_rule(rule.id, error))
    return findings


def _activity_of(record: Record, register: Register) -> Verwerking | None:
    """Return the activity that a record is, or is nested in; where its rows were typed may be in another layer."""
    key: str = getattr(record, "verwerking_id", "") or getattr(record, "id", "")
    verwerking = register.verwerkingen.get(key)
    is_nested = {"verwerking_id", "volgnummer"} <= {*record.__struct_fields__}
    return verwerking if record is verwerking or is_nested else None


def _severity(rule: Rule, verwerking: Verwerking | None, register: Register, since: datetime.date | None) -> Severity:
    """Return how severe a fault is, given the activity that it is in and the first date on which it is one.

    A draft may be unfinished: what remains to be done in it blocks nothing. What was right when it was last edited,
    and became wrong because the law changed, goes on the agenda.
    """
    if verwerking is not None and verwerking.status != PUBLISHED:
        return Severity.TIP
    if since is None:
        return rule.severity
    written = [verwerking] if verwerking else register.verwerkingen.values()
    return Severity.AGENDA if all(v.gewijzigd_op < since for v in written) else rule.severity


def broken_rule(rule_id: str, error: Exception) -> Finding:
    """Return the finding that a rule failed. It gives only the type of the exception, whose text may quote a value."""
    what = type(error).__name__
    return Finding(
        BROKEN_RULE,
        f"De regel '{rule_id}' kon niet worden toegepast ({what}). De andere regels zijn wel toegepast.",
        Place(""),
        f"Meld dit bij de makers, met de naam '{rule_id}'. Of het register aan die regel voldoet, is nu niet zeker.",
    )
