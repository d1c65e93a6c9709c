"""Reads a file as strict UTF-8 text, or says in Dutch why it cannot.

Nothing is guessed: Frictionless takes "Café Zuid €" in Windows-1252 for cp862 without a word
(see docs/adr/0003-text-first.md).
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from glashelder.exceptions import why_not
from glashelder.findings import Finding, Place, Severity
from glashelder.tree.tree import Tree

MAX_YAML_BYTES = 1024 * 1024
MAX_CSV_BYTES = 32 * 1024 * 1024
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Controls, line ends that only YAML counts, bidirectional overrides (a text can show other letters than it
# holds) and private use characters; the first of those is the marker for the site root in rendered pages.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ue000-\uf8ff\ufffe\uffff]")
_SAVE_AS_UTF8 = "Sla het bestand op als UTF-8 (in Excel: 'CSV UTF-8', in Kladblok: codering UTF-8)."


@dataclass(frozen=True, slots=True)
class TextFile:
    """The text of a file, or None with the findings that tell why."""

    text: str | None
    findings: tuple[Finding, ...] = ()


def read_text(tree: Tree, path: str, max_bytes: int, shown: str = "") -> TextFile:
    """Read a file as text.

    Args:
        tree: where the file comes from.
        path: its path in that tree.
        max_bytes: files above this size are refused unread.
        shown: how findings name it; empty: by its path.
    """
    shown = shown or path
    raw = read_raw(tree, path, max_bytes, shown)
    return decode(raw, shown) if isinstance(raw, bytes) else raw


def read_raw(tree: Tree, path: str, max_bytes: int, shown: str = "") -> bytes | TextFile:
    """Return the bytes of a file, or why there are none. Read once, they can be both remembered by and parsed."""
    shown = shown or path
    try:
        state = tree.state(path)
    except OSError:
        return _refuse("bestand-ontbreekt", f"Het bestand {shown} is er niet.", shown, "Zet het bestand terug.")
    if not state.is_file:
        return _refuse(
            "geen-bestand", f"{shown} is geen gewoon bestand.", shown, "Verwijder of hernoem de map met deze naam."
        )
    if state.size > max_bytes:
        return _refuse(
            "bestand-te-groot",
            f"Het bestand is {state.size:,} bytes; er mogen er {max_bytes:,} zijn.".replace(",", "."),
            shown,
            "Splits het bestand, of haal weg wat er niet in hoort.",
        )
    try:
        return tree.read(path)
    except OSError as error:
        return _refuse(
            "bestand-onleesbaar", f"Het bestand is niet te lezen: {why_not(error)}.", shown, "Geef leesrechten."
        )


def decode(raw: bytes, path: str) -> TextFile:
    """Decode the bytes of a file as strict UTF-8; a byte-order mark is allowed."""
    if raw.startswith(_UTF16_MARKS) or b"\0" in raw[:2]:
        return _refuse("geen-utf8", "Dit bestand is opgeslagen als UTF-16.", path, _SAVE_AS_UTF8, 1)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        shown = raw[error.start : error.start + 1].decode("cp1252", errors="replace")
        return _refuse(
            "geen-utf8",
            f"Dit bestand is geen UTF-8. Waarschijnlijk is het Windows-1252; hier staat dan het teken '{shown}'.",
            path,
            _SAVE_AS_UTF8,
            line,
        )
    forbidden = FORBIDDEN.search(text)
    if forbidden:
        return _refuse(
            "verboden-teken",
            f"Hier staat een onzichtbaar teken (U+{ord(forbidden[0]):04X}) dat niet mag.",
            path,
            "Verwijder het teken. Typ de tekst over als u het niet ziet.",
            text.count("\n", 0, forbidden.start()) + 1,
        )
    findings: tuple[Finding, ...] = ()
    if "\r" in text:
        findings = (_line_ends(path),)
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return TextFile(unicodedata.normalize("NFC", text), findings)


def _line_ends(path: str) -> Finding:
    return Finding(
        "regeleinden-windows",
        "Dit bestand heeft Windows-regeleinden (CRLF). Het wordt wel gelezen.",
        Place(path, 1, 1),
        "Kies in uw editor regeleinde 'LF'. Dan blijven verschillen tussen versies leesbaar.",
        Severity.WAARSCHUWING,
    )


def _refuse(rule: str, message: str, path: str, hint: str, line: int = 0) -> TextFile:
    return TextFile(None, (Finding(rule, message, Place(path, line, 1 if line else 0), hint),))
