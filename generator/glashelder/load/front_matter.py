"""What may stand between the dashes at the top of a page, as data: what works, and what does nothing here and why.

The table in the handbook is this table; a test compares them. Whoever comes from MkDocs or Material knows more keys
than work here, so nothing that stands there is passed over in silence.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from glashelder.findings import Finding, Place, Severity
from glashelder.load.declared import How, Kind, Setting, find_setting
from glashelder.load.yaml_file import Mapping, Node

_T, _F, _G, _N, _X = Kind.TEXT, Kind.FLAG, Kind.GROUP, Kind.NAMES, Kind.ANY
_W, _R = How.WORKS, How.REFUSED
_ELSEWHERE = "Er komt nooit iets van een andere website."

KEYS: tuple[Setting, ...] = (
    Setting("titel", _T, _W, "De titel van de pagina, ook in het menu. Niet nodig als de tekst begint met `# Titel`."),
    Setting("title", _T, _W, "Hetzelfde als 'titel'."),
    Setting("samenvatting", _T, _W, "Een of twee zinnen, voor zoekmachines."),
    Setting("description", _T, _W, "Hetzelfde als 'samenvatting'."),
    Setting("voorbeelden", _N, _W, "Op de voorpagina: woorden onder het zoekveld, met een link naar wat zij vinden."),
    Setting("hide", _N, _W, "Een lijst van wat deze pagina niet heeft."),
    Setting("hide.toc", _X, _W, "Geen inhoudsopgave naast de tekst."),
    Setting("hide.*", _X, _R, "Menu, kruimelpad en voettekst staan op elke pagina."),
    Setting("search", _G, _W, "Of de zoekfunctie van de website de pagina vindt."),
    Setting("search.exclude", _F, _W, "Met 'true' vindt de zoekfunctie de pagina niet."),
    Setting("search.*", _X, _R, "Wat bovenaan staat bij zoeken, volgt uit de woorden van titel en tekst."),
    Setting("template", _X, _R, "De vorm van alle pagina's staat in templates/."),
    Setting("icon", _X, _R, "In het menu staan woorden, zonder pictogram."),
    Setting("status", _X, _R, "In het menu staan woorden, zonder teken erbij. Schrijf in de tekst wat nieuw is."),
    Setting("subtitle", _X, _R, "Schrijf de ondertitel als eerste zin van de tekst."),
    Setting("tags", _X, _R, "De zoekfunctie vindt de pagina op elk woord dat erin staat, ook zonder trefwoorden."),
    Setting("date", _X, _R, "De dag van de laatste wijziging komt uit Git."),
    Setting("authors", _X, _R, "Schrijf in de tekst van wie zij is. Voor de hele website is er 'site_author'."),
    Setting("author", _X, _R, "Schrijf in de tekst van wie zij is. Voor de hele website is er 'site_author'."),
    Setting("comments", _X, _R, _ELSEWHERE),
    Setting("social", _X, _R, _ELSEWHERE),
)
_SAME = (("titel", "title"), ("samenvatting", "description"))
_TRUE, _FALSE = {"true", "yes", "on"}, {"false", "no", "off"}
_WORD = re.compile(r"[\w.-]{1,40}")
_CURES = {
    Kind.TEXT: "Schrijf één tekst, zo nodig tussen aanhalingstekens.",
    Kind.FLAG: "Schrijf true of false.",
    Kind.GROUP: "Schrijf bijvoorbeeld 'search:', en daaronder, ingesprongen: 'exclude: true'.",
    Kind.NAMES: "Schrijf bijvoorbeeld '{name}: [{one}]'.",
}

_ONE = {"hide": "toc", "voorbeelden": "paspoort"}
"""What a list may hold."""


class FrontMatter(NamedTuple):
    """What the top of a page says."""

    title: str = ""
    summary: str = ""
    has_contents: bool = True
    is_searchable: bool = True
    examples: tuple[str, ...] = ()


def read_front_matter(root: Mapping) -> FrontMatter:
    """Return what works of the top of a page; what is of the wrong kind counts as not there."""

    def text(*names: str) -> str:
        return next((value for name in names if isinstance(value := root.get(name), str) and value), "")

    title, summary = (text(*names) for names in _SAME)
    search = root.get("search")
    exclude = search.get("exclude") if isinstance(search, Mapping) else None
    is_excluded = isinstance(exclude, str) and exclude.lower() in _TRUE
    return FrontMatter(
        title, summary, "toc" not in _names(root.get("hide")), not is_excluded, tuple(_names(root.get("voorbeelden")))
    )


def check_front_matter(root: Mapping, shown: str) -> Iterator[Finding]:
    """Yield what stands at the top of a page and does nothing, each at its line. No value is quoted: none is masked."""
    for first, second in _SAME:
        if root.get(first) and root.get(second):
            message = f"'{second}' doet niets, want er staat ook '{first}'."
            yield _unused(message, _place(root, second, shown), "Haal een van de twee weg.")
    yield from _group("", root, shown)


def _group(prefix: str, group: Mapping, shown: str) -> Iterator[Finding]:
    for key, value in group.items():
        name, place = f"{prefix}{key}", _place(group, key, shown)
        setting = find_setting(name, KEYS)
        if setting is None:
            yield _unknown(key, place)
        elif setting.how is How.REFUSED:
            yield _useless(name, setting, place)
        elif value and not _fits(setting.kind, value):  # one without a value stands for nothing
            yield _unused(
                f"Bij '{name}' hoort {setting.kind}.", place, _CURES[setting.kind].format(name=name, one=_ONE.get(name))
            )
        elif isinstance(value, Mapping):
            yield from _group(f"{name}.", value, shown)
        elif setting.kind is Kind.NAMES:
            for item in _names(value):
                part = find_setting(f"{name}.{item}", KEYS)
                if part is not None and part.how is How.REFUSED:
                    shown_item = f"'{item}'" if _WORD.fullmatch(item) else "dit onderdeel"
                    message = f"'{name}' boven aan deze pagina kan {shown_item} niet weglaten. {part.why}"
                    yield _unused(message, place, f"Haal {shown_item} weg bij '{name}'.")


def _fits(kind: Kind, value: Node) -> bool:
    if kind is Kind.FLAG:
        return isinstance(value, str) and value.lower() in _TRUE | _FALSE
    if kind is Kind.NAMES:
        return isinstance(value, str) or (isinstance(value, list) and all(isinstance(item, str) for item in value))
    return isinstance(value, Mapping if kind is Kind.GROUP else str)


def _names(value: Node | None) -> list[str]:
    """Return the names in a list, or the only one: Material takes both."""
    return [item for item in (value if isinstance(value, list) else [value]) if isinstance(item, str) and item]


def _place(group: Mapping, key: str, shown: str) -> Place:
    return Place(shown, *group.keys_at[key], field=key)


def _useless(name: str, setting: Setting, place: Place) -> Finding:
    return _unused(f"'{name}' boven aan deze pagina doet niets. {setting.why}", place, "Haal de regel weg.")


def _unused(message: str, place: Place, hint: str) -> Finding:
    return Finding("paginaveld-niet-gebruikt", message, place, hint, Severity.WAARSCHUWING)


def _unknown(key: str, place: Place) -> Finding:
    known = [s.name for s in KEYS if s.how is How.WORKS and "." not in s.name]
    near = difflib.get_close_matches(key, known, n=1)
    hint = f"Bedoelt u '{near[0]}'?" if near else f"Haal de regel weg. Er zijn: {', '.join(known)}."
    message = f"Het veld '{key}' boven aan deze pagina bestaat niet."
    if not _WORD.fullmatch(key):
        message, place = "Dit veld boven aan de pagina bestaat niet.", replace(place, field="")
    return Finding("paginaveld-onbekend", message, place, hint, Severity.WAARSCHUWING)
