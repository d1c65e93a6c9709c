"""The requests of golden/letter_requests.yaml, for the programme and for the browser."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from altered import replace
from letters_of_repo import LETTERS

from glashelder.findings import Origin
from glashelder.letters.catalogue.request import Deel, LetterRequest
from glashelder.model.records import Opdrachtgever, Verwerking
from glashelder.pipeline import Checked

TODAY = datetime.date(2026, 11, 26)
ACTIVITY = "parkeerplaats-bij-huis"
OOSTERSTAD = Opdrachtgever(
    origin=Origin("", 1), verwerking_id="voor-oosterstad", volgnummer=1, naam="gemeente Oosterstad",
    contact="privacy@oosterstad.example",
)  # fmt: skip
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
        "voor-oosterstad": {"rol": "verwerker", "opdrachtgevers": (OOSTERSTAD,)},
        "met-anderen": {"rol": "gezamenlijk"},
        "zonder-bewaring": {"bewaring": ()},
        **_facts(activity),
    }
    variants = {key: replace(activity, id=key, **change) for key, change in changes.items()}
    kept = next(iter(register.bewaartermijnen.values()))
    terms = {**register.bewaartermijnen, "voor-altijd": replace(kept, waardering="blijvend-bewaren")}
    return replace(
        checked,
        register=replace(register, verwerkingen={**register.verwerkingen, **variants}, bewaartermijnen=terms),
    )


def _facts(activity: Verwerking) -> dict[str, dict[str, Any]]:
    """Return variants that differ in what a ground for refusal may speak of."""
    (purpose,) = activity.doelen
    (basis,) = purpose.grondslagen

    def on(*bases: str) -> dict[str, Any]:
        rows = tuple(replace(basis, grondslag=code, volgnummer=at) for at, code in enumerate(bases, start=1))
        return {"doelen": (replace(purpose, grondslagen=rows),)}

    data, kept = activity.gegevens[-1], activity.bewaring[0]
    return {
        "op-toestemming": on("toestemming"),
        "op-overeenkomst": on("overeenkomst"),
        "op-plicht": on("wettelijke-verplichting"),
        "op-belang": on("gerechtvaardigd-belang"),
        "op-taak-en-toestemming": on("publieke-taak", "toestemming"),
        "zonder-grondslag": on(),
        "computer-beslist": {"besluitvorming": "volledig", "besluit_grond": "wet"},
        "computer-beslist-na-ja": {"besluitvorming": "volledig", "besluit_grond": "toestemming"},
        "computer-beslist-zonder-reden": {"besluitvorming": "volledig"},
        "onbekend-wie-beslist": {"besluitvorming": None},
        "voor-onderzoek": {"bijzonder_gebruik": "onderzoek"},
        "openbaar-register": {"bijzonder_gebruik": "openbaar-register"},
        "voor-zorg": {"gegevens": (replace(data, uitzondering="zorg"),)},
        "zonder-uitzondering": {"gegevens": (replace(data, uitzondering=None),)},
        "voor-altijd": {"bewaring": (replace(kept, bewaartermijn_id="voor-altijd"),)},
    }


def untruths() -> dict[str, Example]:
    """Return letters that were once made, about activities of the demonstration register, and said what is not so."""
    days = {"ontvangen": "2026-11-02", "datum": TODAY.isoformat(), "zienswijze": "niet-nodig"}
    refused = {
        "L01": ("parkeervergunning-bewoners", "bezwaar", "avg-21-1-grondslag", "tegenspraak"),
        "L02": ("inwonerspanel", "overdraagbaarheid", "avg-20-3-overheidstaak", "tegenspraak"),
        "L03": ("bezoekersparkeren", "menselijke-tussenkomst", "avg-22-1-geen-automatisch-besluit", "tegenspraak"),
        "L04": ("inwonerspanel", "verwijdering", "avg-17-3-b", "tegenspraak"),
        "L05": ("parkeervergunning-bewoners", "inzage", "uavg-44", "onbevestigd"),
        "L06": ("parkeervergunning-bewoners", "bezwaar", "uavg-47-2", "onbevestigd"),
    }
    whole = {**_FILE["gewoon"], **days}
    found = {}
    for name, (activity, right, ground, rule) in refused.items():
        part = Deel(vraag="Alles.", besluit="weigeren", grond=ground, feiten="Zo is het.", afweging="Minder kan niet.")
        found[name] = _example("besluit-weigeren", activity, whole | {"recht": right}, f"brief-weigering-{rule}", part)
    sent_on = whole | {"van_een_ander": "", "door_aan": "Parkeerbedrijf Zilverdam B.V.", "door_soort": ""}
    own = "brief-doorzending-eigen-verzoek"
    found["L58"] = _example("doorzending", "parkeervergunning-bewoners", sent_on, own)
    found["L70"] = _example("doorzending", "re-integratie", whole | {"door_aan": "UWV"}, own)
    return found


def _example(letter: str, activity: str, fields: Mapping[str, str], rule: str, *parts: Deel) -> Example:
    brief = LETTERS.department[letter]
    asked = {*brief.verplicht(fields["recht"], "avg"), *brief.optioneel} - {"verwerkingen", "delen"}
    velden = {name: text for name, text in fields.items() if name in asked and text}
    request = LetterRequest(brief=letter, verwerkingen=(activity,), velden=velden, delen=parts, formaat="text")
    return Example(request, (rule,))


def examples() -> list[Example]:
    """Return every example of the file."""
    return [Example(_request(row), tuple(row.get("regels", ()))) for row in _FILE["verzoeken"]]


def _request(row: Mapping[str, Any]) -> LetterRequest:
    law, changes = row.get("wet", "avg"), row.get("velden", {})
    brief = LETTERS.department[row["brief"]]
    right = {**_FILE["gewoon"], **changes}["recht"]
    asked = {*brief.verplicht(right, law), *brief.optioneel} - {"verwerkingen", "delen"}
    activities = (row.get("bij", f"onder-{law}"), *([row["ook"]] if "ook" in row else ()))
    return LetterRequest(
        brief=brief.id,
        verwerkingen=() if row.get("geen_verwerking") else activities,
        velden={name: str(text) for name, text in {**_FILE["gewoon"], **changes}.items() if name in asked},
        delen=tuple(Deel(**_part(part)) for part in row.get("onderdelen", ())),
        formaat="text",
    )


def _part(part: str | dict[str, str]) -> dict[str, str]:
    return _FILE["onderdelen"][part] if isinstance(part, str) else part
