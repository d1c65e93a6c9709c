"""What happens with data, in one line: which kinds, how many get them, and how long at most.

In: one activity, or all that share something. Out: "Vermogen en bezit, inkomen en 6 andere soorten gegevens · 5
ontvangers · tot 10 jaar". Named are the kinds of data that say most of these activities: often used here, seldom
elsewhere. Every activity has a name and address. What the register does not say is left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

from glashelder.model.records import Bewaartermijn, Gegeven, Gegevenssoort, Verwerking
from glashelder.model.register import Register
from glashelder.wording.retention import period_of
from glashelder.wording.sentences import capitalised, uncapitalised
from glashelder.wording.words import AT_ONCE, FOR_EVER, amount, period_in_days, term_in_words

_NAMED, _ORDINARY = 2, "gewoon"
NOBODY = "geen ontvangers"


def in_short(activities: Collection[Verwerking], register: Register) -> str:
    """Return what these activities do with data."""
    data = data_in_short((g for v in activities for g in v.gegevens), register)
    return " · ".join(filter(None, (data, _recipients(activities), _retention(activities, register))))


def data_in_short(rows: Iterable[Gegeven], register: Register) -> str:
    """Return the kinds of data that are named, and how many others there are; empty if there are none."""
    used_here = Counter(g.gegeven for g in {(g.verwerking_id, g.gegeven): g for g in rows}.values())
    everywhere, kinds = register.users["gegevenssoorten"], register.codes("gegevenssoorten", Gegevenssoort)
    telling = {code: used_here[code] ** 2 / len(everywhere[code]) for code in used_here}
    order = sorted(telling, key=lambda code: (-telling[code], kinds[code].klasse == _ORDINARY, code))
    titles = [uncapitalised(kinds[code].titel) for code in order]
    named, more = titles[:_NAMED], len(titles) - _NAMED
    if more > 0:
        return capitalised(f"{', '.join(named)} en {amount(more, 'andere soort', 'andere soorten')} gegevens")
    return capitalised(" en ".join(named))


def _recipients(activities: Iterable[Verwerking]) -> str:
    known = list(activities)
    found = {o.ontvanger_id for v in known for o in v.ontvangers}
    if found:
        return amount(len(found), "ontvanger", "ontvangers")
    return NOBODY if known and all(v.heeft_ontvangers is False for v in known) else ""


def _retention(activities: Iterable[Verwerking], register: Register) -> str:
    terms = {term.termijn for v in activities for term in terms_of(v, register)}
    ending = [term for term in terms if term]
    if not ending:
        return FOR_EVER if terms else ""
    if None in terms:
        return f"deels {FOR_EVER}"
    told = term_in_words(max(ending, key=period_in_days))
    return f"{told} weg" if told == AT_ONCE else f"tot {told}"


def terms_of(verwerking: Verwerking, register: Register) -> tuple[Bewaartermijn, ...]:
    """Return the retention periods of an activity that are known."""
    found = (period_of(row, register.bewaartermijnen) for row in verwerking.bewaring)
    return tuple(filter(None, found))
