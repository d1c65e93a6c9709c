"""Which articles of the UAVG belong to the exception of a row of protected data."""

from __future__ import annotations

from collections.abc import Iterator

from generator.law.articles import cited_articles, is_cited
from generator.law.citations import UAVG
from generator.model.recht import Uitzonderingsartikel
from generator.model.register import Register
from generator.model.taal import Gegevenssoort, Uitzondering
from generator.model.verwerking import Gegeven

_ANY = "elke"
"""The category of an article that serves every special category."""


class ProtectedData:
    """The dated rows of `uitzonderingsartikelen`, asked for one row of data at a time."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self.soorten = register.codes("gegevenssoorten", Gegevenssoort)
        self.uitzonderingen = register.codes("uitzonderingen", Uitzondering)
        self.protected = {u.klasse for u in self.uitzonderingen.values()}

    def rows(self) -> Iterator[tuple[Gegeven, Gegevenssoort, Uitzondering]]:
        """Yield the rows of data of all activities that have an exception, with what is known of both."""
        for verwerking in self._register.verwerkingen.values():
            for gegeven in verwerking.gegevens:
                soort = self.soorten.get(gegeven.gegeven)
                uitzondering = self.uitzonderingen.get(gegeven.uitzondering or "")
                if soort and uitzondering:
                    yield gegeven, soort, uitzondering

    def articles(self, soort: Gegevenssoort, uitzondering: Uitzondering) -> tuple[Uitzonderingsartikel, ...]:
        """Return the articles written for this exception and kind of data, in force or not."""
        fitting = {_ANY, soort.categorie or soort.klasse}
        rows = self._register.uitzonderingsartikelen
        return tuple(r for r in rows if r.uitzondering == uitzondering.code and r.categorie in fitting)

    def fitting(
        self, gegeven: Gegeven, soort: Gegevenssoort, uitzondering: Uitzondering
    ) -> tuple[Uitzonderingsartikel, ...] | None:
        """Return the articles that the row cites and that fit, or None when it does not cite the UAVG by number."""
        cited = cited_articles(gegeven.artikel or "") if gegeven.wet_id == UAVG else ()
        if not cited:
            return None
        return tuple(row for row in self.articles(soort, uitzondering) if is_cited(row.artikel, cited))
