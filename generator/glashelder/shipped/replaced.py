"""Judges the files of a project that replace one of ours: an empty or broken one would take the place of a good one."""

from __future__ import annotations

from collections.abc import Iterator

from glashelder.findings import Finding, Place
from glashelder.load.text_file import MAX_CSV_BYTES, read_text
from glashelder.render.environment import make_environment
from glashelder.render.template_fault import TemplateFaultError
from glashelder.settings import Settings
from glashelder.tree.folder import Folder
from glashelder.tree.package import replaced

_TEXTS = (".css", ".csv", ".html", ".j2", ".js", ".svg", ".yaml")


def replaced_findings(settings: Settings) -> Iterator[Finding]:
    """Yield what is wrong with each file that replaces one of ours."""
    for own, folder in settings.replacing:
        for path in replaced(own, folder):
            yield from _faults(own, path)


def _faults(own: Folder, path: str) -> Iterator[Finding]:
    shown = own.shown(path)
    if not path.endswith(_TEXTS):
        return  # a Word file is judged as a house style
    found = read_text(own, path, MAX_CSV_BYTES, shown)
    if not path.startswith("landelijk/"):  # else the loader says it
        yield from (fault for fault in found.findings if fault.is_blocking)
    lines = [line for line in (found.text or "").splitlines() if line.strip()]
    if found.text is not None and len(lines) <= path.endswith(".csv"):
        yield Finding(
            "vervangend-bestand-leeg",
            "Dit bestand vervangt dat van het pakket, maar er staat niets in.",
            Place(shown, 1, 1),
            "Vul het, of haal het weg: dan geldt het bestand van het pakket.",
        )
    elif path.endswith(".html"):
        try:
            make_environment(own).parse(found.text or "", path, shown)
        except TemplateFaultError as error:
            yield error.finding
