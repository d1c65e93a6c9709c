"""The identity of a finding, independent of its line, so that tools can see which are new and which are resolved."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from glashelder.findings import Finding
from glashelder.work.cache import fingerprint

_LINE_NUMBER = re.compile(r"\bregel [0-9]+", re.IGNORECASE)


def fingerprints(findings: Sequence[Finding]) -> list[str]:
    """Return a unique fingerprint for each finding, in order, that does not change when lines are added above it.

    Findings that differ only in their place are numbered in order.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    found = []
    for finding in findings:
        place = finding.place
        parts = (finding.rule, place.path, place.record, place.field, _LINE_NUMBER.sub("regel", finding.message))
        seen[parts] += 1
        found.append(fingerprint(*parts, str(seen[parts])))
    return found
