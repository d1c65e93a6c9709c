"""What two organisations of a partnership do differently, in words.

In: the changes from one register to the other, as if the one were an earlier version of the other. Out: the same in
sentences that name both, without what each organisation has of its own: its name, bodies, departments and figures.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from glashelder.history.changes.sentences import Change, filled

OF_EACH = frozenset(
    {
        *("organisaties", "bestuursorganen", "afdelingen", "benoemingen", "kerncijfers", "verwerkersovereenkomsten"),
        *("vervallen", "afwijkingen", "versies", "bekende_gaten"),
    }
)
"""The tables of which each organisation has its own rows: that they differ is no news."""
BETWEEN: dict[str, str] = {
    "verwerking-nieuw": "Alleen {hier} doet dit. {samenvatting}",
    "verwerking-vervallen": "Alleen {daar} doet dit. {hier} is hiermee gestopt op {datum}.",
    "verwerking-vervallen-opvolger": "Alleen {daar} doet dit. {hier} is hiermee gestopt op {datum}.",
    "verwerking-weg": "Alleen {daar} doet dit.",
    "titel": "{daar} noemt dit: ‘{oud}’.",
    "orgaan": "Verantwoordelijk bij {hier}: {nieuw}. Bij {daar}: {oud}.",
    "doel-erbij": "Alleen bij {hier} het doel: ‘{doel}’ Grondslag: {grondslagen}.",
    "doel-weg": "Alleen bij {daar} het doel: ‘{doel}’",
    "doel-anders": "Het doel is bij {hier}: ‘{nieuw}’ Bij {daar}: ‘{oud}’",
    "grondslag": "Waarom het doel ‘{doel}’ mag, is bij {hier}: {nieuw}. Bij {daar}: {oud}.",
    "gegeven-erbij": "Alleen {hier} gebruikt: {gegeven}, van {betrokkene}. Bron: {bron}.",
    "gegeven-weg": "Alleen {daar} gebruikt: {gegeven}, van {betrokkene}.",
    "bron": "Bron van {gegeven}, van {betrokkene}: bij {hier} {nieuw}, bij {daar} {oud}.",
    "verplicht": "Is het verplicht om {gegeven} te geven ({betrokkene})? Bij {hier} {nieuw}, bij {daar} {oud}.",
    "ontvanger-erbij": "Alleen {hier} geeft gegevens aan: {naam}. {waarvoor}",
    "ontvanger-weg": "Alleen {daar} geeft gegevens aan: {naam}.",
    "doorgifte-erbij": "Alleen van {hier} gaan gegevens naar {land}. Waarborg: {instrument}.",
    "doorgifte-weg": "Alleen van {daar} gaan gegevens naar {land}.",
    "doorgifte-anders": "Waarborg voor {land}: bij {hier} ‘{nieuw}’, bij {daar} ‘{oud}’.",
    "verwerker-erbij": "Alleen voor {hier} werkt: {naam}. {waarvoor}",
    "verwerker-weg": "Alleen voor {daar} werkt: {naam}.",
    "bewaring-erbij": "Alleen {hier} bewaart {wat}: {nieuw}.",
    "bewaring-weg": "Alleen {daar} bewaart {wat}: {oud}.",
    "bewaring-anders": "{hier} bewaart {wat} {nieuw}, {daar} {oud}.",
    "bewaring-gedeeld": "{hier} bewaart dit {nieuw}, {daar} {oud}. Dit geldt voor: {titels}.",
    "besluitvorming": "Besluit door een computer: bij {hier} ‘{nieuw}’, bij {daar} ‘{oud}’.",
    "regime": "De wet die uw rechten regelt: bij {hier} ‘{nieuw}’, bij {daar} ‘{oud}’.",
    "recht": "{recht} bij {grondslag}: bij {hier} ‘{nieuw}’, bij {daar} ‘{oud}’.",
    "adres": "{titel} van {naam}: bij {hier} ‘{nieuw}’, bij {daar} ‘{oud}’.",
    "vervallen": "‘{titel}’ is bij {hier} vervallen op {datum}. {reden}",
    "deel-erbij": "Alleen bij {hier}, bij ‘{titel}’: {naam}.",
    "deel-weg": "Alleen bij {daar}, bij ‘{titel}’: {naam}.",
    "veld-van-naar": "{titel}: bij {hier} ‘{nieuw}’, bij {daar} ‘{oud}’.",
    "veld-van-rij": "{titel} van {naam}: bij {hier} ‘{nieuw}’, bij {daar} ‘{oud}’.",
    "veld": "{titel} ({veld}) van {naam} is niet gelijk.",
    "rij-erbij": "Alleen bij {hier}: {naam}.",
    "rij-weg": "Alleen bij {daar}: {naam}.",
}
"""The sentence for each kind of change (`sentences.SENTENCES`) between two organisations."""


class Names(NamedTuple):
    """What the two organisations are called: the one whose register this is, and the one it is held against."""

    here: str
    there: str


def between(changes: Iterable[Change], names: Names) -> tuple[Change, ...]:
    """Return the changes in words that name both organisations."""
    both = {"hier": names.here, "daar": names.there}
    return tuple(
        change._replace(text=filled(BETWEEN[change.kind], {**dict(change.words), **both})) for change in changes
    )
