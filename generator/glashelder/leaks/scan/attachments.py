"""PD05: pictures and documents do not reveal who made them, where, or what was deleted (AVG art. 5(1)(c))."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from glashelder.findings import Finding, Place, Severity
from glashelder.leaks.attachments.inspect_file import MAX_BYTES, READABLE, inspect_file
from glashelder.leaks.attachments.trace import Prose, Trace, Unread, UnreadableError, Unsafe
from glashelder.leaks.scan.hit import Hit
from glashelder.leaks.scan.texts import look_through
from glashelder.leaks.text_rule import mask
from glashelder.leaks.text_rules import TEXT_RULES
from glashelder.load.names import is_left_by_editor, is_plain
from glashelder.work.cache import Cache, fingerprint

RULE = "bijlage-met-sporen"
_LAW = "AVG artikel 5, eerste lid, onder c"
_TEXTS = frozenset(
    {"", "css", "csv", "html", "ico", "j2", "js", "json", "md", "mjs", "txt", "woff", "woff2", "yaml", "yml"}
)
_CLEAN = (
    "Maak het bestand schoon: in Word en Excel met 'Document controleren', in LibreOffice met 'Persoonlijke informatie "
    "bij opslaan verwijderen', en bewaar een foto opnieuw zonder eigenschappen."
)
_REDRAW = (
    "Bewaar de tekening opnieuw als gewone SVG, met tekst zonder opmaak en met alles erin. Of bewaar haar als png."
)
_LOOK = "Kijk zelf of er persoonsgegevens in staan, of maak het bestand kleiner."
_MAX_TEXT = 2_000_000


def attachment_hits(folders: dict[str, Path], cache: Cache) -> list[Hit]:
    """Return the personal data in binary files. `folders` gives each folder by its name in findings."""
    makers = {}
    for shown, folder in folders.items():
        for file in sorted(
            p for p in folder.rglob("*") if _suffix(p) not in _TEXTS and p.is_file() and not is_left_by_editor(p.name)
        ):
            path = f"{shown}{file.relative_to(folder).as_posix()}"
            if not is_plain(path):
                continue
            is_large = file.stat().st_size > MAX_BYTES
            content = b"" if is_large or _suffix(file) not in READABLE else file.read_bytes()
            makers[path] = (fingerprint(content, str(is_large)), partial(_hits, path, content, is_large=is_large))
    return [hit for hits in cache.recall_all("attachments", makers).values() for hit in hits]


def _hits(path: str, content: bytes, *, is_large: bool) -> tuple[Hit, ...]:
    return tuple(_found(path, content, is_large=is_large))


def _found(path: str, content: bytes, *, is_large: bool) -> Iterator[Hit]:
    suffix, place = _suffix(Path(path)), Place(path)
    if is_large:
        message, hint = f"Dit bestand is groter dan {MAX_BYTES >> 20} MB en is niet nagekeken.", "Maak het kleiner."
        yield _hit(Finding("bijlage-onleesbaar", message, place, hint))
        return
    if suffix not in READABLE:
        message = f"Glashelder kan in een bestand dat op .{suffix} eindigt niet zien of er persoonsgegevens in staan."
        hint = f"Verwijder het, of bewaar het als een van deze soorten: {', '.join(sorted(READABLE))}."
        yield _hit(Finding("bijlage-niet-nagekeken", message, place, hint, Severity.WAARSCHUWING))
        return
    try:
        found = inspect_file(suffix, content)
    except UnreadableError as error:
        yield _hit(Finding("bijlage-onleesbaar", str(error), place, "Vervang het bestand door een goede versie."))
        return
    for trace in found:
        if isinstance(trace, Trace):
            shown = f" ({mask(trace.value)})" if trace.value else ""
            message = f"In dit bestand staat {trace.what}{shown}."
            yield _hit(Finding(RULE, message, place, _CLEAN, Severity.FOUT, _LAW), trace.value)
        elif isinstance(trace, Unsafe):
            message = f"In deze tekening zit {trace.what}. Dat mag op de website niet."
            yield _hit(Finding("bijlage-niet-veilig", message, place, _REDRAW))
        elif isinstance(trace, Unread):
            message = f"Niet nagekeken op persoonsgegevens: {trace.what}."
            yield _hit(Finding("bijlage-deels-nagekeken", message, place, _LOOK, Severity.TIP))
    yield from _in_text("\n\n".join(p.text for p in found if isinstance(p, Prose)), place)


def _in_text(text: str, place: Place) -> Iterator[Hit]:
    """Yield the personal data in the text of a file; misleading characters in it are not our concern."""
    if len(text) > _MAX_TEXT:
        message = f"Van de tekst in dit bestand zijn de eerste {_MAX_TEXT // 1_000_000} miljoen tekens nagekeken."
        yield _hit(Finding("bijlage-deels-nagekeken", message, place, _LOOK, Severity.TIP))
    rules = [rule for rule in TEXT_RULES if rule.is_personal]
    yield from look_through(text[:_MAX_TEXT], rules, lambda _: place)


def _hit(finding: Finding, value: str = "") -> Hit:
    return Hit(finding, value, is_personal=True)


def _suffix(file: Path) -> str:
    return file.suffix.lower().removeprefix(".")
