"""The pages about tables and fields follow the schemas, and name every choice."""

import html
from collections.abc import Callable
from pathlib import Path

import pytest

from glashelder.pages.fields import TablePage, table_page
from glashelder.pipeline import Checked
from glashelder.schema.catalogue import Catalogue
from glashelder.settings import Settings
from glashelder.site import Site
from glashelder.wording.links import ROOT
from glashelder.work.cache import Cache


@pytest.fixture
def pages(small_package: Path, check_data: Callable[[Path], Checked], catalogue: Catalogue) -> dict[str, TablePage]:
    """Return the page of each table of Voorbeeldstad."""
    register = check_data(small_package).register
    return {name: table_page(table, catalogue, register) for name, table in catalogue.tables.items()}


def test_every_table_has_a_page_with_every_field(small_project: Path, check_data: Callable[[Path], Checked]) -> None:
    """What a schema says of a field is on the page, also of fields that are not published."""
    checked = check_data(small_project / "register_data")
    files = {
        page.path: page for page in Site(Settings(small_project), checked, Cache(small_project / "x", "x")).files()
    }
    for name, table in checked.catalogue.tables.items():
        page = html.unescape(files[f"medewerkers/velden/{name}/index.html"].make().decode())
        assert f"<h1>{table.title}</h1>" in page
        for field in table.fields:
            told = page.partition(f'<h3 id="veld-{field.name}">{field.title}</h3>')[2].partition("</section>")[0]
            assert f"<p>{field.description}</p>" in told
            assert f"<dt>Verplicht</dt><dd>{'ja' if field.is_required else 'nee'}</dd>" in told
            assert (
                f"<dt>Op de website</dt><dd>{'ja' if field.is_public else 'nee, alleen voor medewerkers'}</dd>" in told
            )


def test_every_code_stands_on_the_page_of_its_list(pages: dict[str, TablePage], catalogue: Catalogue) -> None:
    """A field leads to the list it chooses from, and names the codes when they are few."""
    status = next(v for v in pages["verwerkingen"].velden if v.veld.name == "status")

    assert [name for name, table in catalogue.tables.items() if table.is_codelist and not pages[name].codes] == []
    assert status.verwijst_naar is not None
    assert status.verwijst_naar.href == f"{ROOT}medewerkers/velden/statussen/"
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
    assert {v.veld.name: v.soort for v in pages[table].velden}[field] == kind
