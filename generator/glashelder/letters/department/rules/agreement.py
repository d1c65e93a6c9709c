"""BR05: what a ground says of an activity is what the register says of it (Awb 3:46)."""

from __future__ import annotations

from collections.abc import Iterator

from glashelder.findings import Finding
from glashelder.letters.catalogue.conditions import Tegenspraak, contradiction
from glashelder.letters.catalogue.request import WEIGEREN
from glashelder.letters.department.rules.case import Case, finding

CONTRADICTED = "In het register staat bij '{naam}' als {feit}: {staat}. {zegt}"
UNCONFIRMED = "In het register staat bij '{naam}' geen {feit}. {zegt}"
FILL_IN = "Klopt de grond toch? Laat dat dan eerst in het register zetten. Klopt zij niet? {anders}"
SEPARATELY = (
    "Klopt de grond wel bij een andere verwerking in deze brief? Maak dan voor elke verwerking een eigen brief."
)


def find(case: Case) -> Iterator[Finding]:
    """Yield for each refused part the activities of which its ground says what the register does not."""
    if case.brief is None or not case.brief.weigert:
        return
    may = case.grounds(is_whole=case.brief.weigert_alles)
    for number, deel in enumerate(case.request.delen, start=1):
        if deel.besluit == WEIGEREN and deel.grond in may:
            law = f"{may[deel.grond].bron}; Awb artikel 3:46"
            for verwerking in case.verwerkingen:
                found = contradiction(case.register, deel.grond, verwerking)
                if found:
                    yield _told(case, found, verwerking.id, f"delen, deel {number}, grond", law)


def _told(case: Case, found: Tegenspraak, naam: str, where: str, law: str) -> Finding:
    says, instead = found.voorwaarde.zegt, found.voorwaarde.anders
    separately = f" {SEPARATELY}" if len(case.verwerkingen) > 1 else ""
    if found.staat:
        message = CONTRADICTED.format(naam=naam, feit=found.feit, staat=found.staat, zegt=says)
        return finding("brief-weigering-tegenspraak", where, message, instead + separately, law)
    message = UNCONFIRMED.format(naam=naam, feit=found.feit, zegt=says)
    hint = FILL_IN.format(anders=instead) + separately
    return finding("brief-weigering-onbevestigd", where, message, hint, law)
