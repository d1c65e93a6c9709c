"""Findings as a JSON list with Dutch keys, for other programmes."""

from __future__ import annotations

import json
from collections.abc import Iterable

from glashelder.explanations.catalogue import kind_of
from glashelder.findings import Finding
from glashelder.wording.links import explanation_url


def as_json(findings: Iterable[Finding], site_url: str) -> str:
    """Return every finding in full; `uitleg` is the URL of its explanation, empty if there is no site."""
    rows = [
        {
            "regel": f.rule,
            "ernst": f.severity,
            "soort": kind_of(f.rule),
            "bericht": f.message,
            "oplossing": f.hint,
            "wet": f.law,
            "bestand": f.place.path,
            "regelnummer": f.place.line,
            "kolom": f.place.column,
            "record": f.place.record,
            "veld": f.place.field,
            "uitleg": explanation_url(site_url, f.rule),
        }
        for f in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
