"""The way of data through one activity: where they come from, which they are, and who gets them."""

from __future__ import annotations

from msgspec import Struct

from glashelder.model.records import Verwerking
from glashelder.model.register import Register
from glashelder.views.at_a_glance import is_sensitive, kinds_of_data
from glashelder.wording.sentences import uncapitalised

YOURSELF = "U zelf"


class Source(Struct, frozen=True):
    """Who gives data, and which; `naam` is empty where the register does not say it."""

    naam: str
    soorten: str

    @property
    def is_van_register(self) -> bool:
        """True where somebody typed the name, in the language of the record."""
        return self.naam not in {"", YOURSELF}


class Kind(Struct, frozen=True):
    """A kind of data, with its picture, and whether it asks for more care than a name."""

    code: str
    pictogram: str
    is_gevoelig: bool


class Stream(Struct, frozen=True):
    """The data of an activity on their way; its recipients are rows of the record already."""

    bronnen: tuple[Source, ...]
    soorten: tuple[Kind, ...]


def data_stream(verwerking: Verwerking, register: Register) -> Stream:
    """Return where the data of an activity come from, and which they are."""
    kinds = register.codelijsten["gegevenssoorten"]
    given: dict[str, dict[str, None]] = {}
    for gegeven in verwerking.gegevens:
        source = YOURSELF if gegeven.van_betrokkene else gegeven.bron or ""
        given.setdefault(source, {})[uncapitalised(kinds[gegeven.gegeven].titel)] = None
    ordered = sorted(given, key=lambda source: (source != YOURSELF, not source))
    return Stream(
        bronnen=tuple(Source(source, ", ".join(given[source])) for source in ordered),
        soorten=tuple(
            Kind(code, getattr(kinds[code], "icoon", None) or "", is_sensitive(code, register))
            for code in kinds_of_data(verwerking)
        ),
    )
