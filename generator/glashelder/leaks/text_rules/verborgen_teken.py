"""TX01: no sign that hides or turns letters, also where YAML or HTML writes it as a code."""

import re
from collections.abc import Iterator

from glashelder.findings import Severity
from glashelder.leaks.glimpse import Glimpse
from glashelder.leaks.text_rule import TextFault, TextRule
from glashelder.load.text_file import FORBIDDEN

_CODE = re.compile(r"&#(?:([0-9]{1,7})|[xX]([0-9a-fA-F]{1,6}));?")
_LAST = 0x10FFFF


def find(text: str) -> Iterator[TextFault]:
    """Yield each such sign; those typed as they are were refused when the file was read."""
    for found in FORBIDDEN.finditer(text):
        yield _fault(found.start(), ord(found[0]))
    for found in _CODE.finditer(text):
        number = int(found[1]) if found[1] else int(found[2], 16)
        if number <= _LAST and FORBIDDEN.fullmatch(chr(number)):
            yield _fault(found.start(), number)


def _fault(start: int, number: int) -> TextFault:
    name = f"U+{number:04X}"
    message = f"Hier staat een onzichtbaar teken ({name}) dat tekst kan verbergen of omdraaien."
    return TextFault(start, name, message, "Verwijder het teken. Typ de tekst over als u het niet ziet.")


def _needs(glimpse: Glimpse) -> bool:
    return "&#" in glimpse.text or not glimpse.is_plain


RULE = TextRule(
    code="TX01",
    title="Er staan geen tekens in de tekst die letters verbergen of omdraaien",
    law="eigen beleid: u leest wat er staat",
    law_checked_on=None,
    severity=Severity.FOUT,
    uitleg="Zulke tekens laten een lezer iets anders zien dan er staat. Typ de tekst over.",
    find=find,
    needs=_needs,
)
