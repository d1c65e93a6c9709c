"""PD05: where a function or a body must stand, no person is named (AVG art. 5(1)(c)).

A person leaves and the function stays. A warning, because words can look like a name.
"""

from glashelder.findings import Kind, Severity
from glashelder.leaks.functions import is_person
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule

MESSAGE = "Hier staat zo te zien de naam van een persoon."
CURE = "Noem een functie of een orgaan, bijvoorbeeld 'adviseur privacy' of 'college van burgemeester en wethouders'."


def find(register: Register) -> Faults:
    """Yield each function of a role, its deputy, and who approved a version, that seems to be a person."""
    for benoeming in register.benoemingen:
        for name in ("functie", "plaatsvervanger"):
            if is_person(getattr(benoeming, name) or ""):
                yield benoeming, name, MESSAGE, CURE
    for versie in register.versies:
        if is_person(versie.goedgekeurd_door or ""):
            yield versie, "goedgekeurd_door", MESSAGE, CURE


RULE = Rule(
    code="PD05",
    title="Waar een functie hoort, staat geen persoon",
    law="AVG artikel 5, eerste lid, onder c (niet nagekeken)",
    severity=Severity.WAARSCHUWING,
    soort=Kind.PERSOONSGEGEVEN,
    uitleg="Wie welke functie heeft, verandert, en hoort niet op de website. Noem de functie of het orgaan.",
    find=find,
)
