"""The overview of AVG art. 15(1) and (2) for one activity, from the register, as finished sentences."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from glashelder.law.rights import ACCESS
from glashelder.law.roles import joint_controllers
from glashelder.model.records import Bewaartermijn, Bewaring, Doel, Doorgifte, Gegeven, Grondslag, Verwerking
from glashelder.model.register import Register
from glashelder.views.rights import RightView, rights_of
from glashelder.wording.retention import cited, kept, period_of
from glashelder.wording.sentences import capitalised, sentences

_POLICE = "wpg"


class InzageView(Struct, frozen=True, kw_only=True):
    """Each list of art. 15(1), letter by letter; an empty list means: none.

    Attributes:
        doelen: purposes with basis and law (a).
        gegevens: data, of whom, where from, and why special data are allowed (b, g).
        ontvangers: who gets them (c).
        verwerkers: companies that work on behalf of the municipality (c).
        bewaring: how long, counted from when (d).
        rechten: the rights that hold for these bases, a line for each answer where bases differ (e).
        bezwaar_recht: the same of the right to object, which is told apart (e; art. 21(4)).
        besluitvorming: whether a computer decides, how, and whom to ask (h).
        doorgiften: countries outside the EEA with the safeguard (art. 15(2)).
        samen_met: the other joint controllers, what each does and how to reach it (art. 26(1)).
        afspraken: the arrangement between joint controllers, or empty (art. 26(2)).
    """

    doelen: tuple[str, ...]
    gegevens: tuple[str, ...]
    ontvangers: tuple[str, ...]
    verwerkers: tuple[str, ...]
    bewaring: tuple[str, ...]
    rechten: tuple[str, ...]
    bezwaar_recht: tuple[str, ...]
    besluitvorming: tuple[str, ...]
    doorgiften: tuple[str, ...]
    samen_met: tuple[str, ...]
    afspraken: str


def inzage_view(register: Register, verwerking: Verwerking) -> InzageView:
    """Return the overview of one activity, whose facts are complete (`rules/activity.py`)."""
    rights = rights_of(verwerking, register)
    return InzageView(
        doelen=tuple(_doel(register, doel, verwerking.regime) for doel in verwerking.doelen),
        gegevens=tuple(_gegeven(register, gegeven) for gegeven in verwerking.gegevens),
        ontvangers=tuple(
            sentences(register.ontvangers[o.ontvanger_id].naam, o.waarvoor, _see(register, o.wet_id, o.artikel))
            for o in verwerking.ontvangers
        ),
        verwerkers=tuple(
            sentences(register.verwerkers[i.verwerker_id].naam, i.waarvoor) for i in verwerking.verwerkers
        ),
        bewaring=tuple(_bewaring(register, bewaring) for bewaring in verwerking.bewaring),
        rechten=tuple(line for right in rights.gelden if right.code != ACCESS for line in _recht(right)),
        bezwaar_recht=tuple(_recht(rights.bezwaar)) if rights.bezwaar else (),
        besluitvorming=_besluitvorming(register, verwerking),
        doorgiften=tuple(_doorgifte(register, doorgifte) for doorgifte in verwerking.doorgiften),
        samen_met=tuple(
            sentences(capitalised(p.naam), p.waarvoor, f"Contact: {p.contact}" if p.contact else "")
            for p in joint_controllers(verwerking)
        ),
        afspraken=verwerking.afspraken or "",
    )


def _doel(register: Register, doel: Doel, regime: str) -> str:
    by_basis: dict[str, list[Grondslag]] = {}
    for grondslag in doel.grondslagen:
        by_basis.setdefault(grondslag.grondslag, []).append(grondslag)
    return sentences(doel.doel, *(_grondslag(register, code, rows, regime) for code, rows in by_basis.items()))


def _grondslag(register: Register, code: str, rows: list[Grondslag], regime: str) -> str:
    basis = register.codelijsten["grondslagen"][code]
    has_basis = regime != _POLICE  # the AVG with its bases does not rule there (AVG art. 2(2)(d))
    laws = "; ".join(law for row in rows if (law := _law(register, row.wet_id, row.artikel)))
    return sentences(
        f"Grondslag: {basis.titel.lower()} ({basis.bron})" if has_basis else "",
        f"Zie {laws}" if laws else "",
        *(row.toelichting for row in rows),
    )


def _gegeven(register: Register, gegeven: Gegeven) -> str:
    kind = register.codelijsten["gegevenssoorten"][gegeven.gegeven]
    who = register.codelijsten["betrokkenen"][gegeven.betrokkene]
    what = f"{kind.titel}: {gegeven.omschrijving}" if gegeven.omschrijving else kind.titel
    source = "de persoon zelf" if gegeven.van_betrokkene else gegeven.bron
    came = f"Gekregen van: {source}" if source else ""
    return sentences(what, f"Van: {who.titel.lower()}", came, _exception(register, gegeven))


def _exception(register: Register, gegeven: Gegeven) -> str:
    if not gegeven.uitzondering:
        return ""
    code = register.codelijsten["uitzonderingen"][gegeven.uitzondering]
    return sentences(
        f"De wet beschermt deze gegevens extra. {code.omschrijving or code.titel}",
        _see(register, gegeven.wet_id, gegeven.artikel),
    )


def _bewaring(register: Register, bewaring: Bewaring) -> str:
    termijn = period_of(bewaring, register.bewaartermijnen)
    how_long = kept(bewaring, register.bewaartermijnen) or "hoelang staat nog niet in het register"
    return sentences(
        f"{capitalised(bewaring.wat)}: {how_long}",
        bewaring.toelichting,
        _basis(register, termijn) if termijn else "",
    )


def _basis(register: Register, termijn: Bewaartermijn) -> str:
    listed = ""
    if termijn.selectielijst_jaar:
        listed = f"Selectielijst gemeenten {termijn.selectielijst_jaar}, nummer {termijn.selectielijst_nummer}"
    source = listed or _law(register, termijn.wet_id, termijn.artikel)
    if (told := cited(source, termijn, register)) != source:
        return sentences(capitalised(told))
    return sentences(listed, _see(register, termijn.wet_id, termijn.artikel))


def _recht(right: RightView) -> Iterator[str]:
    yield sentences(f"{right.titel}: {right.uitleg}", right.toelichting)
    for head, text in right.regels:
        yield f"{right.titel}, {head[:1].lower()}{head[1:]}: {text}"


def _besluitvorming(register: Register, verwerking: Verwerking) -> tuple[str, ...]:
    if not verwerking.besluitvorming:
        return ("Of een computer mee beslist, staat nog niet in het register.",)
    code = register.codelijsten["besluitvormingen"][verwerking.besluitvorming]
    lines = (
        sentences(code.titel, code.omschrijving),
        verwerking.besluit_logica,
        verwerking.besluit_gevolgen,
        f"Vragen over zo'n besluit? {verwerking.besluit_contact}" if verwerking.besluit_contact else "",
    )
    return tuple(line for line in lines if line)


def _doorgifte(register: Register, doorgifte: Doorgifte) -> str:
    land = register.codelijsten["landen"][doorgifte.land].titel
    where = f"{land}, aan {doorgifte.ontvanger}" if doorgifte.ontvanger else land
    if not doorgifte.instrument:
        return sentences(where, "De waarborg staat nog niet in het register", doorgifte.toelichting)
    safeguard = register.codelijsten["instrumenten"][doorgifte.instrument]
    return sentences(where, safeguard.omschrijving, f"Zie {safeguard.bron}", doorgifte.toelichting)


def _see(register: Register, wet_id: str | None, artikel: str | None) -> str:
    law = _law(register, wet_id, artikel)
    return f"Zie {law}" if law else ""


def _law(register: Register, wet_id: str | None, artikel: str | None) -> str:
    return ", ".join(filter(None, (register.wetten[wet_id].citeertitel, artikel))) if wet_id else ""
