"""How long data are kept: every period by its length, and by subject; and when something must be gone."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec import Struct

from glashelder.model.records import Bewaartermijn
from glashelder.model.register import Register
from glashelder.render.page_kind import PageKind
from glashelder.render.site_source import SiteSource
from glashelder.views.charts import lengths
from glashelder.views.menu import Place
from glashelder.views.retention_facts import subjects
from glashelder.views.retention_scale import Bar, bar_of
from glashelder.wording.links import Link, ended_links
from glashelder.wording.words import period_in_days

_TABLE = "bewaartermijnen"
_STEPS = (
    ("P3M", "tot 3 maanden"),
    ("P1Y", "tot 1 jaar"),
    ("P5Y", "tot 5 jaar"),
    ("P10Y", "tot 10 jaar"),
    ("P20Y", "tot 20 jaar"),
)
_LONGER, _FOR_EVER = "langer dan 20 jaar", "voor altijd"


class Term(NamedTuple):
    """A period with its link, its bar, and how many activities use it."""

    link: Link
    termijn: Bewaartermijn
    balk: Bar
    aantal: int


class Step(Struct, frozen=True):
    """A length in words, how many periods have it, the bar of that number, and the first such period, to go to."""

    titel: str
    aantal: int
    breedte: float
    eerste: str


class RetentionPage(Struct, frozen=True):
    """Every period, the shortest first; those that no activity uses stand apart, as do those that ended.

    Attributes:
        stappen: how many periods are about as long.
        onderwerpen: the subjects that the calculator can ask about.
    """

    termijnen: tuple[Term, ...]
    ongebruikt: tuple[Link, ...]
    vervallen: tuple[Link, ...]
    stappen: tuple[Step, ...]
    onderwerpen: tuple[tuple[str, str], ...]


class SubjectTerms(NamedTuple):
    """A subject and the periods that its activities use, the shortest first; it counts those activities only."""

    onderwerp: Link
    anker: str
    termijnen: tuple[Term, ...]


def _page(source: SiteSource) -> RetentionPage:
    register = source.register
    keys = [key for key in register.bewaartermijnen if register.has_page(_TABLE, key)]
    users = register.users[_TABLE]
    terms = _terms(((key, len(users[key])) for key in keys if key in users), source)
    unused = sorted((source.links.to(_TABLE, key) for key in keys if key not in users), key=lambda link: link.text)
    return RetentionPage(terms, tuple(unused), ended_links(_TABLE, register), tuple(_steps(terms)), subjects(register))


def _terms(counted: Iterable[tuple[str, int]], source: SiteSource) -> tuple[Term, ...]:
    periods = source.register.bewaartermijnen
    found = (Term(source.links.to(_TABLE, key), periods[key], bar_of(periods[key]), n) for key, n in counted)
    return tuple(sorted(found, key=lambda term: (term.balk.dagen, term.termijn.titel.casefold())))


def _steps(terms: tuple[Term, ...]) -> Iterator[Step]:
    """Yield each length that occurs; together they count every period once."""
    groups: dict[str, list[Term]] = {}
    for term in terms:
        groups.setdefault(_step(term.balk.dagen), []).append(term)
    for (title, group), width in zip(groups.items(), lengths([len(g) for g in groups.values()]), strict=True):
        yield Step(title, len(group), width, group[0].termijn.id)


def _step(days: float) -> str:
    if math.isinf(days):
        return _FOR_EVER
    return next((title for period, title in _STEPS if days <= period_in_days(period)), _LONGER)


def _by_subject(source: SiteSource) -> tuple[SubjectTerms, ...]:
    register = source.register
    return tuple(
        SubjectTerms(source.links.to("onderwerpen", code), code, _terms(_used_in(code, register).items(), source))
        for code, _ in subjects(register)
    )


def _used_in(subject: str, register: Register) -> Counter[str]:
    """Count of each period the activities of a subject that use it."""
    return Counter(
        key
        for verwerking in register.users["onderwerpen"][subject]
        for key in {row.bewaartermijn_id for row in verwerking.bewaring if row.bewaartermijn_id}
    )


RETENTION = PageKind(
    template="bewaartermijnen",
    address="bewaartermijnen/",
    title="Bewaartermijnen",
    summary="Hoelang bewaart de gemeente gegevens? En wanneer is het weg?",
    view=_page,
    place=Place.FOOTER,
    scripts=("retention-clock.js", "list-order.js"),
    styles=("beeld.css", "lijst.css"),
)
RETENTION_BY_SUBJECT = PageKind(
    template="bewaartermijnen-per-onderwerp",
    address="bewaartermijnen-per-onderwerp/",
    title="Bewaartermijnen per onderwerp",
    label="Per onderwerp",
    summary="Hoelang bewaart de gemeente gegevens, per onderwerp?",
    view=_by_subject,
    above=(RETENTION.address,),
    styles=("beeld.css", "lijst.css"),
)
