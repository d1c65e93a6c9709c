"""Whether a house-style file is a plain Word document: nothing that runs, nothing that reaches outside."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator

from lxml import etree

from glashelder.findings import Finding, Place, Severity
from glashelder.leaks.attachments.trace import UnreadableError
from glashelder.leaks.attachments.xmp import parse_xml

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TYPES = "[Content_Types].xml"
_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_ACTIVE_TYPE = re.compile(r"macroEnabled|vbaProject|vbaData|activeX|oleObject", re.IGNORECASE)
_ACTIVE_PART = re.compile(r"vba(?:Project|Data)|/activeX/|/embeddings/", re.IGNORECASE)
_FETCHING = re.compile(
    r"\b(?:INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|DATABASE|RD|MACROBUTTON|QUOTE)\b", re.IGNORECASE
)
_HARMLESS_LINK = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)


def read_parts(archive: zipfile.ZipFile) -> dict[str, etree._Element]:
    """Return the XML of a document by part.

    Raises:
        UnreadableError: a part is no XML, or it is no Word document at all.
    """
    names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
    try:
        parts = {name: parse_xml(archive.read(name)) for name in names}
    except (etree.XMLSyntaxError, zipfile.BadZipFile, OSError, EOFError, NotImplementedError) as error:
        msg = "Dit bestand is kapot."
        raise UnreadableError(msg) from error
    kinds = _kinds(parts)
    if _DOCUMENT not in kinds and not any(_ACTIVE_TYPE.search(kind) for kind in kinds):
        msg = "Dit is geen Word-document, of het is een Word-sjabloon (.dotx)."
        raise UnreadableError(msg)
    if not any(name.startswith("word/document") for name in parts):
        msg = "In dit bestand ontbreekt de tekst."
        raise UnreadableError(msg)
    return parts


def package_faults(archive: zipfile.ZipFile, parts: dict[str, etree._Element], path: str) -> Iterator[Finding]:
    """Yield what in the file could run, or could fetch something from outside when somebody opens the letter."""
    if any(_ACTIVE_PART.search(f"/{name}") for name in archive.namelist()) or any(
        _ACTIVE_TYPE.search(kind) for kind in _kinds(parts)
    ):
        yield Finding(
            "huisstijl-met-macro",
            "In dit bestand zit een macro of een ander programma, en dat zou in elke brief zitten.",
            Place(path),
            "Bewaar het in Word als 'Word-document (*.docx)' en haal ingevoegde objecten weg.",
        )
    for name, root in parts.items():
        yield from _links(root, path) if name.endswith(".rels") else _fetching(root, path)


def _kinds(parts: dict[str, etree._Element]) -> list[str]:
    return [str(e.get("ContentType", "")) for e in parts[_TYPES]] if _TYPES in parts else []


def _links(root: etree._Element, path: str) -> Iterator[Finding]:
    for relation in root.iter():
        kind = str(relation.get("Type", "")).rpartition("/")[2]
        target = " ".join(str(relation.get("Target", "")).split())
        is_outside = relation.get("TargetMode") == "External"
        if kind == "hyperlink" and is_outside and _HARMLESS_LINK.match(target):
            continue
        if is_outside:
            yield _outside(path, f"Dit bestand haalt iets van buiten op, of wijst erheen ({kind}): {target[:80]}.")
        elif kind in {"aFChunk", "subDocument"}:
            yield _outside(path, "In dit bestand zit een tweede document dat Word zelf invoegt.")


def _fetching(root: etree._Element, path: str) -> Iterator[Finding]:
    for _ in root.iter(f"{W}altChunk", f"{W}subDoc"):
        yield _outside(path, "In dit bestand zit een tweede document dat Word zelf invoegt.")
    codes = "".join(e.text or "" for e in root.iter(f"{W}instrText"))
    simple = (str(e.get(f"{W}instr", "")) for e in root.iter(f"{W}fldSimple"))
    for found in sorted({m[0].upper() for code in (codes, *simple) for m in _FETCHING.finditer(code)}):
        yield _outside(path, f"In dit bestand staat een veld dat iets van elders haalt of iets start: {found}.")


def _outside(path: str, message: str) -> Finding:
    return Finding(
        "huisstijl-wijst-naar-buiten",
        message,
        Place(path),
        "Zet plaatjes en tekst in het document zelf ('invoegen', niet 'koppelen'). Haal het veld of de koppeling weg.",
        Severity.FOUT,
        "AVG artikelen 5, eerste lid, onder f, en 32",
    )
