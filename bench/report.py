"""Turns measurements into a Markdown report and a JSON document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import median

from bench.measure import Contender, Paired, Sample, size_of


@dataclass(frozen=True, slots=True)
class Side:
    """What one contender needed: medians over its runs, and what it wrote."""

    name: str
    seconds: float
    fastest: float
    slowest: float
    peak_mib: float
    files: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Row:
    """One comparison at one size."""

    what: str
    count: int
    runs: int
    ratio: float
    cpu_ratio: float
    first: Side
    second: Side


def make_row(what: str, count: int, first: Contender, second: Contender, paired: Paired) -> Row:
    """Return the row of one paired measurement."""
    sides = (_side(first, paired.first), _side(second, paired.second))
    return Row(what, count, len(paired.first), paired.ratio, paired.cpu_ratio, *sides)


def serve_row(count: int, names: tuple[str, str], first: list[float], second: list[float]) -> Row:
    """Return the row of edits until they were served."""
    ratio = median(a / b for a, b in zip(first, second, strict=True))
    sides = [
        Side(name, median(times), min(times), max(times), 0.0, 0, 0)
        for name, times in zip(names, (first, second), strict=True)
    ]
    return Row("wijziging tot bladzijde", count, len(first), ratio, 0.0, *sides)


def markdown(rows: Sequence[Row], facts: dict[str, str]) -> str:
    """Return the report."""
    lines = [
        "| N | wat | A | B | A (s) | B (s) | **A : B** | rekentijd | piek A | piek B | uitvoer A | uitvoer B |",
        "|--:|---|---|---|--:|--:|--:|--:|--:|--:|--:|--:|",
        *map(_line, rows),
        "",
        "Medianen; een verhouding is de mediaan van de verhoudingen van opeenvolgende runs (A B A B …),",
        "van de klok en van de rekentijd.",
        "",
        *(f"- {name}: {value}" for name, value in facts.items()),
    ]
    return "\n".join(lines)


def document(rows: Sequence[Row], facts: dict[str, str]) -> dict[str, object]:
    """Return everything measured, for a JSON file."""
    return {"omstandigheden": facts, "metingen": [asdict(row) for row in rows]}


def _side(contender: Contender, samples: Sequence[Sample]) -> Side:
    seconds = [s.seconds for s in samples]
    files, size = size_of(contender.output) if contender.output else (0, 0)
    peak = median(s.peak_mib for s in samples)
    return Side(contender.name, median(seconds), min(seconds), max(seconds), peak, files, size)


def _line(row: Row) -> str:
    a, b = row.first, row.second
    cells = (
        f"{row.count:,}",
        row.what,
        a.name,
        b.name,
        f"{a.seconds:.2f}",
        f"{b.seconds:.2f}",
        f"**{row.ratio:.2f}**",
        f"{row.cpu_ratio:.2f}" if row.cpu_ratio else "",
        *(f"{s.peak_mib:.0f} MiB" if s.peak_mib else "" for s in (a, b)),
        *(f"{s.files:,} bestanden, {s.bytes / 1e6:.1f} MB" if s.files else "" for s in (a, b)),
    )
    return f"| {' | '.join(cells)} |"
