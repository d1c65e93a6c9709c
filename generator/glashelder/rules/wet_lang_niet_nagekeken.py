"""GR07: the laws in use were checked within the period `wetscontrole` (own policy; AVG art. 5(2), 24(1)).

One finding for all laws together: a hundred equal lines would hide the rest of a report. To check a national law is the
work of whoever brings the national tables up to date, once for all municipalities.
"""

from glashelder.findings import Kind, Severity
from glashelder.law.citations import laws_in_use
from glashelder.law.deadlines import find_period, is_over
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule

_TERM = "wetscontrole"
_NAMED = 5


def find(register: Register) -> Faults:
    """Yield the laws in use that nobody checked lately, as one fault at the first of them."""
    term = find_period(register, _TERM, register.peildatum)
    if term is None:
        return
    used = laws_in_use(register)
    laws = [wet for wet in register.wetten.values() if wet.id in used and not wet.origin.is_national]
    old = [
        wet
        for wet in laws
        if wet.gecontroleerd_op is None or is_over(wet.gecontroleerd_op, term.duur, register.peildatum)
    ]
    if not old:
        return
    names = ", ".join(wet.afkorting or wet.citeertitel for wet in old[:_NAMED])
    yield (
        old[0],
        "gecontroleerd_op",
        (
            f"Van de {len(laws)} eigen regels waarop het register berust, {'is' if len(old) == 1 else 'zijn'} er "
            f"{len(old)} niet of te lang geleden nagekeken. De eerste: {names}."
        ),
        (
            "Kijk of de wet nog zo luidt en vul bij 'gecontroleerd_op' de dag in. "
            "Hoe vaak dat moet, staat in termijnen.csv bij 'wetscontrole'."
        ),
    )


RULE = Rule(
    code="GR07",
    title="De wetten zijn onlangs nagekeken",
    law="AVG artikel 5, tweede lid, en artikel 24, eerste lid; beleid van de gemeente",
    law_checked_on="2026-11-22",
    severity=Severity.TIP,
    soort=Kind.ONTBREEKT,
    uitleg="Wetten veranderen. Kijk van tijd tot tijd of elke wet nog zo luidt, en schrijf op wanneer u dat deed.",
    find=find,
)
