"""The way in for who works at the municipality: the pages of their menu, with what each is for."""

from glashelder.render.page_kind import PageKind
from glashelder.wording import links

STAFF = PageKind(
    template="medewerkers",
    address=links.STAFF,
    title="Voor medewerkers",
    summary="Brieven, procedures en regels, voor wie bij de gemeente met het register werkt.",
    view=lambda source: source.site.medewerkers,
    is_shared=True,
    is_for_staff=True,
)
