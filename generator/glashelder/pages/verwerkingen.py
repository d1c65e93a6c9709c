"""The list of all activities, with filters, and what each row says of data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import msgspec
from markupsafe import Markup
from msgspec import Struct

from glashelder.model.records import Verwerking
from glashelder.model.register import USED_KEYS, Register
from glashelder.pages.protected import PROTECTED, protected_classes
from glashelder.render.page_kind import PageKind
from glashelder.render.site_source import SiteSource
from glashelder.views.in_short import in_short, terms_of
from glashelder.views.menu import Place
from glashelder.wording import links
from glashelder.wording.links import Link, ended_links
from glashelder.wording.words import period_in_days

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
FACTS = "verwerkingen/kenmerken.js"
"""Where the browser finds the values of each row."""
_AMPLE = 300
"""Up to so many rows each has its first sentence and its other names; of more, the list would come late on a phone."""
_FOR_EVER = 999_999
"""In the order by retention, days of what is kept for ever: more than any period has."""


def _codes(kind: _Kind, verwerking: Verwerking, register: Register) -> Iterable[str]:
    keys = kind.keys(verwerking, register)
    return sorted(set(keys)) if kind.by_title else keys


def _list(source: SiteSource) -> ListPage:
    register = source.register
    is_ample = len(register.gepubliceerd) <= _AMPLE
    return ListPage(
        filters=tuple(_filter(name, kind, source) for name, kind in _FILTERS.items()),
        aantal=len(register.gepubliceerd),
        rijen=Markup("").join(_row(v, source, is_ample=is_ample) for v in register.gepubliceerd),
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


def _row(verwerking: Verwerking, source: SiteSource, *, is_ample: bool) -> Markup:
    """Return an activity as it stands in the list, remembered from build to build: there may be thousands."""
    short = in_short((verwerking,), source.register)

    def make() -> str:
        template = source.environment.get_template("partials/rij.html")
        return template.render(record=verwerking, kort=short, is_ruim=is_ample)

    stamp = source.fingerprint(source.activities[verwerking.id], short, str(is_ample))
    return Markup(source.cache.recall("rij", verwerking.id, stamp, make))  # noqa: S704 (from an escaping template)


def row_facts(register: Register) -> bytes:
    """Return the module with which a browser filters and sorts: the values of each row, by its id.

    It comes when a visitor wants to filter: a list of a thousand rows would be twice as heavy with it.
    """
    rows = {verwerking.id: [*_facts(verwerking, register)] for verwerking in register.gepubliceerd}
    facts = {"namen": [*_FILTERS, *_ORDERS], "rijen": rows}
    return f"export default {msgspec.json.encode(facts).decode()}\n".encode()


def _facts(verwerking: Verwerking, register: Register) -> Iterator[str]:
    for kind in _FILTERS.values():
        yield " ".join(_codes(kind, verwerking, register))
    for order in _ORDERS.values():
        yield order(verwerking, register)


def _days_kept(verwerking: Verwerking, register: Register) -> str:
    terms = {term.termijn for term in terms_of(verwerking, register)}
    return str(_FOR_EVER if None in terms else max((int(period_in_days(term)) for term in terms if term), default=0))


_ORDERS: dict[str, Callable[[Verwerking, Register], str]] = {
    "bewaard": _days_kept,
    "ontvangers": lambda v, _: str(len(set(USED_KEYS["ontvangers"](v)))),
    "gewijzigd": lambda v, _: v.gewijzigd_op.isoformat(),
}
"""By what the list can be sorted, beside the title."""


VERWERKINGEN = PageKind(
    template="verwerkingen",
    address="verwerkingen/",
    title="Alle verwerkingen",
    label="Verwerkingen",
    summary="Alles wat de gemeente met persoonsgegevens doet.",
    view=_list,
    place=Place.FOOTER,
    scripts=("filter.js", "list-order.js"),
    styles=("lijst.css",),
)
