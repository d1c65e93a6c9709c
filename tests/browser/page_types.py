"""The kinds of pages of the site, one address each: every browser test that holds for all pages runs over this list.

What follows from header, style sheet and frame, which all share, `make test` looks at on one page of each layout, and
`make proof` on the others.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

FULL, GAPS = "proef-met-alles", "proef-met-gaten"
"""Activities that only exist in these tests: one uses every field, one leaves out what may be left out."""


@dataclass(frozen=True)
class PageType:
    """One kind of page; `script_budget` and `weight_budget` are bytes."""

    name: str
    address: str
    status: int = 200
    script_budget: int = 10_000
    weight_budget: int = 40_000


PAGE_TYPES = (
    PageType("home", ""),
    PageType("zoeken", "zoeken/"),
    PageType("lijst", "verwerkingen/", weight_budget=60_000),
    PageType("verwerking-met-alles", f"verwerkingen/{FULL}/"),
    PageType("verwerking-met-gaten", f"verwerkingen/{GAPS}/"),
    PageType("verwerking-buiten-de-avg", "verwerkingen/geheimhouding-brp/"),
    PageType("overzicht", "wetten/"),
    PageType("wie-krijgt-gegevens", "ontvangers/"),
    PageType("ontvanger", "ontvangers/politie/"),
    PageType("bewaartermijnen", "bewaartermijnen/"),
    PageType("bewaartermijnen-per-onderwerp", "bewaartermijnen-per-onderwerp/"),
    PageType("bewaartermijn", "bewaartermijnen/sl2020-8-1/"),
    PageType("deel", "afdelingen/burgerzaken/"),
    PageType("vervallen", "verwerkingen/papieren-parkeerkaart/"),
    PageType("a-z", "a-z/"),
    PageType("bijzondere-gegevens", "bijzondere-gegevens/"),
    PageType("organisatie", "organisatie/"),
    PageType("begrippen", "begrippen/"),
    PageType("verantwoording", "verantwoording/"),
    PageType("open-data", "open-data/"),
    PageType("velden", "medewerkers/velden/"),
    PageType("tabel", "medewerkers/velden/verwerkingen/"),
    PageType("codelijst", "medewerkers/velden/gegevenssoorten/"),
    PageType("privacyverklaring", "privacyverklaring/"),
    PageType("uw-rechten", "uw-rechten/"),
    PageType("brieven", "uw-rechten/brief/"),
    PageType("brieven-over-verwerking", f"uw-rechten/brief/?verwerking={FULL}"),
    PageType("brief", "uw-rechten/brief/verzoek-inzage/", script_budget=30_000),
    PageType("brief-over-verwerking", f"uw-rechten/brief/verzoek-inzage/?verwerking={FULL}", script_budget=30_000),
    PageType("brief-met-keuzes", f"uw-rechten/brief/verzoek-verwijdering/?verwerking={FULL}", script_budget=30_000),
    PageType("brief-met-klok", f"uw-rechten/brief/ingebrekestelling/?verwerking={FULL}", script_budget=30_000),
    PageType("brief-aan-de-ap", "uw-rechten/brief/klacht-ap/", script_budget=30_000),
    PageType("toegankelijkheid", "toegankelijkheid/"),
    PageType("over-dit-register", "over-dit-register/"),
    PageType("medewerkers", "medewerkers/"),
    PageType("procedures", "procedures/"),
    PageType("procedure", "procedures/datalek/"),
    PageType("regels", "medewerkers/regels/", weight_budget=60_000),
    PageType("afdelingsbrieven", "medewerkers/brieven/"),
    PageType("brief-afdeling", "medewerkers/brieven/verdaging/", script_budget=30_000),
    # With the facts of the register about one activity, which are a module too.
    PageType("brief-afdeling-besluit", f"medewerkers/brieven/besluit-deels/?verwerking={FULL}", script_budget=30_000),
    PageType("niet-gevonden", "verwerkingen/bestaat-niet/", status=404),
)


def visit(page: Page, page_type: PageType) -> None:
    """Open a page and wait until its scripts have run."""
    answer = page.goto(page_type.address)
    assert answer is not None
    assert answer.status == page_type.status
    if page_type.name.startswith("brief") and not page_type.name.startswith("brieven"):
        expect(page.locator(".gh-brief[data-klaar]")).to_be_visible()


BY_NAME = {page_type.name: page_type for page_type in PAGE_TYPES}
LAYOUTS = frozenset(
    {
        "home",  # search, blocks of links
        "lijst",  # the filter
        "bewaartermijnen",  # bars, and a form that counts
        "verwerking-met-alles",  # a table of contents beside the text, answers, pictures and tiles
        "ontvanger",  # bars, and lists of which the tail unfolds
        "organisatie",  # what folds
        "verantwoording",  # figures and tables
        "tabel",  # a table that is wider than the page
        "brief-met-keuzes",  # a form beside a letter
        "brief-afdeling-besluit",  # the same for departments, with parts that come and go
    }
)

on_every_page = pytest.mark.parametrize("page_type", PAGE_TYPES, ids=lambda page_type: page_type.name)
on_each_layout = pytest.mark.parametrize(
    "page_type",
    [
        pytest.param(page_type, id=page_type.name, marks=() if page_type.name in LAYOUTS else pytest.mark.proof)
        for page_type in PAGE_TYPES
    ],
)
