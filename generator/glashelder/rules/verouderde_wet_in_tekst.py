"""GR07: texts do not send people to a law that was repealed, such as the Wbp or the Wob (AVG art. 12(1)).

A text that also names the successor explains history and is accepted. So are `ook_bekend_als` and the search words:
people still look for "Wob-verzoek". Other outdated words are not searched for: "bewerker" and "BIG" mean other things
too, and a warning that is often wrong is ignored.
"""

import datetime
from itertools import chain

from glashelder.findings import Kind, Severity
from glashelder.law.in_force import when_not
from glashelder.law.repealed_names import RepealedNames
from glashelder.model.record import Record
from glashelder.model.register import Register
from glashelder.model.texts import rows_of, text_fields, texts_of
from glashelder.rules.rule import Faults, Rule

_TABLES = ("bewaartermijnen", "ontvangers", "verwerkers", "afdelingen", "rollen")


def find(register: Register) -> Faults:
    """Yield each text field that names a repealed law and not its successor."""
    names = RepealedNames(register.wetten.values(), register.peildatum)
    groups = [rows_of(v) for v in register.verwerkingen.values()]
    groups += [tuple(getattr(register, table).values()) for table in _TABLES]
    for rows in groups:
        if names.may_occur(chain.from_iterable(map(texts_of, rows))):
            for row in rows:
                yield from _faults(row, names, register.peildatum)


def _faults(row: Record, names: RepealedNames, day: datetime.date) -> Faults:
    for field, text in zip(text_fields(type(row)), texts_of(row), strict=True):
        for name, wet, successor in names.find(text or ""):
            cure = f"Noem de opvolger: {successor.citeertitel}." if successor else "Noem de wet die nu geldt."
            yield (
                row,
                field,
                f"De tekst noemt '{name}', maar '{wet.citeertitel}' geldt {when_not(wet, day)}.",
                f"{cure} Vertelt de tekst hoe het vroeger was, noem dan beide.",
                wet.geldig_tot,
            )


RULE = Rule(
    code="GR07",
    title="Geen tekst noemt een wet die niet meer geldt",
    law="AVG artikel 5, eerste lid, onder a, en artikel 12, eerste lid",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONJUIST,
    uitleg=(
        "Wie een wet noemt die niet meer geldt, stuurt een inwoner de verkeerde kant op. Noem de wet van nu, "
        "of leg uit wat er in de plaats kwam."
    ),
    find=find,
)
