"""Makes house-style files: the shipped one, spoiled in one way at a time."""

import io
import zipfile
from pathlib import Path

HOUSE_STYLE = Path(__file__).parents[3] / "templates" / "letters" / "huisstijl.docx"
_OUTSIDE = (
    '<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"'
    ' Target="{target}" TargetMode="External"/></Relationships>'
)
_LAST = "<w:sectPr"
DOCUMENT = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"


def repacked(
    changes: dict[str, tuple[str, str]], extra: dict[str, bytes] | None = None, dropped: tuple[str, ...] = ()
) -> bytes:
    """Return the shipped file with texts replaced in its parts, parts added and parts dropped."""
    result = io.BytesIO()
    with zipfile.ZipFile(HOUSE_STYLE) as source, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            if name in dropped:
                continue
            content = source.read(name)
            if name in changes:
                old, new = changes[name]
                assert old in content.decode(), (name, old)
                content = content.decode().replace(old, new).encode()
            target.writestr(name, content)
        for name, content in (extra or {}).items():
            target.writestr(name, content)
    return result.getvalue()


def renamed(old: str, new: str) -> bytes:
    """Return the file with a part, and all that names it, under another name."""
    result = io.BytesIO()
    with zipfile.ZipFile(HOUSE_STYLE) as source, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name in ("[Content_Types].xml", "_rels/.rels"):
                content = content.replace(old.encode(), new.encode())
            here, _, base = name.rpartition("/")
            is_its_own = base == f"{old.rpartition('/')[2]}.rels"
            target.writestr(
                f"{here}/{new.rpartition('/')[2]}.rels" if is_its_own else new if name == old else name, content
            )
    return result.getvalue()


def with_paragraph(inside: str) -> bytes:
    """Return the file with one paragraph more."""
    return repacked({DOCUMENT: (_LAST, f"<w:p>{inside}</w:p>{_LAST}")})


def with_text(*texts: str) -> bytes:
    """Return the file with one paragraph more, of runs side by side."""
    return with_paragraph("".join(run(text) for text in texts))


def run(text: str) -> str:
    """Return a run of text."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def with_link(kind: str, target: str) -> bytes:
    """Return the file with a relation to something outside."""
    return repacked({RELATIONS: ("</Relationships>", _OUTSIDE.format(kind=kind, target=target))})


def without(text: str) -> bytes:
    """Return the file without a text of its body."""
    return repacked({DOCUMENT: (text, "")})


def bomb() -> bytes:
    """Return a small file that unpacks to three hundred megabytes."""
    return repacked({}, {"word/media/bom.bin": b"\0" * 300 * 1024 * 1024})


def locked() -> bytes:
    """Return the file with its parts marked as encrypted, as a zip programme does."""
    packed = bytearray(HOUSE_STYLE.read_bytes())
    at = packed.find(b"PK\x01\x02")
    while at != -1:
        packed[at + 8] |= 1
        at = packed.find(b"PK\x01\x02", at + 4)
    return bytes(packed)
