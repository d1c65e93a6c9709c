"""Which questions of the AVG a record answers. Letters, pages and figures all use these functions.

"None" is an answer; an empty field is not.
"""

from __future__ import annotations

from collections.abc import Iterator

from glashelder.model.records import Gegeven, Grondslag, Verwerking

_CONSENT = "toestemming"
_LEGITIMATE_INTEREST = "gerechtvaardigd-belang"
_FULLY_AUTOMATED = "volledig"


def has_bases(verwerking: Verwerking) -> bool:
    """Return whether there are purposes and each has a legal basis."""
    return bool(verwerking.doelen) and all(doel.grondslagen for doel in verwerking.doelen)


def states_recipients(verwerking: Verwerking) -> bool:
    """Return whether the record says who gets the data, or that nobody does."""
    return bool(verwerking.ontvangers) or verwerking.heeft_ontvangers is False


def states_retention(verwerking: Verwerking) -> bool:
    """Return whether the record names a period for all that is kept; what decides about it is not one yet."""
    return bool(verwerking.bewaring) and all(row.bewaartermijn_id for row in verwerking.bewaring)


def tells_retention(verwerking: Verwerking) -> bool:
    """Return whether the record says for all that is kept how long, or what decides about it (AVG art. 15(1)(d))."""
    return bool(verwerking.bewaring) and all(b.bewaartermijn_id or b.termijn_in_woorden for b in verwerking.bewaring)


def states_transfers(verwerking: Verwerking) -> bool:
    """Return whether the record says where data leave the EEA and with which safeguard, or that none do."""
    if verwerking.doorgiften:
        return all(doorgifte.instrument for doorgifte in verwerking.doorgiften)
    return verwerking.heeft_doorgifte is False


def states_sources(verwerking: Verwerking) -> bool:
    """Return whether all data come from the person or from a named source."""
    return all(g.van_betrokkene or g.bron for g in verwerking.gegevens)


def states_obligation(verwerking: Verwerking) -> bool:
    """Return whether the record says, for all data from the person, if supplying them is mandatory and what follows."""
    asked = (g for g in verwerking.gegevens if _may_come_from_person(g))
    return all(g.is_verplicht is False or (g.is_verplicht and g.gevolg) for g in asked)


def explains_decisions(verwerking: Verwerking) -> bool:
    """Return whether the record says if a computer decides and, if so, how, with what effect and whom to ask."""
    if verwerking.besluitvorming == _FULLY_AUTOMATED:
        return bool(verwerking.besluit_logica and verwerking.besluit_gevolgen and verwerking.besluit_contact)
    return verwerking.besluitvorming is not None


def comes_from_person(verwerking: Verwerking) -> bool:
    """Return whether data may come from the person: the record does not rule it out (AVG art. 13)."""
    return not verwerking.gegevens or any(map(_may_come_from_person, verwerking.gegevens))


def comes_from_elsewhere(verwerking: Verwerking) -> bool:
    """Return whether data may come from others: the record does not rule it out (AVG art. 14)."""
    return not verwerking.gegevens or any(not g.van_betrokkene for g in verwerking.gegevens)


def rests_on_consent(verwerking: Verwerking) -> bool:
    """Return whether consent is a legal basis, or the exception for special data (AVG art. 6(1)(a), 9(2)(a))."""
    return any(_bases(verwerking, _CONSENT)) or any(g.uitzondering == _CONSENT for g in verwerking.gegevens)


def rests_on_legitimate_interest(verwerking: Verwerking) -> bool:
    """Return whether a legitimate interest is a legal basis (AVG art. 6(1)(f))."""
    return any(_bases(verwerking, _LEGITIMATE_INTEREST))


def names_interest(verwerking: Verwerking) -> bool:
    """Return whether every legitimate interest is named (AVG art. 13(1)(d))."""
    return all(g.toelichting for g in _bases(verwerking, _LEGITIMATE_INTEREST))


def _bases(verwerking: Verwerking, code: str) -> Iterator[Grondslag]:
    return (g for doel in verwerking.doelen for g in doel.grondslagen if g.grondslag == code)


def _may_come_from_person(gegeven: Gegeven) -> bool:
    return bool(gegeven.van_betrokkene) or (gegeven.van_betrokkene is None and not gegeven.bron)
