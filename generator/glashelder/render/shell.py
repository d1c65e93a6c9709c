"""The frame round every page: rendered once per kind of page, then filled in by joining strings."""

from __future__ import annotations

import html

import jinja2
from markupsafe import Markup
from msgspec import Struct

from glashelder.render.page_kind import PageContent
from glashelder.views.site_view import SiteView

_TITLE, _DESCRIPTION, _BODY = "\ue001", "\ue002", "\ue003"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src {connect}; form-action 'none'; base-uri 'none'"
)
FRAME_RULE = "; frame-ancestors 'none'"
"""Only a real header may say this; a `meta` element may not (CSP Level 3, section 3.3)."""


def policy(*, may_connect: bool) -> str:
    """Return the content security policy of a page. Letter pages may not connect to anything."""
    return _POLICY.format(connect="'self'" if may_connect else "'none'")


class Frame(Struct, frozen=True):
    """What pages of one kind need round them; `section` is the link of the menu that is marked as where they stand."""

    section: str | None = None
    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    may_connect: bool = True
    is_indexed: bool = True


class _Marks(Struct, frozen=True):
    title: str = _TITLE
    description: str = _DESCRIPTION
    body: str = _BODY


class Shell:
    """Puts page bodies in their frame."""

    def __init__(self, environment: jinja2.Environment, site: SiteView) -> None:
        self._template = environment.get_template("theme/main.html")
        self._site = site
        self._split: dict[Frame, tuple[str, str, str, str]] = {}

    def wrap(self, frame: Frame, head: PageContent, body: str) -> str:
        """Return a whole page."""
        before, middle, head_end, after = self._parts(frame)
        tab = head.title if head.tab is None else head.tab
        shown = f"{html.escape(tab)} - " if tab else ""
        summary = html.escape(head.summary or self._site.omschrijving)
        return f"{before}{shown}{middle}{summary}{head_end}{body}{after}"

    def _parts(self, frame: Frame) -> tuple[str, str, str, str]:
        if frame not in self._split:
            text = self._template.render(
                site=self._site,
                section=frame.section,
                scripts=frame.scripts,
                styles=frame.styles,
                is_indexed=frame.is_indexed,
                may_connect=frame.may_connect,
                policy=Markup(policy(may_connect=frame.may_connect)),  # noqa: S704 (our own constant)
                marks=_Marks(),
            )
            before, rest = text.split(_TITLE)
            middle, rest = rest.split(_DESCRIPTION)
            head_end, after = rest.split(_BODY)
            self._split[frame] = (before, middle, head_end, after)
        return self._split[frame]
