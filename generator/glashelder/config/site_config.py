"""Reads from `mkdocs.yml` what a site is made with: one road for our own commands and for the plugin of MkDocs.

Out: a `SiteConfig` with typed values, and findings about what cannot be used, each at its line.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from glashelder.config.config_file import read_config_file
from glashelder.config.settings_check import check_settings
from glashelder.config.settings_reader import SettingsReader
from glashelder.config.site_folders import check_folders, docs_folder
from glashelder.config.site_values import SiteConfig
from glashelder.exceptions import FolderError
from glashelder.findings import Finding, sort_findings
from glashelder.settings import Settings


def find_site_url(config_file: Path) -> str:
    """Return the address of the site; empty where `mkdocs.yml` does not say it."""
    try:
        return read_site_config(config_file).site_url
    except FolderError:
        return ""


def config_findings(config_file: Path) -> tuple[Finding, ...]:
    """Return what is wrong with the settings; a file that is not there is told where it is needed."""
    return read_site_config(config_file).findings if config_file.is_file() else ()


def is_strict(config_file: Path) -> bool:
    """Tell whether the settings ask that warnings count as faults."""
    return config_file.is_file() and read_site_config(config_file).strict


def with_site_config(settings: Settings) -> Settings:
    """Return the settings of a run, completed with the folders that `mkdocs.yml` names; an option goes before it."""
    try:
        config = read_site_config(settings.config_file)
    except FolderError:  # told where the settings are needed
        return settings
    here = settings.project_dir
    return replace(
        settings,
        data=settings.data or (here / config.data_dir if config.data_dir else None),
        content=settings.content or here / docs_folder(config.docs_dir, here),
        site=settings.site or (here / config.site_dir if config.site_dir else None),
    )


def read_site_config(config_file: Path) -> SiteConfig:
    """Read `mkdocs.yml`.

    Raises:
        FolderError: the file is missing.
    """
    if not config_file.is_file():
        msg = f"{config_file} is er niet. Geef dit commando in de map van het project."
        raise FolderError(msg)
    file = read_config_file(config_file)
    if any(f.is_blocking for f in file.findings):  # what cannot be read is not missing
        return SiteConfig(sources=tuple(file.files), findings=sort_findings(file.findings))
    project = config_file.parent
    findings = [*file.findings, *check_settings(file, project), *check_folders(file, project)]
    config = SettingsReader(file, findings).config()
    return replace(config, sources=tuple(file.files), findings=sort_findings(findings))
