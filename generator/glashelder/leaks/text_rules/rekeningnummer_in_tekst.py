"""PD03: no bank account number (IBAN, ISO 13616) in a text."""

import re
from collections.abc import Iterator

from glashelder.findings import Severity
from glashelder.leaks.glimpse import Glimpse
from glashelder.leaks.text_rule import TextFault, TextRule, mask

_GAP = r"(?: ?[.\-/_] ?| )?"
_START = re.compile(
    rf"(?:(?<![^\W_])|(?<=iban)|(?<=nummer)|(?<=nr))[a-z]{{2}}[ .\-]?[0-9][0-9](?={_GAP}[a-z0-9]{{4}})", re.IGNORECASE
)
_FORM = re.compile(rf"[0-9][0-9](?:(?<=[A-Za-z]{{2}}..)|(?<=[A-Za-z]{{2}}[ .\-]..)){_GAP}[A-Za-z0-9]{{4}}")
"""The same, seen from its digits: much quicker, to see whether there is any."""
_NUMBER = re.compile(rf"(?:[0-9]{_GAP}){{7}}[0-9]")
"""Every IBAN has one of these; many a sentence that begins with 'de 14 dagen' would pass for one without."""
_DIGITS, _FAR = 8, 150
_LENGTHS = {
    "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20, "ES": 24, "FI": 18,
    "FR": 27, "GB": 22, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IS": 26, "IT": 27, "LI": 21, "LT": 20, "LU": 20,
    "LV": 21, "MA": 28, "MC": 27, "MT": 31, "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24, "SI": 19,
    "SK": 24, "SM": 27, "TR": 26,
}  # fmt: skip


def find(text: str) -> Iterator[TextFault]:
    """Yield each valid IBAN, whatever its spaces and capitals."""
    for found in _START.finditer(text):
        length = _LENGTHS.get(found[0][:2].upper(), 0)
        spelling = re.match(
            rf"[A-Za-z0-9](?:{_GAP}[A-Za-z0-9]){{{length - 1}}}(?![^\W_])", text[found.start() :][:_FAR]
        )
        if length and spelling and _NUMBER.search(spelling[0]) and _has_right_check_digits(spelling[0]):
            yield TextFault(
                found.start(),
                spelling[0],
                f"Hier staat een rekeningnummer ({mask(spelling[0])}).",
                "Haal het weg. Is het van de gemeente zelf? Zet het in toegestane_vondsten.csv, met een reden.",
            )


def _has_right_check_digits(iban: str) -> bool:
    plain = "".join(s for s in iban.upper() if s.isalnum())
    return int("".join(str(int(s, 36)) for s in plain[4:] + plain[:4])) % 97 == 1


def _needs(glimpse: Glimpse) -> bool:
    return glimpse.digits >= _DIGITS and _FORM.search(glimpse.folded.text) is not None


RULE = TextRule(
    code="PD03",
    title="Er staat geen rekeningnummer in een tekst",
    law="AVG artikel 5, eerste lid, onder c",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    uitleg="Met een rekeningnummer kan iemand anders misbruik maken. "
    "Haal het weg; een nummer van de gemeente zelf mag na toestemming in toegestane_vondsten.csv.",
    find=find,
    needs=_needs,
)
