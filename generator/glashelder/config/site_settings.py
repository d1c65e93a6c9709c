"""Every setting of `mkdocs.yml` as data: its type, and whether it works, is done in another way here, or not at all.

The handbook has the same table; a test compares them.
"""

from __future__ import annotations

from glashelder.load.declared import How, Kind, Setting

_T, _F, _L, _G, _N, _X = Kind.TEXT, Kind.FLAG, Kind.LIST, Kind.GROUP, Kind.NAMES, Kind.ANY
_W, _A, _R = How.WORKS, How.OTHERWISE, How.REFUSED
_LIGHT = "Elke pagina is al licht en werkt zonder script."
_COLOURS = "De kleuren van uw gemeente staan in templates/huisstijl/."
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
    Setting(
        "extra_css",
        _L,
        _W,
        "Stijlbladen uit de map met teksten, op elke pagina. Met `?v=2` erachter haalt een browser het opnieuw.",
    ),
    Setting(
        "extra_javascript", _L, _W, "Scripts uit de map met teksten, op elke pagina; nooit van een andere website."
    ),
    Setting("extra_javascript.path", _X, _W, "Waar het script staat, in de map met teksten."),
    Setting(
        "extra_javascript.type",
        _T,
        _R,
        "Een browser voert niets anders uit. Van een bestand .mjs is het altijd `module`.",
        ("module", "text/javascript"),
    ),
    Setting("extra_javascript.async", _F, _W, "Het script start zodra het er is, en wacht niet op de pagina."),
    Setting("extra_javascript.defer", _F, _R, "Een script wacht op de pagina, tenzij er `async: true` staat.", (True,)),
    Setting("extra_javascript.*", _X, _R, "Een script heeft alleen 'path', 'type', 'async' en 'defer'."),
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
        ("glashelder", "material", None),
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
    Setting("theme.palette", _G, _W, "Licht, donker of allebei: een kleurschema, of een lijst daarvan."),
    Setting("theme.palette.scheme", _T, _W, "Licht (`default`) of donker (`slate`)."),
    Setting("theme.palette.media", _T, _W, "Met `prefers-color-scheme` volgt de website het apparaat van de lezer."),
    Setting("theme.palette.toggle", _G, _W, "Een vakje waarmee de lezer het andere kleurschema kiest."),
    Setting("theme.palette.toggle.name", _T, _W, "De naam van het vakje."),
    Setting("theme.palette.toggle.icon", _T, _W, "Mag er staan; het pictogram staat vast."),
    Setting("theme.palette.toggle.*", _X, _R, "Een vakje heeft alleen 'icon' en 'name'."),
    Setting("theme.palette.primary", _T, _R, _COLOURS, ("custom",)),
    Setting("theme.palette.accent", _T, _R, _COLOURS, ("custom",)),
    Setting(
        "theme.palette.*", _X, _R, "Een kleurschema heeft alleen 'scheme', 'media', 'toggle', 'primary' en 'accent'."
    ),
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
        "De versie van Glashelder waarvoor uw bestanden zijn geschreven. Zie 'Een nieuwe versie van Glashelder'.",
    ),
    Setting(
        "plugins.glashelder.enabled", _F, _R, "Zonder de plugin maakt MkDocs geen website van het register.", (True,)
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
    Setting("markdown_extensions.*", _X, _R, "Deze uitbreiding werkt hier niet: wat Markdown kan, staat vast."),
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
