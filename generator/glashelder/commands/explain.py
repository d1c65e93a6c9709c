"""`glashelder explain`: what a finding means, why the law asks it, and how to cure it."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from glashelder.config.site_config import find_site_url
from glashelder.exceptions import GeneratorError
from glashelder.explanations.catalogue import by_subject, explanations, find, nearest
from glashelder.explanations.explanation import Explanation
from glashelder.settings import Settings
from glashelder.wording.links import explanation_url
from glashelder.wording.words import date_in_words

SOUND = 0


def run_explain(settings: Settings, word: str) -> int:
    """Print what the finding with this id or code means; without a word, all ids with their titles.

    Raises:
        GeneratorError: there is no such finding.
    """
    if not word:
        sys.stdout.write("\n".join(_list()) + "\n")
        return SOUND
    found = find(word)
    if not found:
        near = nearest(word)
        hint = f"Bedoelt u {' of '.join(near)}?" if near else "Alle meldingen ziet u met: glashelder explain"
        msg = f"De melding '{word}' bestaat niet. {hint}"
        raise GeneratorError(msg)
    site_url = find_site_url(settings.config_file)
    sys.stdout.write("\n\n".join("\n".join(_whole(e, site_url)) for e in found) + "\n")
    return SOUND


def _whole(explanation: Explanation, site_url: str) -> Iterator[str]:
    yield explanation.title
    yield f"{explanation.id}  {explanation.severity}" + (f"  {explanation.code}" if explanation.code else "")
    yield f"\n{explanation.uitleg}"
    if explanation.oplossing:
        yield f"\n→ {explanation.oplossing}"
    if explanation.voorbeeld:
        yield "\n" + "\n".join(f"    {line}" for line in explanation.voorbeeld.split("\n"))
    if explanation.law:
        yield f"\nWet of norm: {explanation.law}."
    if explanation.law_checked_on:
        yield f"De wet is hierop nagelezen op {date_in_words(explanation.law_checked_on)}."
    if site_url:
        yield f"\nOp uw website: {explanation_url(site_url, explanation.id)}"


def _list() -> Iterator[str]:
    width = max(map(len, explanations())) + 2
    for subject, kinds in by_subject(explanations().values()).items():
        yield f"{subject}:"
        yield from (f"  {e.id:{width}}{e.title}" for e in kinds)
        yield ""
    yield "Meer over één melding: glashelder explain MELDING"
