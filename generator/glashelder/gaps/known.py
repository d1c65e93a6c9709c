"""Judges with the table `bekende_gaten`: what an organisation says of a published activity that it still lacks.

Such a gap goes on the agenda, so that the site is published; its page shows it. A row covers as many findings as it
says. If there are more, nobody knows which of them is new, so all of them count.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from glashelder.explanations.catalogue import explanations
from glashelder.findings import Finding, Severity
from glashelder.gaps.gap import Gap, Paths, gap_of, refusal
from glashelder.load.near import meant
from glashelder.model.records import BekendGat
from glashelder.model.register import Register
from glashelder.schema.catalogue import Catalogue
from glashelder.wording.words import date_in_words

_COUNTS = frozenset({Severity.FOUT, Severity.WAARSCHUWING})


class Gaps(NamedTuple):
    """What is missing in published activities and may be a known gap: how often each is there.

    Attributes:
        present: however severe.
        counting: what is a fault or a warning unless a row of the table knows it.
    """

    present: Mapping[Gap, int]
    counting: Mapping[Gap, int]


def gaps_in(findings: Iterable[Finding], published: Paths, catalogue: Catalogue) -> dict[Gap, list[Finding]]:
    """Return the findings of each gap that may be known, in their order."""
    found: dict[Gap, list[Finding]] = {}
    for finding in findings:
        gap = gap_of(finding, published, catalogue)
        if gap:
            found.setdefault(gap, []).append(finding)
    return found


def counting(gaps: Mapping[Gap, list[Finding]]) -> dict[Gap, int]:
    """Return how often each gap is a fault or a warning, known or not."""
    numbers = {gap: sum(f.severity in _COUNTS for f in findings) for gap, findings in gaps.items()}
    return {gap: number for gap, number in numbers.items() if number}


def judged(
    findings: list[Finding], gaps: Mapping[Gap, list[Finding]], register: Register, catalogue: Catalogue
) -> list[Finding]:
    """Return the findings with known gaps on the agenda, and with what is wrong in the table itself."""
    instead: dict[Finding, Finding] = {}
    more: list[Finding] = []
    for row in register.bekende_gaten:
        gap = gap_of_row(row)
        if why := refusal(row.regel, row.veld, catalogue):
            more.append(_not_allowed(row, why, catalogue))
        elif gap in gaps:
            instead |= _lowered(gaps[gap], row)
            more += _about(row, len(gaps[gap]), register.peildatum)
        elif row.verwerking_id in register.verwerkingen:
            more.append(_closed(row, "Wat hier als gat staat, is ingevuld.", "Haal deze rij weg."))
    return [*(instead.get(f, f) for f in findings), *more]


def standing(register: Register, gaps: Gaps) -> tuple[int, int]:
    """Return how much of what is missing rows of the table know, and how much counts because none does."""
    covers = {gap_of_row(row): row.aantal or 1 for row in register.bekende_gaten}
    known = {gap: n for gap, n in gaps.counting.items() if gaps.present[gap] <= covers.get(gap, 0)}
    return sum(known.values()), sum(gaps.counting.values()) - sum(known.values())


def gap_of_row(row: BekendGat) -> Gap:
    """Return the gap that a row is about."""
    return Gap(row.verwerking_id, row.regel, row.veld)


def _lowered(found: list[Finding], row: BekendGat) -> Iterator[tuple[Finding, Finding]]:
    covered, number = row.aantal or 1, len(found)
    for finding in found:
        if number > covered:
            hint = f"{finding.hint} Als bekend gat staat hier een aantal van {covered}, en het zijn er {number}."
            yield finding, replace(finding, hint=hint)
        elif finding.severity in _COUNTS:
            hint = f"{finding.hint} Het is een bekend gat: u vult het in vóór {date_in_words(row.herstel_voor)}."
            yield finding, replace(finding, hint=hint, severity=Severity.AGENDA)


def _about(row: BekendGat, number: int, today: datetime.date) -> Iterator[Finding]:
    if number < (row.aantal or 1):
        yield _closed(row, f"Van dit gat is een deel ingevuld: er is nog {number}.", f"Maak 'aantal' {number}.")
    if row.herstel_voor < today:
        until = date_in_words(row.herstel_voor)
        yield Finding(
            "bekend-gat-verlopen",
            f"Bij '{row.verwerking_id}' zou '{row.veld}' zijn ingevuld vóór {until}. Dat staat ook op de website.",
            row.origin.place("herstel_voor"),
            "Vul het in en haal deze rij weg. Lukt dat nog niet, spreek dan een nieuwe datum af.",
            Severity.AGENDA,
        )


def _closed(row: BekendGat, message: str, hint: str) -> Finding:
    return Finding("bekend-gat-gedicht", message, row.origin.place("veld"), hint, Severity.WAARSCHUWING)


def _not_allowed(row: BekendGat, why: str, catalogue: Catalogue) -> Finding:
    cure = _meant(row, catalogue) or (
        "Haal deze rij weg en los op wat de melding vraagt. Of kies zolang 'status: concept' in de verwerking."
    )
    return Finding("bekend-gat-mag-niet", why, row.origin.place("regel"), cure)


def _meant(row: BekendGat, catalogue: Catalogue) -> str:
    """Return how to say what was probably meant, where a rule of that name or another field may be a gap."""
    known = explanations()
    if row.regel not in known:
        return meant(row.regel, {name: () for name, rule in known.items() if rule.may_wait})
    field = known[row.regel].missing
    return f"Schrijf bij 'veld': {field}." if field and not refusal(row.regel, field, catalogue) else ""
