"""The exit codes of commands."""

from __future__ import annotations

from collections.abc import Iterable

from glashelder.findings import BROKEN_RULE, Finding

SOUND, FAULTS, COULD_NOT_RUN = 0, 1, 2


def exit_code(findings: Iterable[Finding], *, strict: bool) -> int:
    """Return 2 if a rule itself failed, 1 if a finding stops publication (in strict mode also a warning), else 0."""
    found = tuple(findings)
    if any(f.rule == BROKEN_RULE for f in found):
        return COULD_NOT_RUN
    return FAULTS if any(f.is_blocking or (strict and f.counts_when_strict) for f in found) else SOUND
