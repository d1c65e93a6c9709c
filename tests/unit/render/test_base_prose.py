"""The pages of prose that ship with us stand on a site until the municipality writes its own at their address."""

import datetime
import shutil
from pathlib import Path

import pytest

from glashelder.load.prose import read_prose
from glashelder.pipeline import check
from glashelder.settings import Settings
from glashelder.site import Site
from glashelder.views.prose_facts import unknown_facts
from glashelder.work.cache import Cache

ADDRESSES = ("", "over-dit-register/", "privacyverklaring/", "toegankelijkheid/", "uw-rechten/")


@pytest.fixture
def project(small_project: Path) -> Path:
    """Return Voorbeeldstad without a text of its own."""
    shutil.rmtree(small_project / "content")
    return small_project


def site_of(project: Path) -> tuple[Site, dict[str, str]]:
    """Return the site and its pages of prose, by address."""
    settings = Settings(project_dir=project, today=datetime.date(2026, 11, 22))
    cache = Cache(settings.cache_file, "tests")
    site = Site(settings, check(settings, cache), cache)
    wanted = {f"{address}index.html": address for address in ADDRESSES}
    return site, {wanted[f.path]: f.make().decode() for f in site.files() if f.path in wanted}


def test_without_own_texts_the_site_is_whole(project: Path) -> None:
    """Every page is there, with the name and the addresses of the organisation, and nothing is left between braces."""
    site, pages = site_of(project)

    assert site.findings == ()
    assert set(pages) == set(ADDRESSES)
    assert not [address for address, page in pages.items() if "{{" in page or "}}" in page]
    assert "Wat weet de gemeente Voorbeeldstad van u?" in pages[""]
    assert 'href="mailto:fg@voorbeeldstad.example"' in pages["uw-rechten/"]
    assert 'href="mailto:privacy@voorbeeldstad.example"' in pages["toegankelijkheid/"]


@pytest.mark.parametrize("name", ["uw-rechten/index.md", "uw-rechten/README.md", "uw-rechten.md"])
def test_an_own_text_takes_the_place_of_ours(name: str, project: Path) -> None:
    """Whatever its file is called, its address decides."""
    own = project / "content" / name
    own.parent.mkdir(parents=True)
    own.write_text("---\ntitel: Uw rechten\nsamenvatting: Kort.\n---\n\nOnze eigen tekst.\n", "utf-8")

    site, pages = site_of(project)

    assert site.findings == ()
    assert "Onze eigen tekst." in pages["uw-rechten/"]
    assert "Uw gegevens laten wissen" not in pages["uw-rechten/"]
    assert "Werkt iets niet goed?" in pages["toegankelijkheid/"]


def test_an_own_text_with_a_fault_is_not_replaced_by_ours(project: Path) -> None:
    """The fault is told; what the municipality meant to say is not quietly said by us."""
    (project / "content").mkdir()
    (project / "content/toegankelijkheid.md").write_text("Tekst zonder titel.\n", "utf-8")

    site, pages = site_of(project)

    assert [f.rule for f in site.findings] == ["pagina-zonder-titel"]
    assert "toegankelijkheid/" not in pages


def test_our_texts_belong_to_no_municipality(project: Path) -> None:
    """They name none, and every fact that they ask for is known."""
    pages, findings = read_prose(Settings(project_dir=project).base_prose)

    assert findings == []
    assert {page.address for page in pages} == set(ADDRESSES)
    texts = [text for page in pages for text in (page.title, page.summary, page.markdown)]
    assert not [text for text in texts if "zilverdam" in text.casefold() or "voorbeeldstad" in text.casefold()]
    assert [slot for text in texts for slot in unknown_facts(text)] == []
