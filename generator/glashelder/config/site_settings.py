"""Every setting of `mkdocs.yml` as data: its type, and whether it works, is done otherwise here, or not at all.

The table in the handbook is this table; a test compares them. A name that ends in `*` stands for every name that has no
row of its own.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, NamedTuple


class Kind(StrEnum):
    """What may stand behind a setting, in the words of a finding."""

    TEXT = "een tekst"
    FLAG = "true of false"
    LIST = "een lijst"
    GROUP = "een groep instellingen"
    NAMES = "een lijst met namen"
    ANY = "een waarde"


class How(StrEnum):
    """What becomes of a setting."""

    WORKS = "werkt"
    OTHERWISE = "anders"
    REFUSED = "werkt niet"


class Setting(NamedTuple):
    """One setting.

    Attributes:
        why: what it does here, or why it does nothing; a whole sentence.
        only: the values that work; any other is refused with `why`. Empty: any value.
    """

    name: str
    kind: Kind
    how: How
    why: str
    only: tuple[Any, ...] = ()


_T, _F, _L, _G, _N, _X = Kind.TEXT, Kind.FLAG, Kind.LIST, Kind.GROUP, Kind.NAMES, Kind.ANY
_W, _A, _R = How.WORKS, How.OTHERWISE, How.REFUSED
_LIGHT = "Elke pagina is al licht en werkt zonder script."
_ENGINE = "Alleen voor de opdrachten van MkDocs zelf."

SETTINGS: tuple[Setting, ...] = (
    Setting("site_name", _T, _W, "De naam van de website, in de kop en in elke titel."),
    Setting("site_url", _T, _W, "Het webadres waar de website komt te staan. Verplicht."),
    Setting("site_description", _T, _W, "De omschrijving voor zoekmachines, van pagina's die er zelf geen hebben."),
    Setting("site_author", _T, _W, "Wie de website maakt, voor zoekmachines."),
    Setting("copyright", _T, _W, "Een regel onder aan elke pagina, als gewone tekst zonder HTML."),
    Setting("docs_dir", _T, _W, "De map met teksten. Zonder deze instelling: docs/ als die er is, anders content/."),
    Setting("site_dir", _T, _W, "De map waarin de website komt. De optie --site gaat voor."),
    Setting("repo_url", _T, _W, "Waar de bestanden staan. Pagina's verwijzen dan naar hun eigen bestand."),
    Setting("repo_name", _T, _W, "Hoe die plaats heet. Zonder deze instelling: naar de website, zoals GitHub."),
    Setting("edit_uri", _T, _W, "Waar men teksten bewerkt. Bij GitHub, GitLab en Bitbucket niet nodig; leeg: nergens."),
    Setting("edit_uri_template", _T, _W, "Hetzelfde als sjabloon, met {path}, {path!q} of {path_noext}."),
    Setting("nav", _L, _W, "Het menu. Noem pagina's bij hun .md-bestand, en andere bij hun adres: /verwerkingen/."),
    Setting("not_in_nav", _T, _W, "Patronen van pagina's die niet in het menu hoeven."),
    Setting(
        "exclude_docs",
        _T,
        _W,
        "Patronen van pagina's die niet op de website komen. Bijlagen komen er alleen als een pagina ernaar verwijst.",
    ),
    Setting("draft_docs", _T, _W, "Patronen van pagina's die nog niet op de website komen."),
    Setting("extra_css", _L, _W, "Stijlbladen uit de map met teksten, op elke pagina."),
    Setting(
        "extra_javascript", _L, _W, "Scripts uit de map met teksten, op elke pagina; nooit van een andere website."
    ),
    Setting("extra_templates", _L, _R, "De vorm van alle pagina's staat in templates/.", ([],)),
    Setting("use_directory_urls", _F, _R, "Een webadres verandert nooit; elke pagina heeft een eigen map.", (True,)),
    Setting("strict", _F, _W, "Waarschuwingen tellen als fout, zoals met --strict."),
    Setting("watch", _L, _W, "Nog meer mappen waarop `serve` let."),
    Setting("INHERIT", _T, _W, "Een ander bestand waarvan deze instellingen erven."),
    Setting("dev_addr", _T, _A, "Voor mkdocs serve. Bij glashelder serve kiest u met --port."),
    Setting("remote_branch", _T, _A, _ENGINE),
    Setting("remote_name", _T, _A, _ENGINE),
    Setting("validation", _G, _A, "Glashelder kijkt altijd naar links, losse pagina's, en ankers op eigen pagina's."),
    Setting("theme", _G, _W, "De vorm; zie hieronder."),
    Setting(
        "theme.name",
        _T,
        _R,
        "Glashelder heeft een eigen, lichte vorm met het stijlblad van Material. Bij `null` zoekt MkDocs geen thema.",
        ("material", None),
    ),
    Setting("theme.custom_dir", _T, _R, "De vorm staat altijd in templates/.", ("templates/theme", "templates/theme/")),
    Setting("theme.language", _T, _R, "De vaste teksten van de website zijn Nederlands.", ("nl",)),
    Setting("theme.locale", _T, _R, "De vaste teksten van de website zijn Nederlands.", ("nl", "nl_NL")),
    Setting("theme.direction", _T, _R, "Nederlands loopt van links naar rechts.", ("ltr",)),
    Setting(
        "theme.font", _X, _R, "Een lettertype van Google zou uw bezoekers laten volgen; schrijf font: false.", (False,)
    ),
    Setting("theme.logo", _T, _W, "Een afbeelding uit de map met teksten, in de kop van elke pagina."),
    Setting("theme.favicon", _T, _W, "Een afbeelding uit de map met teksten, op het tabblad."),
    Setting("theme.palette", _X, _W, "Licht, donker of allebei. De kleuren zelf staan in templates/huisstijl/."),
    Setting("theme.icon", _X, _R, "De pictogrammen staan vast, net als de woorden ernaast."),
    Setting("theme.features", _N, _W, "Losse mogelijkheden; zie hieronder."),
    Setting("theme.static_templates", _L, _R, "De vorm van alle pagina's staat in templates/.", ([],)),
    Setting("theme.features.content.action.edit", _T, _W, "De link staat er al zodra er een 'repo_url' is."),
    Setting("theme.features.content.action.view", _T, _W, "Een link naar de tekst van het bestand, zonder opmaak."),
    Setting("theme.features.navigation.path", _T, _A, "Het kruimelpad staat er altijd."),
    Setting("theme.features.navigation.indexes", _T, _A, "De index.md van een map is altijd de pagina van die map."),
    Setting("theme.features.navigation.sections", _T, _A, "Pagina's van een map staan in het menu bij elkaar."),
    Setting("theme.features.navigation.tabs", _T, _A, "Het menu staat altijd boven aan de pagina."),
    Setting("theme.features.navigation.instant", _T, _R, _LIGHT),
    Setting("theme.features.navigation.instant.prefetch", _T, _R, _LIGHT),
    Setting("theme.features.navigation.instant.progress", _T, _R, _LIGHT),
    Setting("theme.features.search.suggest", _T, _A, "De zoekfunctie is van Glashelder zelf."),
    Setting("theme.features.search.highlight", _T, _A, "De zoekfunctie is van Glashelder zelf."),
    Setting("theme.features.search.share", _T, _A, "Een zoekvraag staat al in het adres van de pagina."),
    Setting("theme.features.*", _T, _R, "Deze mogelijkheid hoort bij het script van Material, en dat is er niet."),
    Setting("theme.*", _X, _R, "Deze instelling hoort bij een andere vorm dan die van Glashelder."),
    Setting("plugins", _N, _W, "Alleen de plugin glashelder maakt pagina's."),
    Setting("plugins.glashelder", _G, _W, "Maakt de website van het register."),
    Setting("plugins.glashelder.register_data", _T, _W, "De map met het register. De optie --data gaat voor."),
    Setting(
        "plugins.glashelder.versie",
        _T,
        _W,
        "De versie van Glashelder waarmee u uw eigen sjablonen het laatst vergeleek. Zie 'Een eigen sjabloon'.",
    ),
    Setting(
        "plugins.glashelder.enabled", _F, _W, "Zonder de plugin maakt MkDocs geen website van het register.", (True,)
    ),
    Setting("plugins.glashelder.*", _X, _R, "De plugin kent deze instelling niet."),
    Setting("plugins.search", _X, _A, "De zoekfunctie is van Glashelder zelf."),
    Setting("plugins.material/search", _X, _A, "De zoekfunctie is van Glashelder zelf."),
    Setting("plugins.privacy", _X, _A, "Er komt nooit iets van een andere website."),
    Setting("plugins.offline", _X, _A, "De website werkt al zonder internet."),
    Setting("plugins.minify", _X, _A, "De bestanden zijn al klein."),
    Setting("plugins.redirects", _X, _A, "Een oud adres blijft bestaan door de tabel vervallen."),
    Setting("plugins.*", _X, _R, "Glashelder maakt de pagina's zelf; deze plugin vindt niets om te veranderen."),
    Setting("hooks", _L, _R, "Glashelder maakt de pagina's zelf en voert geen eigen programma's uit.", ([],)),
    Setting("markdown_extensions", _N, _W, "Wat Markdown kan, staat vast; opties doen niets."),
    Setting("markdown_extensions.abbr", _X, _W, "Afkortingen met uitleg. Staat altijd aan."),
    Setting("markdown_extensions.admonition", _X, _W, "Kaders, zoals !!! tip. Staat altijd aan."),
    Setting("markdown_extensions.attr_list", _X, _W, "Klassen en ankers, zoals {#hier}. Staat altijd aan."),
    Setting("markdown_extensions.def_list", _X, _W, "Lijsten van begrippen. Staat altijd aan."),
    Setting("markdown_extensions.fenced_code", _X, _W, "Blokken code tussen ```. Staat altijd aan."),
    Setting("markdown_extensions.footnotes", _X, _W, "Voetnoten. Staat altijd aan."),
    Setting("markdown_extensions.sane_lists", _X, _W, "Staat altijd aan."),
    Setting("markdown_extensions.tables", _X, _W, "Tabellen. Staat altijd aan."),
    Setting("markdown_extensions.toc", _X, _W, "Ankers bij koppen. Staat altijd aan."),
    Setting("markdown_extensions.*", _X, _R, "Deze uitbreiding maakt HTML of script dat de website niet toelaat."),
    Setting("extra", _G, _W, "Zie hieronder."),
    Setting("extra.social", _L, _W, "Links onder aan elke pagina, met 'link' en 'name'."),
    Setting("extra.social.link", _X, _W, "Het adres: een webadres, mailto: of tel:."),
    Setting("extra.social.name", _X, _W, "De tekst van de link."),
    Setting("extra.social.icon", _X, _A, "De naam staat er als tekst; een pictogram is er niet."),
    Setting("extra.social.*", _X, _R, "Een link heeft alleen 'link' en 'name'."),
    Setting("extra.generator", _F, _A, "Onder aan de pagina staat nooit waarmee zij is gemaakt."),
    Setting("extra.analytics", _X, _R, "De website volgt niemand en telt niemand."),
    Setting("extra.consent", _X, _R, "De website plaatst geen cookies en hoeft dus niets te vragen."),
    Setting("extra.*", _X, _R, "De sjablonen van Glashelder kennen deze waarde niet."),
    Setting("mdx_configs", _X, _R, "Wat Markdown kan, staat vast."),
    Setting("google_analytics", _X, _R, "De website volgt niemand en telt niemand."),
    Setting("pages", _X, _R, "Deze instelling heet sinds MkDocs 1.0 'nav'."),
)
BY_NAME = {setting.name: setting for setting in SETTINGS}


def find_setting(name: str) -> Setting | None:
    """Return the row of a setting, or the row for every other name in its group."""
    return BY_NAME.get(name) or next((s for s in SETTINGS if s.name.endswith("*") and _is_in(name, s.name)), None)


def handbook_table() -> str:
    """Return all settings as a table in Markdown, for the handbook."""
    rows = (f"| `{s.name}` | {s.how} | {_told(s)} |\n" for s in SETTINGS)
    return "| instelling | hier | wat u moet weten |\n|---|---|---|\n" + "".join(rows)


def _is_in(name: str, pattern: str) -> bool:
    return name.startswith(pattern.removesuffix("*"))


def _told(setting: Setting) -> str:
    values = ["null" if v is None else str(v).lower() if isinstance(v, bool) else v for v in setting.only if v != []]
    return (f"Alleen `{'` of `'.join(values)}` past. " if values else "") + setting.why
