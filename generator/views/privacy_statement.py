"""The privacy statement, made from the activities: what AVG art. 13 and 14 ask, and nothing by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.model.register import Register
from generator.model.verwerking import Verwerking
from generator.views import links
from generator.views.links import Link
from generator.views.rights import RightView


@dataclass(frozen=True)
class StatementSubject:
    """A subject with the bases it rests on and its activities, whose pages give the purposes (a layered notice)."""

    titel: str
    anker: str
    grondslagen: tuple[str, ...]
    verwerkingen: tuple[Link, ...]


@dataclass(frozen=True)
class Coverage:
    """An item that art. 13 or 14 asks for: where the statement gives it and how many activities have it."""

    wat: str
    artikel: str
    aantal: int
    van: int


@dataclass(frozen=True)
class PrivacyStatement:
    """The generated part of the privacy statement."""

    bestuursorganen: tuple[tuple[str, str, int], ...]
    fg_naam: str
    fg_email: str
    postadres: str
    telefoon: str
    onderwerpen: tuple[StatementSubject, ...]
    ontvangers: tuple[Link, ...]
    doorgiften: tuple[tuple[Link, str], ...]
    automatisch: tuple[Link, ...]
    rechten: tuple[RightView, ...]
    dekking: tuple[Coverage, ...]


def privacy_statement(register: Register) -> PrivacyStatement:
    """Return the statement over all published activities."""
    organisatie = next(iter(register.organisaties.values()))
    shown = register.gepubliceerd
    lands = register.codelijsten["landen"]
    return PrivacyStatement(
        bestuursorganen=tuple(
            (o.korte_naam, o.naam, len(register.users["bestuursorganen"].get(o.id, ())))
            for o in register.bestuursorganen.values()
            if o.id in register.users["bestuursorganen"]
        ),
        fg_naam=organisatie.fg_naam,
        fg_email=organisatie.fg_email,
        postadres=organisatie.postadres,
        telefoon=organisatie.telefoon,
        onderwerpen=tuple(
            _subject(key, code.titel, register)
            for key, code in register.codelijsten["onderwerpen"].items()
            if key in register.users["onderwerpen"]
        ),
        ontvangers=tuple(
            Link(o.naam, links.href("ontvangers", o.id))
            for o in sorted(register.ontvangers.values(), key=lambda o: o.naam.casefold())
            if o.id in register.users["ontvangers"]
        ),
        doorgiften=tuple((_link(v), lands[d.land].titel) for v in shown for d in v.doorgiften),
        automatisch=tuple(_link(v) for v in shown if v.besluitvorming == "volledig"),
        rechten=tuple(
            RightView(r.code, r.titel, r.omschrijving, "", "", "", r.bron)
            for r in sorted(register.rechten.values(), key=lambda r: r.volgorde)
        ),
        dekking=tuple(Coverage(what, article, sum(map(has, shown)), len(shown)) for what, article, has in _REQUIRED),
    )


def _subject(key: str, title: str, register: Register) -> StatementSubject:
    activities = register.users["onderwerpen"][key]
    used = {g.grondslag for v in activities for d in v.doelen for g in d.grondslagen}
    bases = (code.titel for grondslag, code in register.codelijsten["grondslagen"].items() if grondslag in used)
    return StatementSubject(title, key, tuple(bases), tuple(map(_link, activities)))


def _link(verwerking: Verwerking) -> Link:
    return Link(verwerking.titel, links.href("verwerkingen", verwerking.id))


_REQUIRED: tuple[tuple[str, str, Callable[[Verwerking], bool]], ...] = (
    ("Wie verantwoordelijk is", "artikel 13, eerste lid, onder a", lambda v: bool(v.bestuursorgaan_id)),
    ("De doelen", "artikel 13, eerste lid, onder c", lambda v: bool(v.doelen)),
    ("De grondslag van elk doel", "artikel 13, eerste lid, onder c", lambda v: all(d.grondslagen for d in v.doelen)),
    ("De soorten gegevens", "artikel 14, eerste lid, onder d", lambda v: bool(v.gegevens)),
    ("De ontvangers", "artikel 13, eerste lid, onder e", lambda v: v.heeft_ontvangers is not None),
    ("Doorgifte buiten de EER", "artikel 13, eerste lid, onder f", lambda v: v.heeft_doorgifte is not None),
    ("Hoelang gegevens bewaard blijven", "artikel 13, tweede lid, onder a", lambda v: bool(v.bewaring)),
    (
        "Of u gegevens verplicht moet geven",
        "artikel 13, tweede lid, onder e",
        lambda v: all(g.is_verplicht is not None for g in v.gegevens if g.van_betrokkene),
    ),
    ("Of een computer beslist", "artikel 13, tweede lid, onder f", lambda v: v.besluitvorming is not None),
    (
        "Waar gegevens vandaan komen",
        "artikel 14, tweede lid, onder f",
        lambda v: all(g.van_betrokkene or g.bron for g in v.gegevens),
    ),
)
