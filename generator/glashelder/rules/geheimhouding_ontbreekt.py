"""BZ03: health data are handled only by people bound to secrecy, and the page says who (UAVG art. 30(4)).

Art. 30(4) is about data that art. 30 allows. So the rule looks at exceptions that art. 30 grants, and not at, for
example, explicit consent or a claim before a court (art. 22).
"""

from glashelder.findings import Kind, Severity
from glashelder.law.protected_data import ProtectedData
from glashelder.law.roles import is_processor
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule

_HEALTH = "gezondheid"
_ARTICLE = "30"


def find(register: Register) -> Faults:
    """Yield the first row of health data of each activity that does not say who is bound to secrecy."""
    bound = {r.uitzondering for r in register.uitzonderingsartikelen if r.artikel == _ARTICLE}
    told = {v.id for v in register.verwerkingen.values() if v.geheimhouding or is_processor(v)}
    for gegeven, soort, uitzondering in ProtectedData(register).rows():
        if soort.categorie == _HEALTH and uitzondering.code in bound and gegeven.verwerking_id not in told:
            told.add(gegeven.verwerking_id)
            yield (
                gegeven,
                "gegeven",
                f"Er staat niet wie '{soort.titel}' geheim moet houden.",
                "Vul 'geheimhouding' in, bijvoorbeeld 'De consulent moet geheimhouden wat u vertelt, volgens de Awb.'.",
            )


RULE = Rule(
    code="BZ03",
    title="Bij gegevens over gezondheid staat wie moet zwijgen",
    law="UAVG artikel 30, vierde lid (tekst van 1 september 2026)",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONTBREEKT,
    missing="geheimhouding",
    uitleg=(
        "Gegevens over gezondheid zijn alleen voor mensen met een geheimhoudingsplicht. Vertel inwoners wie "
        "dat zijn en waarom."
    ),
    find=find,
)
