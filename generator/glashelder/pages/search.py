"""The page of the search, to which the field in the header of every page leads."""

from glashelder.render.page_kind import PageKind

SEARCH = PageKind(
    template="zoeken",
    address="zoeken/",
    title="Zoeken",
    summary="Zoek wat de gemeente met uw gegevens doet, en wat u daarover kunt vragen.",
    view=lambda source: source.register.organisatie,
    scripts=("search.js",),
    styles=("zoeken.css",),
    is_indexed=False,
    is_shared=True,
)
