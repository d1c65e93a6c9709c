"""The words of the register, explained."""

from glashelder.model.records import Begrip
from glashelder.render.page_kind import PageKind
from glashelder.render.site_source import SiteSource
from glashelder.views.menu import Place


def _terms(source: SiteSource) -> list[Begrip]:
    return sorted(source.register.begrippen.values(), key=lambda begrip: begrip.term.casefold())


GLOSSARY = PageKind(
    template="begrippen",
    address="begrippen/",
    title="Begrippen",
    summary="Woorden uit het register, uitgelegd in gewone taal.",
    view=_terms,
    place=Place.FOOTER,
    has_contents=True,
    is_shared=True,
)
