"""Whether a letter, once filled in, says what the law wants it to say: a municipality may rewrite the templates.

The rules BR01, BR02, BR03, BR07 and BR09 of the law notes, seen in the finished text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.findings import Finding, Severity
from generator.law.letter_rules.case import finding
from generator.law.letters import Brief
from generator.render.letter_template import FRONT, FilledLetter, Template

_UNFILLED = re.compile(r"\.{5,}|…{2,}|_{4,}|\[[^\]]*\]|X{3,}|\{[{%]")
_SENTENCE = re.compile(r"[^.!?:]+")
_PAPERS = re.compile(
    r"paspoort|rijbewijs|identiteits(?:bewijs|kaart)|id-(?:kaart|bewijs)|legitimatie|pasfoto|"
    r"\bbsn\b|burgerservicenummer|geboortedatum",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:stuur|mail|geef|noem|vermeld|vul|voeg|upload|kopie|scan|foto)\b", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:geen|niet|nooit)\b", re.IGNORECASE)
_CLAUSE = {"bezwaar": ("belanghebbende", "bezwaar_einde", "bezwaar_postadres", "orgaan", "bezwaar_kanaal"),
           "beroep": ("belanghebbende", "bezwaar_einde", "rechtbank")}  # fmt: skip
"""What a clause must say: a word, or the value of that name."""


def lint_template(brief: Brief, template: Template) -> Iterator[Finding]:
    """Yield what is wrong with a template, whatever is filled in."""
    for key in FRONT:
        if not template.text.front.get(key):
            yield _fault(brief, f"Bovenaan de brief ontbreekt '{key}'.", f"Zet '{key}: …' tussen de streepjes.")
    for sentence in _SENTENCE.findall(_fixed(template)):
        if _PAPERS.search(sentence) and _ASKED.search(sentence) and not _DENIED.search(sentence):
            yield finding(
                "brief-vraagt-te-veel", _file(brief),
                f"De brief vraagt om meer dan nodig is: \"{' '.join(sentence.split())}\".",
                "Vraag nooit om een kopie van een paspoort of rijbewijs, een burgerservicenummer, een geboortedatum of "
                "een pasfoto. Laat iemand aan de balie zien wie hij is, of met DigiD inloggen.",
                "AVG artikelen 5, eerste lid, onder c, en 12, zesde lid; UAVG artikel 46",
            )  # fmt: skip


def lint_letter(
    brief: Brief, template: Template, letter: FilledLetter, values: Mapping[str, object]
) -> Iterator[Finding]:
    """Yield what is wrong with a finished letter; `values` are those it was filled in with."""
    if _UNFILLED.search(_fixed(template)):
        yield _fault(brief, "De brief heeft een plek die niet is ingevuld.", "Vul de plek in of haal die weg.")
    clause = template.text.front.get("bezwaarclausule", "")
    said = "\n".join(letter.regels)
    if brief.besluit:
        kind = "beroep" if clause == "beroep" else "bezwaar"
        wanted = (str(values.get(name) or name) for name in _CLAUSE[kind])
        if clause not in ("ja", "beroep") or not all(words in said for words in wanted):
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


def _fixed(template: Template) -> str:
    """Return the text of the template without what is meant: slots, conditions, repetitions."""
    blocks = (*template.text.blokken, *(b for blocks in template.annexes.values() for b in blocks))
    return "\n".join("".join(part.tekst for part in line.delen) for block in blocks for line in block.regels)


def _file(brief: Brief) -> str:
    return f"templates/letters/{brief.id}.txt.j2"


def _fault(brief: Brief, message: str, hint: str, law: str = "", *, severity: Severity = Severity.FOUT) -> Finding:
    return finding("brief-sjabloon-onjuist", _file(brief), message, hint, law, severity=severity)
