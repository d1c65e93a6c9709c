"""What `mkdocs.yml` says of a site, as typed values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from glashelder.findings import Finding, Place

_SETTINGS = Place("mkdocs.yml")
_LIGHT, _DARK = "default", "slate"
_EITHER = "(prefers-color-scheme)"
"""What Material calls a palette that stands for both."""


@dataclass(frozen=True, slots=True)
class NavItem:
    """An entry of the menu: a page or address, or a title over other entries.

    Attributes:
        title: empty where the page gives its own.
        target: a Markdown file of the prose, an address of the site or one of another; empty for a group.
    """

    title: str
    target: str
    place: Place
    items: tuple[NavItem, ...] = ()


@dataclass(frozen=True, slots=True)
class ExtraScript:
    """A script of the municipality: its file in the prose, and whether it is a module."""

    path: str
    is_module: bool


@dataclass(frozen=True, slots=True)
class Palette:
    """A way to colour the site: for which preference of the device, and the name of the button that leads on."""

    scheme: str
    media: str = ""
    has_toggle: bool = False
    toggle: str = ""


@dataclass(frozen=True, slots=True)
class Colours:
    """Which colours a page has.

    Attributes:
        has_dark: dark colours may be seen.
        begins_dark: so a page begins, where the device does not decide.
        follows_device: a page begins as the device of the visitor prefers.
        to_dark: name of the switch while the page begins light, and `to_light` while it begins dark; empty: no switch.
    """

    has_dark: bool = False
    begins_dark: bool = False
    follows_device: bool = False
    to_dark: str = ""
    to_light: str = ""

    @property
    def has_switch(self) -> bool:
        """True when a visitor can choose."""
        return bool(self.to_dark)


def colours_of(palettes: Sequence[Palette]) -> Colours:
    """Return what the palettes of Material come to: with the names of the buttons, but where those go round three."""
    own = [p for p in palettes if p.media != _EITHER]
    schemes = {p.scheme: p.toggle for p in reversed(own)}
    both = len(schemes) > 1 or len(own) < len(palettes)
    if not both:
        return Colours(_DARK in schemes, _DARK in schemes)
    has_switch = any(p.has_toggle for p in palettes)
    names = schemes if len(own) == len(palettes) else {}
    return Colours(
        has_dark=True,
        begins_dark=bool(own) and own[0].scheme == _DARK,
        follows_device=any("prefers-color-scheme" in p.media for p in palettes),
        to_dark=(names.get(_LIGHT) or "Donkere kleuren") if has_switch else "",
        to_light=(names.get(_DARK) or "Lichte kleuren") if has_switch else "",
    )


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """What `mkdocs.yml` says of the site; an empty value stands for a setting that is not there.

    Attributes:
        site_url: the address of the site, ending in a slash.
        site_name: empty: a name follows from the register.
        docs_dir: as typed; None where it is not said.
        social: name and address of each link.
        repo_url: as `repo_name`, `edit_uri` and `edit_uri_template`: for links to the source of a page.
        edit_uri: None where it follows from the host; empty where nobody may change a page.
        versie: the release of Glashelder that the project was last held against, and where that stands.
        is_there: False where there is no `mkdocs.yml`.
        nav: None where the menu follows from the place of the pages.
        files: where each file stands that the settings name, by the name of the setting.
        sources: the file itself and those it inherits from; no part of what the site is made from.
    """

    site_url: str = ""
    site_name: str = ""
    site_description: str = ""
    site_author: str = ""
    copyright: str = ""
    docs_dir: str | None = None
    site_dir: str | None = None
    data_dir: str | None = None
    repo_url: str = ""
    repo_name: str = ""
    edit_uri: str | None = None
    edit_uri_template: str = ""
    extra_css: tuple[str, ...] = ()
    extra_javascript: tuple[ExtraScript, ...] = ()
    social: tuple[tuple[str, str], ...] = ()
    logo: str = ""
    favicon: str = ""
    palettes: tuple[Palette, ...] = ()
    features: frozenset[str] = frozenset()
    nav: tuple[NavItem, ...] | None = None
    not_in_nav: str = ""
    exclude_docs: str = ""
    strict: bool = False
    versie: str = ""
    versie_at: Place = _SETTINGS
    is_there: bool = True
    watch: tuple[str, ...] = ()
    files: tuple[tuple[str, str, Place], ...] = ()
    sources: tuple[Path, ...] = field(default=(), repr=False)
    findings: tuple[Finding, ...] = ()

    @property
    def colours(self) -> Colours:
        """Which colours a page has."""
        return colours_of(self.palettes)

    @property
    def root_path(self) -> str:
        """The path under which the site lives on its host: `/` or `/register/`."""
        return urlsplit(self.site_url).path or "/"
