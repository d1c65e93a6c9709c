"""What a kind of finding means, told to an editor: one shape for rules and for all other faults."""

from __future__ import annotations

import datetime
from typing import Protocol

from msgspec import Struct

from glashelder.findings import EMPTY_FIELD, Kind, Severity
from glashelder.letters.rules.letter_rule import LetterRule

SUBJECTS = {
    "RV": "De verwerking zelf",
    "GR": "Doelen en grondslagen",
    "BZ": "Extra beschermde gegevens",
    "IN": "Wat u aan mensen moet vertellen",
    "PA": "Ontvangers, verwerkers en doorgifte",
    "DP": "DPIA",
    "WD": "Wie wat doet",
    "RG": "Welke wet de rechten regelt",
    "BT": "Bewaren en vernietigen",
    "PD": "Persoonsgegevens in het register zelf",
    "UR": "Webadressen",
    "TX": "Begrijpelijke tekst",
}
"""The heading under which a rule stands, by the letters of its code."""
OTHER_RULES = "Andere regels"


class Explained(Protocol):
    """What a rule of any kind tells of itself."""

    @property
    def id(self) -> str: ...
    @property
    def code(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def law(self) -> str: ...
    @property
    def law_checked_on(self) -> str | None: ...
    @property
    def severity(self) -> Severity: ...
    @property
    def soort(self) -> Kind: ...
    @property
    def uitleg(self) -> str: ...


class Explanation(Struct, frozen=True, kw_only=True):
    """One kind of finding. All text is Dutch.

    Attributes:
        soort: what kind of thing such a finding says.
        missing: the field to fill in, as `Rule` says it.
        is_vital: nothing may be published without what is missing.
        onderwerp: the heading it stands under.
        uitleg: what is wrong and why that matters.
        oplossing: what to do; empty for a rule, whose `uitleg` says it.
        voorbeeld: what to type, where that helps.
        law_checked_on: the day on which somebody read the law for this; None where nobody read it, or all of it.
    """

    id: str
    title: str
    soort: Kind
    onderwerp: str
    uitleg: str
    oplossing: str = ""
    voorbeeld: str = ""
    severity: Severity = Severity.FOUT
    code: str = ""
    law: str = ""
    law_checked_on: datetime.date | None = None
    missing: str = ""
    is_vital: bool = False

    @property
    def may_wait(self) -> bool:
        """True if a published activity may show this as a gap that is known (table `bekende_gaten`)."""
        is_in_activity = bool(self.missing) or self.id == EMPTY_FIELD
        return self.soort is Kind.ONTBREEKT and is_in_activity and not self.is_vital


def of_rule(rule: Explained) -> Explanation:
    """Return what a rule tells of itself."""
    return Explanation(
        id=rule.id,
        title=rule.title,
        soort=rule.soort,
        missing=getattr(rule, "missing", ""),
        is_vital=getattr(rule, "is_vital", False),
        onderwerp=SUBJECTS.get(rule.code.rstrip("0123456789"), OTHER_RULES),
        uitleg=rule.uitleg,
        severity=rule.severity,
        code=rule.code,
        law=rule.law,
        law_checked_on=_read_on(rule.law_checked_on),
    )


def of_letter_rule(rule: LetterRule) -> Explanation:
    """Return what a rule about letters tells of itself: `glashelder letter` makes none, or warns."""
    return Explanation(
        id=rule.id,
        title=rule.title,
        soort=rule.soort,
        onderwerp="Brieven",
        uitleg=rule.uitleg,
        oplossing=rule.explained_cure,
        voorbeeld=rule.voorbeeld,
        severity=rule.severity,
        code=rule.code,
        law=rule.law,
        law_checked_on=_read_on(rule.law_checked_on),
    )


def _read_on(day: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(day) if day else None
