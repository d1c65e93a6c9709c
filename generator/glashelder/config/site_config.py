"""Reads from `mkdocs.yml` what a site is made with: one road for our own commands and for the plugin of MkDocs.

Out: a `SiteConfig` with typed values, and findings about what cannot be used, each at its line.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from glashelder.config.config_file import read_config_file
from glashelder.config.settings_check import check_settings
from glashelder.config.settings_reader import SettingsReader
from glashelder.config.site_values import SiteConfig
from glashelder.exceptions import FolderError
from glashelder.findings import Finding, Place, Severity, sort_findings
from glashelder.settings import Settings

_DEFAULT_DOCS, _OUR_DOCS = "docs", "content"
_LEAST = (
    "drie regels zijn genoeg: 'site_name: Privacyregister van uw gemeente', 'site_url: https://privacy.uwgemeente.nl/' "
    "en 'plugins: [glashelder]'."
)


def find_site_url(config_file: Path) -> str:
    """Return the address of the site; empty where `mkdocs.yml` does not say it."""
    return read_site_config(config_file).site_url


def config_findings(config_file: Path) -> tuple[Finding, ...]:
    """Return what is wrong with the settings."""
    return read_site_config(config_file).findings


def is_strict(config_file: Path) -> bool:
    """Tell whether the settings ask that warnings count as faults."""
    return read_site_config(config_file).strict


def with_site_config(settings: Settings) -> Settings:
    """Return the settings of a run, completed with the folders that `mkdocs.yml` names; an option goes before it."""
    config = read_site_config(settings.config_file)
    if not config.is_there:
        return settings
    here = settings.project_dir
    docs = config.docs_dir or (_DEFAULT_DOCS if (here / _DEFAULT_DOCS).is_dir() else _OUR_DOCS)
    return replace(
        settings,
        data=settings.data or (here / config.data_dir if config.data_dir else None),
        content=settings.content or here / docs,
        site=settings.site or (here / config.site_dir if config.site_dir else None),
        versie=config.versie,
    )


def refuse_without(config_file: Path) -> None:
    """Refuse to make a site without settings: nobody knows where it will stand.

    Raises:
        FolderError: the file is missing.
    """
    if not config_file.is_file():
        msg = f"{config_file} is er niet. Geef dit commando in de map van het project, of maak dat bestand: {_LEAST}"
        raise FolderError(msg)


def _is_missing(shown: str) -> Finding:
    message = f"Er is geen {shown}. Het register is gecontroleerd; een website is er niet van te maken."
    return Finding(
        "instellingen-ontbreken", message, Place(shown), f"Maak het bestand: {_LEAST}", Severity.WAARSCHUWING
    )


def read_site_config(config_file: Path) -> SiteConfig:
    """Read `mkdocs.yml`. Without it a register can be checked; who makes a site calls `refuse_without`."""
    if not config_file.is_file():
        return SiteConfig(is_there=False, findings=(_is_missing(config_file.name),))
    file = read_config_file(config_file)
    if any(f.is_blocking for f in file.findings):  # what cannot be read is not missing
        return SiteConfig(sources=tuple(file.files), findings=sort_findings(file.findings))
    findings = [*file.findings, *check_settings(file)]
    config = SettingsReader(file, findings).config()
    return replace(config, sources=tuple(file.files), findings=sort_findings(findings))
