"""What Jinja and Python say of a template, in Dutch. In: the error. Out: words for between brackets, or nothing."""

from __future__ import annotations

import re

_WORDS = tuple(
    (re.compile(english), dutch)
    for english, dutch in (
        (r"No filter named '(.+?)'", "het filter '{}' bestaat niet"),
        (r"No test named '(.+?)'", "de toets '{}' bestaat niet"),
        (r"unknown tag '(.+?)'", "de opdracht '{}' bestaat hier niet"),
        (r"needs to be closed is '(.+?)'", "'{}' wordt nergens gesloten"),
        (r"expected token '(.+?)', got '(.+?)'", "hier hoort '{}', maar er staat '{}'"),
        (r"[Uu]nexpected '(.+?)'", "'{}' past hier niet"),
        (r"unexpected char '(.+?)'", "het teken '{}' past hier niet"),
        (r"block '(.+?)' defined twice", "het blok '{}' staat er twee keer"),
        (r"does not export the requested name '(.+?)'", "'{}' staat niet in het bestand waar het vandaan moet komen"),
        (r"got an unexpected keyword argument '(.+?)'", "'{}' kan hier niet worden meegegeven"),
        (r"takes \d+ positional argument|missing \d+ required", "er staat te veel of te weinig tussen haakjes"),
        (r"is not callable", "u roept iets aan wat geen functie is"),
        (r"is not iterable", "u loopt door iets wat geen lijst is"),
        (r"Expected an expression", "hier hoort een naam of een waarde"),
    )
)
_ENDS = {"end of print statement": "}}", "end of statement block": "%}", "end of template": "het einde"}
_KINDS = {
    "ZeroDivisionError": "er wordt door nul gedeeld",
    "TypeError": "twee soorten waarden gaan hier niet samen",
    "RecursionError": "het roept zichzelf eindeloos aan",
    "SecurityError": "dit mag een sjabloon niet",
}


def in_dutch(error: Exception) -> str:
    """Return in brackets what is wrong, with a space before it; empty where there are no words for it."""
    text = str(getattr(error, "message", None) or error)
    for english, sign in _ENDS.items():
        text = text.replace(english, sign)
    told = next((dutch.format(*found.groups()) for english, dutch in _WORDS if (found := english.search(text))), "")
    told = told or _KINDS.get(type(error).__name__, "")
    return f" ({told})" if told else ""
