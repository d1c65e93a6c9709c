"""What a host shows at any address that is not there."""

from glashelder.render.page_kind import PageKind
from glashelder.render.page_maker import NOT_FOUND as ADDRESS

NOT_FOUND = PageKind(
    template="niet-gevonden",
    address=ADDRESS,
    title="Deze pagina is er niet",
    summary="Het adres klopt niet, of de pagina is verplaatst.",
    view=lambda source: source.register.organisatie,
    above=None,
    is_indexed=False,
    is_shared=True,
)
