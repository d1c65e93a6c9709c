"""The frame round every page: rendered once per kind of page, then filled in by joining strings."""

from __future__ import annotations

import datetime
import html
import re

import jinja2
from markupsafe import Markup
from msgspec import Struct

from glashelder.render.page_kind import PageContent
from glashelder.views.site_view import SiteView
from glashelder.wording.contact import feedback_href
from glashelder.wording.words import date_in_words

_TITLE, _HEADING, _DESCRIPTION, _ADDRESS, _CHANGED, _FEEDBACK, _BODY = (chr(0xE001 + number) for number in range(7))
_MARK = re.compile(f"([{_TITLE}-{_BODY}])")
"""What stands in the frame where something of a page must come; people's texts cannot have these characters."""
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
    heading: str = _HEADING
    description: str = _DESCRIPTION
    address: str = _ADDRESS
    changed: str = _CHANGED
    feedback: str = _FEEDBACK
    body: str = _BODY


class Shell:
    """Puts page bodies in their frame."""

    def __init__(self, environment: jinja2.Environment, site: SiteView) -> None:
        self._template = environment.get_template("theme/main.html")
        self._site = site
        self._split: dict[Frame, tuple[str, ...]] = {}

    def wrap(self, frame: Frame, head: PageContent, body: str, changed: datetime.date | None = None) -> str:
        """Return a whole page; `changed` is the day on which its text changed last, where somebody knows it."""
        site = self._site
        tab = head.title if head.tab is None else head.tab
        url = site.adres + head.address if site.adres and not head.address.endswith(".html") else site.adres
        email = site.organisatie.email if site.organisatie else ""
        shown = {
            _TITLE: f"{html.escape(tab)} - " if tab else "",
            _HEADING: html.escape(head.title),
            _DESCRIPTION: html.escape(head.summary or site.omschrijving),
            _ADDRESS: html.escape(url),
            _CHANGED: f" Laatst gewijzigd op {date_in_words(changed)}." if changed else "",
            _FEEDBACK: html.escape(feedback_href(email, head.title, url, changed)),
            _BODY: body,
        }
        return "".join(shown.get(part, part) for part in self._parts(frame))

    def _parts(self, frame: Frame) -> tuple[str, ...]:
        """Return the text of the frame, with each mark in it as a part of its own."""
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
            self._split[frame] = tuple(_MARK.split(text))
        return self._split[frame]
