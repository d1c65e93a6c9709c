"""Requests for letters about Voorbeeldstad, and its register with one activity under each law."""

import datetime
from collections.abc import Iterator

from altered import replace
from letters_of_repo import LETTERS

from glashelder.letters.catalogue.department_fields import DEEL_VELDEN, VELDEN
from glashelder.letters.catalogue.letters import SUSPENSION
from glashelder.letters.catalogue.request import Deel, LetterRequest
from glashelder.letters.grounds import agreeing, grounds_for
from glashelder.model.register import Register
from glashelder.pipeline import Checked

DAY = datetime.date.fromisoformat
TODAY = DAY("2026-11-26")
ACTIVITY = "parkeerplaats-bij-huis"
REGIMES = ("avg", "brp", "wpg", "archief")
_GENERAL = ("uavg-41", "avg-12")
_DAYS = {
    "ontvangen": "2026-11-02", "datum": "2026-11-26", "gevraagd_op": "2026-11-04", "antwoord_voor": "2026-11-18",
    "door_op": "2026-11-26", "besluit_van": "2026-10-01", "ontdekt_op": "2026-11-20",
}  # fmt: skip


def under_each_law(checked: Checked) -> Checked:
    """Return the register with a copy of the activity under each law, and one that is done for somebody else."""
    register = checked.register
    activity = register.verwerkingen[ACTIVITY]
    copies = {f"{ACTIVITY}-{regime}": replace(activity, id=f"{ACTIVITY}-{regime}", regime=regime) for regime in REGIMES}
    others = {
        "in-opdracht": replace(activity, id="in-opdracht", rol="verwerker"),
        "nog-concept": replace(activity, id="nog-concept", status="concept"),
    }
    return replace(checked, register=replace(register, verwerkingen={**register.verwerkingen, **copies, **others}))


def a_request(
    register: Register, brief: str, recht: str = "inzage", regime: str = "avg", **changes: str
) -> LetterRequest:
    """Return a whole request of somebody for themselves, whose term never stood still; a field holds its example."""
    may_be = [naam for naam in LETTERS.department[brief].optioneel if naam not in ("namens", *SUSPENSION)]
    names = (*LETTERS.department[brief].verplicht(recht, regime), "kenmerk", *may_be)
    texts = {n: VELDEN[n].voorbeeld for n in names if n not in ("verwerkingen", "delen")}
    if brief.startswith("verzoek-om"):
        texts |= {"antwoord_voor": "2026-12-10"}
    values = texts | {
        n: day for n, day in _DAYS.items() if n in texts and not (brief.startswith("verzoek") and n == "antwoord_voor")
    }
    if "recht" in values:
        values["recht"] = recht
    return LetterRequest(
        brief=brief,
        verwerkingen=(f"{ACTIVITY}-{regime}",),
        velden=values | changes,
        delen=tuple(parts(register, brief, recht, regime)),
        formaat="text",
    )


def parts(register: Register, brief: str, recht: str, regime: str) -> Iterator[Deel]:
    """Yield a granted part for a decision in part, and a refused one for each that refuses."""
    if brief == "besluit-deels":
        yield Deel(
            vraag="De gegevens van dit jaar.", besluit="toekennen", uitvoering="Dit doen wij voor 1 december 2026."
        )
    if LETTERS.department[brief].weigert:
        may = grounds_for(register, regime, recht, TODAY, is_whole=True)
        grounds = agreeing(register, may, [register.verwerkingen[f"{ACTIVITY}-{regime}"]])
        grounds.sort(key=lambda code: (code.startswith(_GENERAL), code != DEEL_VELDEN["grond"].voorbeeld))
        code = grounds[0] if grounds else ""
        yield Deel(
            vraag="De gegevens van vorig jaar.", besluit="weigeren", grond=code,
            feiten="Er loopt een onderzoek dat nog niet klaar is.",
            afweging="De rest krijgt u wel. Minder weigeren kan niet.",
        )  # fmt: skip


def cases(register: Register) -> Iterator[tuple[str, str, str]]:
    """Yield letter, right and law for every letter that can exist."""
    for brief in LETTERS.department.values():
        for regime in REGIMES:
            yield from (
                (brief.id, recht, regime)
                for recht in brief.rechten or ("",)
                if _exists(register, brief.id, recht, regime)
            )


def _exists(register: Register, brief: str, recht: str, regime: str) -> bool:
    given = {(r.regime, r.recht): r.termijn_id for r in register.rechten_per_regime}
    if brief == "verdaging":
        return (given.get((regime, recht)) or "") in ("avg-beslissen", "wpg-beslissen", "brp-correctie")
    if brief == "mededeling-ontvangers":
        return regime != "archief"
    if brief in {"besluit-deels", "besluit-inwilligen"}:
        has_ground = brief == "besluit-inwilligen" or bool(grounds_for(register, regime, recht, TODAY))
        return (regime, recht) in given and has_ground
    if brief == "besluit-weigeren":
        return bool(grounds_for(register, regime, recht, TODAY))
    return not recht or (regime, recht) in given
