"""Judges the files of a project that replace one of ours: an empty or broken one would take the place of a good one."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import PurePath

from glashelder import __version__
from glashelder.config.site_config import read_site_config
from glashelder.findings import Finding, Place, Severity
from glashelder.load.text_file import MAX_CSV_BYTES, read_text
from glashelder.render.environment import make_environment
from glashelder.settings import Settings
from glashelder.templating.template_fault import TemplateFaultError
from glashelder.tree.folder import Folder
from glashelder.tree.package import is_ours, replaced, set_aside, shipped
from glashelder.tree.releases import changed_files, numbers
from glashelder.tree.stack import NATIONAL
from glashelder.tree.tree import has

_FORM, _PROSE = "templates", "templates/prose"
_NEW = ("letters/", "huisstijl/", "init/")
_TEXTS = (".css", ".html", ".j2", ".js", ".svg", ".yaml")


def replaced_findings(settings: Settings) -> Iterator[Finding]:
    """Yield what is wrong with each file that replaces one of ours, and which of ours changed since."""
    yield from changed_findings(settings)
    yield from _not_counting(settings)
    yield from _replacing_nothing(settings)
    for path in replaced(settings.own_templates, _FORM):
        yield from _faults(settings.own_templates, path)


def replaced_files(settings: Settings) -> dict[str, str]:
    """Return the files of ours that a project replaces, with how messages name its own."""
    folders = (settings.own_templates, _FORM), (settings.content_tree, _PROSE)
    return {f"{folder}/{path}": own.shown(path) for own, folder in folders for path in replaced(own, folder)}


def changed_findings(settings: Settings) -> Iterator[Finding]:
    """Yield the files that replace one of ours which changed since the project was last held against it."""
    seen = numbers(settings.versie)
    files = replaced_files(settings)
    form = replaced(settings.own_templates, _FORM)  # own texts are what we hope for
    if form and not settings.versie:
        place = read_site_config(settings.config_file).versie_at
        message = f"Dit project vervangt bestanden van Glashelder ({len(form)}) en zegt niet van welke versie."
        hint = f"Schrijf in mkdocs.yml bij de plugin de versie: 'plugins: [{{glashelder: {{versie: {__version__}}}}}]'."
        yield Finding("versie-niet-genoemd", message, place, hint, Severity.TIP)
    for change in changed_files():
        if seen and change.bestand in files and numbers(change.versie) > seen:
            yield Finding(
                "vervangen-bestand-gewijzigd",
                f"Dit bestand vervangt dat van Glashelder, en dat is in {change.versie} veranderd: {change.wat}",
                Place(files[change.bestand], 1, 1),
                f"Neem over wat u nodig hebt, of haal uw bestand weg. Zet dan in mkdocs.yml 'versie: {change.versie}'.",
                Severity.WAARSCHUWING,
            )


def _replacing_nothing(settings: Settings) -> Iterator[Finding]:
    """Yield the templates and files of form that are not ours by name, and that no other file of the project names.

    A letter and a house style are new by being there; any other file counts only where something asks for it.
    """
    own = settings.own_templates
    if is_ours(own, _FORM):
        return
    ours = shipped(_FORM).files()
    mine = [path for path in own.files() if path.endswith(_TEXTS) and not path.startswith(_NEW)]
    texts = {path: read_text(own, path, MAX_CSV_BYTES).text or "" for path in mine}
    for path in mine:
        name = PurePath(path).name
        if path in ours or any(name in text for other, text in texts.items() if other != path):
            continue
        same = [o for o in ours if PurePath(o).name == name]
        near = same or get_close_matches(path, ours, n=1, cutoff=0.75)
        meant = f"Bedoelt u '{_FORM}/{near[0]}'? Geef het dan die naam. " if near else ""
        yield Finding(
            "sjabloon-vervangt-niets",
            "Dit bestand vervangt niets van Glashelder, en niets vraagt erom: het telt niet mee.",
            Place(own.shown(path), 1, 1),
            f"{meant}Vraag erom in een ander sjabloon van u, of haal het weg.",
            Severity.WAARSCHUWING,
        )


def _not_counting(settings: Settings) -> Iterator[Finding]:
    """Yield the files that a project has where only ours count, unless they are the same: then nothing is lost."""
    ours = shipped("register_data")
    for path in set_aside(settings.own_data, "register_data"):
        if has(ours, path) and ours.read(path) == settings.own_data.read(path):
            continue
        own = path.removeprefix(NATIONAL)
        cure = "Haal het weg."
        if own.startswith("schemas/"):
            cure = f"Haal het weg. Een eigen veld beschrijft u in eigen/{own.removeprefix('schemas/')}."
        elif own.endswith(".csv"):
            cure = f"Haal het weg. Een eigen rij zet u in {settings.own_data.shown(settings.own_layer + own)}."
        message = "Dit bestand telt niet: wat landelijk is, komt met Glashelder mee en is voor alle gemeenten gelijk."
        yield Finding("landelijk-bestand-telt-niet", message, Place(settings.own_data.shown(path)), cure)


def _faults(own: Folder, path: str) -> Iterator[Finding]:
    shown = own.shown(path)
    if not path.endswith(_TEXTS):
        return  # a Word file is judged as a house style
    found = read_text(own, path, MAX_CSV_BYTES, shown)
    yield from (fault for fault in found.findings if fault.is_blocking)
    if found.text is not None and not found.text.strip():
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
