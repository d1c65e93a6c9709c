"""Reasons why `glashelder letter` makes no letter, or makes one with a warning."""

from functools import partial

from generator.explanations.explanation import Explanation
from generator.findings import Severity

_letter = partial(Explanation, onderwerp="Brieven")

FAULTS = (
    _letter(
        id="brief-keuze-onbekend",
        title="Een keuze bestaat niet",
        uitleg="De brief, de vorm of het kanaal dat u koos, kent Glashelder niet.",
        oplossing="Kies een van de mogelijkheden die de melding noemt.",
    ),
    _letter(
        id="brief-invulveld-leeg",
        title="Er ontbreekt iets om de brief te kunnen maken",
        uitleg="Een brief heeft een naam en een adres nodig. Glashelder laat nooit een plek leeg.",
        oplossing="Geef de ontbrekende optie mee.",
        voorbeeld='--naam "M. de Vries"',
    ),
    _letter(
        id="brief-datum-onmogelijk",
        title="Een datum ontbreekt of bestaat niet",
        uitleg="Zonder datum kan Glashelder niet uitrekenen tot wanneer u mag beslissen of iemand bezwaar kan maken.",
        oplossing="Schrijf de datum als jaar-maand-dag.",
        voorbeeld="--besluitdatum 2026-11-13",
    ),
    _letter(
        id="brief-datum-in-toekomst",
        title="De ontvangst ligt in de toekomst",
        uitleg="Een verzoek dat nog niet is ontvangen, heeft geen termijn.",
        oplossing="Kijk --ontvangen na.",
    ),
    _letter(
        id="brief-besluit-voor-ontvangst",
        title="Het besluit is ouder dan het verzoek",
        uitleg="Een van de twee datums klopt niet.",
        oplossing="Kijk --ontvangen en --besluitdatum na.",
    ),
    _letter(
        id="brief-verwerking-onbekend",
        title="De verwerking staat niet in het gepubliceerde register",
        uitleg="Een brief gaat over een verwerking die op de website staat. Deze bestaat niet, of is nog een concept.",
        oplossing="Kijk het kenmerk na, of publiceer de verwerking eerst.",
    ),
    _letter(
        id="brief-verkeerde-verantwoordelijke",
        title="Een ander beslist op het verzoek",
        uitleg="De gemeente werkt hier in opdracht. Alleen de verantwoordelijke mag beslissen.",
        oplossing="Stuur het verzoek door en laat dat de aanvrager weten.",
        law="AVG artikelen 4, onder 7, en 28; Awb artikel 2:3",
    ),
    _letter(
        id="brief-bestuursorgaan-onbekend",
        title="Niet bekend is welk bestuursorgaan beslist",
        uitleg="Een besluit komt van een bestuursorgaan, en bezwaar gaat daarheen. Het staat niet bij deze verwerking.",
        oplossing="Vul 'bestuursorgaan_id' in bij de verwerking.",
        law="Awb artikelen 1:3 en 3:45",
    ),
    _letter(
        id="brief-ander-orgaan-in-ondertekening",
        title="De ondertekening noemt een ander bestuursorgaan",
        uitleg="Wie ondertekent en wie verantwoordelijk is, moeten hetzelfde bestuursorgaan zijn.",
        oplossing="Pas 'ondertekening' aan in bestuursorganen.csv.",
        law="Awb artikel 10:10; AVG artikel 4, onder 7",
    ),
    _letter(
        id="brief-gegevens-ontbreken",
        title="Het register weet niet genoeg voor een besluit",
        uitleg="Een besluit op een verzoek om inzage vertelt waarom, welke gegevens, aan wie en hoelang. "
        "Een deel daarvan is niet ingevuld.",
        oplossing="Vul de verwerking aan. De melding zegt wat er ontbreekt.",
        law="AVG artikel 15, eerste en tweede lid",
    ),
    _letter(
        id="brief-andere-wet",
        title="Voor deze verwerking geldt een andere wet",
        uitleg="Niet de AVG maar een eigen wet regelt hier het verzoek, met andere termijnen en andere rechten.",
        oplossing="Gebruik een brief die bij die wet hoort.",
    ),
    _letter(
        id="brief-termijn-onbekend",
        title="Er staat geen termijn voor deze datum",
        uitleg="Termijnen staan met hun geldigheid in het register. Voor deze datum is er geen.",
        oplossing="Vul termijnen.csv aan, of kijk de datum na.",
    ),
    _letter(
        id="brief-te-laat",
        title="De termijn om te beslissen is voorbij",
        uitleg="De brief wordt wel gemaakt. Maar de aanvrager kan u al in gebreke hebben gesteld.",
        oplossing="Ga na of de termijn op tijd is verlengd en of er een ingebrekestelling ligt.",
        severity=Severity.WAARSCHUWING,
        law="AVG artikel 12, derde lid; Awb artikel 4:17",
    ),
    _letter(
        id="brief-sjabloon-onjuist",
        title="Het sjabloon van een brief is niet in orde",
        uitleg="De brief mist iets wat de wet vraagt, of in het sjabloon zit een fout. Daarom komt er geen brief.",
        oplossing="Herstel het sjabloon in templates/letters/ zoals de melding zegt.",
    ),
)
