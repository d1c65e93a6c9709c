"""What a page leaves out of prose is told at its line; what prose shows is published, and must be there."""

from pathlib import Path

import pytest

from glashelder.load.prose import ProsePage
from glashelder.render.prose import prose_html
from glashelder.render.prose_check import check_prose, dead_links
from glashelder.tree.folder import Folder
from glashelder.wording.links import ROOT


def page(body: str, path: str = "uw-rechten/index", first_line: int = 4) -> ProsePage:
    """Return a page of prose; four lines of front matter come before its text."""
    return ProsePage(path, "Titel", "", body, first_line, shown=f"content/{path}.md")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a folder of prose with files beside it, and one outside."""
    for name in ("content/foto.png", "content/uw-rechten/Folder A.pdf", "content/x.svg", "buiten.pdf"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    return tmp_path / "content"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("<script>alert(1)</script>", "tekst-met-html"),
        ("<div>blok</div>", "tekst-met-html"),
        ("Een <span>woord</span>.", "tekst-met-html"),
        ("<p onclick='x'>tekst</p>", "tekst-met-html"),
        ("<!-- stil -->", "tekst-met-html"),
        ("**x**{: style=color:red}", "tekst-met-html"),
        ("**x**{: onclick=x}", "tekst-met-html"),
        ("[x](https://x.example){target=_blank}", "tekst-met-html"),
        ("## Kop {++nieuw++}", "tekst-met-html"),
        ("[klik](javascript:alert(1))", "tekst-met-script"),
        ("[klik](JaVaScript:alert(1))", "tekst-met-script"),
        ("[klik](data:text/html,x)", "tekst-met-script"),
        ("[x]: vbscript:x\n\n[klik][x]", "tekst-met-script"),
        ("![foto](https://www.elders.example/foto.png)", "afbeelding-van-elders"),
        ("![foto](//www.elders.example/foto.png)", "afbeelding-van-elders"),
        ("# Titel", "kop-van-pagina"),
        ("![foto](/weg.png)", "bijlage-ontbreekt"),
        ("![foto](foto.png)", "bijlage-ontbreekt"),
        ("[folder](../../buiten.pdf)", "bijlage-ontbreekt"),
        ("[folder](folder%20a.pdf)", "bijlage-ontbreekt"),
        ("[archief](/alles.zip)", "bijlage-soort-mag-niet"),
    ],
)
def test_what_a_page_does_not_show_is_found_at_its_line(text: str, rule: str, content: Path) -> None:
    """The line is that of the file, front matter counted."""
    findings = check_prose(page(f"Eerste alinea.\n\n{text}\n"), Folder(content, "content")).findings

    assert [(f.rule, f.place.path, f.place.line) for f in findings] == [(rule, "content/uw-rechten/index.md", 6)]


@pytest.mark.parametrize(
    "text",
    [
        "Gewone tekst met *nadruk* en `code`.",
        "## Kop\n\n### Kop\n\n##### Kop",
        "| a | b |\n|--:|:-:|\n| 1 | 2 |",
        "1. een\n2. twee\n\n3. drie",
        "    ingesprongen",
        "Schrijf naar <privacy@zilverdam.example>.",
        "[wet](https://wetten.overheid.nl/BWBR0005537#Hoofdstuk1)",
        "[tel](tel:140000) en [rechten](/uw-rechten/#inzage) en [boven](#kop)",
        "[data](/data/verwerkingen.csv) en ![](/assets/merk.svg)",
        "inkomen < 1000 & meer",
        '!!! tip\n    Doe dit.\n\n!!! info "Titel"\n    En dit.',
        "Zie[^1].\n\n[^1]: De noot.",
        "AVG\n:   De wet.\n\nDe AVG geldt.\n\n*[AVG]: Algemene verordening",
        "## Kop {#hier .rood}\n\nTekst.\n{: lang=fy}",
        "```\n??? note\n- [ ] iets\n```\n\nSchrijf `:material-home:`.",
    ],
)
def test_ordinary_markdown_is_left_alone(text: str, content: Path) -> None:
    """What Markdown makes itself is kept."""
    assert check_prose(page(text), Folder(content, "content"))[:2] == ((), ())


def test_what_prose_shows_is_published_and_its_address_fits(content: Path) -> None:
    """A file beside the text, or from the root of the prose, goes to the same place on the site."""
    text = "[folder](Folder%20A.pdf) en ![foto](/foto.png) en ![nog eens](../foto.png#x)"

    html = prose_html(text, "uw-rechten")

    assert check_prose(page(text), Folder(content, "content")) == ((), ("foto.png", "uw-rechten/Folder A.pdf"), ())
    assert f'href="{ROOT}uw-rechten/Folder%20A.pdf"' in html
    assert f'src="{ROOT}foto.png#x"' in html


def test_a_picture_of_another_site_is_not_shown() -> None:
    """That site could follow who reads the page."""
    assert "elders" not in prose_html("![foto](https://www.elders.example/foto.png)")


def test_a_link_on_disk_does_not_lead_out_of_the_prose(content: Path) -> None:
    """A symbolic link to another folder publishes nothing."""
    (content / "geheim.pdf").symlink_to(content.parent / "buiten.pdf")

    checked = check_prose(page("[x](/geheim.pdf)"), Folder(content, "content"))

    assert checked.files == ()
    assert [f.rule for f in checked.findings] == ["bijlage-ontbreekt"]


_ON_SITE = {"index.html", "uw-rechten/index.html", "uw-rechten/brief/index.html", "data/wetten.csv", "robots.txt"}


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("[x](bijlagen/lijst.txt)", "Verbeter het adres"),
        ("[x](/lijst.json)", "Verbeter het adres"),
        ("[x](/oud.html)", "Verbeter het adres"),
        ("[x](LEESMIJ.MD)", "Verbeter het adres"),
        ("[x](LEESMIJ)", "Verbeter het adres"),
        ("[x](/data/bestaat-niet.csv)", "Verbeter het adres"),
        ("[x](/verwerkingen/weg/?a=b#c)", "Verbeter het adres"),
        ("[x](/uw-rechten)", "Schrijf /uw-rechten/,"),
    ],
)
def test_a_link_to_what_is_not_on_the_site_is_found_at_its_line(text: str, hint: str, content: Path) -> None:
    """Whatever the address looks like."""
    prose = page(f"Eerste alinea.\n\n{text}\n")
    checked = check_prose(prose, Folder(content, "content"))

    findings = list(dead_links(prose, checked.links, _ON_SITE.__contains__))

    assert (checked.findings, checked.files) == ((), ())
    assert [(f.rule, f.place.line, f.hint.startswith(hint)) for f in findings] == [("link-loopt-dood", 6, True)]


def test_a_link_is_followed_as_a_browser_does(content: Path) -> None:
    """From the address of the page, not from the place of its file."""
    text = "[a](/) [b](brief/) [c](../uw-rechten/#x) [d](/uw-rechten/brief/?v=1) [e](/data/wetten.csv) [f](/robots.txt)"
    prose = page(text)

    assert list(dead_links(prose, check_prose(prose, Folder(content, "content")).links, _ON_SITE.__contains__)) == []
