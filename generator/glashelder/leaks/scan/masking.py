"""Hides personal data in all output: the logs of a check are often public.

A finding may quote anything that somebody typed: a cell, the name of a field or of a file. So all output is searched
with the same rules as texts, here and not in each message.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable
from dataclasses import replace

from glashelder.findings import Finding
from glashelder.leaks.text_profile import TextProfile
from glashelder.leaks.text_rule import mask
from glashelder.leaks.text_rules import TEXT_RULES

PERSONAL = {rule.id: rule for rule in TEXT_RULES if rule.is_personal}
_IN_PATHS = re.compile(
    r"/|\.(?=(?:csv|docx?|html?|j2|jpe?g|json|md|od[st]|pdf|png|svg|txt|webp|xlsx?|ya?ml)(?!\w))", re.IGNORECASE
)
"""Separates the names in a path, and the suffix: in "jan@example.org.yaml" the file is named after an address."""
_APART = "|"
_GLUE = re.compile(r"[^\W\d]|_")
"""What may precede a number in a name without a space: `jan_123456782`, `website123456782`."""
_FILE = "De naam van het bestand is hier deels verborgen."


def masked(text: str) -> str:
    """Return the text with the personal data in it hidden, except the last characters of each value."""
    characters = list(text)
    for seen in dict.fromkeys((text, _IN_PATHS.sub(_APART, text), _GLUE.sub(_APART, text))):
        profile = TextProfile(seen)
        for rule in PERSONAL.values():
            with contextlib.suppress(Exception):  # a failing rule is reported elsewhere
                for fault in rule.faults(profile) if rule.needs(profile) else ():
                    for at, (char, hidden) in enumerate(zip(fault.value, mask(fault.value), strict=True), fault.start):
                        characters[at] = hidden if hidden != char else characters[at]
    return "".join(characters)


def mask_findings(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings as they may be printed; a finding says so if the name of its file is hidden."""
    return [_masked(finding) for finding in findings]


def _masked(finding: Finding) -> Finding:
    place = finding.place
    path = masked(place.path)
    return replace(
        finding,
        message=masked(finding.message),
        hint=f"{masked(finding.hint)} {_FILE}" if path != place.path else masked(finding.hint),
        place=replace(place, path=path, record=masked(place.record), field=masked(place.field)),
    )
