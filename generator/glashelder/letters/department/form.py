"""The form in which a department fills in a letter, on its own device."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from glashelder.letters.catalogue.department_fields import RIGHTS, VELDEN, Veld
from glashelder.letters.catalogue.letters import Afdelingsbrief
from glashelder.letters.catalogue.rights import choices_of
from glashelder.model.register import Register


class FormulierVeld(Struct, frozen=True, kw_only=True):
    """A field of the form.

    Attributes:
        veld: what it is called and how it is filled in.
        keuzes: its choices in this letter, which is not for every right.
        is_verplicht: whether it must always be filled in.
        bij_recht: the rights with which alone it is asked for; empty: always.
    """

    veld: Veld
    keuzes: Mapping[str, str]
    is_verplicht: bool
    bij_recht: tuple[str, ...] = ()


def form_fields(register: Register, brief: Afdelingsbrief) -> tuple[FormulierVeld, ...]:
    """Return the fields of a letter, in the order of the form."""
    names = {*brief.optioneel, *(asked.naam for asked in brief.velden)}
    return tuple(_field(register, brief, veld) for veld in VELDEN.values() if veld.naam in names)


def _field(register: Register, brief: Afdelingsbrief, veld: Veld) -> FormulierVeld:
    choices = choices_of(veld, register).items()
    asked = next((asked for asked in brief.velden if asked.naam == veld.naam), None)
    return FormulierVeld(
        veld=veld,
        keuzes={code: words for code, words in choices if veld.keuzes_uit != RIGHTS or code in brief.rechten},
        is_verplicht=asked is not None,
        bij_recht=asked.bij_recht if asked else (),
    )
