"""Every kind of page of the site, in the order of its menus: this list is all that knows which pages there are."""

from __future__ import annotations

from collections.abc import Iterable

from glashelder.letters.pages import DEPARTMENT_CHOICE, DEPARTMENT_LETTER, RESIDENT_CHOICE, RESIDENT_LETTER
from glashelder.pages.a_to_z import A_TO_Z
from glashelder.pages.accessibility import ACCESSIBILITY
from glashelder.pages.accountability import ACCOUNTABILITY
from glashelder.pages.ended import ENDED
from glashelder.pages.entities import entity_kinds, entity_pages
from glashelder.pages.fields import FIELDS, TABLE
from glashelder.pages.glossary import GLOSSARY
from glashelder.pages.home import HOME
from glashelder.pages.not_found import NOT_FOUND
from glashelder.pages.open_data import OPEN_DATA
from glashelder.pages.organisation import ORGANISATION
from glashelder.pages.privacy_statement import PRIVACY_STATEMENT
from glashelder.pages.procedures import PROCEDURE, PROCEDURES
from glashelder.pages.prose import ABOUT, other_prose
from glashelder.pages.protected import PROTECTED
from glashelder.pages.recipients import recipient_kinds
from glashelder.pages.retention import RETENTION, RETENTION_BY_SUBJECT
from glashelder.pages.rules import RULES
from glashelder.pages.search import SEARCH
from glashelder.pages.staff import STAFF
from glashelder.pages.verwerking import VERWERKING
from glashelder.pages.verwerkingen import VERWERKINGEN
from glashelder.pages.your_rights import YOUR_RIGHTS
from glashelder.render.page_kind import PageKind
from glashelder.views.menu import Entry

_OURS = (
    HOME,
    VERWERKINGEN,
    VERWERKING,
    *entity_kinds("onderwerpen"),
    YOUR_RIGHTS,
    *recipient_kinds("ontvangers"),
    ACCOUNTABILITY,
    PRIVACY_STATEMENT,
    ORGANISATION,
    OPEN_DATA,
    A_TO_Z,
    *entity_kinds("afdelingen"),
    *entity_kinds("gegevenssoorten"),
    PROTECTED,
    *entity_kinds("betrokkenen"),
    *entity_kinds("grondslagen"),
    *recipient_kinds("verwerkers"),
    RETENTION,
    RETENTION_BY_SUBJECT,
    entity_pages("bewaartermijnen"),
    *entity_kinds("wetten"),
    GLOSSARY,
    ABOUT,
    ACCESSIBILITY,
    STAFF,
    PROCEDURES,
    PROCEDURE,
    DEPARTMENT_CHOICE,
    DEPARTMENT_LETTER,
    RULES,
    FIELDS,
    TABLE,
    RESIDENT_CHOICE,
    RESIDENT_LETTER,
    ENDED,
    SEARCH,
    NOT_FOUND,
)
KINDS = (*_OURS, other_prose(_OURS))
"""Every kind of page."""


def menu_entries(kinds: Iterable[PageKind]) -> tuple[Entry, ...]:
    """Return what stands in our own menus."""
    return tuple(
        Entry(kind.name, kind.address, kind.place, kind.is_written, kind.summary) for kind in kinds if kind.place
    )
