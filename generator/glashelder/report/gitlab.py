"""Findings as a Code Quality report: GitLab shows in a merge request which are new and which are resolved.

Source: GitLab Docs, "Code Quality", section on the report format.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from glashelder.findings import Finding, Severity
from glashelder.report.identity import fingerprints
from glashelder.report.text import message_with_law

_SEVERITIES = {
    Severity.FOUT: "blocker",
    Severity.WAARSCHUWING: "minor",
    Severity.AGENDA: "info",
    Severity.TIP: "info",
}


def as_gitlab(findings: Sequence[Finding]) -> str:
    """Return the report. A finding about a whole file is put at its first line, because GitLab requires a line."""
    rows = [
        {
            "description": f"{message_with_law(finding)} {finding.hint}",
            "check_name": finding.rule,
            "fingerprint": identity,
            "severity": _SEVERITIES[finding.severity],
            "location": {"path": finding.place.path, "lines": {"begin": max(finding.place.line, 1)}},
        }
        for finding, identity in zip(findings, fingerprints(findings), strict=True)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
