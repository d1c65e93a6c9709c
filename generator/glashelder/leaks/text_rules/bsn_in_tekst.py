"""PD01: no citizen service number in a text (UAVG art. 46)."""

import re
from collections.abc import Iterator

from glashelder.findings import Severity
from glashelder.leaks.glimpse import Glimpse
from glashelder.leaks.text_rule import TextFault, TextRule, around, mask

_WORD = re.compile(
    r"(?<![a-z])(?:b\.? ?s\.? ?n|burger[- ]?service|sofi(?:[- ]?(?:nr|nummer))?(?![a-z]))", re.IGNORECASE
)
# A word for it may be written on to the number. Groups may stand far apart where they are those of a BSN: of
# three digits, or four, two and three.
_GLUED = r"(?:bsn|service|sofi)[-_. ]?(?:nr|nummer|no)?[-_.]?(?=[0-9])"
_WIDE = r"(?: ?[-/] ?|[.,_])"
_NUMBER = re.compile(
    rf"(?:{_GLUED}|(?<![\w+])(?<![0-9][ .\-/,]))(?P<number>[0-9](?:[ .\-]?[0-9]){{7,8}}"
    rf"|(?<![0-9] [-/] )[0-9]{{3}}(?:[0-9]{_WIDE}[0-9][0-9]|{_WIDE}[0-9]{{3}}){_WIDE}[0-9]{{3}}(?! ?[-/,] ?[0-9]))"
    r"(?![ .\-/]?[0-9])(?!\w|,[0-9]{1,2}(?![0-9]))",
    re.IGNORECASE,
)
_DATE = re.compile(r"\d{4}\D{1,3}\d\d\D{1,3}\d\d|\d\d\D{1,3}\d\d\D{1,3}\d{4}")
_LENGTH = 9


def citizen_numbers(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield place, spelling and digits of each number of 8 or 9 digits that passes the eleven-test of the BSN."""
    for found in _NUMBER.finditer(text):
        digits = "".join(s for s in found["number"] if s.isdigit())
        if passes_eleven_test(digits) and not _DATE.fullmatch(found["number"]):
            yield found.start("number"), found["number"], digits


def passes_eleven_test(digits: str) -> bool:
    """Tell whether 8 or 9 digits can be a BSN: 9 to 2 times the first eight, less the last, divides by 11."""
    numbers = [int(d) for d in digits.zfill(_LENGTH)]
    total = sum(n * weight for n, weight in zip(numbers, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True))
    return any(numbers) and total % 11 == 0


def is_called_bsn(text: str, start: int, end: int) -> bool:
    """Tell whether a word for the BSN stands near."""
    return _WORD.search(around(text, start, end)) is not None


def find(text: str) -> Iterator[TextFault]:
    """Yield each number that can be a BSN and is called one."""
    for start, value, _ in citizen_numbers(text):
        if is_called_bsn(text, start, start + len(value)):
            hint = "Haal het nummer weg. Is het een verzonnen voorbeeld? Schrijf dan 'uw BSN', zonder nummer."
            yield TextFault(start, value, f"Hier staat een burgerservicenummer ({mask(value)}).", hint)


def _needs(glimpse: Glimpse) -> bool:
    return glimpse.digits >= _LENGTH - 1 and _WORD.search(glimpse.folded.text) is not None


RULE = TextRule(
    code="PD01",
    title="Er staat geen burgerservicenummer in een tekst",
    law="UAVG artikel 46",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    uitleg="Een burgerservicenummer hoort bij één mens en mag alleen gebruikt worden waar een wet dat zegt. "
    "Haal het weg, ook uit de geschiedenis van Git.",
    find=find,
    needs=_needs,
)
