"""BR10: a letter follows the law that rules the rights in the activity, and grants no right that law does not give."""

from __future__ import annotations

from collections.abc import Iterator

from glashelder.findings import Finding, Severity
from glashelder.law.rights import rights_here
from glashelder.letters.catalogue.conditions import agreeing
from glashelder.letters.department.rules.case import ARCHIVE, Case, finding
from glashelder.letters.terms import right_under

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
    if case.brief and case.brief.kent_toe and case.recht:
        yield from _granted(case)
    if case.request.brief == _TELLS_RECIPIENTS and case.regime == ARCHIVE:
        yield finding(
            "brief-recht-bestaat-niet", "brief", "Stukken in het archief veranderen niet, dus er is niets te melden.",
            "Maak deze brief niet.", "UAVG artikel 45",
        )  # fmt: skip


def _granted(case: Case) -> Iterator[Finding]:
    """Yield when the right that is granted is not there: by law, or by the bases of an activity (AVG 17, 20, 21)."""
    code = case.register.codelijsten["regimes"][case.regime]
    if not right_under(case.register, case.regime, case.recht):
        known = ", ".join(agreeing(case.register, case.grounds(is_whole=True), case.verwerkingen))
        yield finding(
            "brief-recht-bestaat-niet", "recht",
            f"Onder {code.titel} bestaat het recht '{case.recht}' niet. {code.omschrijving or ''}".strip(),
            f"Maak een 'besluit-weigeren' met een van deze gronden: {known}." if known
            else "Leg de aanvrager uit welke rechten er wel zijn, en overleg met een jurist.",
            code.bron or "",
        )  # fmt: skip
        return
    for verwerking in case.verwerkingen:
        if case.recht not in rights_here(case.register, verwerking):
            yield finding(
                "brief-recht-geldt-hier-niet", "recht",
                f"Bij '{verwerking.id}' geeft de wet dit recht niet: '{case.recht}'. Het hangt af van de grondslag.",
                "Mag het toch? Dan kunt u het verzoek toekennen. Anders maakt u een besluit om te weigeren.",
                "AVG artikelen 15 tot en met 22", severity=Severity.WAARSCHUWING,
            )  # fmt: skip
