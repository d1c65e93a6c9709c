"""PA06: no function holds two roles that exclude each other, or holds one and deputises for the other (AVG art. 38(6)).

The table `conflicterende_rollen` lists those roles. Two roles with the same deputy are accepted: the deputy seldom
acts, and small organisations have few people. Functions are compared as written, ignoring case and spaces.
"""

from glashelder.findings import Kind, Severity
from glashelder.model.records import Benoeming
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each appointment to a role whose function also holds, or deputises for, an excluded role."""
    benoemingen = {(b.organisatie_id, b.rol_id): b for b in register.benoemingen}
    for conflict in register.conflicterende_rollen:
        for organisatie in register.organisaties:
            one = benoemingen.get((organisatie, conflict.rol_id))
            other = benoemingen.get((organisatie, conflict.andere_rol_id))
            shared = _shared(one, other) if one and other else ""
            if one and other and shared:
                names = [register.rollen[r].naam if r in register.rollen else r for r in (one.rol_id, other.rol_id)]
                yield (
                    one,
                    "functie",
                    (
                        f"De functie '{shared}' heeft of vervangt twee rollen die niet samengaan: "
                        f"{names[0]} en {names[1]}. {conflict.reden}"
                    ),
                    "Vul bij een van beide rollen een andere 'functie' of 'plaatsvervanger' in.",
                )


def _shared(one: Benoeming, other: Benoeming) -> str:
    first, second = _plain(one.functie), _plain(other.functie)
    if first in {second, _plain(other.plaatsvervanger)}:
        return one.functie
    return other.functie if second == _plain(one.plaatsvervanger) else ""


def _plain(function: str | None) -> str:
    return " ".join((function or "").casefold().split())


RULE = Rule(
    code="PA06",
    title="De toezichthouder doet niet wat hij controleert",
    law="AVG artikel 38, zesde lid",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONRECHTMATIG,
    uitleg="Wie toezicht houdt, mag niet zijn eigen werk controleren. Verdeel de rollen over verschillende functies.",
    find=find,
)
