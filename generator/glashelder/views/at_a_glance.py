"""An activity in one look: six questions that every activity answers in the same order, in a few words each.

In: an activity and the register. Out: the six answers.
What the register does not say is told as a gap; of work for somebody else, whom to ask.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from glashelder.law.roles import is_processor, principals
from glashelder.model.records import Verwerking
from glashelder.model.register import Register
from glashelder.views.retention_scale import bar_of
from glashelder.wording.retention import period_of
from glashelder.wording.sentences import capitalised, uncapitalised
from glashelder.wording.words import FOR_EVER, amount, term_in_words

NOT_KNOWN = "Niet ingevuld"
_ORDINARY = "gewoon"
_GROUP = "groep"
_TRANSFER = "doorgifte"
"""What a processor must know itself (AVG art. 30(2)(c)): nobody is sent to somebody else for it."""
_FEW = 2
"""Up to this many names are told; of more, how many there are."""
_SHORT_NAME = 40


class Answer(Struct, frozen=True):
    """One question with its answer.

    Attributes:
        anker: the part of the page that tells more.
        pictogram: of Material Design Icons.
        antwoord: a few words; what else is good to know stands in `erbij`.
        is_bekend: False where the register does not answer, and `antwoord` says so.
    """

    vraag: str
    anker: str
    pictogram: str
    antwoord: str
    erbij: str = ""
    is_bekend: bool = True


_Words = tuple[str, str]
"""An answer and what belongs to it; two empty texts where the register does not say it."""
_UNKNOWN: _Words = ("", "")


def at_a_glance(verwerking: Verwerking, register: Register) -> tuple[Answer, ...]:
    """Return what an activity tells in one look."""
    asked = (
        ("Over wie?", "gegevens", "account-group", _about_whom(verwerking, register)),
        ("Welke gegevens?", "gegevens", "folder-account", _which_data(verwerking, register)),
        ("Wie krijgt ze?", "ontvangers", "share-variant", _to_whom(verwerking, register)),
        ("Hoelang?", "bewaren", "timer-sand", _how_long(verwerking, register)),
        ("Beslist een computer?", "besluit", "calculator", _who_decides(verwerking, register)),
        ("Buiten Europa?", _TRANSFER, "earth", _outside_europe(verwerking, register)),
    )
    asks_other = _whom_to_ask(verwerking) if is_processor(verwerking) else NOT_KNOWN
    return tuple(
        Answer(
            question,
            anchor,
            icon,
            capitalised(words or (NOT_KNOWN if anchor == _TRANSFER else asks_other)),
            more,
            bool(words),
        )
        for question, anchor, icon, (words, more) in asked
    )


def is_sensitive(gegeven: str, register: Register) -> bool:
    """Tell whether a kind of data asks for more care than a name: sensitive, specially protected, or a number."""
    return getattr(register.codelijsten["gegevenssoorten"][gegeven], "klasse", _ORDINARY) != _ORDINARY


def kinds_of_data(verwerking: Verwerking) -> tuple[str, ...]:
    """Return the kinds of data of an activity, each once, in the order of the record."""
    return tuple(dict.fromkeys(g.gegeven for g in verwerking.gegevens))


def _about_whom(verwerking: Verwerking, register: Register) -> _Words:
    titles = _titles("betrokkenen", (g.betrokkene for g in verwerking.gegevens), register)
    if not titles:
        return _UNKNOWN
    others = titles[1:]
    if len(others) < _FEW:
        return titles[0], "".join(f"en {uncapitalised(title)}" for title in others)
    return titles[0], f"en {len(others)} andere groepen"


def _which_data(verwerking: Verwerking, register: Register) -> _Words:
    kinds = kinds_of_data(verwerking)
    if not kinds:
        return _UNKNOWN
    sensitive = sum(is_sensitive(kind, register) for kind in kinds)
    told = f"waarvan {sensitive} gevoelig" if sensitive else "geen gevoelige"
    if sensitive == len(kinds):
        told = "allemaal gevoelig" if sensitive > 1 else "gevoelig"
    return amount(len(kinds), "soort", "soorten"), told


def _to_whom(verwerking: Verwerking, register: Register) -> _Words:
    ids = tuple(dict.fromkeys(o.ontvanger_id for o in verwerking.ontvangers))
    companies = len({v.verwerker_id for v in verwerking.verwerkers})
    helpers = amount(companies, "bedrijf dat voor ons werkt", "bedrijven die voor ons werken") if companies else ""
    if not ids:
        if verwerking.heeft_ontvangers is not False:
            return _UNKNOWN
        return (f"alleen {helpers}", "") if helpers else ("niemand buiten de gemeente", "")
    names = ", ".join(register.ontvangers[key].naam for key in ids)
    more = f"en {helpers}" if helpers else ""
    if len(ids) <= _FEW and len(names) <= _SHORT_NAME:
        return names, more
    has_group = any(register.ontvangers[key].soort == _GROUP for key in ids)
    noun = ("ontvanger", "ontvangers") if has_group else ("organisatie", "organisaties")
    return amount(len(ids), *noun), more


def _how_long(verwerking: Verwerking, register: Register) -> _Words:
    found = [period_of(row, register.bewaartermijnen) for row in verwerking.bewaring]
    terms = sorted((term for term in found if term), key=lambda term: bar_of(term).dagen)
    ending = [term for term in terms if term.termijn]
    if not terms:
        criteria = next((row.termijn_in_woorden for row in verwerking.bewaring if row.termijn_in_woorden), "")
        return ("dat staat nog niet vast", criteria.rstrip(".")) if criteria else _UNKNOWN
    if not ending:
        return FOR_EVER, "" if len(found) == len(terms) else "de rest is niet ingevuld"
    longest = ending[-1]
    told = term_in_words(longest.termijn)
    differs = len({term.termijn for term in found if term}) > 1 or None in found
    begin = longest.begin
    if len(terms) > len(ending):
        begin = "en een deel voor altijd"
    elif None in found:
        begin = "de rest is niet ingevuld"
    return f"tot {told}" if differs and bar_of(longest).dagen else told, begin


def _who_decides(verwerking: Verwerking, register: Register) -> _Words:
    if verwerking.besluitvorming is None:
        return _UNKNOWN
    return register.codelijsten["besluitvormingen"][verwerking.besluitvorming].titel, ""


def _outside_europe(verwerking: Verwerking, register: Register) -> _Words:
    countries = _titles("landen", (d.land for d in verwerking.doorgiften), register)
    if countries:
        return "ja", ", ".join(countries) if len(countries) <= _FEW else f"{len(countries)} landen"
    return ("nee", "") if verwerking.heeft_doorgifte is False else _UNKNOWN


def _titles(codelist: str, codes: Iterable[str], register: Register) -> list[str]:
    return [register.codelijsten[codelist][code].titel for code in dict.fromkeys(codes)]


def _whom_to_ask(verwerking: Verwerking) -> str:
    names = [row.naam for row in principals(verwerking)]
    is_named = len(names) == 1 and len(names[0]) <= _SHORT_NAME
    return f"vraag het aan {names[0] if is_named else 'de opdrachtgever'}"
