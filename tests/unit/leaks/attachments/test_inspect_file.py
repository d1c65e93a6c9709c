"""Pictures, PDF files and documents as people make them, with and without what they tell of a person."""

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from PIL import ExifTags, Image, PngImagePlugin
from pypdf import PdfWriter
from pypdf.annotations import FreeText

from glashelder.leaks.attachments.inspect_file import READABLE, inspect_file
from glashelder.leaks.attachments.trace import Trace, UnreadableError

NAME = "Jannie Voorbeeld"
XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>'
    f"{NAME}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
)
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/">{}</cp:coreProperties>'
)


def picture(kind: str, **options: object) -> bytes:
    """Return a picture of a kind, saved with options of Pillow."""
    out = io.BytesIO()
    Image.new("RGB", (4, 4), "white").save(out, kind, **options)
    return out.getvalue()


def exif(tag: int, value: object) -> Image.Exif:
    """Return EXIF with one tag."""
    made = Image.Exif()
    made[tag] = value
    return made


def gps() -> Image.Exif:
    """Return EXIF that tells where a photo was made."""
    made = Image.Exif()
    made[ExifTags.IFD.GPSInfo] = {1: "N", 2: (52.0, 0.0, 42.0)}
    return made


def owner() -> Image.Exif:
    """Return EXIF that tells whose camera it was."""
    made = Image.Exif()
    made[ExifTags.IFD.Exif] = {ExifTags.Base.CameraOwnerName: NAME}
    return made


def png_text(key: str, text: str) -> bytes:
    """Return a PNG with a text chunk."""
    info = PngImagePlugin.PngInfo()
    info.add_text(key, text)
    return picture("PNG", pnginfo=info)


def pdf(change: Callable[[PdfWriter], object]) -> bytes:
    """Return a PDF of one page after a change."""
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(100, 100)
    change(writer)
    writer.write(out)
    return out.getvalue()


def pdf_xmp(writer: PdfWriter) -> None:
    """Give a PDF an XMP description."""
    writer.xmp_metadata = XMP.encode()


def note(writer: PdfWriter) -> None:
    """Put a comment on the page."""
    writer.add_annotation(0, FreeText(text="klopt dit?", rect=(0, 0, 50, 50)))


def word(author: str = "", comment: str = "") -> bytes:
    """Return a Word document with an author and a comment."""
    document, out = docx.Document(), io.BytesIO()
    paragraph = document.add_paragraph("Tekst")
    document.core_properties.author = author
    document.core_properties.comments = ""
    if comment:
        document.add_comment(paragraph.runs, comment, author="x", initials="x")
    document.save(out)
    return out.getvalue()


def packed(**parts: str) -> bytes:
    """Return a zip of XML parts; `__` in a name stands for a slash, `_xml` for its ending."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return out.getvalue()


WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
MAKER = Trace("de maker", NAME)


def traces(suffix: str, content: bytes) -> list[Trace]:
    """Return what a file tells beyond its text."""
    return [found for found in inspect_file(suffix, content) if isinstance(found, Trace)]


NOTE = Trace("een opmerking")


@pytest.mark.parametrize(
    ("suffix", "content", "trace"),
    [
        ("jpg", picture("JPEG", exif=exif(ExifTags.Base.Artist, NAME)), MAKER),
        ("jpg", picture("JPEG", exif=gps()), Trace("de plek waar de foto is gemaakt (GPS)")),
        ("jpeg", picture("JPEG", exif=owner()), Trace("de eigenaar van de camera", NAME)),
        ("jpg", picture("JPEG", comment=b"van mijn balkon"), Trace("een opmerking", "van mijn balkon")),
        ("jpg", picture("JPEG", xmp=XMP.encode()), MAKER),
        ("tif", picture("TIFF", tiffinfo={ExifTags.Base.Artist: NAME}), MAKER),
        ("webp", picture("WEBP", exif=exif(ExifTags.Base.Artist, NAME)), MAKER),
        ("png", png_text("Author", NAME), MAKER),
        ("png", picture("PNG", exif=gps()), Trace("de plek waar de foto is gemaakt (GPS)")),
        ("pdf", pdf(lambda w: w.add_metadata({"/Author": NAME})), MAKER),
        ("pdf", pdf(pdf_xmp), MAKER),
        ("pdf", pdf(note), NOTE),
        ("pdf", pdf(lambda w: w.add_attachment("geheim.txt", b"x")), Trace("een bestand dat in de PDF zit")),
        ("docx", word(author=NAME), MAKER),
        ("docx", word(comment="klopt dit?"), NOTE),
        ("docx", packed(word__document_xml=f"<w:document {WORD}><w:ins/></w:document>"),
         Trace("een bijgehouden wijziging")),
        ("docx", packed(docProps__core_xml=CORE.format(f"<cp:lastModifiedBy>{NAME}</cp:lastModifiedBy>")),
         Trace("wie het laatst bewaarde", NAME)),
        ("docx", packed(docProps__custom_xml="<p><property>zaak 1</property></p>"),
         Trace("een eigen eigenschap", "zaak 1")),
        ("xlsx", packed(xl__workbook_xml=f'<workbook {SHEET}><sheet state="hidden"/></workbook>'),
         Trace("een verborgen werkblad")),
        ("xlsx", packed(xl__workbook_xml=f'<workbook {SHEET}><sheet state="veryHidden"/></workbook>'),
         Trace("een verborgen werkblad")),
        ("xlsx", packed(xl__comments1_xml=f"<comments {SHEET}><comment/></comments>"), NOTE),
        ("pptx", packed(ppt__comments__comment1_xml="<l><cm/></l>"), NOTE),
        ("odt", packed(meta_xml=f"<meta:a {ODF}><meta:initial-creator>{NAME}</meta:initial-creator></meta:a>"),
         MAKER),
        ("odt", packed(content_xml=f"<office:body {ODF}><office:annotation/></office:body>"), NOTE),
        ("odt", packed(content_xml=f"<office:body {ODF}><text:tracked-changes/></office:body>"),
         Trace("een bijgehouden wijziging")),
        ("ods", packed(content_xml=f'<office:body {ODF}><style:table-properties table:display="false"/></office:body>'),
         Trace("een verborgen werkblad")),
    ],
)  # fmt: skip
def test_a_trace_of_a_person_is_seen(suffix: str, content: bytes, trace: Trace) -> None:
    """Makers, places, comments, changes and what is hidden are each told once."""
    assert traces(suffix, content) == [trace]


@pytest.mark.parametrize(
    ("suffix", "content"),
    [
        ("jpg", picture("JPEG")),
        ("png", picture("PNG")),
        ("png", png_text("Software", "Inkscape")),
        ("gif", picture("GIF")),
        ("webp", picture("WEBP")),
        ("pdf", pdf(lambda w: w.add_metadata({"/Title": "Folder", "/Creator": "LibreOffice"}))),
        ("docx", word()),
        ("xlsx", packed(xl__workbook_xml=f'<workbook {SHEET}><sheet name="a"/></workbook>')),
    ],
)
def test_a_clean_file_tells_nothing(suffix: str, content: bytes) -> None:
    """A title and the name of a programme are no traces of a person."""
    assert traces(suffix, content) == []


def test_a_picture_in_a_document_is_looked_at() -> None:
    """A photo keeps its place when it is pasted into a document."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/media/image1.jpg", picture("JPEG", exif=gps()))

    assert traces("docx", out.getvalue()) == [Trace("de plek waar de foto is gemaakt (GPS)")]


@pytest.mark.parametrize("suffix", sorted(READABLE))
@pytest.mark.parametrize("content", [b"", b"onzin", b"%PDF-1.7\nkapot", b"PK\x03\x04kapot", b"\x89PNG\r\n\x1a\nkapot"])
def test_a_broken_file_is_refused_in_dutch(suffix: str, content: bytes) -> None:
    """What cannot be read cannot be trusted; it never ends in a stack trace."""
    with pytest.raises(UnreadableError, match=r"kapot|versleuteld"):
        inspect_file(suffix, content)


def test_a_locked_pdf_is_refused() -> None:
    """Nobody can see what is in it."""
    with pytest.raises(UnreadableError, match="versleuteld"):
        inspect_file("pdf", pdf(lambda w: w.encrypt("geheim", algorithm="RC4-128")))


@pytest.mark.parametrize(
    "bomb",
    [
        packed(word__document_xml="0" * 20_000_000),
        packed(**{f"a{n}": "" for n in range(2001)}),
    ],
)
def test_a_zip_bomb_is_not_unpacked(bomb: bytes) -> None:
    """Sizes are looked at first."""
    with pytest.raises(UnreadableError, match="te groot"):
        inspect_file("docx", bomb)


def test_an_entity_in_xml_is_not_followed() -> None:
    """A document cannot read a file of ours, and cannot grow without end."""
    hostile = '<!DOCTYPE p [<!ENTITY e SYSTEM "file:///etc/passwd">]><p><property>&e;</property></p>'

    with pytest.raises(UnreadableError, match="DTD"):
        inspect_file("docx", packed(docProps__custom_xml=hostile))
