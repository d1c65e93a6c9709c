"""What is wrong with the form of a request, before anybody looks at what it says."""

from __future__ import annotations

from glashelder.findings import Kind
from glashelder.letters.rules.letter_rule import LetterRule, Wording

UNKNOWN_FIELD = LetterRule(
    id="brief-veld-onbekend",
    soort=Kind.ONJUIST,
    title="Een verzoek heeft een veld dat niet bestaat",
    uitleg="In een verzoekbestand mag alleen staan wat een brief kan gebruiken. Een tikfout zou anders ongemerkt iets "
    "weglaten.",
    message="Het veld {veld} bestaat niet in een verzoek.",
    cure="{bedoeld}",
    oplossing="Verbeter de naam van het veld.",
    voorbeeld="antwoord_voor: 2026-12-11",
    cases={"teken": Wording(message="{fout}", cure="{bedoeld}")},
)
WRONG_FORM = LetterRule(
    id="brief-vorm-onjuist",
    soort=Kind.ONJUIST,
    title="Een veld in een verzoek is niet ingevuld zoals het hoort",
    uitleg="Achter de meeste velden hoort een tekst. Alleen 'delen' en 'verwerkingen' zijn een lijst.",
    message="{veld} is niet ingevuld zoals het hoort.",
    cure="{zo}",
    oplossing="Vul het veld in zoals de melding zegt.",
    voorbeeld="naam: M. de Vries",
)
SAME_NAME = LetterRule(
    id="brief-naam-dubbel",
    soort=Kind.ONJUIST,
    title="Twee verzoeken geven een brief met dezelfde naam",
    uitleg="Elke brief krijgt de naam van zijn verzoek. Anders zou de tweede brief de eerste overschrijven.",
    message="Er is in deze ronde al een brief geschreven met de naam {naam}.",
    cure="Geef dit verzoek een andere bestandsnaam.",
)
