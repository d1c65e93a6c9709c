"""BT05: the same data are kept equally long: within an activity, and within a main activity and its parts.

Data are the same when their names are equal, ignoring case and punctuation. The logs of one system are the same in
every activity of an organisation, whatever they are called; that applies to activities that name one system only.
"""

import re
from collections.abc import Iterator

from glashelder.findings import Kind, Severity
from glashelder.model.records import Bewaring, Verwerking
from glashelder.model.register import Register
from glashelder.rules.rule import Fault, Faults, Rule
from glashelder.wording.empty_words import same_text
from glashelder.wording.retention import period_of

_LOG = re.compile(r"\blog(?:s\b|boek|bestand|gegeven|ging|regel)", re.IGNORECASE)


def find(register: Register) -> Faults:
    """Yield each retention whose length differs from an earlier one of the same data."""
    first: dict[tuple[str, ...], tuple[Verwerking, str]] = {}
    for verwerking in sorted(register.verwerkingen.values(), key=_is_part):
        for bewaring in verwerking.bewaring:
            termijn = period_of(bewaring, register.bewaartermijnen)
            if termijn is None:
                continue
            for key in _same_data(register, verwerking, bewaring):
                other, length = first.setdefault(key, (verwerking, termijn.termijn or "blijvend"))
                if length != (termijn.termijn or "blijvend"):
                    yield _fault(bewaring, other, length, termijn.termijn or "blijvend")
                    break


def _is_part(verwerking: Verwerking) -> bool:
    """Return whether this is a part: main activities come first, so that the finding is about the part."""
    return verwerking.hoofdverwerking_id is not None


def _same_data(register: Register, verwerking: Verwerking, bewaring: Bewaring) -> Iterator[tuple[str, ...]]:
    """Yield the names under which the same data may have a retention elsewhere."""
    wat = same_text(bewaring.wat)
    yield verwerking.id, wat
    if verwerking.hoofdverwerking_id:
        yield verwerking.hoofdverwerking_id, wat
    afdeling = register.afdelingen.get(verwerking.afdeling_id or "")
    if afdeling and len(verwerking.systemen) == 1 and _LOG.search(bewaring.wat):
        yield "log", afdeling.organisatie_id, same_text(verwerking.systemen[0].systeem)


def _fault(bewaring: Bewaring, other: Verwerking, length: str, here: str) -> Fault:
    where = "hierboven" if other.id == bewaring.verwerking_id else f"in '{other.titel}'"
    return (
        bewaring,
        "bewaartermijn_id",
        f"'{bewaring.wat}' heeft hier bewaartermijn {here}, maar {where} {length}.",
        "Kies op beide plekken dezelfde 'bewaartermijn_id', of zeg bij 'wat' waarin de gegevens verschillen.",
    )


RULE = Rule(
    code="BT05",
    title="Dezelfde gegevens hebben één bewaartermijn",
    law="AVG artikel 5, eerste lid, onder e, en artikel 13, tweede lid, onder a",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONJUIST,
    uitleg=(
        "Een inwoner leest anders op de ene plek dat iets na één jaar weg is, en op de andere plek na vijf "
        "jaar. Noem de gegevens verschillend of kies één termijn."
    ),
    find=find,
)
