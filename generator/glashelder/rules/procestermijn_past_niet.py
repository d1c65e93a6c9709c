"""BT02: the process period of the Selectielijst agrees with the event that starts the retention period.

Of the cross-field rules of the ZTC these two are about fields we have; the others are about fields of a case system.
An empty process period, as for what is kept for ever or follows from a law, contradicts nothing.
"""

from glashelder.findings import Kind, Severity
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule

_TOGETHER = (("nihil", "afgehandeld"), ("ingeschatte-bestaansduur-procesobject", "termijn"))


def find(register: Register) -> Faults:
    """Yield each retention period that has one half of a pair without the other."""
    for termijn in register.bewaartermijnen.values():
        for process, event in _TOGETHER:
            if termijn.procestermijn and (termijn.procestermijn == process) != (termijn.afleidingswijze == event):
                yield (
                    termijn,
                    "procestermijn",
                    f"Procestermijn '{termijn.procestermijn}' past niet bij '{termijn.afleidingswijze}'.",
                    f"Vul '{process}' alleen in samen met '{event}', of laat 'procestermijn' leeg.",
                )


RULE = Rule(
    code="BT02",
    title="De procestermijn past bij het begin van de bewaartermijn",
    law="Archiefwet 1995 artikel 5; Selectielijst gemeenten 2020; regels van de Zaaktypecatalogus (ZTC)",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONJUIST,
    uitleg=(
        "Is er geen procestermijn, dan begint het bewaren als de zaak klaar is. Kloppen die twee niet met "
        "elkaar, dan weet niemand wanneer de termijn begint."
    ),
    find=find,
)
