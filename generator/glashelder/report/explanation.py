"""What findings mean, as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from glashelder.explanations.catalogue import by_subject, explanations
from glashelder.explanations.explanation import Explanation
from glashelder.wording.links import explanation_url
from glashelder.wording.words import date_in_words


def explanation_as_text(explanation: Explanation, site_url: str) -> str:
    """Return all that is known of one kind of finding; `site_url` is empty when there is no site."""
    return "\n".join(_explanation(explanation, site_url)) + "\n"


def list_as_text() -> str:
    """Return the ids and titles of all kinds of findings, by subject."""
    return "\n".join(_list()) + "\n"


def _explanation(explanation: Explanation, site_url: str) -> Iterator[str]:
    yield explanation.title
    parts = (explanation.id, explanation.severity, explanation.soort, explanation.code)
    yield "  ".join(filter(None, parts))
    yield f"\n{explanation.uitleg}"
    if explanation.oplossing:
        yield f"\n→ {explanation.oplossing}"
    if explanation.voorbeeld:
        yield "\n" + "\n".join(f"    {line}" for line in explanation.voorbeeld.split("\n"))
    if explanation.law:
        yield f"\nWet of norm: {explanation.law}."
    if explanation.law_checked_on:
        yield f"De wet is hierop nagelezen op {date_in_words(explanation.law_checked_on)}."
    if explanation.may_wait:
        yield "\nMag bij een gepubliceerde verwerking een bekend gat zijn (tabel bekende_gaten)."
    if site_url:
        yield f"\nOp uw website: {explanation_url(site_url, explanation.id)}"


def _list() -> Iterator[str]:
    width = max(map(len, explanations())) + 2
    for subject, kinds in by_subject(explanations().values()).items():
        yield f"{subject}:"
        yield from (f"  {e.id:{width}}{e.title}" for e in kinds)
        yield ""
    yield "Meer over één melding: glashelder explain MELDING"
