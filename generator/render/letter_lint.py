"""Whether a letter, once filled in, says what the law wants it to say: a municipality may rewrite the templates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.law.letter_checks import finding
from generator.render.letter_source import LetterText
from generator.views.brief import LetterView

_UNFILLED = re.compile(r"\.{5,}|…{2,}|_{4,}|\[[^\]]*\]|X{3,}|\{[{%]")
_FRONT = ("titel", "wet", "bezwaarclausule")


def lint_letter(name: str, text: LetterText, view: LetterView) -> Iterator[Finding]:
    """Yield what is wrong with the template `name`, seen in the letter it made."""
    for key in _FRONT:
        if not text.front.get(key):
            yield _fault(name, f"Bovenaan de brief ontbreekt '{key}'.", f"Zet '{key}: …' tussen de streepjes.")
    if _UNFILLED.search(text.vaste_tekst) or any(not str(line) for block in text.blokken for line in block.regels):
        yield _fault(name, "De brief heeft een plek die niet is ingevuld.", "Vul de plek in of haal die weg.")
    has_clause = text.front.get("bezwaarclausule") == "ja"
    if view.bezwaar is not None:
        said = "\n".join(str(line) for block in text.blokken for line in block.regels)
        wanted = ("belanghebbende", view.bezwaar.laatste_dag, view.bezwaar.postadres, view.orgaan.naam)
        if not has_clause or not all(words in said for words in wanted):
            yield _fault(
                name, "De bezwaarclausule is niet volledig: wie, tot wanneer en bij welk bestuursorgaan.",
                'Neem {% include "letters/_bezwaar.txt.j2" %} op en zet bovenaan bezwaarclausule: ja.',
                "Awb artikel 3:45",
            )  # fmt: skip
    elif has_clause or "bezwaarschrift" in text.vaste_tekst:
        yield _fault(
            name, "Deze brief is geen besluit en mag niet naar bezwaar verwijzen.", "Haal de clausule weg.",
            "Awb artikelen 1:3 en 6:3", severity=Severity.WAARSCHUWING,
        )  # fmt: skip


def _fault(name: str, message: str, hint: str, law: str = "", *, severity: Severity = Severity.FOUT) -> Finding:
    return finding("brief-sjabloon-onjuist", f"templates/letters/{name}.txt.j2", message, hint, law, severity=severity)
