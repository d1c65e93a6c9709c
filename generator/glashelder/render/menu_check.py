"""Looks at the pages of prose together: two at one address, entries of the menu that lead nowhere, and lost pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator

from glashelder.config.site_values import SiteConfig
from glashelder.findings import Finding, Place, Severity
from glashelder.load.prose import ProsePage, address_of, page_at
from glashelder.views.menu import flat, nav_address
from glashelder.views.site_view import SiteView
from glashelder.wording.links import ROOT

_NEEDED = frozenset({"", "uw-rechten/"})
"""Where a site begins, and what the page of each activity leads to."""


def same_address(pages: Iterable[ProsePage], is_of_register: Callable[[str], bool]) -> Iterator[Finding]:
    """Yield the pages of prose whose address another page has, too: only one of them would be on the site."""
    pages = list(pages)
    counts = Counter(page.address for page in pages)
    for page in pages:
        own = page.address == "" and counts[""] == 1
        if counts[page.address] > 1:
            others = [p.shown for p in pages if p.address == page.address and p is not page]
            yield _double(page, f"Ook {others[0]} heeft het adres /{page.address}.")
        elif not own and is_of_register(f"{page.address}index.html"):
            yield _double(page, f"Op het adres /{page.address} staat al een pagina uit het register.")


def dead_entries(
    config: SiteConfig, paths: Collection[str], is_on_site: Callable[[str], bool], shown: str
) -> Iterator[Finding]:
    """Yield the entries of `nav` that lead nowhere; `paths` are those of all pages of prose."""
    for item in flat(config.nav or ()):
        address = nav_address(item)
        if item.target.endswith(".md") and ":" not in item.target:
            if page_at(item.target) not in paths:
                message = f"Het menu noemt {item.target}, maar die pagina is er niet."
                hint = f"Zet het bestand in {shown}/, of verbeter de naam. Let op hoofdletters."
                yield Finding("menu-loopt-dood", message, item.place, hint)
        elif address is not None:
            is_page = not address or address.endswith("/")
            if not is_on_site(f"{address}index.html" if is_page else address):
                message = f"Het menu noemt {item.target}, maar dat staat niet op de website."
                hint = (
                    "Verbeter het adres. Dat van een pagina begint en eindigt met een schuine streep: /verwerkingen/."
                )
                yield Finding("menu-loopt-dood", message, item.place, hint)
        elif not item.target and not item.items:
            message = f"Onder '{item.title}' staat in het menu niets."
            yield Finding("menu-loopt-dood", message, item.place, "Zet er een pagina onder, of haal de titel weg.")


def missing_pages(paths: Iterable[str], shown: str) -> Iterator[Finding]:
    """Yield the pages of prose that every site has, but this one left out."""
    for address in sorted(_NEEDED - set(map(address_of, paths))):
        message = f"Andere pagina's verwijzen naar /{address}, maar die pagina is er niet."
        hint = "Haal dit bestand weg bij 'exclude_docs' of 'draft_docs' in mkdocs.yml."
        yield Finding("link-loopt-dood", message, Place(f"{shown}/{address}index.md", 1, 1), hint)


def lost_pages(
    site: SiteView, pages: Iterable[ProsePage], linked: Collection[str], hidden: Collection[str]
) -> Iterator[Finding]:
    """Yield the pages that no menu and no other page of prose leads to, unless they are meant to be hidden."""
    reached = {item.href for item in flat(site.menu)} | {link.href for link in site.voettekst}
    for page in pages:
        is_reached = page.address in linked or f"{ROOT}{page.address}" in reached
        if page.address and page.path not in hidden and not is_reached:
            message = f"Niemand vindt deze pagina: geen menu en geen andere tekst verwijst naar /{page.address}."
            hint = "Zet haar in 'nav' in mkdocs.yml, verwijs ernaar, of noem haar bij 'not_in_nav'."
            yield Finding("pagina-zonder-ingang", message, Place(page.shown, 1, 1), hint, Severity.TIP)


def _double(page: ProsePage, message: str) -> Finding:
    hint = "Geef het bestand een andere naam: de naam wordt het webadres."
    return Finding("adres-dubbel", message, Place(page.shown, 1, 1), hint)
