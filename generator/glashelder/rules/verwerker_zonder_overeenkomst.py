"""PA01: for each processor it is recorded whether a contract exists (AVG art. 28(3) and (9)).

Not knowing is a fault. A contract that is known to be missing is only a warning: honesty must be publishable.
"""

from glashelder.findings import Kind, Severity
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each use of a processor for which the organisation of the body has no recorded contract."""
    known = {(o.verwerker_id, o.organisatie_id) for o in register.verwerkersovereenkomsten}
    organisation = {o.id: o.organisatie_id for o in register.bestuursorganen.values()}
    for verwerking in register.verwerkingen.values():
        for row in verwerking.verwerkers:
            organisatie, verwerker = (
                organisation.get(verwerking.bestuursorgaan_id),
                register.verwerkers.get(row.verwerker_id),
            )
            if organisatie and verwerker and (verwerker.id, organisatie) not in known:
                yield (
                    row,
                    "verwerker_id",
                    f"Er staat niet of er een verwerkersovereenkomst is met {verwerker.naam}.",
                    (
                        f"Zet in verwerkersovereenkomsten.csv een regel voor '{verwerker.id}' en '{organisatie}'. "
                        "Is er nog geen overeenkomst, schrijf dan 'ontbreekt' of 'in-onderhandeling'."
                    ),
                )


RULE = Rule(
    code="PA01",
    title="Van elke verwerker staat vast of er een overeenkomst is",
    law="AVG artikel 28, derde en negende lid",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONTBREEKT,
    missing="verwerkers",
    uitleg=(
        "Een bedrijf mag alleen met een overeenkomst voor de gemeente werken. Is die er nog niet, schrijf dat "
        "dan eerlijk op."
    ),
    find=find,
)
