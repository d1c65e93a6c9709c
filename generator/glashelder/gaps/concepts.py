"""What a concept lacks is no fault: each gap becomes a tip, and one tip tells how many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from glashelder.explanations.catalogue import is_missing
from glashelder.findings import COUNTED, Finding, Place, Severity
from glashelder.gaps.gap import Paths, field_of
from glashelder.schema.catalogue import Catalogue
from glashelder.wording.words import amount

_NAMED = 8


def counted(findings: Iterable[Finding], concepts: Paths, catalogue: Catalogue) -> list[Finding]:
    """Return the findings, with what concepts lack as tips, and for each concept how much that is."""
    told: list[Finding] = []
    lacking: dict[str, list[str]] = {}
    for finding in findings:
        if finding.activity in concepts and is_missing(finding.rule):
            lacking.setdefault(finding.activity, []).append(field_of(finding, catalogue))
            finding = replace(finding, severity=Severity.TIP)  # noqa: PLW2901 (the same finding, less severe)
        told.append(finding)
    return told + [_sum(key, concepts[key], fields) for key, fields in lacking.items()]


def _sum(key: str, path: str, fields: list[str]) -> Finding:
    times = Counter(fields)
    names = [name if n == 1 else f"{name} ({n} keer)" for name, n in times.items()]
    more = f" en nog {len(names) - _NAMED}" if len(names) > _NAMED else ""
    return Finding(
        COUNTED,
        f"Concept '{key}' mist nog {amount(len(fields), 'gegeven', 'gegevens')}: {', '.join(names[:_NAMED])}{more}.",
        Place(path, 1, 1, key),
        "Vul ze in als u zover bent: een concept houdt de website niet tegen. Elk gegeven apart ziet u met: "
        "glashelder check --alles.",
        Severity.TIP,
    )
