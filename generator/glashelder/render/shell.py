"""The frame round every page: rendered once per kind of page, then filled in by joining strings."""

from __future__ import annotations

import html
from dataclasses import dataclass

import jinja2
from markupsafe import Markup

from glashelder.views.page_source import NO_SOURCE, PageSource
from glashelder.views.site_view import SiteView
from glashelder.wording.links import ROOT

_TITLE, _DESCRIPTION, _BODY = "\ue001", "\ue002", "\ue003"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src {connect}; form-action 'none'; base-uri 'none'"
)
_SEARCH = "search.js"
FRAME_RULE = "; frame-ancestors 'none'"
"""Only a real header may say this; a `meta` element may not (CSP Level 3, section 3.3)."""


def policy(*, may_connect: bool) -> str:
    """Return the content security policy of a page. Letter pages may not connect to anything."""
    return _POLICY.format(connect="'self'" if may_connect else "'none'")


@dataclass(frozen=True, slots=True)
class Frame:
    """What one kind of page needs round it."""

    section: str = ""
    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    may_connect: bool = True
    is_indexed: bool = True

    @property
    def has_search_field(self) -> bool:
        """True where the header has a field: not on the page that has one itself, nor where nothing may be asked."""
        return self.may_connect and _SEARCH not in self.scripts


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says of itself; the front page has no title of its own.

    Attributes:
        source: the file that it was made from, where that is one.
    """

    title: str
    description: str
    source: PageSource = NO_SOURCE


@dataclass(frozen=True, slots=True)
class _Marks:
    title: str = _TITLE
    description: str = _DESCRIPTION
    body: str = _BODY


class Shell:
    """Puts page bodies in their frame."""

    def __init__(self, environment: jinja2.Environment, site: SiteView) -> None:
        self._template = environment.get_template("theme/main.html")
        self._site = site
        self._split: dict[Frame, tuple[str, str, str, str]] = {}

    def wrap(self, frame: Frame, head: Head, body: str) -> str:
        """Return a whole page."""
        before, middle, head_end, after = self._parts(frame)
        shown = f"{html.escape(head.title)} - " if head.title else ""
        return "".join(
            (before, shown, middle, html.escape(head.description or self._site.omschrijving), head_end, body, after)
        )

    def _parts(self, frame: Frame) -> tuple[str, str, str, str]:
        if frame not in self._split:
            text = self._template.render(
                site=self._site,
                section=ROOT + frame.section if frame.section else "",
                scripts=frame.scripts,
                styles=frame.styles,
                is_indexed=frame.is_indexed,
                has_search_field=frame.has_search_field,
                policy=Markup(policy(may_connect=frame.may_connect)),  # noqa: S704 (our own constant)
                marks=_Marks(),
            )
            before, rest = text.split(_TITLE)
            middle, rest = rest.split(_DESCRIPTION)
            head_end, after = rest.split(_BODY)
            self._split[frame] = (before, middle, head_end, after)
        return self._split[frame]
