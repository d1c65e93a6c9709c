"""TX02: no Greek or Cyrillic letters within a word of our alphabet: they look the same and are not."""

import re
from collections.abc import Iterator

from glashelder.findings import Severity
from glashelder.leaks.glimpse import Glimpse
from glashelder.leaks.text_rule import TextFault, TextRule

_OTHER = re.compile("[\u0370-\u03ff\u0400-\u052f\u1f00-\u1fff]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_WORD = re.compile(r"[^\W\d_]+")
_UNIT = re.compile("[μΩ][A-Za-z]{1,3}|[kM]Ω")


def find(text: str) -> Iterator[TextFault]:
    """Yield each word that mixes alphabets; units such as μg are no words."""
    for found in _WORD.finditer(text):
        strange = _OTHER.search(found[0])
        if strange and _LATIN.search(found[0]) and not _UNIT.fullmatch(found[0]):
            yield TextFault(
                found.start(),
                found[0],
                f"In dit woord staat een letter uit een ander alfabet ('{strange[0]}', U+{ord(strange[0]):04X}).",
                "Typ het hele woord over.",
            )


def _needs(glimpse: Glimpse) -> bool:
    return not glimpse.text.isascii() and _OTHER.search(glimpse.text) is not None


RULE = TextRule(
    code="TX02",
    title="Elk woord is met één alfabet geschreven",
    law="eigen beleid: u leest wat er staat",
    law_checked_on=None,
    severity=Severity.WAARSCHUWING,
    uitleg="Een Griekse of Russische letter kan eruitzien als een gewone; zoeken vindt het woord dan niet, en een "
    "webadres kan naar een ander leiden. Typ het woord over.",
    find=find,
    needs=_needs,
)
