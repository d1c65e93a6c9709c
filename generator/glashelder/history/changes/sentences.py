"""The sentence for each kind of change, in the order in which it matters to residents, as data."""

from __future__ import annotations

import re
from typing import NamedTuple


class Change(NamedTuple):
    """One change: its importance (a lower number matters more), what it is about, and the sentence.

    `kind` and `words` are what the sentence was made of, for who says it otherwise.
    """

    weight: int
    subject: str
    text: str
    activity: str = ""
    kind: str = ""
    words: tuple[tuple[str, str], ...] = ()


SENTENCES: dict[str, tuple[int, str]] = {
    "verwerking-nieuw": (10, "Dit is nieuw. {samenvatting}"),
    "verwerking-vervallen": (11, "Dit is vervallen sinds {datum}. {reden}"),
    "verwerking-vervallen-opvolger": (11, "Dit is vervallen sinds {datum}. {reden} In plaats daarvan: {opvolger}."),
    "verwerking-weg": (12, "Dit staat niet meer op de website."),
    "titel": (15, "Dit heet nu anders. Eerst was het: ‘{oud}’."),
    "orgaan": (20, "Verantwoordelijk is nu: {nieuw}. Eerst was dat: {oud}."),
    "doel-erbij": (30, "Nieuw doel: ‘{doel}’ Grondslag: {grondslagen}."),
    "doel-weg": (31, "Dit doel geldt niet meer: ‘{doel}’"),
    "doel-anders": (32, "Het doel ‘{oud}’ is nu: ‘{nieuw}’"),
    "grondslag": (35, "Waarom het doel ‘{doel}’ mag, is nu: {nieuw}. Eerst was dat: {oud}."),
    "gegeven-erbij": (40, "Nieuwe gegevens: {gegeven}, van {betrokkene}. Bron: {bron}."),
    "gegeven-weg": (41, "Niet meer gebruikt: {gegeven}, van {betrokkene}."),
    "bron": (42, "Bron van {gegeven}, van {betrokkene}: van {oud} naar {nieuw}."),
    "verplicht": (43, "Is het verplicht om {gegeven} te geven ({betrokkene})? Van {oud} naar {nieuw}."),
    "ontvanger-erbij": (50, "Nieuwe ontvanger: {naam}. {waarvoor}"),
    "ontvanger-weg": (51, "Krijgt geen gegevens meer: {naam}."),
    "doorgifte-erbij": (55, "Gegevens gaan nu naar {land}. Waarborg: {instrument}."),
    "doorgifte-weg": (56, "Er gaan geen gegevens meer naar {land}."),
    "doorgifte-anders": (57, "Waarborg voor {land}: van ‘{oud}’ naar ‘{nieuw}’."),
    "verwerker-erbij": (60, "Nieuw bedrijf dat voor ons werkt: {naam}. {waarvoor}"),
    "verwerker-weg": (61, "Werkt niet meer voor ons: {naam}."),
    "bewaring-erbij": (70, "Nieuwe bewaartermijn voor {wat}: {nieuw}."),
    "bewaring-weg": (71, "De bewaartermijn voor {wat} staat er niet meer. Die was: {oud}."),
    "bewaring-anders": (72, "Bewaartermijn van {wat}: van {oud} naar {nieuw}."),
    "bewaring-gedeeld": (72, "Van {oud} naar {nieuw}. Dit geldt voor: {titels}."),
    "besluitvorming": (80, "Besluit door een computer: van ‘{oud}’ naar ‘{nieuw}’."),
    "regime": (85, "De wet die uw rechten regelt: van ‘{oud}’ naar ‘{nieuw}’."),
    "recht": (86, "{recht} bij {grondslag}: van ‘{oud}’ naar ‘{nieuw}’."),
    "adres": (90, "{titel} van {naam}: van ‘{oud}’ naar ‘{nieuw}’."),
    "vervallen": (91, "‘{titel}’ is vervallen sinds {datum}. {reden}"),
    "deel-erbij": (92, "Nieuw bij ‘{titel}’: {naam}."),
    "deel-weg": (93, "Weg bij ‘{titel}’: {naam}."),
    "veld-van-naar": (95, "{titel}: van ‘{oud}’ naar ‘{nieuw}’."),
    "veld-van-rij": (95, "{titel} van {naam}: van ‘{oud}’ naar ‘{nieuw}’."),
    "veld": (96, "{titel} ({veld}) van {naam} is gewijzigd."),
    "rij-erbij": (97, "Nieuw: {naam}."),
    "rij-weg": (98, "Weg: {naam}."),
}
EMPTY = "niet ingevuld"
_ONE_UNIT = re.compile(r"([0-9]+) (jaar|maand|maanden|week|weken|dag|dagen)")
_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")  # a name may end in a full stop: "Zwembad B.V."
_SAME_UNIT = {"maand": "maanden", "week": "weken", "dag": "dagen"}


def say(kind: str, subject: str, activity: str = "", **words: str) -> Change:
    """Return the change of this kind, in words."""
    weight, sentence = SENTENCES[kind]
    text = filled(sentence, _with_one_unit(sentence, words))
    return Change(weight, subject, text, activity, kind, tuple(words.items()))


def filled(sentence: str, words: dict[str, str]) -> str:
    """Return a sentence with its words, and one full stop at its end."""
    return _TWO_STOPS.sub(".", sentence.format(**words).strip())


def _with_one_unit(sentence: str, words: dict[str, str]) -> dict[str, str]:
    """Return the words, in which a shared unit of two unquoted periods is named once: "van 2 naar 7 jaar"."""
    old, new = (_ONE_UNIT.fullmatch(words.get(name, "")) for name in ("oud", "nieuw"))
    if "‘{oud}’" not in sentence and old and new and _SAME_UNIT.get(old[2], old[2]) == _SAME_UNIT.get(new[2], new[2]):
        return words | {"oud": old[1]}
    return words
