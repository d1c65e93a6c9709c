"""TX04: an address that cannot exist is still to be filled in.

For the register of an organisation that is not invented (`OF_REAL_ONES`). `glashelder init` begins with such addresses:
they are nobody's, so nothing is sent to a stranger.
"""

import re

from glashelder.findings import Severity
from glashelder.leaks.text_profile import TextProfile
from glashelder.leaks.text_rule import TextFault, TextFaults, TextRule

_NOBODYS = re.compile(
    r"(?<![a-z0-9-])[a-z0-9-]+\.example\b|\b0000 ?[A-Z]{2}\b|\b14 0000\b(?!-)", re.IGNORECASE | re.ASCII
)
"""A domain of RFC 2606, a postcode of zeros, and the number of a municipality without an area code."""
_SEEN = (".example", "0000", "14 0000")


def find(text: str) -> TextFaults:
    """Yield each address in a text that cannot be one."""
    for found in _NOBODYS.finditer(text):
        yield TextFault(
            found.start(),
            found[0],
            f"Hier staat nog '{found[0]}'. Dat bestaat niet: het komt uit een voorbeeld.",
            "Schrijf het adres of nummer van uw eigen organisatie.",
        )


def _needs(profile: TextProfile) -> bool:
    return profile.has(*_SEEN)


RULE = TextRule(
    code="TX04",
    title="Adressen en nummers zijn echt",
    law="AVG artikel 13, eerste lid, onder a en b, en artikel 30, eerste lid, onder a",
    law_checked_on="2026-11-30",
    severity=Severity.WAARSCHUWING,
    uitleg="Een adres op .example, een postcode 0000 AA of het nummer 14 0000 is van niemand. Wie daar een vraag "
    "naartoe stuurt, krijgt geen antwoord. Vul uw eigen adres in voordat inwoners de website gebruiken.",
    find=find,
    needs=_needs,
)
