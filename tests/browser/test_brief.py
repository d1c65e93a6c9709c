import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.render.environment import make_environment
from generator.render.page import finish
from generator.views.brief_page import BriefPageView, OrgaanKeuze

TEMPLATES = Path(__file__).parents[2] / "templates"
ASSETS = TEMPLATES / "theme" / "assets"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)
ADDRESS = "uw-rechten/brief/index.html"
SHELL = """<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Brief</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="{root}merk.svg">
<link rel="stylesheet" href="{root}glashelder.css"><link rel="stylesheet" href="{root}brief.css">
<script type="module" src="{root}brief.js"></script></head>
<body><header>Kop van de site</header><main>{body}</main><footer>Voet van de site</footer></body></html>"""
SHARD = (
    """export default {"parkeren":["Parkeren <b>& betalen</b>","raad","avg"],"paspoort":["Paspoort","raad","brp"]}"""
)
PAGE = BriefPageView(
    organen=(
        OrgaanKeuze(
            id="college",
            naam="Het college van B&W",
            postadres="Postbus 1",
            kanaal="mail@v.example",
            email="mail@v.example",
        ),
        OrgaanKeuze(id="raad", naam="De raad", postadres="Postbus 2", kanaal="https://v.example/raad", email=""),
    ),
    termijnen={"avg": "1 maand", "brp": "4 weken", "wpg": "6 weken"},
)


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files with the policy of a letter page."""

    def end_headers(self) -> None:
        """Add the policy."""
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Keep the test output clean."""


@pytest.fixture(scope="module", name="address")
def fixture_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of the letter page on a server of our own."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "uw-rechten" / "brief").mkdir(parents=True)
    for name in ("brief.js", "brief.css", "glashelder.css", "merk.svg"):
        shutil.copy(ASSETS / name, folder / name)
    body = make_environment(TEMPLATES).get_template("pages/brief.html").render(page=PAGE)
    (folder / ADDRESS).write_bytes(finish(SHELL.format(root="\ue000", body=body), ADDRESS))
    (folder / "uw-rechten" / "brief" / "verwerkingen-p.js").write_text(SHARD, encoding="utf-8")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/uw-rechten/brief/"
    server.shutdown()


@pytest.fixture(name="page")
def fixture_page(browser: Browser) -> Iterator[Page]:
    """Return a page that fails the test when the policy is broken or the script stumbles."""
    context = browser.new_context(
        permissions=["clipboard-read", "clipboard-write"], viewport={"width": 1280, "height": 900}
    )
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    yield page
    context.close()
    assert not [fault for fault in faults if "verwerkingen-z.js" not in fault and "404" not in fault]


def open_page(page: Page, address: str) -> None:
    """Open the page and wait until the script has shown the form."""
    page.goto(address)
    expect(page.locator("[data-formulier]")).to_be_visible()


def fill(page: Page, address: str = "Kade 3\n0000 AB Voorst") -> None:
    """Fill in what is required."""
    page.get_by_label("Uw naam").fill("Noor Kırmızı <i>& Co</i>")
    page.get_by_label("Uw adres of e-mailadres").fill(address)


def letter(page: Page) -> str:
    """Return what is seen of the letter."""
    return page.locator("[data-brief]").inner_text()


def test_filling_in_sends_and_stores_nothing(page: Page, address: str) -> None:
    """Once open, the page asks nothing of any server, and leaves nothing behind."""
    open_page(page, address)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if not request.url.startswith("blob:") else None)

    fill(page)
    page.get_by_label("Zaaknummer").fill("Z-1")
    page.get_by_label("Voor wie").select_option("tiener")
    page.get_by_role("button", name="Kopieer").click()
    with page.expect_download():
        page.get_by_role("button", name="Download als tekst").click()

    assert asked == []
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert page.evaluate("indexedDB.databases()") == []


def test_letter_follows_the_form(page: Page, address: str) -> None:
    """Every answer is seen in the letter at once, as text."""
    open_page(page, address)
    fill(page)
    page.get_by_label("Aan wie").select_option("raad")
    page.get_by_label("Voor wie").select_option("kind")
    page.get_by_label("kopie").uncheck()

    text = letter(page)
    assert "Noor Kırmızı <i>& Co</i>" in text
    assert "Kade 3\n0000 AB Voorst" in text
    assert "Aan: De raad" in text
    assert "jonger dan 12 jaar" in text
    assert "binnen 1 maand" in text
    assert "kopie" not in text
    assert "machtiging" not in text
    assert "[" not in text
    assert page.locator("[data-brief] i").count() == 0


def test_activity_from_the_link_is_looked_up(page: Page, address: str) -> None:
    """The link names an id; title, body and law come from our own file."""
    open_page(page, f"{address}?verwerking=parkeren")
    fill(page)
    assert "Mijn verzoek gaat over: Parkeren <b>& betalen</b>." in letter(page)
    assert "Aan: De raad" in letter(page)
    expect(page.get_by_label("Aan wie")).to_be_hidden()

    page.get_by_role("button", name="Wissen").click()
    assert "Parkeren" in letter(page)
    assert "Aan: De raad" in letter(page)


def test_other_law_gives_another_letter(page: Page, address: str) -> None:
    """For the BRP the letter names that law and its four weeks."""
    open_page(page, f"{address}?verwerking=paspoort")

    assert "artikel 2.55 van de Wet basisregistratie personen" in letter(page)
    assert "binnen 4 weken" in letter(page)
    assert "1 maand" not in letter(page)


@pytest.mark.parametrize(
    "key", ["onbekend", "poef", "<img src=x>", "__proto__", "constructor", "..%2F..%2Fevil", "", "p" * 99]
)
def test_unknown_activity_is_never_shown(page: Page, address: str, key: str) -> None:
    """What stands in the address is not repeated; the letter is about everything."""
    open_page(page, f"{address}?verwerking={key}")

    expect(page.get_by_text("Wij vinden niet waar uw brief over gaat")).to_be_visible()
    assert "over alle persoonsgegevens" in letter(page)
    assert not key or key not in page.locator("main").inner_text()


def test_unfinished_letter_is_not_given_out(page: Page, address: str) -> None:
    """Without name and address there is a message at the field, and the focus goes there."""
    open_page(page, address)
    page.get_by_role("button", name="Kopieer").click()

    expect(page.get_by_role("status")).to_contain_text("nog niet klaar")
    expect(page.get_by_label("Uw naam")).to_be_focused()
    expect(page.get_by_label("Uw naam")).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_text("Vul uw naam in.", exact=True)).to_be_visible()


def test_copy_and_download_are_the_whole_letter(page: Page, address: str) -> None:
    """What is copied and what is saved is what is seen, without dots."""
    open_page(page, address)
    fill(page, "noor@voorst.example")
    page.get_by_role("button", name="Kopieer").click()
    expect(page.get_by_role("status")).to_have_text("De brief is gekopieerd.")
    copied = page.evaluate("navigator.clipboard.readText()")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download als tekst").click()

    saved = Path(download.value.path()).read_text(encoding="utf-8")
    assert saved == f"{copied}\n"
    assert "goed bereikbaar op het e-mailadres" in saved
    assert "- waarvoor u mijn gegevens gebruikt en op grond van welke wet\n- welke soorten" in saved
    assert "....." not in saved
    assert not any(
        word in saved.casefold() for word in ("burgerservicenummer", "bsn", "geboortedatum", "identiteitsbewijs")
    )


def test_mail_stays_short_and_goes_to_the_right_place(page: Page, address: str) -> None:
    """A letter too long for a mail link is copied instead; a body without mail has no mail button."""
    open_page(page, address)
    fill(page)
    link = page.locator("[data-doe=mail]")
    url = urlsplit(link.get_attribute("href") or "")

    assert url.path == "mail@v.example"
    assert parse_qs(url.query)["subject"] == ["Verzoek om inzage in mijn persoonsgegevens"]
    assert len(url.geturl()) <= 1900
    link.click()
    expect(page.get_by_role("status")).to_contain_text("plak hem in uw e-mail")
    assert "Noor" in page.evaluate("navigator.clipboard.readText()")
    page.get_by_label("Aan wie").select_option("raad")
    expect(link).to_be_hidden()


def test_by_keyboard_alone(page: Page, address: str) -> None:
    """Six fields and five buttons, in the order in which they are seen; Wissen starts again."""
    open_page(page, address)
    page.get_by_label("Aan wie").focus()
    page.keyboard.press("Tab")
    page.keyboard.type("Noor")
    page.keyboard.press("Tab")
    page.keyboard.type("Kade 3")
    page.keyboard.press("Tab")
    page.keyboard.type("Z-1")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert all(words in letter(page) for words in ("Noor", "Kade 3", "Z-1", "jonger dan 12"))
    assert "Stuur mij ook een kopie" not in letter(page)

    names = []
    for _ in range(5):
        page.keyboard.press("Tab")
        names.append(page.evaluate("document.activeElement.textContent"))
    assert names == ["Kopieer", "Print", "Download als tekst", "Zet in een e-mail", "Wissen"]
    page.keyboard.press("Enter")
    expect(page.get_by_label("Uw naam")).to_be_focused()
    assert "Noor" not in letter(page)
    assert page.locator("[data-formulier] :is(input, select, textarea)").count() == 6


def test_only_the_letter_is_printed(page: Page, address: str) -> None:
    """On paper there is no form, no button and nothing of the site."""
    open_page(page, address)
    fill(page)
    page.emulate_media(media="print")

    seen = page.locator("body").inner_text()
    assert seen.strip().startswith("Noor")
    assert not any(words in seen for words in ("Kop van de site", "Voet van de site", "Kopieer", "Vul uw brief in"))


def test_narrow_screen_has_no_sideways_scroll(page: Page, address: str) -> None:
    """At 320 pixels everything fits."""
    page.set_viewport_size({"width": 320, "height": 600})
    open_page(page, address)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_whole_letter_without_script(browser: Browser, address: str) -> None:
    """Without script the letter can be printed and filled in by hand, and every address is there."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)

    text = page.locator("main").inner_text()
    assert "waarvoor u mijn gegevens gebruikt" in text
    assert "binnen 1 maand" in text
    assert "streep door wat niet klopt" in text
    assert "Postbus 1" in text
    assert "Postbus 2" in text
    assert "....." in text
    assert "Basisregistratie" not in text
    expect(page.locator("[data-formulier]")).to_be_hidden()
    expect(page.get_by_role("button")).to_have_count(0)
    context.close()
