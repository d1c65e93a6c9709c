import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.shared import RGBColor
from lxml import etree
from pypdf import PdfReader
from rjsmin import jsmin
from script_process import Script

HOSTILE = (
    "Jansen & Zn <w:p/> ]]> <!-- -->",
    "{{ 7*7 }} {% if %} ${x} \\u0041 &amp; &#38;",
    "Kırmızı ě ﷽ 😀👩‍👧 𝔘",
    "links\u200frechts\u202eom\u2069 \u00adzacht",
    "twee\nregels",
    "  spaties   blijven  ",
    "\ttab",
    "",
    "=1+1 'x\" --",
)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# The order in which the schema of WordprocessingML (ISO/IEC 29500-1, annex A) wants what stands inside an element.
ORDER = {
    "document": ("body",), "styles": ("docDefaults", "style"), "docDefaults": ("rPrDefault", "pPrDefault"),
    "style": ("name", "basedOn", "next", "qFormat", "pPr", "rPr"),
    "pPr": ("pStyle", "keepNext", "numPr", "spacing", "ind", "outlineLvl"),
    "rPr": ("rFonts", "b", "color", "sz", "lang"),
    "numbering": ("abstractNum", "num"), "abstractNum": ("lvl",), "num": ("abstractNumId",),
    "lvl": ("start", "numFmt", "lvlText", "lvlJc", "pPr"), "p": ("pPr", "r"), "sectPr": ("pgSz", "pgMar"),
}  # fmt: skip


def make(script: Script, titel: str, *regels: dict[str, Any]) -> bytes:
    """Return the document that the script makes."""
    return bytes(script.call("probes.js", "docxBytes", {"titel": titel, "regels": list(regels)}))


def block(soort: str, *lines: str) -> dict[str, Any]:
    """Return a block of a letter."""
    return {"soort": soort, "regels": list(lines)}


def letter(script: Script) -> bytes:
    """Return an ordinary letter."""
    return make(
        script,
        "Verzoek om inzage",
        block("alinea", "Noor de Wit\nKade 3\n0000 AB Voorst"),
        block("kop", "Verzoek om inzage in mijn persoonsgegevens"),
        block("alinea", "Beste medewerker,"),
        block("kop", "Wat ik vraag"),
        block("lijst", "een overzicht", "een kopie"),
        block("alinea", "Met vriendelijke groet,"),
    )


def test_document_reads_as_the_letter(script: Script) -> None:
    """Each block is a paragraph of its own style, in the same order, and a line end stays within its paragraph."""
    document = Document(io.BytesIO(letter(script)))

    assert [(p.style.name, p.text) for p in document.paragraphs] == [
        ("Normal", "Noor de Wit\nKade 3\n0000 AB Voorst"),
        ("Heading 1", "Verzoek om inzage in mijn persoonsgegevens"),
        ("Normal", "Beste medewerker,"),
        ("Heading 2", "Wat ik vraag"),
        ("List Bullet", "een overzicht"),
        ("List Bullet", "een kopie"),
        ("Normal", "Met vriendelijke groet,"),
    ]


def test_document_has_title_language_and_no_maker(script: Script) -> None:
    """A screen reader hears what it is and in which language; nothing tells who made it, or when."""
    content = letter(script)
    document = Document(io.BytesIO(content))
    core = document.core_properties

    assert (core.title, core.language) == ("Verzoek om inzage", "nl-NL")
    assert (core.author, core.last_modified_by, core.created, core.modified) == ("", "", None, None)
    assert document.styles.element.xpath("string(//w:rPrDefault//w:lang/@w:val)") == "nl-NL"
    assert {i.date_time for i in zipfile.ZipFile(io.BytesIO(content)).infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert letter(script) == content


@pytest.mark.parametrize("soort", ["alinea", "kop", "lijst"])
def test_hostile_value_is_only_text(script: Script, soort: str) -> None:
    """Whatever is typed comes back character for character, and adds no paragraph, style or code."""
    titel = HOSTILE[0] + HOSTILE[1] + HOSTILE[2]

    document = Document(io.BytesIO(make(script, titel, *(block(soort, text) for text in HOSTILE))))

    assert [p.text for p in document.paragraphs] == list(HOSTILE)
    assert document.core_properties.title == titel


def test_house_style_gives_font_size_and_colour(script: Script) -> None:
    """The styles of the document are those of the house style, and stand in the order of the schema."""
    stijl = {"lettertype": "Fira Sans", "grootte": "24", "kopkleur": "154273"}
    content = bytes(
        script.call("probes.js", "docxBytes", {"titel": "T", "regels": [block("kop", "T")], "stijl": stijl})
    )
    document = Document(io.BytesIO(content))

    assert document.styles["Heading 1"].font.color.rgb == RGBColor(0x15, 0x42, 0x73)
    defaults = document.styles.element.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    assert defaults.find(f"{W}rFonts").get(f"{W}ascii") == "Fira Sans"
    assert defaults.find(f"{W}sz").get(f"{W}val") == "24"
    assert order_faults(content) == []


def test_characters_that_xml_cannot_hold_disappear(script: Script) -> None:
    """Control characters, halves of characters and what is no character are left out; the rest of the text stays."""
    content = make(script, "a\x00b", block("alinea", "een\x00\x1b\x7f \ufffe\uffff\x0bslot", "cr\rlf\r\nend"))
    broken = make(script, "\ud800", block("alinea", "a\udc00b\ud83d"))

    assert [p.text for p in Document(io.BytesIO(content)).paragraphs] == ["een\x7f slot\ncr\nlf\nend"]
    assert Document(io.BytesIO(content)).core_properties.title == "ab"
    assert Document(io.BytesIO(broken)).paragraphs[0].text == "ab"


def test_archive_is_sound_and_every_part_is_announced(script: Script) -> None:
    """Every check sum is right, each part is well-formed, and its kind and its links are said where Office looks."""
    archive = zipfile.ZipFile(io.BytesIO(letter(script)))
    names = archive.namelist()
    types = etree.fromstring(archive.read("[Content_Types].xml"))
    announced = {e.get("PartName") for e in types if e.get("PartName")}
    targets = [
        f"{name.partition('_rels/')[0]}{e.get('Target')}"
        for name in names
        if name.endswith(".rels")
        for e in etree.fromstring(archive.read(name))
    ]

    assert archive.testzip() is None
    assert names[0] == "[Content_Types].xml"
    assert announced == {f"/{name}" for name in names if not name.endswith(".rels") and name != names[0]}
    assert [target for target in targets if target not in names] == []
    assert all(etree.fromstring(archive.read(name)) is not None for name in names)


def test_elements_stand_in_the_order_of_the_schema(script: Script) -> None:
    """Word repairs, or refuses, a document whose elements stand in another order than the standard wants."""
    assert order_faults(letter(script)) == []


def order_faults(content: bytes) -> list[tuple[str, str, list[str]]]:
    """Return each element whose children stand in another order, or are unknown."""
    archive = zipfile.ZipFile(io.BytesIO(content))
    faults = []
    for name in ("word/document.xml", "word/styles.xml", "word/numbering.xml"):
        for element in etree.fromstring(archive.read(name)).iter():
            wanted = ORDER.get(element.tag.removeprefix(W))
            found = [child.tag.removeprefix(W) for child in element]
            if wanted is not None and (set(found) - set(wanted) or found != sorted(found, key=wanted.index)):
                faults.append((name, element.tag, found))
    return faults


def test_script_is_small(repo: Path) -> None:
    """Half a page of script, so that a letter page stays light."""
    assert len(jsmin((repo / "templates/theme/assets/docx.js").read_text("utf-8")).encode()) <= 5 * 1024


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not on this machine")
def test_libreoffice_opens_it(script: Script, tmp_path: Path) -> None:
    """A word processor that is not ours opens the document, shows every line, and knows title and language."""
    (tmp_path / "brief.docx").write_bytes(letter(script))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    export = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'

    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", export, "--outdir", str(tmp_path), "brief.docx"],
        cwd=tmp_path, check=True, capture_output=True, timeout=240,
    )  # fmt: skip

    pdf = PdfReader(tmp_path / "brief.pdf")
    text = re.sub(r"\s+", " ", pdf.pages[0].extract_text())
    assert all(words in text for words in ("Kade 3", "inzage in mijn", "• een overzicht", "Met vriendelijke"))
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Verzoek om inzage"
    assert pdf.root_object["/Lang"] == "nl-NL"
