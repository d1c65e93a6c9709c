"""UR03: a published activity does not refer to a draft: the site omits the draft, and the reference with it."""

from glashelder.findings import Kind, Severity
from glashelder.model.register import Register
from glashelder.model.withheld import ACTIVITIES, PUBLISHED
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each published activity whose main activity is not published."""
    for verwerking in register.gepubliceerd:
        main = verwerking.hoofdverwerking_id
        if main and (ACTIVITIES, (main,)) in register.withheld:
            yield (
                verwerking,
                "hoofdverwerking_id",
                f"De hoofdverwerking '{main}' is nog een concept. De website laat deze verwijzing daarom weg.",
                (
                    f"Zet '{PUBLISHED}' achter 'status' in verwerkingen/{main}.yaml, "
                    "of haal hier 'hoofdverwerking_id' weg."
                ),
            )


RULE = Rule(
    code="UR03",
    title="Wat op de website staat, verwijst niet naar een concept",
    law="eigen beleid: een concept komt niet op de website",
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONJUIST,
    uitleg=(
        "Een concept is nog niet openbaar, ook zijn kenmerk niet. Een verwerking die wel op de website staat, kan er "
        "daarom geen onderdeel van zijn. De website en de open data laten de verwijzing weg tot het concept is "
        "gepubliceerd."
    ),
    find=find,
)
