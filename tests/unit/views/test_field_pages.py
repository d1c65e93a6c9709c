"""The pages about tables and fields follow the schemas, and name every choice."""

from collections.abc import Callable
from pathlib import Path

import pytest

from glashelder.pipeline import Checked
from glashelder.schema.catalogue import Catalogue
from glashelder.views.field_pages import TablePage, table_index


@pytest.fixture
def pages(small_package: Path, check_data: Callable[[Path], Checked], catalogue: Catalogue) -> dict[str, TablePage]:
    """Return the page of each table of Voorbeeldstad."""
    index = table_index(catalogue, check_data(small_package).register)
    return {page.naam: page for _, group in index.groepen for page in group}


def test_every_table_has_a_page_with_every_field(pages: dict[str, TablePage], catalogue: Catalogue) -> None:
    """What a schema says of a field is on the page, also of fields that are not published."""
    expected = {
        name: [(f.name, f.title, f.description, f.is_required, f.is_public) for f in table.fields]
        for name, table in catalogue.tables.items()
    }

    assert {
        name: [(v.naam, v.titel, v.uitleg, v.is_verplicht, v.is_openbaar) for v in page.velden]
        for name, page in pages.items()
    } == expected


def test_every_code_stands_on_the_page_of_its_list(pages: dict[str, TablePage], catalogue: Catalogue) -> None:
    """A field leads to the list it chooses from, and names the codes when they are few."""
    status = next(v for v in pages["verwerkingen"].velden if v.naam == "status")

    assert [name for name, table in catalogue.tables.items() if table.is_codelist and not pages[name].codes] == []
    assert status.verwijst_naar == pages["statussen"].link
    assert status.keuzes == tuple(code.code for code in pages["statussen"].codes)


@pytest.mark.parametrize(
    ("table", "field", "kind"),
    [
        ("verwerkingen", "id", "tekst in een vaste vorm, hooguit 80 tekens"),
        ("verwerkingen", "titel", "tekst, hooguit 120 tekens"),
        ("verwerkingen", "is_overheidstaak", "ja of nee"),
        ("verwerkingen", "gewijzigd_op", "datum, geschreven als jaar-maand-dag"),
        ("verwerkingen", "ook_bekend_als", "lijst; in een CSV-bestand met '|' tussen de delen"),
        ("verwerkingen", "status", "kenmerk uit een andere tabel"),
        ("verwerking_doelen", "volgnummer", "heel getal, minstens 1"),
    ],
)
def test_the_kind_of_a_field_is_told_in_words(pages: dict[str, TablePage], table: str, field: str, kind: str) -> None:
    """An editor reads what to type, not the name of a type."""
    assert {v.naam: v.soort for v in pages[table].velden}[field] == kind
