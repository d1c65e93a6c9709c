"""Findings as workflow commands: GitHub Actions shows each beside the changed line.

Source: GitHub Docs, "Workflow commands for GitHub Actions". GitHub shows ten of each kind per step, so what stops
publication comes first.
"""

from __future__ import annotations

from collections.abc import Iterable

from glashelder.findings import Finding, Severity, by_severity

_COMMANDS = {
    Severity.FOUT: "error",
    Severity.WAARSCHUWING: "warning",
    Severity.AGENDA: "notice",
    Severity.TIP: "notice",
}
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def as_github(findings: Iterable[Finding]) -> str:
    """Return one command on one line for each finding; empty if there are none."""
    return "".join(f"{_command(finding)}\n" for finding in by_severity(findings))


def _command(finding: Finding) -> str:
    place = finding.place
    properties = {"file": place.path}
    if place.line:
        properties |= {"line": str(place.line), "col": str(place.column)}
    properties["title"] = finding.rule
    told = ",".join(f"{name}={value.translate(_IN_PROPERTY)}" for name, value in properties.items())
    law = f"\n{finding.law}" if finding.law else ""
    message = f"{finding.message}\n{finding.hint}{law}".translate(_IN_MESSAGE)
    return f"::{_COMMANDS[finding.severity]} {told}::{message}"
