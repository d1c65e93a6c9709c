"""BR10: a letter follows the law that rules the rights in the activity, and grants no right that law does not give."""

from __future__ import annotations

from collections.abc import Iterator

from glashelder.findings import Finding, Kind, Severity
from glashelder.law.rights import rights_here
from glashelder.letters.grounds import agreeing
from glashelder.letters.rules.case import Case
from glashelder.letters.rules.letter_rule import LetterRule, Wording

MORE_LAWS = LetterRule(
    id="brief-meer-wetten",
    soort=Kind.ONJUIST,
    code="BR10",
    title="De brief gaat over verwerkingen onder verschillende wetten",
    uitleg="Onder de AVG, de Wet BRP, de Wpg en in het archief zijn rechten en termijnen anders. Dat past niet in een "
    "brief.",
    message="Voor deze verwerkingen gelden verschillende wetten: {wetten}.",
    cure="Maak voor elke wet een eigen brief: rechten en termijnen zijn anders.",
    law="AVG artikel 12; Wet BRP artikel 2.55; Wpg artikel 25; UAVG artikel 45",
    law_checked_on="2026-11-22",
    in_browser=True,
)
NO_RIGHT = LetterRule(
    id="brief-recht-bestaat-niet",
    soort=Kind.ONRECHTMATIG,
    code="BR10",
    title="Dit recht bestaat niet onder deze wet",
    uitleg="De brief volgt de wet die voor de verwerking geldt. Niet elke wet kent elk recht.",
    message="Onder {wet} bestaat het recht '{recht}' niet.",
    cure="Maak een besluit om te weigeren. Is daar geen grond voor? Leg dan uit welke rechten er wel zijn, en overleg "
    "met een jurist.",
    law="Wet BRP artikelen 2.55 tot en met 2.60; Wpg artikelen 25 tot en met 28; UAVG artikel 45",
    law_checked_on="2026-11-22",
    cases={
        "archief": Wording(
            message="Stukken in het archief veranderen niet, dus er is niets te melden.",
            cure="Maak deze brief niet.",
            law="UAVG artikel 45",
        )
    },
    in_browser=True,
)
NOT_HERE = LetterRule(
    id="brief-recht-geldt-hier-niet",
    soort=Kind.ONRECHTMATIG,
    code="BR10",
    title="Het recht geldt niet bij deze verwerking",
    uitleg="Welke rechten iemand heeft, hangt af van de grondslag. Gegevens meenemen kan bijvoorbeeld alleen bij "
    "toestemming of een overeenkomst. U mag soms meer geven dan de wet vraagt, maar doe dat bewust.",
    message="Bij '{naam}' geeft de wet dit recht niet: '{recht}'. Het hangt af van de grondslag.",
    cure="Mag het toch? Dan kunt u het verzoek toekennen. Anders maakt u een besluit om te weigeren.",
    law="AVG artikelen 15 tot en met 22",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    in_browser=True,
)


def find(case: Case) -> Iterator[Finding]:
    """Yield when activities follow different laws, or the letter promises what the law does not give."""
    regimes = dict.fromkeys(v.regime for v in case.verwerkingen)
    if len(regimes) > 1:
        yield MORE_LAWS.finding("verwerkingen", wetten=", ".join(map(case.law_title, regimes)))
    if not case.regime or not case.brief:
        return
    if case.brief.kent_toe and case.recht:
        yield from _granted(case)
    if case.brief.meldt_wijziging and case.law and case.law.verandert_niet:
        yield NO_RIGHT.finding("verwerkingen", "archief")


def _granted(case: Case) -> Iterator[Finding]:
    """Yield when the right that is granted is not there: by law, or by the bases of an activity (AVG 17, 20, 21)."""
    if not case.right:
        code = case.register.codelijsten["regimes"][case.regime]
        known = ", ".join(agreeing(case.register, case.grounds(is_whole=True), case.verwerkingen))
        more = f"Deze gronden kunnen: {known}." if known else ""
        yield NO_RIGHT.finding("recht", law=code.bron or "", more=more, wet=code.titel, recht=case.recht)
        return
    for verwerking in case.verwerkingen:
        if case.recht not in rights_here(case.register, verwerking):
            yield NOT_HERE.finding("recht", naam=verwerking.id, recht=case.recht)
