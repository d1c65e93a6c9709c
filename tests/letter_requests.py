"""The requests of golden/letter_requests.yaml, for the programme and for the browser."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from generator.law.letter_request import Deel, LetterRequest
from generator.law.letters import BRIEVEN
from generator.pipeline import Checked

TODAY = datetime.date(2026, 11, 26)
ACTIVITY = "parkeerplaats-bij-huis"
_FILE = yaml.safe_load((Path(__file__).parent / "golden" / "letter_requests.yaml").read_text("utf-8"))


@dataclass(frozen=True)
class Example:
    """A request, and the ids of the rules that must speak about it."""

    request: LetterRequest
    rules: tuple[str, ...]

    def __str__(self) -> str:
        """Return a name for reports of tests."""
        return f"{self.request.brief}: {', '.join(self.rules) or 'goed'}"


def with_variants(checked: Checked) -> Checked:
    """Return the register of Voorbeeldstad with variants of one activity: each law, another body, and so on."""
    register = checked.register
    activity = register.verwerkingen[ACTIVITY]
    other = next(key for key in register.bestuursorganen if key != activity.bestuursorgaan_id)
    changes: dict[str, dict[str, Any]] = {
        **{f"onder-{law}": {"regime": law} for law in ("avg", "brp", "wpg", "archief")},
        "nog-een": {"titel": "Nog een verwerking"},
        "ander-orgaan": {"bestuursorgaan_id": other},
        "in-opdracht": {"rol": "verwerker"},
        "zonder-bewaring": {"bewaring": ()},
    }
    variants = {key: replace(activity, id=key, **change) for key, change in changes.items()}
    return replace(checked, register=replace(register, verwerkingen={**register.verwerkingen, **variants}))


def examples() -> list[Example]:
    """Return every example of the file."""
    return [Example(_request(row), tuple(row.get("regels", ()))) for row in _FILE["verzoeken"]]


def _request(row: Mapping[str, Any]) -> LetterRequest:
    law, changes = row.get("wet", "avg"), row.get("velden", {})
    brief = BRIEVEN[row["brief"]]
    right = {**_FILE["gewoon"], **changes}["recht"]
    asked = {*brief.verplicht(right, law), *brief.optioneel} - {"verwerkingen", "delen"}
    activities = (f"onder-{law}", *([row["ook"]] if "ook" in row else ()))
    return LetterRequest(
        brief=brief.id,
        verwerkingen=() if row.get("geen_verwerking") else activities,
        velden={name: str(text) for name, text in {**_FILE["gewoon"], **changes}.items() if name in asked},
        delen=tuple(Deel(**_part(part)) for part in row.get("onderdelen", ())),
        formaat="text",
    )


def _part(part: str | dict[str, str]) -> dict[str, str]:
    return _FILE["onderdelen"][part] if isinstance(part, str) else part
