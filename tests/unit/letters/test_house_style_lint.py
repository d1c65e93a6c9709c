import io
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from house_style_example import (
    DOCUMENT,
    HOUSE_STYLE,
    bomb,
    locked,
    renamed,
    repacked,
    run,
    with_link,
    with_paragraph,
    with_text,
    without,
)

from glashelder.cli import main
from glashelder.findings import Finding, Severity
from glashelder.letters.house_style.files import house_style_files
from glashelder.letters.house_style.lint import lint_content, lint_house_style
from glashelder.letters.house_style.names import CONTEXT, REQUIRED, known_names

MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TYPES = "[Content_Types].xml"
CATEGORY = "<cp:category>{{ 7*7 }}</cp:category>"
FIELD = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def field(*codes: str) -> str:
    """Return a field of Word whose code stands in as many runs."""
    return FIELD.format("".join(f"<w:r><w:instrText>{code}</w:instrText></w:r>" for code in codes))


BLOCKING: dict[str, tuple[str, Callable[[], bytes]]] = {
    "no zip": ("huisstijl-onleesbaar", lambda: b"Beste meneer"),
    "empty": ("huisstijl-onleesbaar", lambda: b""),
    "old or locked word": ("huisstijl-onleesbaar", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
    "locked zip": ("huisstijl-onleesbaar", locked),
    "cut off": ("huisstijl-onleesbaar", lambda: HOUSE_STYLE.read_bytes()[:-200]),
    "zip bomb": ("huisstijl-onleesbaar", bomb),
    "too many parts": ("huisstijl-onleesbaar", lambda: repacked({}, {f"word/{n}.bin": b"" for n in range(2100)})),
    "spreadsheet inside": ("huisstijl-onleesbaar", lambda: repacked({TYPES: ("wordprocessingml", "spreadsheetml")})),
    "word template": ("huisstijl-onleesbaar", lambda: repacked({TYPES: ("document.main+xml", "template.main+xml")})),
    "broken xml": ("huisstijl-onleesbaar", lambda: repacked({DOCUMENT: ("</w:body>", "")})),
    "entities": ("huisstijl-onleesbaar", lambda: repacked({DOCUMENT: ("<w:document", "<!DOCTYPE x><w:document")})),
    "strange properties": (
        "huisstijl-onleesbaar",
        lambda: repacked({"docProps/core.xml": ("cp:coreProperties", "cp:iets")}),
    ),
    "no relations": ("huisstijl-onleesbaar", lambda: repacked({}, dropped=("_rels/.rels",))),
    "macro": ("huisstijl-met-macro", lambda: repacked({}, {"word/vbaProject.bin": b"x"})),
    "docm": (
        "huisstijl-met-macro",
        lambda: repacked({TYPES: (MAIN_TYPE, "application/vnd.ms-word.document.macroEnabled.main+xml")}),
    ),
    "object inside": ("huisstijl-met-macro", lambda: repacked({}, {"word/embeddings/oleObject1.bin": b"x"})),
    "attached template": (
        "huisstijl-wijst-naar-buiten",
        lambda: with_link("attachedTemplate", "https://x.example/a.dotm"),
    ),
    "linked picture": ("huisstijl-wijst-naar-buiten", lambda: with_link("image", "https://x.example/p.png")),
    "link to a share": ("huisstijl-wijst-naar-buiten", lambda: with_link("hyperlink", r"file://\\server\map")),
    "second document": ("huisstijl-wijst-naar-buiten", lambda: with_paragraph("</w:p><w:altChunk/><w:p>")),
    "field": ("huisstijl-wijst-naar-buiten", lambda: with_paragraph(field(' includePicture "https://x.example"'))),
    "field in pieces": ("huisstijl-wijst-naar-buiten", lambda: with_paragraph(field("DDE", "AUTO cmd"))),
    "simple field": (
        "huisstijl-wijst-naar-buiten",
        lambda: with_paragraph('<w:fldSimple w:instr="INCLUDETEXT x.docx"/>'),
    ),
    "unknown name": ("huisstijl-invulplek-onbekend", lambda: with_text("{{ brief.afdelingshoofd }}")),
    "unknown root": ("huisstijl-invulplek-onbekend", lambda: with_text("{{ naam }}")),
    "name of a whole": ("huisstijl-invulplek-onbekend", lambda: with_text("{{ brief.orgaan.postadres.straat }}")),
    "inner name": ("huisstijl-invulplek-onbekend", lambda: with_text("{{ brief.__class__.__mro__ }}")),
    "inner name of a loop": (
        "huisstijl-invulplek-onbekend",
        lambda: with_text("{% for x in tekst.bijlagen %}{{ x.__class__ }}{% endfor %}"),
    ),
    "no title": ("huisstijl-invulplek-ontbreekt", lambda: without("{{ tekst.titel }}")),
    "no signature": ("huisstijl-invulplek-ontbreekt", lambda: without("{{ brief.orgaan.ondertekening }}")),
    "no date": ("huisstijl-invulplek-ontbreekt", lambda: without("{{ brief.datum }}")),
    "cut by a change": (
        "huisstijl-invulplek-gebroken",
        lambda: with_paragraph(
            f'{run("{{ brief.")}<w:ins w:id="1" w:author="x" w:date="2026-01-01T00:00:00Z">{run("naam }}")}</w:ins>'
        ),
    ),
    "over two paragraphs": (
        "huisstijl-invulplek-gebroken",
        lambda: with_paragraph(f"{run('{{ brief.')}</w:p><w:p>{run('naam }}')}"),
    ),
    "half braces": ("huisstijl-invulplek-gebroken", lambda: with_text("{{ brief.naam }")),
    "braces over paragraphs": (
        "huisstijl-invulplek-gebroken",
        lambda: with_paragraph(f"{run('{')}</w:p><w:p>{run('{ brief.naam }')}</w:p><w:p>{run('}')}"),
    ),
    "arithmetic": ("huisstijl-code-niet-toegestaan", lambda: with_text("{{ 'a' * 999999999 }}")),
    "function": ("huisstijl-code-niet-toegestaan", lambda: with_text("{{ range(99999999) }}")),
    "method": ("huisstijl-code-niet-toegestaan", lambda: with_text("{{ brief.naam.upper() }}")),
    "not escaped": ("huisstijl-code-niet-toegestaan", lambda: with_text("{{ brief.naam | safe }}")),
    "other file": ("huisstijl-code-niet-toegestaan", lambda: with_text("{% include 'letters/_brief.txt.j2' %}")),
    "assignment": ("huisstijl-code-niet-toegestaan", lambda: with_text("{% set x = 1 %}")),
    "not closed": ("huisstijl-code-niet-toegestaan", lambda: with_text("{% if brief.kenmerk %}")),
    "no sense": ("huisstijl-code-niet-toegestaan", lambda: with_text("{{ brief naam }}")),
    "raw": ("huisstijl-code-niet-toegestaan", lambda: with_text("{{r brief.naam }}")),
    "deep": ("huisstijl-code-niet-toegestaan", lambda: with_text("{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}")),
    "in an attribute": (
        "huisstijl-code-niet-toegestaan",
        lambda: with_paragraph('<w:bookmarkStart w:id="1" w:name="{{ brief.naam }}"/>'),
    ),
    "in the properties": (
        "huisstijl-code-niet-toegestaan",
        lambda: repacked({"docProps/core.xml": ("</cp:coreProperties>", f"{CATEGORY}</cp:coreProperties>")}),
    ),
}  # fmt: skip
WARNING: dict[str, tuple[str, Callable[[], bytes]]] = {
    "cut in two runs": ("huisstijl-invulplek-gebroken", lambda: with_text("{{ brief.", "naam }}")),
    "cut braces": ("huisstijl-invulplek-gebroken", lambda: with_text("{", "{ brief.naam }", "}")),
    "english": ("huisstijl-niet-toegankelijk", lambda: repacked({"word/styles.xml": ("nl-NL", "en-US")})),
    "no headings": ("huisstijl-niet-toegankelijk", lambda: repacked({DOCUMENT: ('w:val="Heading', 'w:val="Kop')})),
    "text box": (
        "huisstijl-niet-toegankelijk",
        lambda: with_paragraph("<w:r><w:pict><w:txbxContent><w:p/></w:txbxContent></w:pict></w:r>"),
    ),
}
SOUND: dict[str, Callable[[], bytes]] = {
    "website in the footer": lambda: with_link("hyperlink", "https://voorst.example"),
    "page number": lambda: with_paragraph(field(" PAGE ")),
    "typographic quotes": lambda: with_text("{% if brief.kenmerk == ‘x’ %}{{ brief.naam | upper }}{% endif %}"),
    "optional part": lambda: with_text("{% if brief.kenmerk %}{{ brief.kenmerk }}{% endif %}"),
    "loop": lambda: with_text("{% for b in tekst.bijlagen %}{{ loop.index }} {{ b }}{% endfor %}"),
    "second document part": lambda: renamed("word/document.xml", "word/document2.xml"),
    "first line": lambda: with_text("{{ tekst.blokken[0].regels[0] }}"),
}


def blocking(findings: tuple[Finding, ...]) -> set[str]:
    """Return the ids of what forbids a letter."""
    return {finding.rule for finding in findings if finding.is_blocking}


def test_shipped_house_style_is_sound(repo: Path) -> None:
    """Every house style in this repository can carry letters, without a remark."""
    files = house_style_files(repo / "templates")

    assert HOUSE_STYLE in files
    assert {file.name: lint_house_style(file, file.name) for file in files if lint_house_style(file, file.name)} == {}


@pytest.mark.parametrize("case", BLOCKING)
def test_each_fault_has_its_finding(case: str) -> None:
    """One spoiled thing gives one kind of finding, with a place and a cure in Dutch."""
    rule, spoiled = BLOCKING[case]

    findings = lint_content(spoiled(), "huis.docx")

    assert blocking(findings) == {rule}
    assert all(f.place.path == "huis.docx" and f.message.endswith((".", "}", "?")) and f.hint for f in findings)


@pytest.mark.parametrize("case", WARNING)
def test_what_is_better_otherwise_is_a_warning(case: str) -> None:
    """Such a file still gives letters, so the finding does not stop them."""
    rule, spoiled = WARNING[case]

    findings = lint_content(spoiled(), "huis.docx")

    assert [(f.rule, f.severity) for f in findings] == [(rule, Severity.WAARSCHUWING)]


@pytest.mark.parametrize("case", SOUND)
def test_what_a_municipality_needs_is_allowed(case: str) -> None:
    """Links to a website, page numbers, if, for and the parts of a value are no fault."""
    assert lint_content(SOUND[case](), "huis.docx") == ()


def test_unknown_name_is_answered_with_what_was_meant() -> None:
    """A typing error gets the right name."""
    (finding,) = lint_content(with_text("{{ brief.datun }}"), "huis.docx")

    assert (finding.place.field, "brief.datum" in finding.hint) == ("brief.datun", True)


def test_required_names_exist() -> None:
    """What every letter must show can be shown."""
    assert set(REQUIRED) <= set(known_names())
    assert {name.partition(".")[0] for name in known_names()} == set(CONTEXT)


def letter(project: Path, house_style: Path, target: Path) -> int:
    """Make a letter in a house style with the real command."""
    return main(
        [
            *("letter", "ontvangstbevestiging", "--project", str(project), "--today", "2026-11-22"),
            *("--naam", "N. de Wit", "--adres", "Kade 3", "--kanaal", "post", "--verwerking", "hondenbelasting"),
            *("--recht", "inzage", "--verzoek", "Wat weet u van mij?"),
            *("--ontvangen", "2026-11-20", "--huisstijl", str(house_style), "--output", str(target)),
        ]
    )


@pytest.mark.parametrize("case", BLOCKING)
def test_no_letter_is_made_of_a_spoiled_house_style(
    case: str, small_project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 1, the finding on the screen, and no file."""
    rule, spoiled = BLOCKING[case]
    house_style, target = tmp_path / "huis.docx", tmp_path / "brief.docx"
    house_style.write_bytes(spoiled())

    assert letter(small_project, house_style, target) == 1
    assert rule in capsys.readouterr().err
    assert not target.exists()


@pytest.mark.parametrize("case", [*SOUND, *WARNING])
def test_a_letter_is_made_of_any_other(case: str, small_project: Path, tmp_path: Path) -> None:
    """What the lint lets through, Word can open, and no brace is left in it."""
    spoiled = SOUND[case] if case in SOUND else WARNING[case][1]
    house_style, target = tmp_path / "huis.docx", tmp_path / "brief.docx"
    house_style.write_bytes(spoiled())

    assert letter(small_project, house_style, target) == 0
    text = "\n".join(p.text for p in Document(io.BytesIO(target.read_bytes())).paragraphs)
    assert "N. de Wit" in text
    assert "{" not in text


def test_a_letter_says_nothing_of_who_made_the_house_style(small_project: Path, tmp_path: Path) -> None:
    """Word keeps the manager in a part that nobody sees."""
    house_style, target = tmp_path / "huis.docx", tmp_path / "brief.docx"
    house_style.write_bytes(repacked({"docProps/app.xml": ("</Properties>", "<Manager>Jan</Manager></Properties>")}))

    assert letter(small_project, house_style, target) == 0
    with zipfile.ZipFile(target) as parts:
        assert b"Jan" not in parts.read("docProps/app.xml")


def test_a_house_style_that_is_not_there(small_project: Path, tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    """A wrong path is told as a finding, and no file is written."""
    assert letter(small_project, tmp_path / "weg.docx", tmp_path / "brief.docx") == 1
    assert "huisstijl-onleesbaar" in capsys.readouterr().err
    assert not (tmp_path / "brief.docx").exists()


@pytest.mark.parametrize("place", ["letters/huisstijl.docx", "huisstijl/voorst.docx"])
def test_check_and_build_judge_every_house_style(
    place: str, small_project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A fault in a house style is seen before somebody needs a letter; no site is built with one."""
    templates = small_project / "templates"
    source = templates.resolve()
    templates.unlink()
    shutil.copytree(source, templates)
    (templates / place).write_bytes(with_text("{{ brief.afdelingshoofd }}"))

    assert main(["check", "--project", str(small_project), "--today", "2026-11-22"]) == 1
    output = capsys.readouterr().out
    assert f"templates/{place}" in output
    assert "huisstijl-invulplek-onbekend" in output
    assert main(["build", "--project", str(small_project), "--today", "2026-11-22"]) == 1
    assert not (small_project / "site").exists()
