"""Which questions of the AVG a record answers: the same answers serve letters, pages and figures.

An answer "none" is an answer; no answer is not.
"""

from __future__ import annotations

from collections.abc import Iterator

from glashelder.model.records import Gegeven, Grondslag, Verwerking

_CONSENT = "toestemming"
_LEGITIMATE_INTEREST = "gerechtvaardigd-belang"
_FULLY_AUTOMATED = "volledig"


def has_bases(verwerking: Verwerking) -> bool:
    """Tell whether there are purposes and each has a legal basis."""
    return bool(verwerking.doelen) and all(doel.grondslagen for doel in verwerking.doelen)


def tells_recipients(verwerking: Verwerking) -> bool:
    """Tell whether it is known who gets the data, or that nobody does."""
    return bool(verwerking.ontvangers) or verwerking.heeft_ontvangers is False


def tells_transfers(verwerking: Verwerking) -> bool:
    """Tell whether it is known which data leave the EEA, or that none do."""
    return bool(verwerking.doorgiften) or verwerking.heeft_doorgifte is False


def tells_sources(verwerking: Verwerking) -> bool:
    """Tell whether all data come from the person or from a source that is named."""
    return all(g.van_betrokkene or g.bron for g in verwerking.gegevens)


def tells_obligation(verwerking: Verwerking) -> bool:
    """Tell whether for all data a person may have to give it is known if they must, and what happens otherwise."""
    asked = (g for g in verwerking.gegevens if _may_come_from_person(g))
    return all(g.is_verplicht is False or (g.is_verplicht and g.gevolg) for g in asked)


def explains_decisions(verwerking: Verwerking) -> bool:
    """Tell whether it is known if a computer decides and, where it does, how, with what effect and whom to ask."""
    if verwerking.besluitvorming == _FULLY_AUTOMATED:
        return bool(verwerking.besluit_logica and verwerking.besluit_gevolgen and verwerking.besluit_contact)
    return verwerking.besluitvorming is not None


def comes_from_person(verwerking: Verwerking) -> bool:
    """Tell whether data come from the person, as far as the record does not rule that out (AVG art. 13)."""
    return not verwerking.gegevens or any(map(_may_come_from_person, verwerking.gegevens))


def comes_from_elsewhere(verwerking: Verwerking) -> bool:
    """Tell whether data come from others, as far as the record does not rule that out (AVG art. 14)."""
    return not verwerking.gegevens or any(not g.van_betrokkene for g in verwerking.gegevens)


def rests_on_consent(verwerking: Verwerking) -> bool:
    """Tell whether consent is a basis, or the exception for special data (AVG art. 6(1)(a), 9(2)(a))."""
    return any(_bases(verwerking, _CONSENT)) or any(g.uitzondering == _CONSENT for g in verwerking.gegevens)


def rests_on_legitimate_interest(verwerking: Verwerking) -> bool:
    """Tell whether a legitimate interest is a basis (AVG art. 6(1)(f))."""
    return any(_bases(verwerking, _LEGITIMATE_INTEREST))


def names_interest(verwerking: Verwerking) -> bool:
    """Tell whether every legitimate interest is named."""
    return all(g.toelichting for g in _bases(verwerking, _LEGITIMATE_INTEREST))


def _bases(verwerking: Verwerking, code: str) -> Iterator[Grondslag]:
    return (g for doel in verwerking.doelen for g in doel.grondslagen if g.grondslag == code)


def _may_come_from_person(gegeven: Gegeven) -> bool:
    return bool(gegeven.van_betrokkene) or (gegeven.van_betrokkene is None and not gegeven.bron)
