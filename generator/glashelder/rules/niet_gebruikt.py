"""RV11: processors, recipients and retention periods are used by an activity, published or not.

Laws are left out: regimes, deadlines, letters and retention periods cite them too. So are national rows, of which each
municipality uses what it needs. While any activity has a fault, nothing is called unused, because that activity may use
it.
"""

from glashelder.findings import Kind, Severity
from glashelder.model.record import Record
from glashelder.model.register import USED_KEYS, Register
from glashelder.rules.rule import Faults, Rule

_SHARED = {"verwerkers": "De verwerker", "ontvangers": "De ontvanger", "bewaartermijnen": "De bewaartermijn"}


def find(register: Register) -> Faults:
    """Yield each shared row that no activity uses."""
    if not register.verwerkingen or any(table == "verwerkingen" for table, _ in register.rejected):
        return
    verwerkingen = register.verwerkingen.values()
    for table, what in _SHARED.items():
        used = {key for verwerking in verwerkingen for key in USED_KEYS[table](verwerking)}
        rows: dict[str, Record] = register.table(table)
        own = {key for key, row in rows.items() if not row.origin.is_national}
        for key in sorted(own - used):
            if (table, (key,)) in register.withheld:  # a concept that is no record yet uses it
                continue
            yield (
                rows[key],
                "id",
                f"{what} '{key}' hoort bij geen enkele verwerking. De rij staat wel op de website.",
                f"Haal de rij weg uit {table}.csv, of noem '{key}' in de verwerking waar dit bij hoort.",
            )


RULE = Rule(
    code="RV11",
    title="Wat in een gedeelde lijst staat, wordt gebruikt",
    law="AVG artikel 5, tweede lid",
    law_checked_on="2026-11-22",
    severity=Severity.TIP,
    soort=Kind.ONJUIST,
    uitleg=(
        "Een rij die nergens bij hoort, is vaak vergeten: de verwerking is gestopt, of nog niet beschreven. "
        "Haal de rij weg of vul de verwerking aan."
    ),
    find=find,
)
