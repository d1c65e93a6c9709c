"""The privacy statement, made from the activities: what AVG art. 13 and 14 ask, and nothing by hand."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from glashelder.law.rights import COMPLAINT, Answer, ApplicableRight, rights_under
from glashelder.law.roles import is_joint, is_processor, other_controllers
from glashelder.model.records import Organisatie, Verwerking
from glashelder.model.register import Register
from glashelder.pages.prose import written
from glashelder.render.page_kind import RELATED, Fields
from glashelder.render.site_source import SiteSource
from glashelder.views.menu import Place
from glashelder.views.rights import RightsView, rights_view
from glashelder.wording import links
from glashelder.wording.links import Link


class StatementSubject(Struct, frozen=True):
    """A subject with the bases it rests on and its activities, whose pages give the purposes (a layered notice)."""

    titel: str
    anker: str
    grondslagen: tuple[str, ...]
    verwerkingen: tuple[Link, ...]


class PrivacyStatement(Struct, frozen=True):
    """The generated part of the privacy statement; `…_onbekend` counts activities that leave the question open.

    Attributes:
        aantal: how many activities the statement is about.
        bestuursorganen: each body that decides, with the number of activities in which it does.
        samen: activities in which others decide too, with their names.
        in_opdracht: activities in which only others decide, with their names.
        rechten: the rights that follow from the bases; None without a basis, for then the register denies none.
    """

    aantal: int
    bestuursorganen: tuple[tuple[str, int], ...]
    samen: tuple[tuple[Link, tuple[str, ...]], ...]
    in_opdracht: tuple[tuple[Link, tuple[str, ...]], ...]
    organisatie: Organisatie
    onderwerpen: tuple[StatementSubject, ...]
    ontvangers: tuple[Link, ...]
    ontvangers_onbekend: int
    doorgiften: tuple[tuple[Link, str], ...]
    doorgifte_onbekend: int
    automatisch: tuple[Link, ...]
    besluit_onbekend: int
    rechten: RightsView | None


def privacy_statement(register: Register) -> PrivacyStatement:
    """Return the statement over all published activities."""
    shown = register.gepubliceerd
    deciding = Counter(v.bestuursorgaan_id for v in shown if not is_processor(v))
    lands = register.codelijsten["landen"]
    return PrivacyStatement(
        aantal=len(shown),
        bestuursorganen=tuple((o.naam, deciding[o.id]) for o in register.bestuursorganen.values() if deciding[o.id]),
        samen=tuple((_link(v), _names(v)) for v in shown if is_joint(v)),
        in_opdracht=tuple((_link(v), _names(v)) for v in shown if is_processor(v)),
        organisatie=register.organisatie,
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
        ontvangers_onbekend=sum(v.heeft_ontvangers is None and not v.ontvangers and not is_processor(v) for v in shown),
        doorgiften=tuple((_link(v), lands[d.land].titel) for v in shown for d in v.doorgiften),
        doorgifte_onbekend=sum(v.heeft_doorgifte is None and not v.doorgiften for v in shown),
        besluit_onbekend=sum(v.besluitvorming is None and not is_processor(v) for v in shown),
        automatisch=tuple(_link(v) for v in shown if v.besluitvorming == "volledig"),
        rechten=_rights(register),
    )


def _subject(key: str, title: str, register: Register) -> StatementSubject:
    activities = register.users["onderwerpen"][key]
    used = {g.grondslag for v in activities for d in v.doelen for g in d.grondslagen}
    bases = (code.titel for grondslag, code in register.codelijsten["grondslagen"].items() if grondslag in used)
    return StatementSubject(title, key, tuple(bases), tuple(map(_link, activities)))


def _rights(register: Register) -> RightsView | None:
    """Return the rights under all bases that the published activities have together, and the one without a basis."""
    used = register.users["grondslagen"]
    bases = tuple(code for code in register.codelijsten["grondslagen"] if code in used)
    if not bases:
        return None
    complaint = ApplicableRight(register.rechten[COMPLAINT], (Answer(bases, "ja", ""),))
    return rights_view((*rights_under(register, bases), complaint), register)


def _names(verwerking: Verwerking) -> tuple[str, ...]:
    return tuple(row.naam for row in other_controllers(verwerking))


def _link(verwerking: Verwerking) -> Link:
    return Link(verwerking.titel, links.href("verwerkingen", verwerking.id))


def _countries(source: SiteSource) -> Fields:
    """Return where data go outside the European Economic Area: visitors search for a country by its name."""
    lands = source.register.codelijsten["landen"]
    return (
        (RELATED, "\n".join(sorted({lands[d.land].titel for v in source.register.gepubliceerd for d in v.doorgiften}))),
    )


PRIVACY_STATEMENT = written(
    "privacyverklaring",
    "Privacyverklaring",
    Place.FOOTER,
    "privacyverklaring",
    lambda source: privacy_statement(source.register),
    more=_countries,
)
