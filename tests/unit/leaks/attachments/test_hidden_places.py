"""Where else a name, a place or a number may hide: in a file within a file, in other fields, and in the text itself."""

import io
import zipfile

import docx
import pytest
from PIL import ExifTags, Image, PngImagePlugin
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, StreamObject, TextStringObject

from glashelder.leaks.attachments.inspect_file import inspect_file
from glashelder.leaks.attachments.trace import Found, Prose, Trace, Unread, UnreadableError

NAME = "Jannie Voorbeeld"
GPS = Trace("de plek waar de foto is gemaakt (GPS)")
HIDDEN_ROWS = Trace("verborgen rijen of kolommen")
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
CORE = f'<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{NAME}</dc:creator></c>'
SHEET = f'<worksheet {S}><cols><col min="2" max="3"{{}}/></cols><sheetData><row r="1"{{}}><c r="B1"><v>7</v></c></row>'
IPTC = b"\x1c\x02\x50\x00\x10" + NAME.encode() + b"\x1c\x02\x78\x00\x0dBSN 111222333"


def photo(**options: object) -> bytes:
    """Return a JPEG."""
    out = io.BytesIO()
    Image.new("RGB", (4, 4)).save(out, "JPEG", **options)
    return out.getvalue()


def exif(tag: int, value: object) -> Image.Exif:
    """Return EXIF with one tag."""
    made = Image.Exif()
    made[tag] = value
    return made


def with_gps() -> bytes:
    """Return a photo that tells where it was made."""
    return photo(exif=exif(ExifTags.IFD.GPSInfo, {1: "N", 2: (52.0, 0.0, 42.0)}))


def with_iptc() -> bytes:
    """Return a photo with a by-line and a caption, where Photoshop keeps them."""
    block = b"8BIM\x04\x04\x00\x00" + len(IPTC).to_bytes(4, "big") + IPTC + b"\0" * (len(IPTC) % 2)
    segment = b"Photoshop 3.0\0" + block
    plain = photo()
    return plain[:2] + b"\xff\xed" + (len(segment) + 2).to_bytes(2, "big") + segment + plain[2:]


def xmp(body: str) -> bytes:
    """Return an XMP packet."""
    spaces = 'xmlns:ps="http://ns.adobe.com/photoshop/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:i="i"'
    rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    return f'<rdf:RDF xmlns:rdf="{rdf}" {spaces}>{body}</rdf:RDF>'.encode()


def png(key: str, text: str) -> bytes:
    """Return a PNG with a text chunk."""
    out, info = io.BytesIO(), PngImagePlugin.PngInfo()
    info.add_text(key, text)
    Image.new("RGB", (4, 4)).save(out, "PNG", pnginfo=info)
    return out.getvalue()


def packed(parts: dict[str, str | bytes]) -> bytes:
    """Return a zip of parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def run(body: str) -> bytes:
    """Return a Word document with one run."""
    return packed({"word/document.xml": f"<w:p {W}><w:r>{body}</w:r></w:p>"})


def sheet(col: str = "", row: str = "") -> bytes:
    """Return a workbook with one cell."""
    return packed({"xl/worksheets/sheet1.xml": SHEET.format(col, row) + "</sheetData></worksheet>"})


def written(writer: PdfWriter) -> bytes:
    """Return the bytes of a PDF."""
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def pdf(**metadata: str) -> bytes:
    """Return a PDF of one page with these keys."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_metadata({f"/{key}": value for key, value in metadata.items()})
    return written(writer)


def noted(subtype: str, **keys: str) -> bytes:
    """Return a PDF with an annotation."""
    writer = PdfWriter()
    page = writer.add_blank_page(100, 100)
    note = DictionaryObject({NameObject("/Type"): NameObject("/Annot"), NameObject("/Subtype"): NameObject(subtype)})
    note.update({NameObject(f"/{key}"): TextStringObject(value) for key, value in keys.items()})
    page[NameObject("/Annots")] = ArrayObject([note])
    return written(writer)


def carrying(data: bytes, **keys: str) -> bytes:
    """Return a PDF with a stream in it."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    stream = StreamObject()
    stream._data = data
    stream.update({NameObject(f"/{key}"): NameObject(f"/{value}") for key, value in keys.items()})
    writer._root_object[NameObject("/Thing")] = writer._add_object(stream)
    return written(writer)


def saying(*lines: bytes) -> bytes:
    """Return a PDF that shows lines of text."""
    writer = PdfWriter()
    page = writer.add_blank_page(400, 400)
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    made = DictionaryObject({NameObject(k): NameObject(v) for k, v in font.items()})
    fonts = DictionaryObject({NameObject("/F"): made})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    shown = StreamObject()
    shown._data = b"BT /F 12 Tf 20 300 Td 14 TL " + b" ".join(b"(%b) Tj T*" % line for line in lines) + b" ET"
    page[NameObject("/Contents")] = writer._add_object(shown)
    return written(writer)


def kinds(suffix: str, content: bytes, kind: type[Found]) -> list[Found]:
    """Return what a file tells of one kind."""
    return [found for found in inspect_file(suffix, content) if isinstance(found, kind)]


@pytest.mark.parametrize(
    ("suffix", "content", "trace"),
    [
        *(("pdf", noted(f"/{s}", T=NAME), Trace("een opmerking", NAME))
          for s in ("Square", "Circle", "Line", "Polygon", "Squiggly", "Stamp", "Redact", "Highlight")),
        ("pdf", noted("/FileAttachment"), Trace("een bestand dat in de PDF zit")),
        ("pdf", carrying(b"x", Type="EmbeddedFile"), Trace("een bestand dat in de PDF zit")),
        ("pdf", carrying(with_gps(), Subtype="Image", Filter="DCTDecode"), GPS),
        ("pdf", pdf(Manager=NAME), Trace("de manager", NAME)),
        ("pdf", pdf(Behandelaar=NAME), Trace("een eigen eigenschap", NAME)),
        ("jpg", photo(xmp=xmp(f'<rdf:Description pdf:Author="{NAME}"/>')), Trace("de maker", NAME)),
        ("jpg", photo(xmp=xmp(f"<rdf:Description><ps:Credit>{NAME}</ps:Credit></rdf:Description>")),
         Trace("de naam bij de foto", NAME)),
        ("jpg", photo(xmp=xmp(f"<i:PersonInImage><rdf:Bag><rdf:li>{NAME}</rdf:li></rdf:Bag></i:PersonInImage>")),
         Trace("wie er op de foto staat", NAME)),
        ("jpg", with_iptc(), Trace("de maker", NAME)),
        ("docx", packed({"word/embeddings/a.xlsx": packed({"docProps/core.xml": CORE})}), Trace("de maker", NAME)),
        ("docx", packed({"word/embeddings/a.bin": b"\xd0\xcf\x11\xe0x"}),
         Trace("een ingesloten bestand dat niet is na te kijken")),
        ("docx", packed({"word/people.xml": f'<w:p {W}><w:person w:author="{NAME}"/></w:p>'}),
         Trace("de naam van wie eraan werkte", NAME)),
        ("xlsx", packed({"xl/persons/person.xml": f'<l><person displayName="{NAME}"/></l>'}),
         Trace("de naam van wie eraan werkte", NAME)),
        ("docx", packed({"word/elders/beeld.jfif": with_gps()}), GPS),
        ("docx", packed({"word/document.xml": f"<w:p {W}><w:sectPrChange/></w:p>"}),
         Trace("een bijgehouden wijziging")),
        ("docx", run("<w:rPr><w:vanish/></w:rPr><w:t>x</w:t>"), Trace("verborgen tekst")),
        ("xlsx", sheet(row=' hidden="1"'), HIDDEN_ROWS),
        ("xlsx", sheet(col=' hidden="1"'), HIDDEN_ROWS),
        ("ods", packed({"content.xml": f'<office:b {ODF}><table:table-row table:visibility="collapse"/></office:b>'}),
         HIDDEN_ROWS),
        ("odt", packed({"content.xml": f'<o {ODF}><text:section text:display="none">x</text:section></o>'}),
         Trace("verborgen tekst")),
        ("odt", packed({"Object 1/meta.xml": CORE}), Trace("de maker", NAME)),
    ],
)  # fmt: skip
def test_a_trace_is_seen_where_few_look(suffix: str, content: bytes, trace: Trace) -> None:
    """Each is told once."""
    assert kinds(suffix, content, Trace) == [trace]


@pytest.mark.parametrize(
    ("suffix", "content"),
    [
        ("pdf", noted("/Link")),
        ("pdf", noted("/Widget", T="naam")),
        ("pdf", pdf(Producer="LibreOffice", Title="Folder", CreationDate="D:20260101")),
        ("docx", run('<w:rPr><w:vanish w:val="0"/></w:rPr><w:t>x</w:t>')),
        ("docx", run("<w:rPr><w:vanish/></w:rPr><w:instrText>XE</w:instrText>")),
        ("xlsx", sheet(col=' hidden="0"')),
        ("ods", packed({"content.xml": f'<office:b {ODF}><table:table-column table:visibility="collapse" '
                                       'table:number-columns-repeated="16000"/></office:b>'})),
    ],
)  # fmt: skip
def test_what_hides_nothing_is_no_trace(suffix: str, content: bytes) -> None:
    """A link, a field, an entry of an index and columns that nobody used are part of a sound file."""
    assert kinds(suffix, content, Trace) == []


STRINGS = f"<sst {S}><si><t>BSN</t></si><si><r><t>111</t></r><r><t>222333</t></r></si></sst>"
CELLS = '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c><v>12</v></c>'
ROW = f"<worksheet {S}><sheetData><row>{CELLS}</row></sheetData></worksheet>"
SPAN = "<text:p>BSN <text:span>111</text:span>222<text:s/>333</text:p>"


@pytest.mark.parametrize(
    ("suffix", "content", "text"),
    [
        ("jpg", photo(exif=exif(ExifTags.Base.ImageDescription, "BSN 111222333")), "BSN 111222333"),
        ("jpg", photo(exif=exif(ExifTags.Base.XPTitle, "BSN 111222333".encode("utf-16-le"))), "BSN 111222333"),
        ("jpg", with_iptc(), "BSN 111222333"),
        ("png", png("Description", "BSN 111222333"), "BSN 111222333"),
        ("pdf", pdf(Subject="BSN 111222333"), "BSN 111222333"),
        ("pdf", saying(b"Het BSN is 111222333.", b"Bel 06-12345678."), "Het BSN is 111222333.\nBel 06-12345678.\n"),
        ("pdf", noted("/Widget", V="06-12345678"), "06-12345678"),
        ("docx", packed({"word/document.xml": f"<w:b {W}><w:p><w:r><w:t>BSN</w:t><w:tab/><w:t>111</w:t></w:r><w:r>"
                                              "<w:t>222333</w:t></w:r></w:p><w:p><w:r><w:t>x</w:t></w:r></w:p></w:b>"}),
         "BSN 111222333\n\nx"),
        ("odt", packed({"content.xml": f"<office:b {ODF}>{SPAN}</office:b>"}), "BSN 111222 333"),
        ("xlsx", packed({"xl/sharedStrings.xml": STRINGS, "xl/worksheets/sheet1.xml": ROW}), "BSN | 111222333 | 12"),
    ],
)  # fmt: skip
def test_the_text_of_a_file_can_be_looked_through(suffix: str, content: bytes, text: str) -> None:
    """However it is cut into pieces by the programme that saved it."""
    assert text in [found.text for found in kinds(suffix, content, Prose)]


def test_a_real_document_gives_its_text_in_order() -> None:
    """Tables too: the word for a number stands in the cell before it."""
    document, out = docx.Document(), io.BytesIO()
    document.core_properties.author = ""
    document.add_paragraph("Eerst")
    cells = document.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = "BSN", "111222333"
    document.save(out)

    assert "Eerst\n\nBSN\n\n111222333" in [found.text for found in kinds("docx", out.getvalue(), Prose)]


def test_a_bomb_within_a_document_gets_no_room_of_its_own() -> None:
    """Sizes are counted together, and documents are not opened in each other without end."""
    inner = packed({f"{n}.txt": b"" for n in range(900)})
    nested = packed({"a.docx": b"x"})
    for _ in range(6):
        nested = packed({"a.docx": nested})

    with pytest.raises(UnreadableError, match="te groot"):
        inspect_file("docx", packed({f"{n}.docx": inner for n in range(3)}))
    with pytest.raises(UnreadableError, match="in elkaar"):
        inspect_file("docx", nested)


def test_a_pdf_that_takes_too_long_to_read_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Text among endless drawing is not read, nor in a file that is too large; the rest was looked at."""
    short, heavy = saying(b"x"), carrying(b" " * 3_000_000, Subtype="Form")

    assert kinds("pdf", short, Unread) == []
    assert kinds("pdf", heavy, Unread) == [Unread("tekst in deze PDF")]
    assert kinds("pdf", short + b"\n" * 6_000_000, Unread) == [Unread("tekst in deze PDF")]
    monkeypatch.setattr("glashelder.leaks.attachments.pdf._MAX_STEPS", 3)
    assert kinds("pdf", short, Unread) == [Unread("tekst in deze PDF")]
