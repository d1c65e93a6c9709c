"""BR10: a letter follows the law that rules the rights in the activity, and grants no right that law does not give."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding
from generator.law.letter_grounds import grounds_for
from generator.law.letter_rules.case import ARCHIVE, Case, finding
from generator.law.letter_terms import right_under

_GRANTING = ("besluit-inwilligen", "besluit-deels")
_TELLS_RECIPIENTS = "mededeling-ontvangers"


def find(case: Case) -> Iterator[Finding]:
    """Yield when activities follow different laws, or the letter promises what the law does not give."""
    regimes = dict.fromkeys(v.regime for v in case.verwerkingen)
    if len(regimes) > 1:
        yield finding(
            "brief-meer-wetten", "verwerkingen",
            f"Voor deze verwerkingen gelden verschillende wetten: {', '.join(regimes)}.",
            "Maak voor elke wet een eigen brief: rechten en termijnen zijn anders.",
        )  # fmt: skip
    if not case.regime:
        return
    code = case.register.codelijsten["regimes"][case.regime]
    if case.request.brief in _GRANTING and case.recht and not right_under(case.register, case.regime, case.recht):
        known = ", ".join(grounds_for(case.register, case.regime, case.recht, case.sent or case.today))
        yield finding(
            "brief-recht-bestaat-niet", "recht",
            f"Onder {code.titel} bestaat het recht '{case.recht}' niet. {code.omschrijving or ''}".strip(),
            f"Maak een 'besluit-weigeren' met een van deze gronden: {known}." if known
            else "Leg de aanvrager uit welke rechten er wel zijn, en overleg met een jurist.",
            code.bron or "",
        )  # fmt: skip
    if case.request.brief == _TELLS_RECIPIENTS and case.regime == ARCHIVE:
        yield finding(
            "brief-recht-bestaat-niet", "brief", "Stukken in het archief veranderen niet, dus er is niets te melden.",
            "Maak deze brief niet.", "UAVG artikel 45",
        )  # fmt: skip
