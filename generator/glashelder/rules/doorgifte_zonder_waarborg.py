"""PA03: a processor or recipient outside the EEA has a safeguard (AVG art. 44-49, 30(1)(e)).

`wereld` means a country that differs from case to case, so any safeguard for a country outside the EEA is enough.
For a group of people, such as readers of a website, it means publication, which is not a transfer (CJEU C-101/01,
Lindqvist, from memory). Sub-processors are one text per processor and cannot be judged here.
"""

from collections.abc import Iterator

from glashelder.findings import Kind, Severity
from glashelder.law.transfers import outside_eea
from glashelder.model.record import Record
from glashelder.model.records import Ontvanger, Verwerker, Verwerking
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule

_WORLD = "wereld"
_GROUP = "groep"


def find(register: Register) -> Faults:
    """Yield each processor or recipient in a country for which the activity names no safeguard."""
    outside, known = outside_eea(register), register.codelijsten.get("landen", {})
    for verwerking in register.verwerkingen.values():
        if any(doorgifte.land not in known for doorgifte in verwerking.doorgiften):
            continue  # perhaps the very country that would seem to be missing
        covered = {doorgifte.land for doorgifte in verwerking.doorgiften} & outside.keys()
        for row, field, party in _parties(verwerking, register):
            if party.land not in outside or party.land in covered or _WORLD in covered:
                continue
            if party.land != _WORLD:
                yield (row, field, *_fault(party, outside[party.land].titel))
            elif not covered and getattr(party, "soort", "") != _GROUP:
                yield (row, field, *_fault(party, "een land buiten de EER"))


def _parties(verwerking: Verwerking, register: Register) -> Iterator[tuple[Record, str, Verwerker | Ontvanger]]:
    for row in verwerking.verwerkers:
        if row.verwerker_id in register.verwerkers:
            yield row, "verwerker_id", register.verwerkers[row.verwerker_id]
    for receipt in verwerking.ontvangers:
        if receipt.ontvanger_id in register.ontvangers:
            yield receipt, "ontvanger_id", register.ontvangers[receipt.ontvanger_id]


def _fault(party: Verwerker | Ontvanger, where: str) -> tuple[str, str]:
    return (
        f"{party.naam} zit in {where}, maar er staat niet waarom gegevens daarheen mogen.",
        "Voeg onder 'doorgiften' een regel toe met 'land', 'instrument', 'ontvanger' en 'toelichting'.",
    )


RULE = Rule(
    code="PA03",
    title="Bij elk land buiten de EER staat een waarborg",
    law="AVG artikelen 44 tot en met 49, en artikel 30, eerste lid, onder e",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONTBREEKT,
    missing="doorgiften",
    uitleg=(
        "Buiten de Europese Economische Ruimte gelden andere regels. Gegevens mogen er alleen heen met een "
        "waarborg, en een inwoner mag weten welke."
    ),
    find=find,
)
