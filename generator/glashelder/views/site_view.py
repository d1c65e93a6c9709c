"""What every page shows of the site: whose it is, its menu and footer, and what `mkdocs.yml` adds to each page."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from glashelder.config.site_values import Colours, ExtraScript, SiteConfig
from glashelder.load.prose import ProsePage
from glashelder.model.records import Organisatie
from glashelder.model.register import Register
from glashelder.views.menu import MenuItem, menu_by_place, menu_of_nav, that_are_there
from glashelder.wording import links
from glashelder.wording.links import Link

_FOOTER = (
    ("A tot Z", "a-z/"),
    ("Afdelingen", "afdelingen/"),
    ("Soorten gegevens", "gegevens/"),
    ("Extra beschermde gegevens", "bijzondere-gegevens/"),
    ("Grondslagen", "grondslagen/"),
    ("Ontvangers", "ontvangers/"),
    ("Verwerkers", "verwerkers/"),
    ("Bewaartermijnen", "bewaartermijnen/"),
    ("Wetten", "wetten/"),
    ("Begrippen", "begrippen/"),
    ("Over dit register", "over-dit-register/"),
    ("Verantwoording", "verantwoording/"),
    ("Toegankelijkheid", "toegankelijkheid/"),
)
_FOR_STAFF = (
    ("Procedures", f"{links.FOLDERS['procedures']}/"),
    ("Brieven van de afdeling", links.DEPARTMENT_LETTERS),
    ("Regels voor het register", links.RULES_PAGE),
)
_MARK = "assets/merk.svg"


@dataclass(frozen=True)
class SiteView:
    """What every page shows of the site.

    Attributes:
        medewerkers: the part of the footer for those who work there.
        omschrijving: for search engines, of pages that have none of their own.
        pictogram: the file of the icon on a tab; `logo` that of the picture before the name, empty where there is none.
        extra_css: style sheets of the municipality; `extra_scripts` its scripts.
    """

    organisatie: Organisatie
    titel: str
    omschrijving: str
    auteur: str
    menu: tuple[MenuItem, ...]
    voettekst: tuple[Link, ...]
    medewerkers: tuple[Link, ...]
    social: tuple[Link, ...]
    copyright: str
    pictogram: str
    logo: str
    kleuren: Colours
    extra_css: tuple[str, ...]
    extra_scripts: tuple[ExtraScript, ...]

    @property
    def pictogram_is_svg(self) -> bool:
        """True for the kind of icon that fits any size."""
        return posixpath.splitext(self.pictogram)[1].lower() == ".svg"


def _repository(config: SiteConfig) -> Iterator[tuple[str, str]]:
    if config.repo_url:
        yield f"Bestanden van deze website: {config.repo_name}", config.repo_url


def site_view(
    register: Register, config: SiteConfig, prose: Mapping[str, ProsePage], hidden: Collection[str]
) -> SiteView:
    """Return what the frame of every page shows; `hidden` are pages of prose that are not meant for the menu."""
    organisatie = next(iter(register.organisaties.values()))
    if config.nav is None:
        menu = menu_by_place(prose, [to for _, to in (*_FOOTER, *_FOR_STAFF)], hidden)
    else:
        menu = menu_of_nav(config.nav, prose)
    return SiteView(
        organisatie=organisatie,
        titel=config.site_name or f"Privacyregister {organisatie.korte_naam}",
        omschrijving=config.site_description,
        auteur=config.site_author,
        menu=menu,
        voettekst=tuple(Link(text, links.page_href(to)) for text, to in that_are_there(_FOOTER, prose)),
        medewerkers=tuple(Link(text, links.page_href(to)) for text, to in _FOR_STAFF),
        social=tuple(Link(name, to) for name, to in (*config.social, *_repository(config))),
        copyright=config.copyright,
        pictogram=config.favicon or _MARK,
        logo=config.logo,
        kleuren=config.colours,
        extra_css=config.extra_css,
        extra_scripts=config.extra_javascript,
    )
