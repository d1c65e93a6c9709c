"""TX03: a register that says it is real holds no text of a demonstration.

For the register of an organisation that is not invented (`OF_REAL_ONES`).
Invented names for a test system, fictitious income and a demonstration in the street are as real as anything.
"""

import re

from glashelder.findings import Severity
from glashelder.leaks.text_profile import TextProfile
from glashelder.leaks.text_rule import TextFault, TextFaults, TextRule

_OF_TESTS = (
    "(?:test|proef)?(?:persoons)?(?:gegevens|data|namen|naam|personen|persoon|adressen|adres|casus|casussen|"
    "cliënten|verhaal|verhalen|wachtwoord|wachtwoorden)"
)
_OF_A_REGISTER = (
    "(?:gemeente|gemeenten|register|website|organisatie|organisaties|verordening|verordeningen|regeling|overeenkomst|"
    "overeenkomsten|leverancier|leveranciers|bedrijf|bedrijven|cijfers)"
)
_INVENTED = re.compile(
    rf"(?<!zelf )(?<!niet )\bverzonnen\b(?! {_OF_TESTS}\b)"
    rf"|\bfictieve? {_OF_A_REGISTER}\b"
    r"|\bgemeente\b[^.\n]{0,60} is (?:geheel |volledig )?fictief\b"
    r"|\b(?:voorbeeld|demo|test|demonstratie)gemeenten?\b"
    r"|\bdemonstratie(?:register|website|site)\b",
    re.IGNORECASE | re.ASCII,
)
_WORDS = ("verzonnen", "fictie", "gemeente", "demonstratie")


def find(text: str) -> TextFaults:
    """Yield each place where a text says that something is invented."""
    for found in _INVENTED.finditer(text):
        yield TextFault(
            found.start(),
            found[0],
            f"Hier staat '{found[0]}'. Volgens de tabel organisaties is uw organisatie echt.",
            "Haal weg wat van de demonstratie is, of schrijf wat bij u geldt. Klopt de tekst toch, zet hem dan in "
            "toegestane_vondsten.csv.",
        )


def _needs(profile: TextProfile) -> bool:
    return profile.has(*_WORDS)


RULE = TextRule(
    code="TX03",
    title="Een echte organisatie publiceert niets wat verzonnen is",
    law="eigen beleid: wat in het register staat, is waar",
    severity=Severity.FOUT,
    uitleg="Volgens de tabel organisaties is uw organisatie echt, maar een tekst zegt dat er iets is verzonnen. "
    "Vaak is dat een rest van de demonstratie. Haal die weg, met wat erbij hoort. Is uw organisatie zelf verzonnen, "
    "vul dan bij 'is_fictief' ja in.",
    find=find,
    needs=_needs,
)
