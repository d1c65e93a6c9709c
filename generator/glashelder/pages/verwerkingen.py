"""The list of all activities, with filters, and what each row says of data."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable

from markupsafe import Markup
from msgspec import Struct

from glashelder.model.records import Verwerking
from glashelder.model.register import USED_KEYS, Register
from glashelder.pages.protected import PROTECTED, protected_classes
from glashelder.render.page_kind import PageKind
from glashelder.render.site_source import SiteSource
from glashelder.views.in_short import in_short, terms_of
from glashelder.views.menu import Place
from glashelder.views.retention_scale import bar_of
from glashelder.wording import links
from glashelder.wording.links import Link, ended_links

Keys = Callable[[Verwerking, Register], Iterable[str]]


class Filter(Struct, frozen=True):
    """One filter of the list.

    Attributes:
        naam: its name, also of the `data-` attribute of each row.
        hulp: what it asks, in a few words.
        keuzes: each choice with its code, title and how many activities it leaves.
        overzicht: the page that does the same without script.
    """

    naam: str
    titel: str
    hulp: str
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
    help: str
    table: str
    keys: Keys
    overview: str = ""
    by_title: bool = True


def _uses(table: str) -> Keys:
    return lambda v, _: USED_KEYS[table](v)


_FILTERS = {
    "onderwerp": _Kind("Onderwerp", "Waar gaat het over?", "onderwerpen", _uses("onderwerpen"), "onderwerpen/"),
    "gegeven": _Kind(
        "Soort gegevens", "Wat wordt er gebruikt?", "gegevenssoorten", _uses("gegevenssoorten"), "gegevens/"
    ),
    "ontvanger": _Kind("Ontvanger", "Wie krijgt gegevens?", "ontvangers", _uses("ontvangers"), "ontvangers/"),
    "bijzonder": _Kind(
        PROTECTED.title,
        "Bijvoorbeeld over uw gezondheid.",
        "gegevensklassen",
        protected_classes,
        PROTECTED.address,
        by_title=False,
    ),
    "afdeling": _Kind("Afdeling", "Wie doet het?", "afdelingen", _uses("afdelingen"), "afdelingen/"),
    "grondslag": _Kind("Grondslag", "Waarom mag het van de wet?", "grondslagen", _uses("grondslagen"), "grondslagen/"),
    "dpia": _Kind(
        "DPIA",
        "Hoe ver is het onderzoek naar de risico's?",
        "dpia_statussen",
        lambda v, _: (v.dpia,) if v.dpia else (),
        by_title=False,
    ),
}
_FOR_EVER = 999_999
"""In the order by retention, days of what is kept for ever: more than any period has."""


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
    return Filter(name, kind.title, kind.help, choices, links.page_href(kind.overview) if kind.overview else "")


def _row(verwerking: Verwerking, source: SiteSource) -> Markup:
    """Return an activity as it stands in the list, remembered from build to build: there may be thousands."""
    short = in_short((verwerking,), source.register)

    def make() -> str:
        codes = {name: " ".join(_codes(kind, verwerking, source.register)) for name, kind in _FILTERS.items()}
        template = source.environment.get_template("partials/rij.html")
        return template.render(record=verwerking, kort=short, kenmerken=codes | _order(verwerking, source.register))

    html = source.cache.recall("rij", verwerking.id, source.fingerprint(source.activities[verwerking.id], short), make)
    return Markup(html)  # noqa: S704 (from an escaping template)


def _order(verwerking: Verwerking, register: Register) -> dict[str, str]:
    """Return by what the list can be sorted, beside the title."""
    days = max((bar_of(term).dagen for term in terms_of(verwerking, register)), default=0)
    return {
        "bewaard": str(_FOR_EVER if math.isinf(days) else int(days)),
        "ontvangers": str(len({o.ontvanger_id for o in verwerking.ontvangers})),
        "gewijzigd": verwerking.gewijzigd_op.isoformat(),
    }


VERWERKINGEN = PageKind(
    template="verwerkingen",
    address="verwerkingen/",
    title="Alle verwerkingen",
    label="Verwerkingen",
    summary="Alles wat de gemeente met persoonsgegevens doet.",
    view=_list,
    place=Place.HEADER,
    scripts=("filter.js", "list-order.js"),
    styles=("lijst.css",),
)
