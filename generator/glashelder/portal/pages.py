"""The pages of the portal: what each says of itself, its template, and what that shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from glashelder.portal.comparison import FOLDER, Compared, Comparison
from glashelder.portal.facts import OrganisationFacts
from glashelder.render.page_kind import PageContent
from glashelder.render.page_maker import NOT_FOUND
from glashelder.wording.links import Link, page_href

RETENTION = f"{FOLDER}bewaartermijnen/"
COMPARE = Link("Vergelijken", page_href(FOLDER))


class PortalPage(Struct, frozen=True, kw_only=True):
    """One page: its head, its template, what the template knows as `page`, and the scripts and links it needs."""

    head: PageContent
    template: str
    page: object = None
    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    above: tuple[Link, ...] = ()
    is_listed: bool = True


class Home(Struct, frozen=True):
    """The front page; `een_fg` is the officer of all, where they have the same."""

    omschrijving: str
    organisaties: Sequence[OrganisationFacts]
    gedeeld: int
    anders: int
    een_fg: tuple[str, str] | None


def portal_pages(
    organisations: Sequence[OrganisationFacts], compared: Comparison, title: str, description: str
) -> Iterator[PortalPage]:
    """Yield every page of the portal."""
    officers = {(o.row.fg_naam, o.row.fg_email) for o in organisations}
    differing = [c for c in compared.activiteiten if not c.is_gelijk]
    home = Home(
        description,
        organisations,
        len(compared.activiteiten),
        len(differing),
        *(officers if len(officers) == 1 else [None]),
    )
    summary = description or f"Wat {len(organisations)} organisaties met uw persoonsgegevens doen."
    yield PortalPage(
        head=PageContent(address="", title=title, tab="", summary=summary),
        template="home",
        page=home,
        scripts=("search.js",),
        styles=("zoeken.css", "begin.css"),
    )
    yield PortalPage(
        head=PageContent(
            address=FOLDER, title="Vergelijken", summary="Wat zij hetzelfde doen, en waar zij verschillen."
        ),
        template="vergelijken",
        page=compared,
        above=(),
    )
    yield PortalPage(
        head=PageContent(
            address=RETENTION, title="Hoe lang bewaart elk dit?", summary="Alle bewaartermijnen naast elkaar."
        ),
        template="bewaartermijnen",
        page=compared,
        above=(COMPARE,),
    )
    yield from map(_of_activity, compared.activiteiten)
    yield PortalPage(
        head=PageContent(address=NOT_FOUND, title="Deze pagina is er niet", summary="Het adres klopt niet."),
        template="niet-gevonden",
        page=organisations,
        is_listed=False,
    )


def _of_activity(compared: Compared) -> PortalPage:
    head = PageContent(address=compared.address, title=compared.titel, summary=compared.samenvatting)
    return PortalPage(head=head, template="verwerking", page=compared, above=(COMPARE,))
