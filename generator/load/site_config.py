"""Reads what this programme needs from `mkdocs.yml`: where the site will live."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from generator.exceptions import FolderError
from generator.load.text_file import MAX_YAML_BYTES, read_text
from generator.load.yaml_file import parse_yaml


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """The address of the site, ending in a slash."""

    site_url: str

    @property
    def root_path(self) -> str:
        """The path under which the site lives on its host: `/` or `/register/`."""
        return urlsplit(self.site_url).path or "/"


def find_site_url(config_file: Path) -> str:
    """Return the address of the site; empty where `mkdocs.yml` does not say it."""
    try:
        return read_site_config(config_file).site_url
    except FolderError:
        return ""


def read_site_config(config_file: Path) -> SiteConfig:
    """Read `mkdocs.yml`.

    Raises:
        FolderError: the file is missing or unreadable, or has no `site_url`.
    """
    if not config_file.is_file():
        msg = f"{config_file} is er niet. Geef dit commando in de map van het project."
        raise FolderError(msg)
    text_file = read_text(config_file, config_file.name, MAX_YAML_BYTES)
    if text_file.text is None:
        msg = f"{config_file} is niet te lezen. " + " ".join(f"{f.message} {f.hint}" for f in text_file.findings)
        raise FolderError(msg)
    root = parse_yaml(text_file.text, config_file.name).root
    url = root.get("site_url") if root else None
    if not isinstance(url, str) or not url.startswith("http"):
        msg = f"In {config_file} ontbreekt site_url, het webadres waar de site komt te staan."
        raise FolderError(msg)
    return SiteConfig(url if url.endswith("/") else f"{url}/")
