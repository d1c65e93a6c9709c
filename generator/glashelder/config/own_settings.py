"""The settings of the site of one organisation of a partnership: those of the project, with its own laid over them.

Its address is a folder of that of the project, and its name follows from the register, unless `mkdocs.yml` in its own
folder says otherwise. So the address is the same whether its site is built alone or with the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from glashelder.config.config_file import ConfigFile, merged, read_config_file
from glashelder.config.settings_check import check_settings
from glashelder.config.settings_reader import SettingsReader
from glashelder.config.site_values import SiteConfig
from glashelder.findings import Finding, Severity, sort_findings
from glashelder.settings import Settings

_OF_ONE = frozenset(
    {
        *("site_url", "site_name", "site_description", "site_author", "copyright"),
        *("theme", "extra", "extra_css", "extra_javascript", "nav", "not_in_nav", "exclude_docs"),
    }
)
"""What an organisation may say of its own site. Folders, plugins and the repository are of the project."""


def organisation_config(settings: Settings, shared: SiteConfig) -> SiteConfig:
    """Return the settings of the site of one organisation; `shared` are those of the project."""
    project = read_config_file(settings.config_file)
    own = ConfigFile(places={(): project.place()})
    if settings.own_config:
        own = read_config_file(settings.own_config, settings.shown(settings.own_config))
        if any(f.is_blocking for f in own.findings):
            return replace(shared, findings=sort_findings((*shared.findings, *own.findings)))
    values = {name: value for name, value in own.values.items() if own.place(name).path == own.place().path}
    address = f"{shared.site_url}{settings.organisatie}/" if shared.site_url else ""
    of_all: dict[str, Any] = project.values | {"site_url": address, "site_name": ""}
    file = ConfigFile(merged(of_all, values), {**project.places, **own.places})
    findings = [*own.findings, *_not_of_one(own, values.keys(), project.place().path)]
    config = SettingsReader(file, findings).config()
    findings += (f for f in check_settings(file, settings.config_file.parent) if f.place.path != project.place().path)
    sources = (*shared.sources, *own.files)
    return replace(config, sources=sources, findings=sort_findings((*shared.findings, *findings)))


def _not_of_one(own: ConfigFile, names: Iterable[str], project: str) -> Iterator[Finding]:
    """Yield the settings that an organisation cannot have for itself; `project` is the file of all."""
    for name in sorted({*names} - _OF_ONE):
        yield Finding(
            "instelling-niet-gebruikt",
            f"De instelling '{name}' geldt voor alle organisaties samen. Hier doet zij niets.",
            own.place(name),
            f"Zet haar in {project} van het project, of haal haar weg.",
            Severity.WAARSCHUWING,
        )
