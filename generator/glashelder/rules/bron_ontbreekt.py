"""IN01: data not collected from the person have a source that can be named to the person (AVG art. 14(2)(f))."""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import controlled
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each row of data that comes from elsewhere without saying from where."""
    for verwerking in controlled(register):
        for gegeven in verwerking.gegevens:
            if gegeven.van_betrokkene is False and not gegeven.bron:
                yield (
                    gegeven,
                    "van_betrokkene",
                    "Dit gegeven komt niet van de betrokkene zelf, maar de bron staat er niet bij.",
                    "Vul 'bron' in, bijvoorbeeld 'Basisregistratie Personen'.",
                )


RULE = Rule(
    code="IN01",
    title="Gegevens van anderen hebben een bron",
    law="AVG artikel 14, tweede lid, onder f, en artikel 15, eerste lid, onder g",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONTBREEKT,
    missing="gegevens.bron",
    uitleg="Wie gegevens niet zelf heeft gegeven, heeft er recht op te weten waar zij vandaan komen. "
    "Noem daarom de bron, bijvoorbeeld een basisregistratie of een andere organisatie.",
    find=find,
)
