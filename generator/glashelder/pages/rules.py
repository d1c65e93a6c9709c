"""The page for editors that explains every kind of finding; its anchors are the ids."""

from glashelder.explanations.catalogue import by_subject, explanations
from glashelder.render.page_kind import PageKind
from glashelder.views.menu import Place
from glashelder.wording import links

RULES = PageKind(
    template="regels",
    address=links.RULES_PAGE,
    title="Regels en meldingen",
    label="Regels voor het register",
    summary="Wat elke melding over het register betekent en wat u eraan doet.",
    view=lambda _: by_subject(explanations().values()),
    place=Place.STAFF,
    above=(links.STAFF,),
    has_contents=True,
    is_shared=True,
)
