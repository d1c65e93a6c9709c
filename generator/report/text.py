"""Findings as lines for people: `path:line:column`, so that every editor can jump to the place."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable

from generator.findings import Finding, Severity

_SHOWN_PER_RULE = 20


def as_text(findings: Iterable[Finding]) -> str:
    """Return the findings as text, the first ones of each rule in full, with a summary at the end."""
    lines: list[str] = []
    counts: Counter[tuple[str, Severity]] = Counter()
    for finding in findings:
        key = (finding.rule, finding.severity)
        counts[key] += 1
        if counts[key] <= _SHOWN_PER_RULE:
            lines += _lines(finding)
    for (rule, severity), number in counts.items():
        if number > _SHOWN_PER_RULE:
            lines.append(f"… en nog {number - _SHOWN_PER_RULE} keer {severity}: {rule}")
    lines.append(summary(counts))
    return "\n".join(lines) + "\n"


def as_json(findings: Iterable[Finding]) -> str:
    """Return the findings as a JSON list."""
    rows = [
        {
            "regel": f.rule,
            "ernst": f.severity,
            "bericht": f.message,
            "oplossing": f.hint,
            "wet": f.law,
            "bestand": f.place.path,
            "regelnummer": f.place.line,
            "kolom": f.place.column,
            "record": f.place.record,
            "veld": f.place.field,
        }
        for f in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def summary(counts: Counter[tuple[str, Severity]]) -> str:
    """Return one line that says how many findings there are."""
    if not counts:
        return "Geen fouten gevonden."
    per = {s: sum(n for (_, severity), n in counts.items() if severity is s) for s in Severity}
    words = (
        (per[Severity.FOUT], "fout", "fouten"),
        (per[Severity.WAARSCHUWING], "waarschuwing", "waarschuwingen"),
        (per[Severity.TIP], "tip", "tips"),
    )
    return "Gevonden: " + ", ".join(f"{n} {one if n == 1 else many}" for n, one, many in words if n) + "."


def _lines(finding: Finding) -> list[str]:
    place = finding.place
    where = place.path + (f":{place.line}:{place.column}" if place.line else "")
    law = f" [{finding.law}]" if finding.law else ""
    return [f"{where}  {finding.severity}  {finding.rule}", f"    {finding.message}{law}", f"    → {finding.hint}"]
