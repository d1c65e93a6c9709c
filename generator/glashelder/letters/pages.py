"""The pages on which a letter is made: by a department, and by a resident.

In: the register, the texts of letters and the maker of pages. Out: `Page`s. The browser fills the letters in, and
connects to nothing while it does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from glashelder.letters.catalogue.department import BRIEVEN, Brief
from glashelder.letters.catalogue.resident import VERZOEKBRIEVEN, Verzoekbrief
from glashelder.letters.department import page as brieven_page
from glashelder.letters.department.page_text import letter_page
from glashelder.letters.resident.page import brief_page, choice_page
from glashelder.letters.text.fill import holds
from glashelder.letters.text.laws import with_day_read
from glashelder.letters.text.source import read_letter, text_environment
from glashelder.render.page import Page
from glashelder.render.page_maker import PageMaker
from glashelder.render.shell import Frame, Head
from glashelder.render.site_source import SiteSource
from glashelder.tree.tree import Tree
from glashelder.wording import links

_RESIDENTS = Frame("uw-rechten/", ("brief-keuze.js",), ("brief.css",), may_connect=False)
_DEPARTMENTS = Frame(links.DEPARTMENT_LETTERS, (), ("brief.css", "afdeling.css"), may_connect=False)


def letter_pages(source: SiteSource, maker: PageMaker, templates: Tree) -> Iterator[Page]:
    """Yield the pages of letters: the choice of a letter and each letter, for departments and for residents.

    Args:
        source: what the pages are made from.
        maker: puts them in the frame of the site.
        templates: where the texts of letters are.
    """
    pages = _LetterPages(source, maker, templates)
    yield from pages.of_departments()
    yield from pages.of_residents()


class _LetterPages:
    def __init__(self, source: SiteSource, maker: PageMaker, templates: Tree) -> None:
        self._source = source
        self._register = source.register
        self._maker = maker
        self._templates = templates

    def of_departments(self) -> Iterator[Page]:
        head = Head("Brieven van de afdeling", "Voor medewerkers: maak een brief over een verzoek om persoonsgegevens.")
        choices = brieven_page.letter_choices()
        body = partial(self._maker.render, "brieven-afdeling", page=choices)
        yield self._maker.page(links.DEPARTMENT_LETTERS, self._source.shows(choices), _DEPARTMENTS, head, body)
        frame = replace(_DEPARTMENTS, scripts=("afdelingsbrief.js",))
        for brief in BRIEVEN.values():
            head = Head(f"Brief: {brief.titel}", brieven_page.WAARVOOR[brief.id])
            address = brieven_page.letter_address(brief)
            yield self._maker.page(address, self._source.shared, frame, head, partial(self._of_department, brief))

    def _of_department(self, brief: Brief) -> str:
        page = brieven_page.letter_page(brief)
        letter = letter_page(self._templates, self._register, brief)
        return self._maker.render("brief-afdeling", page=page, brief=letter)

    def of_residents(self) -> Iterator[Page]:
        head = Head("Maak een brief", "Kies wat u de gemeente wilt vragen over uw gegevens.")
        yield self._maker.page(links.letter_address(), self._source.shared, _RESIDENTS, head, self._choice)
        frame = replace(_RESIDENTS, scripts=("brief.js",))
        for brief in VERZOEKBRIEVEN.values():
            told = f"{brief.uitleg} U maakt de brief op uw eigen apparaat. Er wordt niets verstuurd of bewaard."
            head = Head(brief.titel, told)
            address = links.letter_address(brief.id)
            yield self._maker.page(address, self._source.shared, frame, head, partial(self._of_resident, brief))

    def _choice(self) -> str:
        return self._maker.render("brieven", page=choice_page(self._register))

    def _of_resident(self, brief: Verzoekbrief) -> str:
        page = brief_page(self._register, brief)
        text = read_letter(text_environment(self._templates).get_template(f"letters/{brief.id}.txt.j2").render())
        laws = with_day_read(self._register, text.front["wet"])
        return self._maker.render("brief", page=page, brief=text, wetten=laws, geldt=partial(holds, scope=page.gelden))
