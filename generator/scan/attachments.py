"""PD05: pictures and documents do not tell who made them, where, or what was struck out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from generator.attachments.inspect_file import MAX_BYTES, READABLE, inspect_file
from generator.attachments.trace import UnreadableError
from generator.findings import Finding, Place, Severity
from generator.load.cache import Cache, fingerprint
from generator.load.names import is_plain
from generator.rules.text_rule import mask
from generator.scan.hit import Hit

RULE = "bijlage-met-sporen"
_LAW = "AVG artikel 5, eerste lid, onder c"
_TEXTS = frozenset(
    {"", "css", "csv", "html", "ico", "j2", "js", "json", "md", "svg", "txt", "woff", "woff2", "yaml", "yml"}
)
_CLEAN = (
    "Maak het bestand schoon: in Word en Excel met 'Document controleren', in LibreOffice met 'Persoonlijke informatie "
    "bij opslaan verwijderen', en bewaar een foto opnieuw zonder eigenschappen."
)


def attachment_hits(folders: dict[str, Path], cache: Cache) -> list[Hit]:
    """Return what files that are no text tell of persons. `folders` gives each folder by how findings name it."""
    makers = {}
    for shown, folder in folders.items():
        for file in sorted(p for p in folder.rglob("*") if _suffix(p) not in _TEXTS and p.is_file()):
            path = f"{shown}{file.relative_to(folder).as_posix()}"
            if not is_plain(path):
                continue
            is_large = file.stat().st_size > MAX_BYTES
            content = b"" if is_large or _suffix(file) not in READABLE else file.read_bytes()
            makers[path] = (fingerprint(content, str(is_large)), partial(_hits, path, content, is_large=is_large))
    return [hit for hits in cache.recall_all("attachments", makers).values() for hit in hits]


def _hits(path: str, content: bytes, *, is_large: bool) -> tuple[Hit, ...]:
    return tuple(
        Hit(finding, value, is_personal=True) for finding, value in _findings(path, content, is_large=is_large)
    )


def _findings(path: str, content: bytes, *, is_large: bool) -> Iterator[tuple[Finding, str]]:
    suffix, place = _suffix(Path(path)), Place(path)
    if is_large:
        message, hint = f"Dit bestand is groter dan {MAX_BYTES >> 20} MB en is niet nagekeken.", "Maak het kleiner."
        yield Finding("bijlage-onleesbaar", message, place, hint), ""
        return
    if suffix not in READABLE:
        message = f"Glashelder kan in een bestand dat op .{suffix} eindigt niet zien of er persoonsgegevens in staan."
        hint = f"Verwijder het, of bewaar het als een van deze soorten: {', '.join(sorted(READABLE))}."
        yield Finding("bijlage-niet-nagekeken", message, place, hint, Severity.WAARSCHUWING), ""
        return
    try:
        traces = inspect_file(suffix, content)
    except UnreadableError as error:
        yield Finding("bijlage-onleesbaar", str(error), place, "Vervang het bestand door een goede versie."), ""
        return
    for what, value in traces:
        shown = f" ({mask(value)})" if value else ""
        yield Finding(RULE, f"In dit bestand staat {what}{shown}.", place, _CLEAN, Severity.FOUT, _LAW), value


def _suffix(file: Path) -> str:
    return file.suffix.lower().removeprefix(".")
