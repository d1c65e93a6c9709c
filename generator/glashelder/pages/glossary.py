"""The words of the register, explained."""

from collections.abc import Iterator

from glashelder.model.records import Begrip
from glashelder.render.page_kind import PageContent, PageKind, found_by_name
from glashelder.render.site_source import SiteSource
from glashelder.views.menu import Place


def _terms(source: SiteSource) -> list[Begrip]:
    return sorted(source.register.begrippen.values(), key=lambda begrip: begrip.term.casefold())


def _parts(source: SiteSource) -> Iterator[PageContent]:
    for term in source.register.begrippen.values():
        yield PageContent(
            address=f"{GLOSSARY.address}#{term.id}",
            title=term.term,
            summary=term.uitleg,
            search=found_by_name("Begrip", term.term, term.uitleg),
        )


GLOSSARY = PageKind(
    template="begrippen",
    address="begrippen/",
    title="Begrippen",
    summary="Woorden uit het register, uitgelegd in gewone taal.",
    view=_terms,
    parts=_parts,
    place=Place.FOOTER,
    has_contents=True,
    is_shared=True,
)
