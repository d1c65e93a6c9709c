"""A body does not send on what it must decide itself, and tells at once what it sends on (Awb 2:3; AVG 26(3))."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glashelder.findings import Finding, Kind, Severity
from glashelder.law.deadlines import deadline
from glashelder.law.roles import is_joint, is_processor, principals
from glashelder.letters.catalogue.request import one_line
from glashelder.letters.rules.case import Case
from glashelder.letters.rules.letter_rule import LetterRule, Wording
from glashelder.model.records import Verwerking
from glashelder.wording.words import date_in_words

OWN_REQUEST = LetterRule(
    id="brief-doorzending-eigen-verzoek",
    soort=Kind.ONRECHTMATIG,
    title="Dit verzoek mag u niet doorsturen",
    uitleg="Wie verantwoordelijk is, beslist zelf op een verzoek. Dat geldt ook als het orgaan samen met anderen "
    "verantwoordelijk is: iemand mag dan kiezen bij wie hij zijn verzoek doet.",
    message="Bij '{naam}' is het bestuursorgaan zelf verantwoordelijk. Dan beslist het zelf op het verzoek.",
    cure="Maak een besluit. Gaat het verzoek niet over deze verwerking, maar over gegevens van een ander? Vul dat dan "
    "in.",
    voorbeeld="van_een_ander: ja",
    law="AVG artikelen 4, onder 7, en 12, derde lid; Awb artikel 2:3",
    cases={
        "samen": Wording(
            message="Bij '{naam}' is het bestuursorgaan samen met anderen verantwoordelijk. Iemand mag kiezen bij wie "
            "hij vraagt.",
            cure="Beslis op het verzoek, ook als de ander meehelpt.",
            law="AVG artikel 26, derde lid",
        )
    },
    flag="stuurt_door",
    in_browser=True,
)
TOLD_LATE = LetterRule(
    id="brief-doorzending-laat",
    soort=Kind.ONRECHTMATIG,
    title="Het bericht over doorsturen komt te laat",
    uitleg="Wie een verzoek doorstuurt, laat dat tegelijk aan de aanvrager weten. Anders weet hij niet bij wie zijn "
    "verzoek ligt. Hoeveel dagen ertussen mogen zitten, staat in termijnen.csv bij 'doorzenden-melden'.",
    message="U stuurde het verzoek weg op {dag}. De brief is van {datum}.",
    cure="Verstuur de brief vandaag nog, en leg uit waarom hij later komt.",
    law="Awb artikel 2:3",
    severity=Severity.WAARSCHUWING,
    flag="stuurt_door",
    in_browser=True,
)
NO_PUBLIC_BODY = LetterRule(
    id="brief-doorzending-geen-bestuursorgaan",
    soort=Kind.ONJUIST,
    title="Doorsturen hoort alleen naar een bestuursorgaan",
    uitleg="De wet laat u een verzoek doorsturen naar een ander bestuursorgaan. Beslist een bedrijf of stichting? "
    "Dan stuurt u het verzoek terug, en vertelt u waar de aanvrager terecht kan.",
    message="Dit lijkt geen bestuursorgaan. Doorsturen hoort alleen naar een ander bestuursorgaan.",
    cure="Vul {veld} in: kies of u het verzoek doorstuurt of terugstuurt.",
    oplossing="Vul bij 'door_soort' in of het een bestuursorgaan is.",
    voorbeeld="door_soort: ander",
    law="Awb artikel 2:3, eerste en tweede lid",
    severity=Severity.WAARSCHUWING,
    flag="stuurt_door",
    in_browser=True,
)
NOT_THE_PRINCIPAL = LetterRule(
    id="brief-doorzending-andere-opdrachtgever",
    title="Het register noemt een andere opdrachtgever",
    soort=Kind.ONJUIST,
    uitleg="Werkt de gemeente in opdracht, dan beslist de opdrachtgever op het verzoek. Wie dat is, staat in het "
    "register bij 'opdrachtgevers'. Brief en website noemen dezelfde.",
    message="Bij '{naam}' werkt de gemeente volgens het register voor {opdrachtgever}.",
    cure="Vul die naam hier in. Klopt zij niet? Pas dan 'opdrachtgevers' aan in het register.",
    oplossing="Vul bij 'door_aan' de naam in die bij 'opdrachtgevers' staat, of pas het register aan.",
    law="AVG artikelen 28 en 30, tweede lid, onder a",
    severity=Severity.WAARSCHUWING,
    flag="stuurt_door",
    in_browser=True,
)
COMPANY = r"(?:^|[\s,(])(?:b\.?v|n\.?v|v\.?o\.?f|ltd|gmbh|stichting|vereniging|coöperatie)(?=$|[\s,.)])"
"""What only the name of who is no public body holds; both Python and the browser read this expression."""
_TELL_TERM = "doorzenden-melden"
_YES = "ja"


def find(case: Case) -> Iterator[Finding]:
    """Yield what is wrong with sending this request on."""
    if not case.brief or not case.brief.stuurt_door:
        return
    for verwerking in case.verwerkingen:
        yield from _own(case, verwerking)
    forwarded = case.request.dag("door_op")
    end = deadline(case.register, _TELL_TERM, forwarded) if forwarded else None
    if forwarded and end and case.sent and case.sent > end.einde:
        yield TOLD_LATE.finding("door_op", dag=date_in_words(forwarded), datum=date_in_words(case.sent))
    if not case.request.veld("door_soort") and re.search(COMPANY, case.request.veld("door_aan"), re.IGNORECASE):
        more = "Met 'ander' leest de aanvrager waar hij wel terecht kan; met 'bestuursorgaan' dat u het doorstuurde."
        yield NO_PUBLIC_BODY.finding("door_soort", more=more)


def _own(case: Case, verwerking: Verwerking) -> Iterator[Finding]:
    if is_joint(verwerking):
        yield OWN_REQUEST.finding("verwerkingen", "samen", naam=verwerking.id)
    elif case.request.veld("van_een_ander") == _YES:
        return
    elif not is_processor(verwerking):
        yield OWN_REQUEST.finding("verwerkingen", more="Dat is 'van_een_ander' met 'ja'.", naam=verwerking.id)
    elif case.request.veld("door_aan") and not _names_principal(case.request.veld("door_aan"), verwerking):
        names = " of ".join(row.naam for row in principals(verwerking))
        yield NOT_THE_PRINCIPAL.finding("door_aan", naam=verwerking.id, opdrachtgever=names)


def _names_principal(typed: str, verwerking: Verwerking) -> bool:
    """Return whether a text is the name of who decides; true as well where the register does not know who that is."""
    names = [row.naam.lower() for row in principals(verwerking)]
    return not names or one_line(typed).lower() in names
