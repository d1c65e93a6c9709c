"""Dutch sentences for what a schema refuses: what is wrong and what to type instead.

Frictionless has only English messages (frictionless-py#544), so its errors are translated here by their type. The
broken constraint is found from the schema and the cell, never from the message.
"""

from __future__ import annotations

import re
from typing import Any

from glashelder.findings import EMPTY_FIELD
from glashelder.schema.catalogue import FieldSpec

_TYPES = {
    "integer": ("een heel getal", "Typ alleen cijfers, bijvoorbeeld {example}."),
    "boolean": ("ja of nee", "Typ ja of nee."),
    "date": ("een datum", "Schrijf de datum als jaar-maand-dag, bijvoorbeeld {example}."),
    "list": ("een lijst", "Zet elk woord op een eigen regel met een streepje ervoor."),
    "string": ("tekst", "Typ tekst, bijvoorbeeld: {example}."),
}
_SHOWN = 60


def type_message(field: FieldSpec, cell: str) -> tuple[str, str, str]:
    """Return (rule, message, hint) for a cell that has the wrong type."""
    what, hint = _TYPES[field.type]
    message = f"Bij '{field.title}' ({field.name}) staat '{_short(cell)}'. Dat is geen {what.removeprefix('een ')}."
    if field.type == "boolean":
        message = f"Bij '{field.title}' ({field.name}) staat '{_short(cell)}'. Het moet ja of nee zijn."
    return "verkeerd-soort-waarde", message, hint.format(example=field.example)


def constraint_message(field: FieldSpec, cell: str | None) -> tuple[str, str, str]:
    """Return (rule, message, hint) for the constraint of `field` that `cell` breaks."""
    title = f"'{field.title}' ({field.name})"
    if not cell:
        return EMPTY_FIELD, f"{title} is niet ingevuld.", f"{field.description} Bijvoorbeeld: {field.example}"
    limits: dict[str, Any] = field.constraints
    if len(cell) > limits.get("maxLength", len(cell)):
        over = len(cell) - limits["maxLength"]
        return (
            "te-lang",
            f"De tekst bij {title} heeft {len(cell)} tekens; er passen er {limits['maxLength']}.",
            f"Maak de tekst {over} {'teken' if over == 1 else 'tekens'} korter.",
        )
    if "pattern" in limits and not re.fullmatch(limits["pattern"], cell):
        return (
            "verkeerde-vorm",
            f"Bij {title} staat '{_short(cell)}'. Dat heeft niet de juiste vorm.",
            f"{field.description} Bijvoorbeeld: {field.example}",
        )
    if "minimum" in limits:
        return (
            "te-klein",
            f"Bij {title} staat '{_short(cell)}'. Het moet minstens {limits['minimum']} zijn.",
            f"Bijvoorbeeld: {field.example}",
        )
    return "niet-toegestaan", f"Bij {title} staat '{_short(cell)}'. Dat mag hier niet.", field.description


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
