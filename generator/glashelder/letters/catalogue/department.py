"""The letters of a department: which there are, what each is for and which fields it asks for.

The text of a letter is `templates/letters/<id>.txt.j2`; its fields are explained in `letter_fields`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from glashelder.letters.catalogue.department_fields import RECHTEN

_ADDRESSEE = ("verwerkingen", "naam", "adres")
_REQUEST = (*_ADDRESSEE, "recht", "ontvangen", "verzoek")
_MAY = ("namens", "kenmerk")
_MAY_DATED = (*_MAY, "datum")
_DECISION = (*_REQUEST, "datum")
SUSPENSION = ("gevraagd_op", "aangevuld_op")
"""The two days between which the term stood still; one without the other says nothing."""
_DECIDABLE = tuple(recht for recht in RECHTEN if recht != "toestemming-intrekken")
"""Withdrawing consent needs no decision: it works at once (AVG art. 7(3))."""
_CORRECTING = ("rectificatie", "verwijdering", "beperking")
"""After these, recipients must be told (AVG art. 19)."""
_OTHER_THAN_BRP = ("avg", "wpg", "archief")
NOT_ASKED = (
    ("archief", "ontvangers_ingelicht"),
    ("brp", "verdaging_reden"),
    *((regime, "verdaging_onderwerp") for regime in _OTHER_THAN_BRP),
)
"""What is not asked under a law. Records in an archive do not change, so nobody has to be told (UAVG art. 45); the
Wet BRP gives more time for what it names, and for no other reason (its art. 2.58(3))."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A letter.

    Attributes:
        id: its name: the template, the first option of the command.
        titel: what a department chooses it by.
        besluit: whether it decides, so that objection (or appeal) is open.
        kent_toe: whether it grants the request, or a part of it.
        weigert: whether it must hold a refused part.
        weigert_alles: whether it refuses the whole request.
        rechten: the rights it is for; empty: no right, the letter is about something else.
        velden: the fields that must be filled in.
        optioneel: the fields that may be.
        bij_recht: per right: fields that must be filled in as well.
    """

    id: str
    titel: str
    besluit: bool = False
    kent_toe: bool = False
    weigert: bool = False
    weigert_alles: bool = False
    rechten: tuple[str, ...] = tuple(RECHTEN)
    velden: tuple[str, ...]
    optioneel: tuple[str, ...] = ()
    bij_recht: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def verplicht(self, recht: str, regime: str = "") -> tuple[str, ...]:
        """Return the fields that must be filled in for this right under this law."""
        asked = (*self.velden, *self.bij_recht.get(recht, ()))
        return tuple(naam for naam in asked if (regime, naam) not in NOT_ASKED)


_CARRIED_OUT = {
    recht: ("uitvoering", "ontvangers_ingelicht") if recht in _CORRECTING else ("uitvoering",)
    for recht in _DECIDABLE
    if recht != "inzage"
}

_LETTERS = (
    Brief(id="ontvangstbevestiging", titel="Ontvangstbevestiging",
          velden=(*_REQUEST, "kanaal"), optioneel=_MAY_DATED),
    Brief(id="verzoek-om-aanvulling", titel="Vragen om aanvulling",
          velden=(*_REQUEST, "ontbreekt", "antwoord_voor"), optioneel=_MAY_DATED),
    Brief(id="verzoek-om-identificatie", titel="Vragen of iemand is wie hij zegt",
          velden=(*_REQUEST, "twijfel", "antwoord_voor"), optioneel=_MAY_DATED),
    Brief(id="doorzending", titel="Bericht dat een verzoek is doorgestuurd",
          velden=(*_REQUEST, "door_aan", "door_adres", "door_op", "door_reden"),
          optioneel=("van_een_ander", "door_soort", *_MAY_DATED)),
    Brief(id="verdaging", titel="Bericht dat het langer duurt", rechten=_DECIDABLE,
          velden=(*_REQUEST, "verdaging_reden", "verdaging_onderwerp", "feiten"),
          optioneel=(*SUSPENSION, *_MAY_DATED)),
    Brief(id="besluit-inwilligen", titel="Besluit: verzoek toegekend", besluit=True, kent_toe=True, rechten=_DECIDABLE,
          velden=_DECISION, optioneel=_MAY, bij_recht=_CARRIED_OUT),
    Brief(id="besluit-geen-gegevens", titel="Besluit: geen gegevens gevonden", besluit=True, rechten=("inzage",),
          velden=(*_DECISION, "gezocht"), optioneel=_MAY),
    Brief(id="besluit-deels", titel="Besluit: voor een deel toegekend", besluit=True, kent_toe=True, weigert=True,
          rechten=_DECIDABLE, velden=(*_DECISION, "delen"), optioneel=("zienswijze", *_MAY),
          bij_recht=dict.fromkeys(_CORRECTING, ("ontvangers_ingelicht",))),
    Brief(id="besluit-weigeren", titel="Besluit: verzoek geweigerd", besluit=True, weigert=True, weigert_alles=True,
          rechten=_DECIDABLE, velden=(*_DECISION, "delen"), optioneel=("zienswijze", *_MAY)),
    Brief(id="besluit-buiten-behandeling", titel="Besluit: verzoek niet behandeld", besluit=True, rechten=_DECIDABLE,
          velden=(*_DECISION, "gevraagd_op", "antwoord_voor", "ontbreekt"), optioneel=_MAY),
    Brief(id="mededeling-ontvangers", titel="Bericht aan wie de gegevens kreeg", rechten=(),
          velden=(*_ADDRESSEE, "wijziging", "over_wie", "welke_gegevens"), optioneel=("kenmerk", "datum")),
    Brief(id="beslissing-op-bezwaar", titel="Beslissing op bezwaar (opzet)", besluit=True, rechten=_DECIDABLE,
          velden=(*_ADDRESSEE, "recht", "ontvangen", "datum", "besluit_van", "gronden", "hoorzitting",
                  "overwegingen", "uitkomst", "gevolg", "rechtbank"),
          optioneel=_MAY),
    Brief(id="melding-datalek", titel="Bericht over een datalek", rechten=(),
          velden=(*_ADDRESSEE, "ontdekt_op", "gebeurd", "welke_gegevens", "gevolgen", "maatregelen", "advies"),
          optioneel=("kenmerk", "datum")),
)  # fmt: skip

BRIEVEN: Mapping[str, Brief] = MappingProxyType({brief.id: brief for brief in _LETTERS})
"""Every letter of a department by its id, in the order of a case."""
