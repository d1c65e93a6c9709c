"""The list of all activities, with filters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from markupsafe import Markup
from msgspec import Struct

from glashelder.model.records import Verwerking
from glashelder.model.register import USED_KEYS, Register
from glashelder.pages.protected import PROTECTED, protected_classes
from glashelder.render.page_kind import PageKind
from glashelder.render.site_source import SiteSource
from glashelder.views.menu import Place
from glashelder.wording import links
from glashelder.wording.links import Link, ended_links

Keys = Callable[[Verwerking, Register], Iterable[str]]


class Filter(Struct, frozen=True):
    """One filter of the list.

    Attributes:
        naam: its name, also of the `data-` attribute of each row.
        keuzes: each choice with its code, title and how many activities it leaves.
        overzicht: the page that does the same without script.
    """

    naam: str
    titel: str
    keuzes: tuple[tuple[str, str, int], ...]
    overzicht: str


class ListPage(Struct, frozen=True):
    """All activities with the filters; the rows are made already."""

    filters: tuple[Filter, ...]
    aantal: int
    rijen: Markup
    vervallen: tuple[Link, ...]


class _Kind(Struct, frozen=True):
    title: str
    table: str
    keys: Keys
    overview: str = ""
    by_title: bool = True


def _uses(table: str) -> Keys:
    return lambda v, _: USED_KEYS[table](v)


_FILTERS = {
    "afdeling": _Kind("Afdeling", "afdelingen", _uses("afdelingen"), "afdelingen/"),
    "grondslag": _Kind("Grondslag", "grondslagen", _uses("grondslagen"), "grondslagen/"),
    "gegeven": _Kind("Soort gegevens", "gegevenssoorten", _uses("gegevenssoorten"), "gegevens/"),
    "ontvanger": _Kind("Ontvanger", "ontvangers", _uses("ontvangers"), "ontvangers/"),
    "bijzonder": _Kind(PROTECTED.title, "gegevensklassen", protected_classes, PROTECTED.address, by_title=False),
    "dpia": _Kind("DPIA", "dpia_statussen", lambda v, _: (v.dpia,) if v.dpia else (), by_title=False),
}


def _codes(kind: _Kind, verwerking: Verwerking, register: Register) -> Iterable[str]:
    keys = kind.keys(verwerking, register)
    return sorted(set(keys)) if kind.by_title else keys


def _list(source: SiteSource) -> ListPage:
    register = source.register
    return ListPage(
        filters=tuple(_filter(name, kind, source) for name, kind in _FILTERS.items()),
        aantal=len(register.gepubliceerd),
        rijen=Markup("").join(_row(verwerking, source) for verwerking in register.gepubliceerd),
        vervallen=ended_links("verwerkingen", register),
    )


def _filter(name: str, kind: _Kind, source: SiteSource) -> Filter:
    register = source.register
    counts = Counter(key for v in register.gepubliceerd for key in _codes(kind, v, register))
    titles = {key: source.links.name(kind.table, key) for key in counts}
    order = (
        sorted(counts, key=lambda key: titles[key].casefold()) if kind.by_title else register.codelijsten[kind.table]
    )
    choices = tuple((key, titles[key], counts[key]) for key in order if key in counts)
    return Filter(name, kind.title, choices, links.page_href(kind.overview) if kind.overview else "")


def _row(verwerking: Verwerking, source: SiteSource) -> Markup:
    """Return an activity as it stands in the list, remembered from build to build: there may be thousands."""

    def make() -> str:
        codes = {name: " ".join(_codes(kind, verwerking, source.register)) for name, kind in _FILTERS.items()}
        return source.environment.get_template("partials/rij.html").render(record=verwerking, codes=codes)

    html = source.cache.recall("rij", verwerking.id, source.activities[verwerking.id], make)
    return Markup(html)  # noqa: S704 (from an escaping template)


VERWERKINGEN = PageKind(
    template="verwerkingen",
    address="verwerkingen/",
    title="Alle verwerkingen",
    label="Verwerkingen",
    summary="Alles wat de gemeente met persoonsgegevens doet.",
    view=_list,
    place=Place.FOOTER,
    scripts=("filter.js",),
)
