"""Judges the icons that rows of the register name: one that is not in the set cannot be drawn."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from glashelder.findings import Finding
from glashelder.model.register import Register
from glashelder.schema.catalogue import Catalogue
from glashelder.theme.material import icon_names

_FIELD = "icoon"


def check_icons(register: Register, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield each row that names an icon that is not there."""
    tables = (name for name, spec in catalogue.tables.items() if _FIELD in spec.by_name)
    named = ((row, getattr(row, _FIELD)) for table in tables for row in register.table(table).values())
    for row, name in named:
        if name and name not in icon_names():
            near = difflib.get_close_matches(name, icon_names(), n=1)
            yield Finding(
                "pictogram-onbekend",
                f"Het pictogram '{name}' bestaat niet.",
                row.origin.place(_FIELD),
                f"Bedoelt u '{near[0]}'?" if near else "Kies een ander, bijvoorbeeld 'home-outline', of laat dit leeg.",
            )
