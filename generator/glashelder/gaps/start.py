"""What nobody could know yet when a register began: one list of what to do, until the register is published."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from glashelder.findings import STARTING, Finding, Severity
from glashelder.leaks.text_rules.adres_van_niemand import RULE as NOBODYS


def begun(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings, with each cell that holds an address of nobody as a tip, and one warning that lists them."""
    told = list(findings)
    cells = [f for f in told if f.rule == NOBODYS.id and f.place.field]
    if not cells:
        return told
    rows: dict[tuple[str, int], list[str]] = {}
    for finding in cells:
        fields = rows.setdefault((finding.place.path, finding.place.line), [])
        fields += [finding.place.field] if finding.place.field not in fields else []
    places = "; ".join(f"{path}, regel {line}: {', '.join(fields)}" for (path, line), fields in sorted(rows.items()))
    start = Finding(
        STARTING,
        f"Het begin is nog niet af. Vul uw eigen adressen en nummers in: {places}.",
        cells[0].place,
        "Doe dat voordat inwoners de website gebruiken. Elke plek apart ziet u met: glashelder check --alles.",
    )
    start = replace(start, severity=Severity.WAARSCHUWING, law=cells[0].law)
    return [*(replace(f, severity=Severity.TIP) if f in cells else f for f in told), start]
