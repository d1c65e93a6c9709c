"""Tells a function, such as "adviseur privacy", from a person: by the words, because a list of names is never whole."""

from __future__ import annotations

import re

_FUNCTION = re.compile(
    r"advi[es]|afdeling|ambtenaar|archief|avg|balie|bedrijf|belasting|beheer|beveiliging|bestuur|bezwaar|burger|centrum"
    r"|college|commissie|communicatie|contact|controle|dienst|fg|financ|functionaris|gegevens|gemeente|griffi|handhav"
    r"|helpdesk|info|inkom|inkoop|inza(?:ge|mel)|jeugd|juridisch|klacht|klant|leerplicht|loket|mail|meld|no|noreply"
    r"|officer|omgeving|ondernem|parkeren|personeel|post|privacy|publiek|raad|recht|reply|schuld|secretari|security"
    r"|service|sociaal|sociale|stad|subsidie|support|team|vacature|vergunning|verkiez|verzoek|vragen|welzijn|werk|wmo"
    r"|wonen|woo|zaken|zorg"
    # what somebody is, also at the end of a word: locoburgemeester, teammanager
    r"|\w*(?:ambtenaar|archivaris|beheerder|burgemeester|controller|co[oö]rdinator|directeur|directie|jurist|leider"
    r"|manager|medewerker|officer|secretaris|specialist|voorzitter|wethouder)"
    r"|algemeen|auditor|bureau|chief|ciso|consulent|domein|eerste|hoofd|inspecteur|kwaliteit|management|openbare"
    r"|orgaan|portefeuille|rekenkamer|tweede|unit",
    re.IGNORECASE,
)
_WORD = r"[A-ZÀ-Þ][\w'’]+(?:-[A-ZÀ-Þ][\w'’]+)*"
_BETWEEN = r"(?:(?:van|de|den|der|het|'t|te|ten|ter|op|in|el|al|la|le|di|da|bin|ben|von) )*"
_INITIALS = r"(?:[A-ZÀ-Þ]\. ?)+"
_NAME = re.compile(rf"(?:{_INITIALS}|{_WORD} )(?:{_WORD} )*{_BETWEEN}{_WORD}")
_WITH_INITIALS = re.compile(rf"(?<!\w)(?!(?:[NBC]\. ?V|V\. ?O\. ?F)\.){_INITIALS}{_BETWEEN}{_WORD}")
_WITH_TITLE = re.compile(
    rf"\b(?i:de heer|dhr|mevrouw|mevr|mw|drs|mr|ir|ing|prof|dr|jhr)\b\.? (?:{_INITIALS})?{_BETWEEN}{_WORD}"
)


def names_function(word: str) -> bool:
    """Tell whether a word is of the kind that names a function, a body or a department."""
    return _FUNCTION.match(word) is not None


def is_person(text: str) -> bool:
    """Tell whether a text that should name a function or body seems to name a person.

    A name in small letters, or a surname alone, looks like any other word and is not found.
    """
    line = " ".join(text.split())
    if _WITH_INITIALS.search(line) or _WITH_TITLE.search(line):
        return True
    first = re.split(r"[,;()/]| [–-] ", line)[0].strip()
    return _NAME.fullmatch(first) is not None and not any(map(names_function, first.split()))
