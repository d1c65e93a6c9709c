"""One request for a letter with the register beside it: what every letter rule is asked about."""

from __future__ import annotations

import datetime
from functools import cached_property

from msgspec import Struct

from glashelder.findings import Finding
from glashelder.letters.catalogue.letters import Afdelingsbrief, Letters
from glashelder.letters.catalogue.request import LetterRequest
from glashelder.letters.deadlines import right_under
from glashelder.letters.grounds import grounds_for
from glashelder.model.records import RechtPerRegime, Regime, Verwerking, Weigeringsgrond
from glashelder.model.register import Register
from glashelder.model.withheld import PUBLISHED


class Case(Struct, frozen=True, dict=True):
    """What a rule may look at. Nothing is certain: a rule passes over what another rule finds missing."""

    register: Register
    letters: Letters
    known: tuple[Finding, ...]
    request: LetterRequest
    today: datetime.date

    @property
    def brief(self) -> Afdelingsbrief | None:
        """The letter, or None when there is no such letter."""
        return self.letters.department.get(self.request.brief)

    @property
    def recht(self) -> str:
        """The right that is used, as typed."""
        return self.request.veld("recht")

    @cached_property
    def verwerkingen(self) -> tuple[Verwerking, ...]:
        """The activities that are in the register and published."""
        found = (self.register.verwerkingen.get(key) for key in self.request.verwerkingen)
        return tuple(v for v in found if v and v.status == PUBLISHED)

    @property
    def regime(self) -> str:
        """The law that rules the rights in the first activity; empty without one."""
        return self.verwerkingen[0].regime if self.verwerkingen else ""

    @property
    def received(self) -> datetime.date | None:
        """The date of receipt, unless it is impossible or has not come yet."""
        day = self.request.dag("ontvangen")
        return day if day and day <= self.today else None

    @property
    def sent(self) -> datetime.date | None:
        """The date of the letter: as typed, or the day of the run; None when it is impossible."""
        return self.request.dag("datum") if self.request.veld("datum") else self.today

    def grounds(self, *, is_whole: bool) -> dict[str, Weigeringsgrond]:
        """Return the grounds that the law gives for this right on the date of the letter, by code."""
        day = self.sent or self.today
        return grounds_for(self.register, self.regime, self.recht, day, is_whole=is_whole)

    @property
    def law(self) -> Regime | None:
        """That law."""
        return self.register.codes("regimes", Regime).get(self.regime)

    @property
    def right(self) -> RechtPerRegime | None:
        """How the right that is used holds under that law; None when the law does not give it."""
        return right_under(self.register, self.regime, self.recht)

    def law_title(self, regime: str) -> str:
        """Return how people call a law."""
        return self.register.codelijsten["regimes"][regime].titel

    @property
    def tells_article_15(self) -> bool:
        """True when the annex of AVG art. 15 goes with the letter."""
        return bool(self.brief and self.brief.kent_toe and self.right and self.right.met_overzicht)
