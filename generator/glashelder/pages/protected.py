"""The activities that use special or criminal data, or the BSN."""

from collections.abc import Iterator

from glashelder.model.records import Verwerking
from glashelder.model.register import Register
from glashelder.pages.a_to_z import Group
from glashelder.render.page_kind import PageKind
from glashelder.render.site_source import SiteSource
from glashelder.views.menu import Place

_PROTECTED = ("bijzonder", "strafrechtelijk", "nummer")


def protected_classes(verwerking: Verwerking, register: Register) -> list[str]:
    """Return which specially protected classes of data an activity uses (AVG art. 9 and 10, UAVG art. 46)."""
    soorten = register.codelijsten["gegevenssoorten"]
    used = {getattr(soorten[g.gegeven], "klasse", "") for g in verwerking.gegevens}
    return [klasse for klasse in _PROTECTED if klasse in used]


def _groups(source: SiteSource) -> Iterator[Group]:
    register = source.register
    for code, klasse in register.codelijsten["gegevensklassen"].items():
        found = tuple((v.id, v.titel) for v in register.gepubliceerd if code in protected_classes(v, register))
        if found:
            yield Group(klasse.titel, code, found, f"{klasse.omschrijving} ({klasse.bron})")


PROTECTED = PageKind(
    template="groepen",
    address="bijzondere-gegevens/",
    title="Extra beschermde gegevens",
    summary=(
        "Sommige gegevens beschermt de wet extra. Hier ziet u waar de gemeente die gebruikt. "
        "Op elke pagina staat waarom dat mag."
    ),
    view=lambda source: tuple(_groups(source)),
    place=Place.FOOTER,
)
