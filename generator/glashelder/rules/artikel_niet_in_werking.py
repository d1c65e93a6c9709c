"""BZ06: the article of the UAVG that allows the use is in force, as 23a, 30a and 30b are since 1 September 2026."""

from glashelder.findings import Kind, Severity
from glashelder.law.in_force import in_force, when_not
from glashelder.law.protected_data import ProtectedData
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each row of data that rests only on articles that are not in force on the reference date."""
    data = ProtectedData(register)
    for gegeven, soort, uitzondering in data.rows():
        cited = data.cited(gegeven, soort, uitzondering)
        if cited and not any(in_force(row, register.peildatum) for row in cited):
            row = cited[0]
            is_future = row.geldig_van > register.peildatum
            yield (
                gegeven,
                "artikel",
                f"Artikel {row.artikel} van de UAVG geldt {when_not(row, register.peildatum)}.",
                "Vul bij 'artikel' een artikel in dat nu geldt. Welke er zijn, staat in uitzonderingsartikelen.csv.",
                None if is_future else row.geldig_tot,
            )


RULE = Rule(
    code="BZ06",
    title="Het artikel van de UAVG geldt nu",
    law="UAVG artikelen 22 tot en met 33 (tekst van 1 september 2026)",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONJUIST,
    uitleg="De UAVG verandert. Een artikel dat nog niet of niet meer geldt, staat niets toe.",
    find=find,
)
