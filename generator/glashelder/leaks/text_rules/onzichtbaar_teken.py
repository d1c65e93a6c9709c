"""TX02: no signs of no width, hyphens that hide or spaces that hold: search and copying trip over them."""

import re
from collections.abc import Iterator

from glashelder.findings import Severity
from glashelder.leaks.glimpse import Glimpse
from glashelder.leaks.text_rule import TextFault, TextRule

_NAMES = {
    "\u00a0": "een vaste spatie",
    "\u2007": "een vaste spatie",
    "\u202f": "een vaste spatie",
    "\u00ad": "een verborgen afbreekstreepje",
}
_UNSEEN = re.compile("[\u00a0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u2007\u200b-\u200f\u202f\u2060-\u2065"
                     "\u206a-\u206f\u3164\ufeff\uffa0]")  # fmt: skip


def find(text: str) -> Iterator[TextFault]:
    """Yield each sign that cannot be seen."""
    for found in _UNSEEN.finditer(text):
        name = f"U+{ord(found[0]):04X}"
        what = _NAMES.get(found[0], "een teken zonder breedte")
        hint = "Typ de woorden eromheen over, met een gewone spatie of een gewoon streepje als dat nodig is."
        yield TextFault(
            found.start(), name, f"Hier staat {what} ({name}). U ziet het niet, zoeken struikelt erover.", hint
        )


def _needs(glimpse: Glimpse) -> bool:
    return not glimpse.is_plain


RULE = TextRule(
    code="TX02",
    title="Er staan geen onzichtbare tekens in de tekst",
    law="eigen beleid: u leest wat er staat",
    law_checked_on=None,
    severity=Severity.WAARSCHUWING,
    uitleg="Onzichtbare tekens komen vaak mee bij kopiëren uit Word of een website; zoeken vindt het woord dan niet. "
    "Typ de woorden over.",
    find=find,
    needs=_needs,
)
