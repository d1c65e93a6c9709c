"""What prose may ask of the register: `{{ proceseigenaren }}` becomes a sentence, `{{ fg_email }}` an address.

Prose is written once and the register changes, so a sentence about every record that somebody typed is untrue one day.
The pages that ship with us get the name and the addresses of the organisation in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from operator import attrgetter

from glashelder.load.prose import ProsePage
from glashelder.model.register import Register
from glashelder.wording.words import amount

_SLOT = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")


def _activities(register: Register) -> str:
    shown = len(register.gepubliceerd)
    return amount(shown, "verwerking", "verwerkingen") if shown else "nog geen verwerkingen"


def _owners(register: Register) -> str:
    filled = {b.rol_id for b in register.benoemingen}
    owned = sum(v.proceseigenaar_id in filled for v in register.gepubliceerd)
    return _share(owned, register, "een proceseigenaar", "aangewezen")


def _reviews(register: Register) -> str:
    dated = sum(v.herzien_voor is not None for v in register.gepubliceerd)
    return _share(dated, register, "een dag", "gekozen waarop uiterlijk iemand kijkt of de beschrijving nog klopt")


def _share(count: int, register: Register, thing: str, done: str) -> str:
    total = len(register.gepubliceerd)
    if not total:
        return f"Voor een verwerking kan {thing} zijn {done}."
    which = {total: "elke verwerking", 0: "geen enkele verwerking"}
    return f"Voor {which.get(count, f'{count} van de {total} verwerkingen')} is {thing} {done}."


_OF_ORGANISATION = ("naam", "korte_naam", "email", "telefoon", "postadres", "bezoekadres", "website", "fg_email")
"""Fields of `organisaties` that are public and always filled in."""
FACTS: Mapping[str, Callable[[Register], str]] = {
    "verwerkingen": _activities,
    "proceseigenaren": _owners,
    "herziening": _reviews,
    **{name: attrgetter(f"organisatie.{name}") for name in _OF_ORGANISATION},
}
"""Each fact by the name that stands between the braces."""


def with_facts(page: ProsePage, register: Register) -> ProsePage:
    """Return a page of prose with its facts filled in, in its title too; an unknown one stays as it is."""

    def filled(text: str) -> str:
        return _SLOT.sub(lambda slot: FACTS[slot[1]](register) if slot[1] in FACTS else slot[0], text)

    return replace(page, title=filled(page.title), summary=filled(page.summary), markdown=filled(page.markdown))


def unknown_facts(text: str) -> Iterator[str]:
    """Yield each slot of a text that is no fact, as it is written."""
    return (slot[0] for slot in _SLOT.finditer(text) if slot[1] not in FACTS)
