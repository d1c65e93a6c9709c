from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest
from letter_page import fill, finish, saved
from page_types import FULL
from playwright.sync_api import Page, expect

KEPT = """async () => ({
  local: localStorage.length, session: sessionStorage.length, cookie: document.cookie,
  databases: (await indexedDB.databases()).length, workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
NOTHING_KEPT = {"local": 0, "session": 0, "cookie": "", "databases": 0, "workers": 0}
OUTSIDE = ("http:", "https:", "//")
LOADING = {"script": "src", "link": "href", "img": "src", "iframe": "src", "source": "src", "form": "action"}


class Faults(HTMLParser):
    """Collects what a strict policy forbids, and what would be fetched from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one element."""
        names = dict(attrs)
        inline = tag == "style" or (tag == "script" and not names.get("src"))
        handlers = [name for name in names if name.startswith("on") or name == "style"]
        loaded = names.get(LOADING.get(tag, "")) or ""
        code = (names.get("href") or "").startswith(("javascript:", "data:"))
        if inline or handlers or code or loaded.startswith(OUTSIDE):
            self.found.append(self.get_starttag_text() or tag)


def assert_nothing_kept(page: Page) -> None:
    """The device of the visitor holds nothing of this site."""
    assert page.evaluate(KEPT) == NOTHING_KEPT
    assert page.context.cookies() == []


def test_search_leaves_nothing_behind(first_page: Page) -> None:
    """Searching keeps nothing on the device."""
    page = first_page
    page.goto("")
    page.get_by_role("searchbox", name="Zoek in het register").fill("bijstand")
    expect(page.locator(".gh-zoek__titel").first).to_be_visible()
    page.get_by_role("button", name="Toon meer resultaten").click()
    assert_nothing_kept(page)


def test_the_filter_leaves_nothing_behind(narrow_page: Page) -> None:
    """Menu and filter keep nothing on the device, and ask the server for scripts only, never with what was typed."""
    narrow_page.goto("verwerkingen/", wait_until="networkidle")
    asked: list[str] = []
    narrow_page.on("request", lambda request: asked.append(request.url))
    narrow_page.get_by_role("button", name="Menu").click()
    narrow_page.get_by_label("Woord", exact=True).fill("bijstand")
    narrow_page.get_by_role("button", name="Meer filters").click()
    narrow_page.get_by_label("Afdeling", exact=True).select_option("inkomen")
    narrow_page.get_by_role("button", name="Wis alle filters").click()
    assert_nothing_kept(narrow_page)
    # A changed address asks for the icon again.
    assert [url for url in asked if not url.endswith(("merk.svg", ".js")) or "bijstand" in url] == []


def test_the_letter_leaves_nothing_behind(first_page: Page) -> None:
    """What is filled in goes nowhere and stays nowhere; a new visit finds empty fields."""
    page = first_page
    page.goto(f"uw-rechten/brief/verzoek-inzage/?verwerking={FULL}", wait_until="networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    fill(page, naam="Noor de Proef", adres="Kade 3, Zilverdam")
    assert finish(page)
    saved(page, "Download als tekst")
    assert_nothing_kept(page)
    # The scripts of the last screen come when it does: their addresses are the same whatever was typed.
    assert [url for url in asked if not url.endswith((".js", "merk.svg")) and not url.startswith("blob:")] == []
    page.reload()
    expect(page.locator("[name=naam]")).to_have_value("")


def test_no_page_has_inline_code_or_foreign_files(site_dir: Path) -> None:
    """Every HTML file of the site keeps to the strict policy."""
    pages = sorted(site_dir.rglob("*.html"))
    assert len(pages) > 300
    for file in pages:
        faults = Faults()
        faults.feed(file.read_text(encoding="utf-8"))
        assert faults.found == [], file


@pytest.mark.parametrize("kind", ["css", "js"])
def test_no_file_points_elsewhere(site_dir: Path, kind: str) -> None:
    """Style sheets and scripts fetch nothing from other hosts and no source maps."""
    files = sorted(site_dir.rglob(f"*.{kind}"))
    assert files
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert "url(http" not in text, file
        assert "url(//" not in text, file
        assert "@import" not in text, file
        assert "sourceMappingURL" not in text, file


def test_the_policy_is_strict(page: Page) -> None:
    """The headers forbid everything that is not ours, and letter pages may not connect at all."""
    for address, connect in (("", "'self'"), ("uw-rechten/brief/", "'none'")):
        answer = page.goto(address)
        assert answer is not None
        policy = answer.headers["content-security-policy"]
        assert policy == (
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
            f"connect-src {connect}; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
        )
        in_page = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
        assert policy == f"{in_page}; frame-ancestors 'none'"
        assert answer.headers["referrer-policy"] == "no-referrer"
