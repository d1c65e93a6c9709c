"""BR03 and BR06: one body in address, signature and clause, and it says on whose behalf it signs."""

from __future__ import annotations

from collections.abc import Iterator

from glashelder.findings import Finding, Kind
from glashelder.letters.rules.case import Case
from glashelder.letters.rules.letter_rule import LetterRule
from glashelder.model.records import Bestuursorgaan
from glashelder.model.register import Register

MORE_BODIES = LetterRule(
    id="brief-meer-bestuursorganen",
    soort=Kind.ONJUIST,
    code="BR03",
    title="De brief gaat over verwerkingen van meer bestuursorganen",
    uitleg="Elk bestuursorgaan beslist alleen over de gegevens waarvoor het zelf verantwoordelijk is.",
    message="Deze verwerkingen hebben verschillende bestuursorganen: {organen}.",
    cure="Maak voor elk bestuursorgaan een eigen brief.",
    law="Awb artikel 1:3; AVG artikel 4, onder 7",
    law_checked_on="2026-11-22",
    in_browser=True,
)
UNKNOWN_BODY = LetterRule(
    id="brief-bestuursorgaan-onbekend",
    soort=Kind.ONTBREEKT,
    code="BR03",
    title="Niet bekend is welk bestuursorgaan beslist",
    uitleg="Een besluit komt van een bestuursorgaan, en bezwaar gaat daarheen. Het staat niet bij deze verwerking.",
    message="Wij weten niet welk bestuursorgaan beslist.",
    cure="Vul 'bestuursorgaan_id' in bij de verwerking.",
    law="Awb artikelen 1:3 en 3:45",
    law_checked_on="2026-11-22",
)
OTHER_BODY_SIGNS = LetterRule(
    id="brief-ander-orgaan-in-ondertekening",
    soort=Kind.ONJUIST,
    title="De ondertekening noemt een ander bestuursorgaan",
    uitleg="Wie ondertekent en wie verantwoordelijk is, moeten hetzelfde bestuursorgaan zijn.",
    message="De ondertekening noemt niet {orgaan}.",
    cure="Pas 'ondertekening' aan in bestuursorganen.csv: laat die het verantwoordelijke orgaan noemen.",
    law="Awb artikel 10:10; AVG artikel 4, onder 7",
)
NO_MANDATE = LetterRule(
    id="brief-mandaat-ontbreekt",
    soort=Kind.ONTBREEKT,
    title="Er staat niet namens wie iemand tekent",
    uitleg="Tekent een medewerker voor een bestuursorgaan? Dan moet er staan namens welk orgaan.",
    message="{functie} tekent, maar er staat niet namens wie.",
    cure="Schrijf in bestuursorganen.csv: 'Namens {orgaan},'.",
    oplossing="Begin 'ondertekening' in bestuursorganen.csv met 'Namens'.",
    voorbeeld="Namens het college van burgemeester en wethouders van Uwgemeente,",
    law="Awb artikel 10:10",
)


def find(case: Case) -> Iterator[Finding]:
    """Yield when the body of the letter is unknown, not one, or not the one that signs."""
    organen = case.register.bestuursorganen
    keys = dict.fromkeys(v.bestuursorgaan_id for v in case.verwerkingen)
    if len(keys) > 1:
        names = (organen[key].naam if key in organen else key for key in keys)
        yield MORE_BODIES.finding("verwerkingen", organen=", ".join(names))
    for key in keys:
        yield from of_body(case.register, key)


def of_body(register: Register, key: str) -> Iterator[Finding]:
    """Yield what is wrong with a body that decides."""
    orgaan = register.bestuursorganen.get(key)
    if orgaan is None:
        yield UNKNOWN_BODY.finding("bestuursorgaan_id")
        return
    name = orgaan.naam.casefold().removeprefix("de ").removeprefix("het ")
    signed = orgaan.ondertekening.casefold()
    if name not in signed:
        yield OTHER_BODY_SIGNS.finding("ondertekening", orgaan=orgaan.naam)
    elif not signed.startswith("namens") and not _signs_itself(orgaan):
        yield NO_MANDATE.finding("ondertekening", functie=orgaan.functie_ondertekenaar, orgaan=orgaan.naam)


def _signs_itself(orgaan: Bestuursorgaan) -> bool:
    """True for a body of one person that signs its own letters: the heffingsambtenaar, the burgemeester."""
    return orgaan.functie_ondertekenaar.casefold() in orgaan.naam.casefold()
