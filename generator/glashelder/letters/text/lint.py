"""Whether a letter says what the law wants it to say: a municipality may rewrite the templates.

The rules BR01, BR02, BR03, BR07 and BR09 of the law notes, seen in the whole letter with stand-ins for its values. So
`check` stops a template before a letter is made of it, on the command line or in a browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from glashelder.findings import Finding, Place
from glashelder.letters.catalogue.letters import Afdelingsbrief
from glashelder.letters.rules.template import ASKS_TOO_MUCH, PROMISES_OBJECTION, UNSOUND
from glashelder.letters.text.fill import stand_ins
from glashelder.letters.text.template import Template

_UNFILLED = re.compile(r"\.{5,}|…{2,}|_{4,}|[\[\]]|X{3,}|\{[{%]")
_SENTENCE = re.compile(r"[^.!?:]+")
_PAPERS = re.compile(
    r"paspoort|rijbewijs|identiteits(?:bewijs|kaart)|id-(?:kaart|bewijs)|legitimatie|pasfoto|"
    r"\bbsn\b|burgerservicenummer|geboortedatum",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:stuur|mail|geef|noem|vermeld|vul|voeg|upload|kopie|scan|foto)\b", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:geen|niet|nooit)\b", re.IGNORECASE)
_PARTY = "belanghebbende"
_EXTENDED, _HEARD = "verlengd_tot", "zienswijze"
_CLAUSE = {
    "bezwaar": ("bezwaar_einde", "bezwaar_postadres", "orgaan", "bezwaar_kanaal"),
    "beroep": ("bezwaar_einde", "rechtbank"),
}
"""The values that a clause must name, beside who may object."""


def lint_template(brief: Afdelingsbrief, template: Template, regimes: Iterable[str], shown: str) -> Iterator[Finding]:
    """Yield what is wrong with a template, whatever is filled in, under any of these laws; findings call it `shown`."""
    where = Place(shown, 1, 1)
    fixed = _fixed(template)
    if _UNFILLED.search(fixed):
        yield UNSOUND.finding(where, "plek")
    for sentence in _SENTENCE.findall(fixed):
        if _PAPERS.search(sentence) and _ASKED.search(sentence) and not _DENIED.search(sentence):
            yield ASKS_TOO_MUCH.finding(where, zin=" ".join(sentence.split()))
    if not brief.besluit and (brief.kent_toe or brief.weigert or brief.behandelt_niet):
        yield UNSOUND.finding(where, "beslist")
    if brief.weigert and _HEARD not in (*brief.optioneel, *(asked.naam for asked in brief.velden)):
        yield UNSOUND.finding(where, "horen")
    if brief.noemt_verdaging != (_EXTENDED in template.names):
        yield UNSOUND.finding(where, "verdaging")
    yield from dict.fromkeys(found for regime in regimes for found in _clauses(brief, template, regime, where))


def _clauses(brief: Afdelingsbrief, template: Template, regime: str, where: Place) -> Iterator[Finding]:
    """Yield what the letter does not say of objection, appeal and complaint under one law."""
    values = stand_ins(template.blocks, regime, _shown)
    said = "\n".join(template.fill(values, [values]).regels)
    if not brief.besluit:
        if "bezwaarschrift" in said:
            yield PROMISES_OBJECTION.finding(where)
        return
    if _PARTY not in said or not all(_shown(name) in said for name in _CLAUSE[brief.rechtsmiddel]):
        yield UNSOUND.finding(where, "clausule")
    if brief.weigert and not ("Autoriteit Persoonsgegevens" in said and "rechter" in said):
        yield UNSOUND.finding(where, "weigering")


def _shown(name: str) -> str:
    """Return what stands for a value: no text that somebody wrote looks like it."""
    return f"«{name}»"


def _fixed(template: Template) -> str:
    """Return the text of the template without what is meant: slots, conditions, repetitions."""
    return "\n".join("".join(part.tekst for part in line.delen) for block in template.blocks for line in block.regels)
