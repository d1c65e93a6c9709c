"""IN02: it says whether supplying data is mandatory, and what happens otherwise (AVG art. 13(2)(e))."""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import controlled
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each row of data from the person without that answer."""
    for verwerking in controlled(register):
        for gegeven in verwerking.gegevens:
            if not gegeven.van_betrokkene:
                continue
            if gegeven.is_verplicht is None:
                yield (
                    gegeven,
                    "gegeven",
                    "Dit gegeven komt van de betrokkene zelf, maar er staat niet of iemand het moet geven.",
                    "Vul 'is_verplicht: ja' in met een 'gevolg', of 'is_verplicht: nee'.",
                )
            elif gegeven.is_verplicht and not gegeven.gevolg:
                yield (
                    gegeven,
                    "is_verplicht",
                    "Dit gegeven is verplicht, maar er staat niet wat er gebeurt als iemand het niet geeft.",
                    "Vul 'gevolg' in, bijvoorbeeld 'Zonder kenteken kunnen wij uw aanvraag niet behandelen'.",
                )


RULE = Rule(
    code="IN02",
    title="Wie gegevens geeft, weet of dat moet en wat er anders gebeurt",
    law="AVG artikel 13, tweede lid, onder e",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONTBREEKT,
    missing="gegevens.is_verplicht",
    uitleg="Wie iets invult, mag vooraf weten of het moet en wat er gebeurt als hij het niet doet.",
    find=find,
)
