"""Which articles of the UAVG grant the exception of a row of protected data."""

from __future__ import annotations

from collections.abc import Iterator

from glashelder.law.articles import cited_articles, is_cited
from glashelder.law.citations import UAVG
from glashelder.model.records import Gegeven, Gegevenssoort, Uitzondering, Uitzonderingsartikel
from glashelder.model.register import Register

_ANY = "elke"
"""The category of an article about every special category."""


Articles = tuple[Uitzonderingsartikel, ...]


class ProtectedData:
    """The dated rows of `uitzonderingsartikelen`, looked up for one row of data at a time."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._soorten = register.codes("gegevenssoorten", Gegevenssoort)
        self.uitzonderingen = register.codes("uitzonderingen", Uitzondering)
        self._known: dict[tuple[str, str, str], Articles] = {}

    def rows(self) -> Iterator[tuple[Gegeven, Gegevenssoort, Uitzondering]]:
        """Yield the rows of data with an exception of all activities, with their kind of data and their exception."""
        for verwerking in self._register.verwerkingen.values():
            for gegeven in verwerking.gegevens:
                if gegeven.uitzondering:
                    soort = self._soorten.get(gegeven.gegeven)
                    uitzondering = self.uitzonderingen.get(gegeven.uitzondering)
                    if soort and uitzondering:
                        yield gegeven, soort, uitzondering

    def articles(self, soort: Gegevenssoort, uitzondering: Uitzondering) -> Articles:
        """Return the articles about this exception and kind of data, in force or not."""
        fitting = {_ANY, soort.categorie or soort.klasse}
        rows = self._register.uitzonderingsartikelen
        return tuple(r for r in rows if r.uitzondering == uitzondering.code and r.categorie in fitting)

    def cited(self, gegeven: Gegeven, soort: Gegevenssoort, uitzondering: Uitzondering) -> Articles | None:
        """Return which of those articles the row cites, or None if it cites no article of the UAVG by number."""
        if gegeven.wet_id != UAVG or not gegeven.artikel:
            return None
        cited = cited_articles(gegeven.artikel)
        if not cited:
            return None
        key = (gegeven.artikel, soort.code, uitzondering.code)
        if key not in self._known:
            self._known[key] = tuple(r for r in self.articles(soort, uitzondering) if is_cited(r.artikel, cited))
        return self._known[key]
