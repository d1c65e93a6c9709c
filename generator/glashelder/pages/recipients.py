"""Pages of who gets data: recipients, and companies that work for the municipality.

Each tells from which activities, which kinds of data, why and on which article; the overviews draw how often. What a
recipient gets of an activity stands in words there: the kinds of data are those of the activity, not all of them its.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial

from msgspec import Struct

from glashelder.model.records import Inschakeling, Ontvangst, Verwerkersovereenkomst, Verwerking
from glashelder.pages.entities import KINDS, keys_of, row_content
from glashelder.render.page_kind import PageContent, PageKind
from glashelder.render.site_source import SiteSource
from glashelder.views.at_a_glance import is_sensitive, kinds_of_data
from glashelder.wording import links
from glashelder.wording.departures import reasons
from glashelder.wording.links import Link, ended_links

RECIPIENTS, PROCESSORS = "ontvangers", "verwerkers"
_STYLES = ("beeld.css", "ontvangers.css")


class Use(Struct, frozen=True):
    """Why somebody gets data of an activity, on which article, and which kinds of data are used there."""

    verwerking: Link
    waarvoor: str
    taal: str
    wet: Link | None
    artikel: str
    soorten: tuple[str, ...]


class KindCount(Struct, frozen=True):
    """In how many of these activities a kind of data is used; `lengte` is its bar, in per cent of the longest."""

    code: str
    pictogram: str
    is_gevoelig: bool
    aantal: int
    lengte: float


class RecipientPage(Struct, frozen=True):
    """What the page of a recipient or processor shows besides its record; see `EntityPage`."""

    tabel: str
    soort: str
    regels: tuple[Use, ...]
    aantal: int
    soorten: tuple[KindCount, ...]
    overeenkomst: Verwerkersovereenkomst | None
    afwijkingen: tuple[str, ...]
    is_beloofd: bool


class Receiver(Struct, frozen=True):
    """One of them in the overview: in how many activities, with a bar, and how many kinds of data these use."""

    naam: Link
    aantal: int
    lengte: float
    soorten: int


class Transfer(Struct, frozen=True):
    """Data of an activity that leave Europe: to whom, and what protects them there."""

    verwerking: Link
    ontvanger: str
    instrument: str | None


class Overview(Struct, frozen=True):
    """Everybody who gets data, by kind, and the countries outside Europe.

    Attributes:
        met: how many activities have such a recipient or processor, of how many.
        landen: each country with its transfers, and who is there of those that get data.
    """

    groepen: tuple[tuple[str, tuple[Receiver, ...]], ...]
    met: tuple[int, int]
    landen: tuple[tuple[str, tuple[Transfer, ...], tuple[Link, ...]], ...]
    vervallen: tuple[Link, ...]


def recipient_kinds(table: str) -> tuple[PageKind, PageKind]:
    """Return the overview of recipients or processors, and the pages of each."""
    kind, address = KINDS[table], f"{links.FOLDERS[table]}/"
    overview = PageKind(
        template="ontvangers",
        address=address,
        title=kind.title,
        summary=kind.introduction,
        view=partial(_overview, table=table),
        place=kind.place,
        styles=_STYLES,
    )
    pages = PageKind(
        template="ontvanger",
        pages=partial(_pages, table=table),
        above=(address,),
        styles=_STYLES,
        is_of_rows=True,
    )
    return overview, pages


def _pages(source: SiteSource, table: str) -> Iterator[PageContent]:
    return (row_content(source, table, key, partial(_page, source, table, key)) for key in source.once(keys_of, table))


def _page(source: SiteSource, table: str, key: str) -> RecipientPage:
    register = source.register
    users = register.users[table].get(key, ())
    contracts = register.verwerkersovereenkomsten if table == PROCESSORS else ()
    return RecipientPage(
        tabel=table,
        soort=KINDS[table].one,
        regels=tuple(_use(v, row, source) for v in users for row in _rows(v, table, key)),
        aantal=len(users),
        soorten=_counted(users, source),
        overeenkomst=next((a for a in contracts if a.verwerker_id == key), None),
        afwijkingen=reasons(register, table, key),
        is_beloofd=register.is_promised(table, key),
    )


def _rows(verwerking: Verwerking, table: str, key: str) -> tuple[Ontvangst | Inschakeling, ...]:
    if table == RECIPIENTS:
        return tuple(row for row in verwerking.ontvangers if row.ontvanger_id == key)
    return tuple(row for row in verwerking.verwerkers if row.verwerker_id == key)


def _use(verwerking: Verwerking, row: Ontvangst | Inschakeling, source: SiteSource) -> Use:
    law, article = (row.wet_id, row.artikel) if isinstance(row, Ontvangst) else (None, None)
    titles = source.register.codelijsten["gegevenssoorten"]
    return Use(
        verwerking=source.links.to("verwerkingen", verwerking.id),
        waarvoor=row.waarvoor or "",
        taal=verwerking.taal or "",
        wet=source.links.law(law),
        artikel=article or "",
        soorten=tuple(titles[code].titel for code in kinds_of_data(verwerking)),
    )


def _counted(users: Iterable[Verwerking], source: SiteSource) -> tuple[KindCount, ...]:
    """Return the kinds of data of these activities, the one that most of them use first."""
    kinds = source.register.codelijsten["gegevenssoorten"]
    counts = Counter(code for v in users for code in kinds_of_data(v))
    most = max(counts.values(), default=1)
    return tuple(
        KindCount(
            code,
            getattr(kinds[code], "icoon", None) or "",
            is_sensitive(code, source.register),
            number,
            _share(number, most),
        )
        for code, number in sorted(counts.items(), key=lambda found: (-found[1], kinds[found[0]].titel))
    )


def _share(number: int, most: int) -> float:
    return round(100 * number / most, 1)


def _overview(source: SiteSource, table: str) -> Overview:
    register, users = source.register, source.register.users[table]
    keys = source.once(keys_of, table)
    most = max((len(users.get(key, ())) for key in keys), default=0) or 1
    groups: dict[str, list[Receiver]] = {code: [] for code in register.codelijsten["ontvangersoorten"]}
    for key in sorted(keys, key=lambda key: -len(users.get(key, ()))):
        using = users.get(key, ())
        kinds = {code for v in using for code in kinds_of_data(v)}
        receiver = Receiver(source.links.to(table, key), len(using), _share(len(using), most), len(kinds))
        groups.setdefault(getattr(register.table(table)[key], "soort", ""), []).append(receiver)
    return Overview(
        groepen=tuple((code, tuple(found)) for code, found in groups.items() if found),
        met=(sum(bool(getattr(v, table)) for v in register.gepubliceerd), len(register.gepubliceerd)),
        landen=tuple(_countries(source)) if table == RECIPIENTS else (),
        vervallen=ended_links(table, register),
    )


def _countries(source: SiteSource) -> Iterator[tuple[str, tuple[Transfer, ...], tuple[Link, ...]]]:
    """Yield each country outside Europe where data go, or where somebody is that gets them."""
    register = source.register
    transfers: dict[str, list[Transfer]] = {}
    for v in register.gepubliceerd:
        for row in v.doorgiften:
            to = Transfer(source.links.to("verwerkingen", v.id), row.ontvanger or "", row.instrument)
            transfers.setdefault(row.land, []).append(to)
    there: dict[str, list[Link]] = {}
    for table in (RECIPIENTS, PROCESSORS):
        for key in source.once(keys_of, table):
            if key in register.users[table]:
                there.setdefault(register.table(table)[key].land, []).append(source.links.to(table, key))
    for code, land in register.codelijsten["landen"].items():
        if not getattr(land, "is_eer", True) and (code in transfers or code in there):
            yield land.titel, tuple(transfers.get(code, ())), tuple(there.get(code, ()))
