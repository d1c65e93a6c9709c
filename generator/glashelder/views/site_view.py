"""What every page shows of the site: whose it is, its menu and footer, and what `mkdocs.yml` adds to each page."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator, Mapping

from msgspec import Struct

from glashelder.config.site_values import Colours, ExtraScript, SiteConfig
from glashelder.load.prose import ProsePage
from glashelder.model.records import Organisatie
from glashelder.model.register import Register
from glashelder.views.menu import Entry, MenuItem, Place, links_in, menu_by_place, menu_of_nav
from glashelder.wording.links import Link, page_href

MARK = "assets/merk.svg"
"""The icon on a tab, where a municipality has none of its own."""


class Pictures(Struct, frozen=True):
    """Files of the house style that pages show, by path in the site; empty where there is none.

    Attributes:
        logo: before the name of the site.
        tekening: on the front page.
        deelplaatje: what a message shows with a shared link. The theme brings one, a file of the house replaces it.
    """

    logo: str = ""
    tekening: str = ""
    deelplaatje: str = "assets/delen.png"


class SiteView(Struct, frozen=True):
    """What every page shows of the site.

    Attributes:
        organisatie: whose site it is; None on the portal of several.
        bestaat_niet: the sentence, without its end, that a demonstration begins with.
        adres: the URL of the site, ending in a slash.
        onderzoekers: the part of the footer for who looks for all of it.
        medewerkers: the pages for those who work there, each with what it is for.
        omschrijving: for search engines, of pages that have none of their own.
        pictogram: the file of the icon on a tab.
        beeld: the other pictures of the house.
        zoekpagina: the address to which the search field of the header leads; `zonder_zoeken` is where no script runs.
        extra_css: style sheets of the municipality; `extra_scripts` its scripts.
    """

    organisatie: Organisatie | None
    bestaat_niet: str
    titel: str
    adres: str
    omschrijving: str
    auteur: str
    menu: tuple[MenuItem, ...]
    voettekst: tuple[Link, ...]
    onderzoekers: tuple[Link, ...]
    medewerkers: tuple[tuple[Link, str], ...]
    social: tuple[Link, ...]
    copyright: str
    pictogram: str
    beeld: Pictures
    kleuren: Colours
    extra_css: tuple[str, ...]
    extra_scripts: tuple[ExtraScript, ...]
    zoekpagina: str
    zonder_zoeken: Link

    @property
    def pictogram_is_svg(self) -> bool:
        """True for the kind of icon that fits any size."""
        return posixpath.splitext(self.pictogram)[1].lower() == ".svg"


def _repository(config: SiteConfig) -> Iterator[tuple[str, str]]:
    if config.repo_url:
        yield f"Bestanden van deze website: {config.repo_name}", config.repo_url


def site_view(
    register: Register,
    config: SiteConfig,
    entries: Collection[Entry],
    prose: Mapping[str, ProsePage],
    hidden: Collection[str],
) -> SiteView:
    """Return what the frame of every page shows.

    Args:
        register: says whose site it is.
        config: what `mkdocs.yml` says.
        entries: what stands in our own menus.
        prose: the pages that people write, by path.
        hidden: paths of those that are not meant for the menu.
    """
    organisatie = register.organisatie
    menu = menu_by_place(entries, prose, hidden) if config.nav is None else menu_of_nav(config.nav, prose)
    return SiteView(
        organisatie=organisatie,
        bestaat_niet=f"{organisatie.korte_naam} bestaat niet" if organisatie.is_fictief else "",
        titel=config.site_name or f"Privacyregister {organisatie.korte_naam}",
        adres=config.site_url,
        omschrijving=config.site_description,
        auteur=config.site_author,
        menu=menu,
        voettekst=links_in(Place.FOOTER, entries, prose),
        onderzoekers=links_in(Place.RESEARCH, entries, prose),
        medewerkers=tuple((Link(e.text, page_href(e.address)), e.summary) for e in entries if e.place is Place.STAFF),
        social=tuple(Link(name, to) for name, to in (*config.social, *_repository(config))),
        copyright=config.copyright,
        pictogram=config.favicon or MARK,
        beeld=Pictures(config.logo),
        kleuren=config.colours,
        extra_css=config.extra_css,
        extra_scripts=config.extra_javascript,
        zoekpagina="zoeken/",
        zonder_zoeken=Link("Zoeken van A tot Z", "a-z/"),
    )
