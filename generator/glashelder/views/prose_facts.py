"""What prose may say of all records: `{{ proceseigenaren }}` in `content/` becomes a sentence made of the register.

Prose is written once and the register changes, so a sentence about every record that somebody typed is untrue one day.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from glashelder.model.register import Register
from glashelder.wording.words import amount

_SLOT = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")


def _activities(register: Register) -> str:
    return amount(len(register.gepubliceerd), "verwerking", "verwerkingen")


def _owners(register: Register) -> str:
    filled = {b.rol_id for b in register.benoemingen}
    owned = sum(v.proceseigenaar_id in filled for v in register.gepubliceerd)
    return _share(owned, register, "is een proceseigenaar aangewezen")


def _reviews(register: Register) -> str:
    dated = sum(v.herzien_voor is not None for v in register.gepubliceerd)
    return _share(dated, register, "is een dag gekozen waarop uiterlijk iemand kijkt of de beschrijving nog klopt")


def _share(count: int, register: Register, what: str) -> str:
    total = len(register.gepubliceerd)
    which = {total: "elke verwerking", 0: "geen enkele verwerking"}
    return f"Voor {which.get(count, f'{count} van de {total} verwerkingen')} {what}."


FACTS: Mapping[str, Callable[[Register], str]] = {
    "verwerkingen": _activities,
    "proceseigenaren": _owners,
    "herziening": _reviews,
}
"""Each fact by the name that stands between the braces."""


def with_facts(text: str, register: Register) -> str:
    """Return a text of prose with its facts filled in; an unknown one stays as it is."""
    return _SLOT.sub(lambda slot: FACTS[slot[1]](register) if slot[1] in FACTS else slot[0], text)


def unknown_facts(text: str) -> Iterator[str]:
    """Yield each slot of a text that is no fact, as it is written."""
    return (slot[0] for slot in _SLOT.finditer(text) if slot[1] not in FACTS)
