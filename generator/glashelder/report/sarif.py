"""Findings as SARIF 2.1.0, which code scanning services and editors read.

Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from glashelder import __version__
from glashelder.explanations.catalogue import explanations
from glashelder.explanations.explanation import Explanation
from glashelder.findings import Finding, Severity
from glashelder.report.identity import fingerprints
from glashelder.wording.links import explanation_url

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {
    Severity.FOUT: "error",
    Severity.WAARSCHUWING: "warning",
    Severity.AGENDA: "note",
    Severity.TIP: "note",
}
_ROOT = "%SRCROOT%"
"""The name of the root of the repository, to which paths are relative."""


def as_sarif(findings: Sequence[Finding], site_url: str) -> str:
    """Return one run with the broken rules and a result for each finding.

    Args:
        findings: what was found.
        site_url: where the explanations are; empty if there is no site.
    """
    broken = [explanations()[rule] for rule in dict.fromkeys(f.rule for f in findings)]
    index = {explanation.id: number for number, explanation in enumerate(broken)}
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "Glashelder",
                        "semanticVersion": __version__,
                        "language": "nl-NL",
                        "rules": [_rule(explanation, site_url) for explanation in broken],
                    }
                },
                "language": "nl-NL",
                "columnKind": "unicodeCodePoints",
                "results": [
                    _result(finding, index[finding.rule], identity)
                    for finding, identity in zip(findings, fingerprints(findings), strict=True)
                ],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(explanation: Explanation, site_url: str) -> dict[str, Any]:
    law = f"Wet of norm: {explanation.law}." if explanation.law else ""
    help_text = " ".join(part for part in (explanation.uitleg, explanation.oplossing, law) if part)
    rule: dict[str, Any] = {
        "id": explanation.id,
        "shortDescription": {"text": f"{explanation.title}."},
        "fullDescription": {"text": explanation.uitleg},
        "help": {"text": help_text},
        "defaultConfiguration": {"level": _LEVELS[explanation.severity]},
        "properties": {"tags": [explanation.onderwerp, explanation.soort], "soort": explanation.soort},
    }
    if site_url:
        rule["helpUri"] = explanation_url(site_url, explanation.id)
    return rule


def _result(finding: Finding, rule_index: int, identity: str) -> dict[str, Any]:
    place = finding.place
    location: dict[str, Any] = {"artifactLocation": {"uri": quote(place.path), "uriBaseId": _ROOT}}
    if place.line:
        location["region"] = {"startLine": place.line, "startColumn": max(place.column, 1)}
    return {
        "ruleId": finding.rule,
        "ruleIndex": rule_index,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.hint}"},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {"glashelderFinding/v1": identity},
    }
