"""Reads the settings of a site from `mkdocs.yml`, for our own commands and for the plugin of MkDocs.

Out: a `SiteConfig` with typed values, and findings about values that cannot be used, each at its line.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from glashelder.config.config_file import read_config_file
from glashelder.config.own_settings import organisation_config
from glashelder.config.settings_check import check_settings
from glashelder.config.settings_reader import SettingsReader
from glashelder.config.site_folders import check_folders, docs_folder
from glashelder.config.site_values import SiteConfig
from glashelder.exceptions import FolderError
from glashelder.findings import Finding, Place, Severity, sort_findings
from glashelder.settings import Settings

_OTHER_NAMES = ("mkdocs.yaml", "properdocs.yml", "properdocs.yaml")
"""What MkDocs or ProperDocs also takes by itself."""
_LEAST = (
    "vijf regels zijn genoeg: 'site_name: Privacyregister van uw gemeente', 'site_url: https://privacy.uwgemeente.nl/'"
    ", 'docs_dir: content', 'theme: glashelder' en 'plugins: [glashelder]'."
)


def find_site_url(settings: Settings) -> str:
    """Return the URL of the site, or of the first where there are several; empty if `mkdocs.yml` does not have it."""
    return site_config(settings.each[0]).site_url


def config_findings(config_file: Path) -> tuple[Finding, ...]:
    """Return what is wrong with the settings."""
    return read_site_config(config_file).findings


def is_strict(config_file: Path) -> bool:
    """Return whether the settings make warnings count as faults."""
    return read_site_config(config_file).strict


def with_site_config(settings: Settings) -> Settings:
    """Return the settings of a run, completed with the folders in `mkdocs.yml`; options on the command line win."""
    config = read_site_config(settings.config_file)
    if not config.is_there:
        return settings
    here = settings.project_dir
    return replace(
        settings,
        data=settings.data or (here / config.data_dir if config.data_dir else None),
        content=settings.content or here / docs_folder(config.docs_dir, here),
        site=settings.site or (here / config.site_dir if config.site_dir else None),
        versie=config.versie,
    )


def site_config(settings: Settings) -> SiteConfig:
    """Read the settings of a site: of the project, or of one organisation of a partnership."""
    config = read_site_config(settings.config_file)
    if not settings.organisatie or not config.is_there or any(f.is_blocking for f in config.findings):
        return config
    return organisation_config(settings, config)


def refuse_without(config_file: Path) -> None:
    """Refuse to make a site without settings: nobody knows where it will stand.

    Raises:
        FolderError: the file is missing.
    """
    if not config_file.is_file():
        msg = f"{config_file} is er niet. {_cure(config_file)}"
        raise FolderError(msg)


def _is_missing(config_file: Path) -> Finding:
    shown = config_file.name
    message = f"Er is geen {shown}. Het register is gecontroleerd; een website is er niet van te maken."
    return Finding("instellingen-ontbreken", message, Place(shown), _cure(config_file), Severity.WAARSCHUWING)


def _cure(config_file: Path) -> str:
    other = next((name for name in _OTHER_NAMES if (config_file.parent / name).is_file()), "")
    if other:
        return f"Noem {other} voortaan {config_file.name}."
    return f"Geef dit commando in de map van het project, of maak dat bestand: {_LEAST}"


def read_site_config(config_file: Path) -> SiteConfig:
    """Read `mkdocs.yml`. Without it a register can be checked; who makes a site calls `refuse_without`."""
    if not config_file.is_file():
        return SiteConfig(is_there=False, findings=(_is_missing(config_file),))
    file = read_config_file(config_file)
    if any(f.is_blocking for f in file.findings):  # unreadable is not the same as missing
        return SiteConfig(sources=tuple(file.files), findings=sort_findings(file.findings))
    project = config_file.parent
    findings = [*file.findings, *check_settings(file, project), *check_folders(file, project)]
    config = SettingsReader(file, findings).config()
    return replace(config, sources=tuple(file.files), findings=sort_findings(findings))
