"""Whether a letter says what the law wants it to say: a municipality may rewrite the templates.

The rules BR01, BR02, BR03, BR07 and BR09 of the law notes, seen in the whole letter with stand-ins for its values. So
`check` stops a template before a letter is made of it, on the command line or in a browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from glashelder.findings import Finding, Severity
from glashelder.letters.catalogue.department import Brief
from glashelder.letters.department.rules.case import finding
from glashelder.letters.text.fill import stand_ins
from glashelder.letters.text.template import FRONT, Template

_UNFILLED = re.compile(r"\.{5,}|…{2,}|_{4,}|\[[^\]]*\]|X{3,}|\{[{%]")
_SENTENCE = re.compile(r"[^.!?:]+")
_PAPERS = re.compile(
    r"paspoort|rijbewijs|identiteits(?:bewijs|kaart)|id-(?:kaart|bewijs)|legitimatie|pasfoto|"
    r"\bbsn\b|burgerservicenummer|geboortedatum",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:stuur|mail|geef|noem|vermeld|vul|voeg|upload|kopie|scan|foto)\b", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:geen|niet|nooit)\b", re.IGNORECASE)
_PARTY = "belanghebbende"
_CLAUSE = {
    "bezwaar": ("bezwaar_einde", "bezwaar_postadres", "orgaan", "bezwaar_kanaal"),
    "beroep": ("bezwaar_einde", "rechtbank"),
}
"""The values that a clause must name, beside who may object."""


def lint_template(brief: Brief, template: Template, regimes: Iterable[str]) -> Iterator[Finding]:
    """Yield what is wrong with a template, whatever is filled in, under any of these laws."""
    for key in FRONT:
        if not template.text.front.get(key):
            yield _fault(brief, f"Bovenaan de brief ontbreekt '{key}'.", f"Zet '{key}: …' tussen de streepjes.")
    fixed = _fixed(template)
    if _UNFILLED.search(fixed):
        yield _fault(brief, "De brief heeft een plek die niet is ingevuld.", "Vul de plek in of haal die weg.")
    for sentence in _SENTENCE.findall(fixed):
        if _PAPERS.search(sentence) and _ASKED.search(sentence) and not _DENIED.search(sentence):
            yield finding(
                "brief-vraagt-te-veel", _file(brief),
                f"De brief vraagt om meer dan nodig is: \"{' '.join(sentence.split())}\".",
                "Vraag nooit om een kopie van een paspoort of rijbewijs, een burgerservicenummer, een geboortedatum of "
                "een pasfoto. Laat iemand aan de balie zien wie hij is, of met DigiD inloggen.",
                "AVG artikelen 5, eerste lid, onder c, en 12, zesde lid; UAVG artikel 46",
            )  # fmt: skip
    faults = (fault for regime in regimes for fault in _clauses(brief, template, regime))
    yield from dict.fromkeys(faults)


def _clauses(brief: Brief, template: Template, regime: str) -> Iterator[Finding]:
    """Yield what the letter does not say of objection, appeal and complaint under one law."""
    values = stand_ins(template.blocks, regime, _shown)
    said = "\n".join(template.fill(values, [values]).regels)
    clause = template.text.front.get("bezwaarclausule", "")
    if brief.besluit:
        wanted = _CLAUSE["beroep" if clause == "beroep" else "bezwaar"]
        if clause not in ("ja", "beroep") or not all(_shown(name) in said for name in wanted) or _PARTY not in said:
            yield _fault(
                brief, "De bezwaarclausule is niet volledig: wie, tot wanneer, bij wie en langs welke weg.",
                'Neem {% include "letters/_bezwaar.txt.j2" %} op en zet bovenaan bezwaarclausule: ja.',
                "Awb artikelen 3:45 en 6:23",
            )  # fmt: skip
        if brief.weigert and not ("Autoriteit Persoonsgegevens" in said and "rechter" in said):
            yield _fault(
                brief, "Bij een weigering hoort dat iemand een klacht kan indienen en naar de rechter kan.",
                "Noem de Autoriteit Persoonsgegevens en het beroep bij de rechter.", "AVG artikel 12, vierde lid",
            )  # fmt: skip
    elif clause != "nee" or "bezwaarschrift" in said:
        yield _fault(
            brief, "Deze brief is geen besluit en mag niet naar bezwaar verwijzen.", "Haal de clausule weg.",
            "Awb artikelen 1:3 en 6:3", severity=Severity.WAARSCHUWING,
        )  # fmt: skip


def _shown(name: str) -> str:
    """Return what stands for a value: no text that somebody wrote looks like it."""
    return f"«{name}»"


def _fixed(template: Template) -> str:
    """Return the text of the template without what is meant: slots, conditions, repetitions."""
    return "\n".join("".join(part.tekst for part in line.delen) for block in template.blocks for line in block.regels)


def _file(brief: Brief) -> str:
    return f"templates/letters/{brief.id}.txt.j2"


def _fault(brief: Brief, message: str, hint: str, law: str = "", *, severity: Severity = Severity.FOUT) -> Finding:
    return finding("brief-sjabloon-onjuist", _file(brief), message, hint, law, severity=severity)
