"""Findings as lines for people: `path:line:column`, so that every editor can jump to the place.

What stops publication comes first. One fault in a thousand records is one fault with a thousand places: a rule with
many findings is shown once, with their number and the first few places.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from glashelder.explanations.catalogue import explanations, is_missing
from glashelder.findings import COUNTED, STARTING, Finding, Severity, by_severity
from glashelder.leaks.scan.masking import mask_findings
from glashelder.leaks.text_rules.adres_van_niemand import RULE as NOBODYS

_SHOWN = 5
"""Up to this many findings of one rule are shown separately; of more findings, this many places are shown."""
_WORDS = {
    Severity.FOUT: ("fout", "fouten"),
    Severity.WAARSCHUWING: ("waarschuwing", "waarschuwingen"),
    Severity.AGENDA: ("punt voor de agenda", "punten voor de agenda"),
    Severity.TIP: ("tip", "tips"),
}


def as_text(findings: Iterable[Finding], *, is_whole: bool = False) -> str:
    """Return the findings as text with personal data hidden: many of one rule as a group, and a summary at the end.

    With `is_whole` all are shown separately, for when the ones omitted from a group are shown nowhere else.
    """
    groups: dict[tuple[str, Severity], list[Finding]] = {}
    every = by_severity(mask_findings(findings))
    ordered = every if is_whole else _without_details(every)
    for finding in ordered:
        groups.setdefault((finding.rule, finding.severity), []).append(finding)
    lines: list[str] = []
    for finding in ordered:
        group = groups[finding.rule, finding.severity]
        if is_whole or len(group) <= _SHOWN:
            lines += _one(finding)
        elif finding is group[0]:
            lines += _many(group)
    is_cut = not is_whole and any(len(group) > _SHOWN for group in groups.values())
    return "\n".join([*lines, *_summary(every, is_cut=is_cut or len(ordered) < len(every))]) + "\n"


def _without_details(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings without the tips that another one counts or lists: what a concept lacks, and a start."""
    counted = {f.place.path for f in findings if f.rule == COUNTED}
    is_start = any(f.rule == STARTING for f in findings)

    def is_told(finding: Finding) -> bool:
        in_concept = finding.rule != COUNTED and finding.place.path in counted and is_missing(finding.rule)
        return finding.severity is Severity.TIP and (in_concept or (is_start and finding.rule == NOBODYS.id))

    return [f for f in findings if not is_told(f)]


def place_in_words(finding: Finding) -> str:
    """Return `path:line:column`, or the path alone for a finding about a whole file."""
    place = finding.place
    return place.path + (f":{place.line}:{place.column}" if place.line else "")


def message_with_law(finding: Finding) -> str:
    """Return what is wrong, with the article of law."""
    return finding.message + (f" [{finding.law}]" if finding.law else "")


def _one(finding: Finding) -> list[str]:
    return [f"{place_in_words(finding)}  {finding.severity}  {finding.rule}", *_told([finding])]


def _many(group: Sequence[Finding]) -> Iterator[str]:
    first = group[0]
    explanation = explanations().get(first.rule)
    title = f"  {explanation.title}" if explanation else ""
    yield f"{_number(len(group))} keer  {first.severity}  {first.rule}{title}"
    shared = _told(group)
    yield from shared
    for finding in group[:_SHOWN]:
        yield f"    {place_in_words(finding)}"
        yield from (f"    {line}" for line in _told([finding]) if line not in shared)
    yield f"    … en nog {_number(len(group) - _SHOWN)}"


def _told(group: Sequence[Finding]) -> list[str]:
    """Return the message and the cure, each only if the whole group shares it."""
    messages = {message_with_law(f) for f in group}
    hints = {f.hint for f in group}
    return [f"    {m}" for m in messages if len(messages) == 1] + [f"    → {h}" for h in hints if len(hints) == 1]


def _summary(findings: Sequence[Finding], *, is_cut: bool) -> Iterator[str]:
    if not findings:
        yield "Geen fouten gevonden."
        return
    if is_cut:
        yield "Niet alles staat hier. Alles ziet u met: glashelder check --alles"
    yield f"Uitleg bij een melding: glashelder explain {findings[0].rule}"
    counts = Counter(f.severity for f in findings)
    told = [f"{_number(counts[s])} {one if counts[s] == 1 else many}" for s, (one, many) in _WORDS.items() if counts[s]]
    yield f"Gevonden: {', '.join(told)}."


def _number(number: int) -> str:
    return f"{number:,}".replace(",", ".")
