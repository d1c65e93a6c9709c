"""The page of account (AVG art. 5(2)): how complete the register is, its DPIAs, contracts, reviews and yearly figures.

A page must not change by itself overnight. So what is late is late on the date of the newest change in the register,
which the page says; the earliest dates come first.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from operator import itemgetter
from typing import Any

from msgspec import Struct

from glashelder.law.completeness import Onderdeel, Stand
from glashelder.law.contracts import SIGNED, contracts_in_use
from glashelder.law.deadlines import find_period
from glashelder.law.dpia import REVIEW, UNFINISHED, review_date
from glashelder.law.roles import is_processor
from glashelder.model.records import Informatieplicht, Verwerking
from glashelder.model.register import Register
from glashelder.render.page_kind import PageKind
from glashelder.views.activity_strip import State, Strip, activity_strip
from glashelder.views.completeness_view import articles_in_words
from glashelder.views.menu import Place
from glashelder.views.stacked_bar import BarPart, stacked_bar
from glashelder.views.year_bars import YearBar, year_bars
from glashelder.wording import links
from glashelder.wording.links import Link
from glashelder.wording.words import percentage

_GAPS_SHOWN = 50
_DAYS_SHOWN = 20
_Dated = tuple[datetime.date, Link]


class ItemCount(Struct, frozen=True):
    """An item of the law and in how many activities it is there, is missing, or is not asked for."""

    titel: str
    artikelen: str
    aanwezig: int
    ontbreekt: int
    niet_van_toepassing: int
    ingevuld: str


class Assessments(Struct, frozen=True):
    """How far the DPIAs are, in which years they were done, which are to be done and which to be looked at again."""

    standen: tuple[tuple[str, int], ...]
    balk: tuple[BarPart, ...]
    jaren: tuple[tuple[int, int], ...]
    nog_te_doen: tuple[tuple[Link, str], ...]
    meer_te_doen: int
    eerste: tuple[_Dated, ...]
    te_laat: int


class Reviews(Struct, frozen=True):
    """Which activities are looked at again first, and how many have no date for it."""

    eerste: tuple[_Dated, ...]
    meer: int
    zonder_datum: int
    te_laat: int


class Contracts(Struct, frozen=True):
    """Which contracts with processors that are in use end first, and how many have no last day."""

    eerste: tuple[_Dated, ...]
    zonder_einde: int
    te_laat: int


class YearlyFigures(Struct, frozen=True):
    """The figures of each year, in a table and as bars; a figure that is not there is an empty text."""

    jaren: tuple[int, ...]
    rijen: tuple[tuple[str, str, tuple[str, ...]], ...]
    grafieken: tuple[tuple[str, tuple[YearBar, ...]], ...]


class AccountabilityPage(Struct, frozen=True):
    """Everything the page shows.

    Attributes:
        geteld: how many activities the AVG applies to; to those in `buiten` it does not.
        stand_op: the date on which what is late is late; None: there is no activity.
        strook: every activity as a square: is it complete, looked at in time, its risks assessed?
        gaten: each activity with what is missing in it.
        nagekeken: of how many rows somebody compared what they say with the source, and of how many not.
    """

    stand_op: datetime.date | None
    strook: Strip
    geteld: int
    compleet: int
    deel_compleet: str
    buiten: int
    onderdelen: tuple[ItemCount, ...]
    gaten: tuple[tuple[Link, tuple[str, ...]], ...]
    meer_gaten: int
    nagekeken: tuple[tuple[str, int, int], ...]
    dpia: Assessments
    overeenkomsten: Contracts
    herziening: Reviews
    cijfers: YearlyFigures


def accountability_page(register: Register, completeness: Mapping[str, tuple[Onderdeel, ...]]) -> AccountabilityPage:
    """Return the page of account.

    Args:
        register: the register.
        completeness: the items of the law for each published activity, by its id.
    """
    asked = [key for key, items in completeness.items() if any(i.artikelen for i in items)]
    gaps = [v for v in register.gepubliceerd if _missing(completeness[v.id])]
    return AccountabilityPage(
        stand_op=register.stand_op,
        strook=activity_strip((_link(v), _wrong(v, completeness[v.id], register)) for v in register.gepubliceerd),
        geteld=len(asked),
        compleet=len(asked) - len(gaps),
        deel_compleet=percentage(len(asked) - len(gaps), len(asked)),
        buiten=len(completeness) - len(asked),
        onderdelen=_counts(completeness.values()),
        gaten=tuple((_link(v), _missing(completeness[v.id])) for v in gaps[:_GAPS_SHOWN]),
        meer_gaten=max(0, len(gaps) - _GAPS_SHOWN),
        nagekeken=(
            _checked(register, "wetten", "Wetten", lambda law: law.gecontroleerd_op is not None),
            _checked(register, "bewaartermijnen", "Bewaartermijnen", lambda term: term.is_gecontroleerd is True),
        ),
        dpia=_assessments(register),
        overeenkomsten=_contracts(register),
        herziening=_reviews(register),
        cijfers=_figures(register),
    )


def _missing(items: tuple[Onderdeel, ...]) -> tuple[str, ...]:
    return tuple(item.plicht.titel for item in items if item.stand == Stand.ONTBREEKT)


def _wrong(verwerking: Verwerking, items: tuple[Onderdeel, ...], register: Register) -> Iterator[State]:
    """Yield what there is to say of an activity that is not as it should be."""
    if _missing(items):
        yield State.ONVOLLEDIG
    if _is_late(verwerking.herzien_voor, register):
        yield State.LAAT
    if verwerking.dpia in UNFINISHED and not is_processor(verwerking):
        yield State.DPIA


def _is_late(day: datetime.date | None, register: Register) -> bool:
    """Tell whether a day had passed when the register was last changed."""
    return day is not None and register.stand_op is not None and day < register.stand_op


def _late(dated: Iterable[_Dated], register: Register) -> int:
    return sum(_is_late(day, register) for day, _ in dated)


def _counts(activities: Iterable[tuple[Onderdeel, ...]]) -> tuple[ItemCount, ...]:
    return tuple(_count(items[0].plicht, [item.stand for item in items]) for items in zip(*activities, strict=True))


def _count(plicht: Informatieplicht, stands: list[Stand]) -> ItemCount:
    there, missing = stands.count(Stand.AANWEZIG), stands.count(Stand.ONTBREEKT)
    articles = (plicht.artikel_30, plicht.artikel_30_verwerker, plicht.artikel_13, plicht.artikel_14)
    return ItemCount(
        titel=plicht.titel,
        artikelen=articles_in_words(tuple(dict.fromkeys(filter(None, articles)))),
        aanwezig=there,
        ontbreekt=missing,
        niet_van_toepassing=len(stands) - there - missing,
        ingevuld=percentage(there, there + missing),
    )


def _checked(register: Register, table: str, title: str, is_checked: Callable[[Any], bool]) -> tuple[str, int, int]:
    """Count the rows with a page: what is filled in may be wrong."""
    rows = [is_checked(row) for key, row in register.table(table).items() if register.has_page(table, key)]
    return title, sum(rows), len(rows) - sum(rows)


def _assessments(register: Register) -> Assessments:
    shown = [v for v in register.gepubliceerd if not is_processor(v)]  # the controller makes the assessment
    titles = {code: status.titel for code, status in register.codelijsten["dpia_statussen"].items()}
    counts = Counter(v.dpia for v in shown)
    stands = (*((title, counts[code]) for code, title in titles.items()), ("Niet ingevuld", counts[None]))
    # The term of today is not known here; the one without an end is what the municipality means to keep to.
    term = find_period(register, REVIEW, datetime.date.max)
    reviews = [(day, _link(v)) for v in shown if (day := review_date(v, term))]
    to_do = [(_link(v), titles[v.dpia]) for v in shown if v.dpia in UNFINISHED]
    return Assessments(
        standen=stands,
        balk=stacked_bar(stands),
        jaren=tuple(sorted(Counter(v.dpia_op.year for v in shown if v.dpia_op).items())),
        nog_te_doen=tuple(to_do[:_GAPS_SHOWN]),
        meer_te_doen=max(0, len(to_do) - _GAPS_SHOWN),
        eerste=_first(reviews),
        te_laat=_late(reviews, register),
    )


def _contracts(register: Register) -> Contracts:
    signed = [c for c in contracts_in_use(register) if c.status == SIGNED]
    ends = [
        (c.eindigt_op, Link(register.verwerkers[c.verwerker_id].naam, links.href("verwerkers", c.verwerker_id)))
        for c in signed
        if c.eindigt_op
    ]
    return Contracts(_first(ends), len(signed) - len(ends), _late(ends, register))


def _reviews(register: Register) -> Reviews:
    dated = [(v.herzien_voor, _link(v)) for v in register.gepubliceerd if v.herzien_voor]
    return Reviews(
        eerste=_first(dated),
        meer=max(0, len(dated) - _DAYS_SHOWN),
        zonder_datum=len(register.gepubliceerd) - len(dated),
        te_laat=_late(dated, register),
    )


def _first(dated: Iterable[_Dated]) -> tuple[_Dated, ...]:
    """Return what comes first; rows with the same day keep the order of the register."""
    return tuple(sorted(dated, key=itemgetter(0))[:_DAYS_SHOWN])


def _figures(register: Register) -> YearlyFigures:
    values: dict[str, dict[int, int]] = {}
    for k in register.kerncijfers:
        values.setdefault(k.indicator, {})[k.jaar] = k.waarde
    years = tuple(sorted({k.jaar for k in register.kerncijfers}))
    known = [(code, values[key]) for key, code in register.codelijsten["indicatoren"].items() if key in values]
    return YearlyFigures(
        jaren=years,
        rijen=tuple(
            (code.titel, code.omschrijving or "", tuple(str(found.get(year, "")) for year in years))
            for code, found in known
        ),
        grafieken=tuple((code.titel, year_bars(years, found)) for code, found in known),
    )


def _link(verwerking: Verwerking) -> Link:
    return Link(verwerking.titel, links.href("verwerkingen", verwerking.id))


ACCOUNTABILITY = PageKind(
    template="verantwoording",
    address="verantwoording/",
    title="Verantwoording",
    label="Hoe wij het doen",
    summary="Hoe compleet het register is, en wat er aan privacy is gedaan.",
    view=lambda source: accountability_page(source.register, source.completeness),
    place=Place.HEADER,
    styles=("verantwoording.css",),
    has_contents=True,
)
