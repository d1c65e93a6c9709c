"""The pages on which a letter is made: by a department, and by a resident.

The browser fills the letters in, and connects to nothing while it does.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from msgspec import Struct

from glashelder.letters.catalogue.department_fields import DEEL_VELDEN
from glashelder.letters.catalogue.letters import Afdelingsbrief, Verzoekbrief, template_path
from glashelder.letters.department.form import form_fields
from glashelder.letters.department.page_text import letter_page
from glashelder.letters.resident.page import brief_page, choice_page
from glashelder.letters.text.fill import holds
from glashelder.letters.text.laws import with_day_read
from glashelder.letters.text.source import read_letter, text_environment
from glashelder.render.page_kind import SUMMARY, TITLE, Fields, Found, PageContent, PageKind
from glashelder.render.site_source import SiteSource
from glashelder.search.document import Group
from glashelder.views.menu import Place
from glashelder.wording import links


class DepartmentChoice(Struct, frozen=True):
    """The letters of a department, and whether there are procedures that say when to send one."""

    brieven: tuple[Afdelingsbrief, ...]
    heeft_procedures: bool


_OF_RESIDENTS = ("brief.css", "gesprek.css")
_OF_DEPARTMENTS = ("brief.css", "afdeling.css")


def _of_departments(source: SiteSource) -> Iterator[PageContent]:
    for brief in source.letters.department.values():
        yield PageContent(
            address=f"{links.DEPARTMENT_LETTERS}{brief.id}/",
            title=brief.titel,
            tab=f"Brief: {brief.titel}",
            summary=brief.waarvoor,
            names=partial(_of_department, source, brief),
        )


def _of_department(source: SiteSource, brief: Afdelingsbrief) -> dict[str, Any]:
    text = letter_page(source.templates, source.register, brief)
    return {
        "brief": brief,
        "tekst": text,
        "velden": form_fields(source.register, brief),
        "deel_velden": DEEL_VELDEN,
        "heeft_procedures": bool(source.register.procedures),
    }


def _of_residents(source: SiteSource) -> Iterator[PageContent]:
    for brief in source.letters.resident.values():
        yield PageContent(
            address=links.letter_address(brief.id),
            title=brief.titel,
            summary=f"{brief.waarvoor} U maakt de brief op uw eigen apparaat. Er wordt niets verstuurd of bewaard.",
            view=partial(brief_page, source.register, source.letters, brief),
            names=partial(_of_resident, source, brief),
            search=Found("Brief", partial(_words, brief), Group.DO),
        )


def _words(brief: Verzoekbrief) -> Fields:
    return (TITLE, brief.titel), (SUMMARY, brief.waarvoor)


def _of_resident(source: SiteSource, brief: Verzoekbrief) -> dict[str, Any]:
    template = text_environment(source.templates).get_template(template_path(brief.id))
    text = read_letter(template.render())
    return {"brief": text, "wetten": with_day_read(source.register, text.front["wet"]), "geldt": holds}


DEPARTMENT_CHOICE = PageKind(
    template="brieven-afdeling",
    address=links.DEPARTMENT_LETTERS,
    title="Brieven van de afdeling",
    summary="Voor medewerkers: maak een brief over een verzoek om persoonsgegevens.",
    view=lambda source: DepartmentChoice(tuple(source.letters.department.values()), bool(source.register.procedures)),
    place=Place.STAFF,
    above=(links.STAFF,),
    styles=_OF_DEPARTMENTS,
    may_connect=False,
    is_shared=True,
)
DEPARTMENT_LETTER = PageKind(
    template="brief-afdeling",
    pages=_of_departments,
    above=(links.STAFF, DEPARTMENT_CHOICE.address),
    scripts=("department-letter.js",),
    styles=_OF_DEPARTMENTS,
    may_connect=False,
    is_shared=True,
    is_for_staff=True,
)
RESIDENT_CHOICE = PageKind(
    template="brieven",
    address=links.LETTERS,
    title="Maak een brief",
    summary="Kies wat u de gemeente wilt vragen over uw gegevens.",
    group=Group.DO,
    view=lambda source: choice_page(source.register, source.letters),
    above=("uw-rechten/",),
    scripts=("resident-choice.js",),
    styles=_OF_RESIDENTS,
    may_connect=False,
    is_shared=True,
)
RESIDENT_LETTER = PageKind(
    template="brief",
    pages=_of_residents,
    above=("uw-rechten/", RESIDENT_CHOICE.address),
    scripts=("resident-letter.js",),
    styles=_OF_RESIDENTS,
    may_connect=False,
    is_shared=True,
)
