"""The portal over several sites: for everybody, light, and a search in all of them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from partnership import make_partnership
from playwright.sync_api import Browser, BrowserContext, Page, expect
from site_server import Server, serve
from test_accessibility import AXE, BACKGROUND, CUT_OFF, DARK, FITS, SMALL_TARGETS, axe_results

PAGES = {
    "begin": "",
    "zoeken": "?zoek=belasting",
    "vergelijken": "vergelijken/",
    "verschil": "vergelijken/hondenbelasting/",
    "bewaartermijnen": "vergelijken/bewaartermijnen/",
    "niet-gevonden": "404.html",
}
_PALETTE = """  name: glashelder
  palette:
    - media: "(prefers-color-scheme: light)"
      scheme: default
    - media: "(prefers-color-scheme: dark)"
      scheme: slate
"""
on_every_page = pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory, _voorbeeldstad: Path) -> Iterator[Server]:
    """Serve the site of a partnership."""
    project = tmp_path_factory.mktemp("portaal") / "project"
    shutil.copytree(_voorbeeldstad, project)
    make_partnership(project)
    (project / "register_data/s-cederhage/mkdocs.yml").unlink()  # its site is read elsewhere, where nothing is now
    settings = (project / "mkdocs.yml").read_text("utf-8")
    settings = settings.replace("theme: glashelder\n", f"theme:\n{_PALETTE}").replace(
        "beekstreek.example/register/", "beekstreek.example/"
    )
    (project / "mkdocs.yml").write_text(settings, "utf-8")
    command = [sys.executable, "-m", "glashelder", "build", "--project", str(project), "--today", "2026-11-22"]
    subprocess.run(command, check=True, capture_output=True)
    with serve(project / "site") as running:
        yield running


@pytest.fixture
def visit(browser: Browser, portal: Server) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a page of the portal; any fault on it fails the test."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def open_page(address: str, width: int = 1280, **options: object) -> Page:
        viewport = {"width": width, "height": 800}
        contexts.append(browser.new_context(base_url=portal.address, viewport=viewport, **options))
        contexts[-1].set_default_timeout(5_000)
        page = contexts[-1].new_page()
        page.on("console", lambda line: faults.append(line.text) if line.type in {"error", "warning"} else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(address, wait_until="networkidle")
        if "zoek=" in address and options.get("java_script_enabled", True):
            expect(page.get_by_role("status")).to_contain_text("resultaten")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []


@on_every_page
@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (390, "dark"), (1280, "light"), (1280, "dark")])
def test_everybody_can_use_it(visit: Callable[..., Page], address: str, width: int, scheme: str) -> None:
    """By the rules of WCAG that a machine can judge: nothing cut off, nothing too small, no scrolling sideways."""
    page = visit(address, width, color_scheme=scheme)
    page.evaluate(AXE)
    assert axe_results(page) == ([], [])
    assert page.evaluate(FITS)
    assert page.evaluate(CUT_OFF) == []
    assert page.evaluate(SMALL_TARGETS) == []
    assert (page.evaluate(BACKGROUND) == DARK) == (scheme == "dark")


@on_every_page
def test_paper_has_all_of_it(visit: Callable[..., Page], address: str) -> None:
    """White, with the answers, and without what only a screen needs."""
    page = visit(address, 794, color_scheme="dark")
    page.emulate_media(media="print")
    assert page.evaluate(FITS)
    assert page.evaluate(BACKGROUND) == "rgb(255, 255, 255)"
    assert not page.get_by_role("navigation", name="Hoofdmenu").is_visible()
    assert page.get_by_role("heading", level=1).is_visible()


def test_a_first_view_is_light(visit: Callable[..., Page], portal: Server) -> None:
    """Nothing of a search is fetched before somebody searches; then all of it is still little."""
    portal.sent.clear()
    page = visit("")
    first = list(portal.sent)
    assert sum(f.raw for f in first if f.path.endswith(".js")) <= 12_000
    assert not any(f.path.endswith(".json") for f in first)
    page.get_by_label("Zoek in alle registers").fill("hond")
    expect(page.get_by_role("status")).to_contain_text("resultaten voor 'hond'")
    assert sum(f.on_line for f in portal.sent) <= 40_000
    fetched = [f.path for f in portal.sent if f.path.endswith(".json")]
    assert len(set(fetched)) == len(fetched) > 0


def test_results_say_whose_they_are(visit: Callable[..., Page]) -> None:
    """Each organisation has its own list, with links into its own site; its search shows all."""
    page = visit("")
    field = page.get_by_label("Zoek in alle registers")
    field.fill("kat")
    expect(page.get_by_role("status")).to_have_text("1 resultaat voor 'kat', bij: 's-Cederhage.")
    assert page.locator("[data-resultaten] h2").all_text_contents() == ["'s-Cederhage"]
    field.fill("belasting")
    expect(page.locator("[data-resultaten] h2")).to_have_text(["Aardam", "Beekdorp", "'s-Cederhage"])
    page.get_by_role("link", name="resultaten bij Beekdorp").click()
    page.wait_for_url("**/beekdorp/?zoek=belasting#zoeken")
    expect(page.get_by_role("status")).to_contain_text("resultaten voor 'belasting'")
    page.go_back()
    field.fill("kattenbelasting")
    page.locator("[data-resultaten]").get_by_role("link", name="Kattenbelasting").click()
    assert page.get_by_role("heading", level=1).text_content() == "Kattenbelasting"
    assert "/s-cederhage/verwerkingen/kattenbelasting/" in page.url


def test_nothing_found_is_said(visit: Callable[..., Page]) -> None:
    """And what was there before is gone."""
    page = visit("?zoek=belasting")
    page.get_by_label("Zoek in alle registers").fill("qqqqzzzz")
    expect(page.get_by_role("status")).to_have_text("Geen resultaten voor 'qqqqzzzz'.")
    expect(page.locator("[data-resultaten] *")).to_have_count(0)


def test_a_site_that_does_not_answer_is_named(visit: Callable[..., Page]) -> None:
    """The others are searched all the same."""
    page = visit("")
    page.route("**/aardam/zoeken/*", lambda route: route.fulfill(status=204))
    page.get_by_label("Zoek in alle registers").fill("hond")
    expect(page.get_by_role("status")).to_contain_text("bij: Beekdorp, 's-Cederhage. Zoeken lukt nu niet bij: Aardam.")


def test_the_field_of_the_header_searches_all(visit: Callable[..., Page]) -> None:
    """From any page of the portal."""
    page = visit("vergelijken/")
    page.get_by_role("banner").get_by_label("Zoek", exact=True).fill("hond")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?zoek=hond#zoeken")
    expect(page.get_by_role("status")).to_contain_text("'hond'")


@on_every_page
def test_it_works_without_script(visit: Callable[..., Page], address: str) -> None:
    """Every organisation can be reached, and where to look instead of searching is said."""
    page = visit(address, java_script_enabled=False)
    for town in ("Aardam", "Beekdorp", "'s-Cederhage"):
        assert page.get_by_role("link", name=town).first.is_visible()
    if address in {"", "?zoek=belasting"}:
        assert page.locator(".gh-zoek__begin p", has_text="Zoeken werkt alleen met JavaScript.").is_visible()
        assert page.get_by_role("link", name="van A tot Z").count() == 3
