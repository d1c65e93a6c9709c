"""Who a finding is, whatever line it stands on: so that a reviewer sees which findings are new and which are gone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from glashelder.findings import Finding
from glashelder.work.cache import fingerprint

_LINE_NUMBER = re.compile(r"\bregel [0-9]+", re.IGNORECASE)


def fingerprints(findings: Sequence[Finding]) -> list[str]:
    """Return a fingerprint for each finding, in order: unique, and the same when lines are added above it.

    Findings that differ in nothing but their place are numbered in the order in which they stand.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    found = []
    for finding in findings:
        place = finding.place
        parts = (finding.rule, place.path, place.record, place.field, _LINE_NUMBER.sub("regel", finding.message))
        seen[parts] += 1
        found.append(fingerprint(*parts, str(seen[parts])))
    return found
