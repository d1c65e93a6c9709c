"""The settings of a site in `mkdocs.yml`, as typed values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from glashelder.findings import Finding, Place

_LIGHT, _DARK = "default", "slate"
_EITHER = "(prefers-color-scheme)"
"""The media query of a palette in Material for both preferences."""


@dataclass(frozen=True, slots=True)
class NavItem:
    """An entry of the menu: a page or URL, or a title above other entries.

    Attributes:
        title: empty if the page gives its own.
        target: a Markdown file of the prose, an address in the site, or a URL elsewhere; empty for a group.
    """

    title: str
    target: str
    place: Place
    items: tuple[NavItem, ...] = ()


@dataclass(frozen=True, slots=True)
class ExtraScript:
    """A script of the municipality: its address in the prose, whether it is a module, and whether it is `async`."""

    path: str
    is_module: bool
    is_async: bool = False


@dataclass(frozen=True, slots=True)
class Palette:
    """A colour scheme of the site: for which preference of the device, and the name of the button to the next one."""

    scheme: str
    media: str = ""
    has_toggle: bool = False
    toggle: str = ""


@dataclass(frozen=True, slots=True)
class Colours:
    """Which colours a page has.

    Attributes:
        has_dark: a page can be dark.
        begins_dark: a page begins dark, if the device does not decide.
        follows_device: a page begins as the device of the visitor prefers.
        to_dark: name of the switch on a page that begins light, `to_light` on one that begins dark; empty: no switch.
    """

    has_dark: bool = False
    begins_dark: bool = False
    follows_device: bool = False
    to_dark: str = ""
    to_light: str = ""

    @property
    def has_switch(self) -> bool:
        """True if a visitor can choose."""
        return bool(self.to_dark)


def colours_of(palettes: Sequence[Palette]) -> Colours:
    """Return the colours that the palettes of Material mean; names of buttons only if these switch between two."""
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


def file_of(address: str) -> str:
    """Return the file behind the address of an own style sheet or script: `vorm.css?v=2` is the file `vorm.css`."""
    return address.partition("?")[0]


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """The settings of the site in `mkdocs.yml`; an empty value means that the setting is absent.

    Attributes:
        site_url: the URL of the site, ending in a slash.
        site_name: if empty, the name follows from the register.
        docs_dir: as typed; None if absent.
        social: name and URL of each link.
        repo_url: like `repo_name`, `edit_uri` and `edit_uri_template`, for links to the source of a page.
        edit_uri: None if it follows from the host; empty if nobody may edit a page.
        nav: None if the menu follows from the folders of the pages.
        files: the place of each file that the settings name, by the name of the setting.
        sources: the file itself and those it inherits from; the pages do not depend on these.
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
    watch: tuple[str, ...] = ()
    files: tuple[tuple[str, str, Place], ...] = ()
    sources: tuple[Path, ...] = field(default=(), repr=False)
    findings: tuple[Finding, ...] = ()

    @property
    def colours(self) -> Colours:
        """The colours of a page."""
        return colours_of(self.palettes)

    @property
    def root_path(self) -> str:
        """The path under which the site lives on its host: `/` or `/register/`."""
        return urlsplit(self.site_url).path or "/"
