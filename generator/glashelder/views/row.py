"""An activity as one row of a list, with what a filter can ask of it."""

from __future__ import annotations

from dataclasses import dataclass

from glashelder.model.records import Verwerking
from glashelder.model.register import USED_KEYS, Register
from glashelder.wording import links
from glashelder.wording.words import first_sentence

_PROTECTED = ("bijzonder", "strafrechtelijk", "nummer")


@dataclass(frozen=True)
class ActivityRow:
    """What a list shows of an activity. `codes` are the keys of each filter, in the order of `FILTERS`."""

    titel: str
    href: str
    samenvatting: str
    ook_bekend_als: tuple[str, ...]
    afdeling: str
    codes: tuple[tuple[str, str], ...]


FILTERS = ("afdeling", "grondslag", "gegeven", "ontvanger", "bijzonder", "dpia")
"""The filters of the list, as the names of `data-` attributes."""


def activity_row(verwerking: Verwerking, register: Register) -> ActivityRow:
    """Return the row of one activity."""
    codes = {
        "afdeling": [verwerking.afdeling_id],
        "grondslag": sorted(set(USED_KEYS["grondslagen"](verwerking))),
        "gegeven": sorted(set(USED_KEYS["gegevenssoorten"](verwerking))),
        "ontvanger": sorted(set(USED_KEYS["ontvangers"](verwerking))),
        "bijzonder": protected_classes(verwerking, register),
        "dpia": [verwerking.dpia] if verwerking.dpia else [],
    }
    return ActivityRow(
        titel=verwerking.titel,
        href=links.href("verwerkingen", verwerking.id),
        samenvatting=first_sentence(verwerking.samenvatting),
        ook_bekend_als=verwerking.ook_bekend_als,
        afdeling=register.afdelingen[verwerking.afdeling_id].naam,
        codes=tuple((name, " ".join(codes[name])) for name in FILTERS if codes[name]),
    )


def protected_classes(verwerking: Verwerking, register: Register) -> list[str]:
    """Return which specially protected classes of data an activity uses (AVG art. 9 and 10, UAVG art. 46)."""
    soorten = register.codelijsten["gegevenssoorten"]
    used = {getattr(soorten[g.gegeven], "klasse", "") for g in verwerking.gegevens}
    return [klasse for klasse in _PROTECTED if klasse in used]
