"""Holds the organisations of a partnership against each other: what names one of them may not name another.

Of each register only its own row is kept, so that many registers can be judged one after another.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from glashelder.config.site_config import site_config
from glashelder.findings import Finding, Place
from glashelder.load.locate import sharpen
from glashelder.model.records import Organisatie
from glashelder.model.register import Register
from glashelder.settings import Settings

_NUMBERS = {"tooi_id": "het TOOI-id", "oin": "het OIN", "cbs_code": "de CBS-code"}


class _Known(NamedTuple):
    settings: Settings
    row: Organisatie
    site_url: str


class Identities:
    """The organisations that were judged."""

    def __init__(self) -> None:
        self._known: list[_Known] = []

    def add(self, settings: Settings, register: Register) -> tuple[Finding, ...]:
        """Take note of an organisation; return what is wrong with how it is named itself."""
        row = next(iter(register.organisaties.values()), None)
        if row is None:
            return ()
        self._known.append(_Known(settings, row, site_config(settings).site_url))
        if row.id == settings.organisatie:
            return ()
        found = Finding(
            "organisatie-andere-map",
            f"De organisatie '{row.id}' staat in de map '{settings.organisatie}'.",
            row.origin.place("id"),
            f"Noem de map '{row.id}', of maak van het kenmerk '{settings.organisatie}'.",
        )
        return tuple(sharpen([found], settings.data_tree))

    def findings(self) -> Iterator[Finding]:
        """Yield what two organisations both have, at each of them."""
        for known in self._known:
            others = [other for other in self._known if other is not known]
            yield from sharpen(_same_numbers(known.row, others), known.settings.data_tree)
            twins = [other.row.naam for other in others if known.site_url and other.site_url == known.site_url]
            if twins:
                config = known.settings.own_config or known.settings.config_file
                yield Finding(
                    "site-adres-dubbel",
                    f"Het adres {known.site_url} is ook dat van {' en '.join(twins)}.",
                    Place(known.settings.shown(config), 1, 1, field="site_url"),
                    "Geef elke organisatie een eigen 'site_url', of haal die regel weg: dan volgt het adres vanzelf.",
                )


def _same_numbers(row: Organisatie, others: list[_Known]) -> Iterator[Finding]:
    for field, name in _NUMBERS.items():
        value = getattr(row, field)
        twins = [other.row.naam for other in others if value and getattr(other.row, field) == value]
        if twins:
            yield Finding(
                "organisatie-nummer-dubbel",
                f"{name[0].upper()}{name[1:]} {value} staat hier, en ook bij {' en '.join(twins)}.",
                row.origin.place(field),
                "Elke organisatie heeft een eigen nummer. Zoek het op, en verbeter het waar het niet klopt.",
            )
