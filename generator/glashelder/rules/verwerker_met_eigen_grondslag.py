"""RV12: a processor claims no legal basis of its own (AVG art. 6(1), 28(3)(a)).

Purposes, data and retention may be told: they inform a resident, and the controller made them known.
"""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import is_processor
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield the first legal basis of each activity as a processor."""
    for verwerking in filter(is_processor, register.verwerkingen.values()):
        grondslagen = (g for doel in verwerking.doelen for g in doel.grondslagen)
        for grondslag in tuple(grondslagen)[:1]:
            yield (
                grondslag,
                "grondslag",
                "De gemeente is hier verwerker. Dan heeft zij geen eigen grondslag: die heeft de opdrachtgever.",
                "Haal 'grondslagen' bij elk doel weg. Het doel zelf mag blijven staan.",
            )


RULE = Rule(
    code="RV12",
    title="Een verwerker noemt geen eigen grondslag",
    law="AVG artikel 6, eerste lid, en artikel 28, derde lid, onder a",
    law_checked_on="2026-11-30",
    severity=Severity.FOUT,
    soort=Kind.ONJUIST,
    uitleg="Een verwerker doet alleen wat de opdrachtgever vraagt. Of dat mag, is aan de opdrachtgever.",
    find=find,
)
