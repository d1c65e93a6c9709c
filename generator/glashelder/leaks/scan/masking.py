"""Hides data of persons in what is printed: the logs of a check are often public.

A finding may quote what somebody typed, wherever that was: a cell, the name of a field or of a file. So what goes
out is looked through with the same rules as texts, here and not in each message.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable
from dataclasses import replace

from glashelder.findings import Finding
from glashelder.leaks.glimpse import Glimpse
from glashelder.leaks.text_rule import mask
from glashelder.leaks.text_rules import TEXT_RULES

PERSONAL = {rule.id: rule for rule in TEXT_RULES if rule.is_personal}
_IN_PATHS = re.compile(
    r"/|\.(?=(?:csv|docx?|html?|j2|jpe?g|json|md|od[st]|pdf|png|svg|txt|webp|xlsx?|ya?ml)(?!\w))", re.IGNORECASE
)
"""What stands between the names in a path, and before a suffix: "jan@example.org.yaml" is a file of an address."""
_APART = "|"
_GLUE = re.compile(r"[^\W\d]|_")
"""What a number may be glued to in a name: `jan_123456782`, `website123456782`."""
_FILE = "De naam van het bestand is hier deels verborgen."


def masked(text: str) -> str:
    """Return the text with what the rules about persons find in it hidden, but for its last signs."""
    signs = list(text)
    for seen in dict.fromkeys((text, _IN_PATHS.sub(_APART, text), _GLUE.sub(_APART, text))):
        glimpse = Glimpse(seen)
        for rule in PERSONAL.values():
            with contextlib.suppress(Exception):  # that a rule fails is a finding of its own
                for fault in rule.faults(glimpse) if rule.needs(glimpse) else ():
                    for at, (sign, hidden) in enumerate(zip(fault.value, mask(fault.value), strict=True), fault.start):
                        signs[at] = hidden if hidden != sign else signs[at]
    return "".join(signs)


def mask_findings(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings as they may be printed; of a file whose name is hidden it is said."""
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
