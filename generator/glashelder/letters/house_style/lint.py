"""Whether a house-style file of a municipality can carry letters: judged before a letter is made of it.

In: the bytes of a Word file and how findings name it. Out: findings; with a blocking one no letter is made.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from lxml import etree

from glashelder.findings import Finding, Place, Severity
from glashelder.leaks.attachments.inspect_file import MAX_BYTES
from glashelder.leaks.attachments.office_archive import open_archive
from glashelder.leaks.attachments.trace import UnreadableError
from glashelder.letters.house_style.code import code_faults
from glashelder.letters.house_style.document import HouseStyle
from glashelder.letters.house_style.package import W, package_faults, read_parts
from glashelder.letters.house_style.text import broken_places, jinja_source, misplaced_code, text_parts

_LAW = "Besluit digitale toegankelijkheid overheid; EN 301 549, hoofdstuk 10"


def lint_house_style(file: Path, shown: str) -> tuple[Finding, ...]:
    """Return what is wrong with a file. `shown` is how findings name it."""
    try:
        content = file.read_bytes() if file.stat().st_size <= MAX_BYTES else b""
    except OSError:
        return (_unreadable(shown, "Dit bestand is er niet, of Glashelder kan het niet lezen."),)
    if not content:
        return (_unreadable(shown, f"Dit bestand is leeg, of groter dan {MAX_BYTES >> 20} MB."),)
    return lint_content(content, shown)


@lru_cache(maxsize=8)
def lint_content(content: bytes, shown: str) -> tuple[Finding, ...]:
    """Return what is wrong with the bytes of a file; remembered, because many letters are made of one file."""
    try:
        with open_archive(content) as archive:
            parts = read_parts(archive)
            found = list(package_faults(archive, parts, shown))
    except UnreadableError as error:
        return (_unreadable(shown, str(error)),)
    texts = text_parts(parts).values()
    broken = [finding for root in texts for finding in broken_places(root, shown)]
    found += [*broken, *misplaced_code(parts, shown)]
    if not any(finding.is_blocking for finding in broken):  # else the code is not what somebody wrote
        found += code_faults(map(jinja_source, texts), shown)
    found += _access(parts, shown)
    if not any(finding.is_blocking for finding in found):
        found += _damage(content, shown)
    return tuple(dict.fromkeys(found))


def _damage(content: bytes, shown: str) -> Iterator[Finding]:
    """Yield that no letter can be made of a file whose parts are there but do not fit together."""
    try:
        HouseStyle(content)
    except Exception:  # noqa: BLE001 (on what Word did not write, a library for Word files may raise anything)
        yield _unreadable(
            shown, "Dit bestand is beschadigd: er ontbreekt iets, of de onderdelen passen niet bij elkaar."
        )


def _access(parts: dict[str, etree._Element], shown: str) -> Iterator[Finding]:
    """Yield what keeps a screen reader from the letter: no headings, no language, text that floats."""
    styles = parts.get("word/styles.xml")
    languages = [] if styles is None else [str(e.get(f"{W}val", "")) for e in styles.iter(f"{W}lang")]
    if not any(language.lower().startswith("nl") for language in languages):
        yield _inaccessible(
            shown, "De taal van dit bestand is geen Nederlands, of staat er niet bij.",
            "Selecteer in Word alles, kies 'Controleren', 'Taal', 'Nederlands' en 'Als standaard instellen'.",
        )  # fmt: skip
    if not _has_headings(parts, styles):
        yield _inaccessible(
            shown, "Dit bestand gebruikt geen koppen. Wie laat voorlezen, kan dan niet zoeken in de brief.",
            "Geef de titel de stijl 'Kop 1' en de tussenkoppen 'Kop 2'.",
        )  # fmt: skip
    if any(next(root.iter(f"{W}txbxContent"), None) is not None for root in parts.values()):
        yield _inaccessible(
            shown, "Dit bestand heeft tekst in een tekstvak. Die wordt vaak niet voorgelezen.",
            "Zet de tekst gewoon in de brief, in de koptekst of in de voettekst.",
        )  # fmt: skip


def _has_headings(parts: dict[str, etree._Element], styles: etree._Element | None) -> bool:
    headings = {
        style.get(f"{W}styleId")
        for style in (() if styles is None else styles.iter(f"{W}style"))
        if style.find(f"{W}pPr/{W}outlineLvl") is not None
    }
    used = {e.get(f"{W}val") for root in text_parts(parts).values() for e in root.iter(f"{W}pStyle")}
    return bool(headings & used)


def _unreadable(shown: str, message: str) -> Finding:
    hint = "Bewaar het in Word als 'Word-document (*.docx)', zonder wachtwoord."
    return Finding("huisstijl-onleesbaar", message, Place(shown), hint)


def _inaccessible(shown: str, message: str, hint: str) -> Finding:
    return Finding("huisstijl-niet-toegankelijk", message, Place(shown), hint, Severity.WAARSCHUWING, _LAW)
