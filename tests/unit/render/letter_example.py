"""A small register for letter tests: one body, one activity under the AVG, one under the BRP, one draft."""

import datetime
from pathlib import Path
from typing import Any

from generator.findings import Origin
from generator.model.register import build_register
from generator.pipeline import Checked
from generator.schema.catalogue import read_catalogue
from generator.validate.rows import TypedRow

PROJECT = Path(__file__).parents[3]
CATALOGUE = read_catalogue(PROJECT / "register_data")
DAY = datetime.date.fromisoformat

_BODY = {
    "id": "voorst-burgemeester", "organisatie_id": "voorst", "naam": "de burgemeester van Voorst",
    "korte_naam": "Burgemeester", "postadres": "Postbus 1, 0000 AA Voorst",
    "ondertekening": "Namens de burgemeester van Voorst,", "functie_ondertekenaar": "teammanager Veiligheid",
    "bezwaar_postadres": "Postbus 2, 0000 AA Voorst", "bezwaar_kanaal": "https://voorst.example/bezwaar",
}  # fmt: skip
_ORGANISATION = {
    "id": "voorst", "naam": "gemeente Voorst", "korte_naam": "Voorst", "is_fictief": True,
    "bezoekadres": "Plein 1, Voorst", "postadres": "Postbus 1, 0000 AA Voorst", "telefoon": "14 0001",
    "email": "privacy@voorst.example", "website": "https://voorst.example", "fg_naam": "FG Voorst",
    "fg_email": "fg@voorst.example", "verzoek_kanaal": "privacy@voorst.example",
    "beveiliging_contact": "mailto:x@voorst.example", "beveiliging_geldig_tot": DAY("2027-01-01"),
}  # fmt: skip
_ACTIVITY = {
    "id": "cameratoezicht", "titel": "Camera's & toezicht", "samenvatting": "Wij kijken mee.",
    "onderwerp_id": "veiligheid",
    "afdeling_id": "veiligheid", "bestuursorgaan_id": "voorst-burgemeester", "rol": "verantwoordelijke",
    "regime": "avg", "status": "gepubliceerd", "is_overheidstaak": True, "gewijzigd_op": DAY("2026-01-01"),
    "heeft_ontvangers": True, "heeft_doorgifte": False, "besluitvorming": "geen",
}  # fmt: skip


def _term(key: str, period: str, source: str, regime: str = "avg") -> dict[str, Any]:
    return {"id": key, "titel": key, "regime": regime, "duur": period, "bron": source, "geldig_van": DAY("2018-05-25")}


def _code(key: str, title: str, source: str = "", text: str = "") -> dict[str, Any]:
    return {"code": key, "titel": title, "bron": source, "omschrijving": text}


def _row(volgnummer: int = 1, **values: Any) -> dict[str, Any]:
    return {"verwerking_id": "cameratoezicht", "volgnummer": volgnummer, **values}


def tables() -> dict[str, list[dict[str, Any]]]:
    """Return the rows by table, fresh, so that a test may change them."""
    return {
        "organisaties": [dict(_ORGANISATION)],
        "bestuursorganen": [dict(_BODY)],
        "verwerkingen": [
            dict(_ACTIVITY),
            {**_ACTIVITY, "id": "paspoort", "titel": "Paspoort", "regime": "brp"},
            {**_ACTIVITY, "id": "concept", "titel": "Concept", "status": "concept"},
            {**_ACTIVITY, "id": "voor-een-ander", "titel": "Voor een ander", "rol": "verwerker"},
        ],
        "verwerking_doelen": [_row(doel="De straat veilig houden.")],
        "verwerking_grondslagen": [
            _row(doel_volgnummer=1, grondslag="publieke-taak", wet_id="gemeentewet", artikel="artikel 151c"),
            _row(2, doel_volgnummer=1, grondslag="wettelijke-verplichting", wet_id="gemeentewet",
                 artikel="artikel 172"),
        ],
        "verwerking_gegevens": [
            _row(betrokkene="bezoekers", gegeven="beeld", omschrijving="beelden van de straat", van_betrokkene=False,
                 bron="camera's van de gemeente"),
        ],
        "verwerking_ontvangers": [_row(ontvanger_id="politie", waarvoor="Beelden van een strafbaar feit.")],
        "verwerking_verwerkers": [_row(verwerker_id="beeldbeheer")],
        "verwerking_bewaring": [_row(wat="beelden", bewaartermijn_id="beelden")],
        "ontvangers": [{"id": "politie", "naam": "Politie", "soort": "overheid", "omschrijving": "p", "land": "nl"}],
        "verwerkers": [{"id": "beeldbeheer", "naam": "Beeldbeheer B.V.", "diensten": "opslag", "land": "nl"}],
        "bewaartermijnen": [
            {"id": "beelden", "titel": "Beelden", "waardering": "vernietigen", "termijn": "P28D",
             "begin": "na de opname",
             "afleidingswijze": "termijn",
             "wet_id": "gemeentewet", "artikel": "artikel 151c", "is_gecontroleerd": True},
        ],
        "wetten": [{"id": "gemeentewet", "citeertitel": "Gemeentewet", "soort": "wet", "omschrijving": "w"}],
        "rechten": [
            {"code": "inzage", "titel": "Inzage", "omschrijving": "U mag inzien.", "bron": "AVG 15", "volgorde": 1},
            {"code": "rectificatie", "titel": "Verbetering", "omschrijving": "U mag verbeteren.",
             "bron": "AVG 16", "volgorde": 2},
            {"code": "overdraagbaarheid", "titel": "Meenemen", "omschrijving": "U mag meenemen.",
             "bron": "AVG 20", "volgorde": 3},
            {"code": "bezwaar", "titel": "Bezwaar tegen gebruik", "omschrijving": "U mag nee zeggen.",
             "bron": "AVG 21", "volgorde": 4},
        ],
        "rechten_per_grondslag": [
            {"grondslag": basis, "recht": right, "geldt": holds}
            for basis, right, holds in (
                ("publieke-taak", "inzage", "ja"), ("publieke-taak", "rectificatie", "ja"),
                ("publieke-taak", "overdraagbaarheid", "nee"), ("publieke-taak", "bezwaar", "ja"),
                ("wettelijke-verplichting", "rectificatie", "ja"), ("wettelijke-verplichting", "bezwaar", "nee"),
            )
        ],
        "termijnen": [
            _term("avg-beslissen", "P1M", "AVG 12(3)"), _term("avg-verdagen", "P3M", "AVG 12(3)"),
            _term("bezwaar", "P6W", "Awb 6:7"), _term("bezwaar-per-post", "P1W", "Awb 6:9"),
            _term("brp-beslissen", "P4W", "Wet BRP 2.55", "brp"),
        ],
        "feestdagen": [
            {"id": key, "naam": key.title(), "regel": rule, "geldig_van": DAY("2010-10-10"), "bron": "Atw 3"}
            for key, rule in (("eerste kerstdag", "12-25"), ("tweede kerstdag", "12-26"))
        ],
        "grondslagen": [_code("publieke-taak", "Taak van algemeen belang", "AVG 6(1)(e)"),
                        _code("wettelijke-verplichting", "Wettelijke verplichting", "AVG 6(1)(c)")],
        "regimes": [{**_code("avg", "AVG"), "wet_id": "avg", "heeft_termijn": True},
                    {**_code("brp", "Wet BRP", "Wet BRP 2.55"), "wet_id": "wet-brp", "heeft_termijn": True}],
        "besluitvormingen": [_code("geen", "Mensen beslissen", text="Medewerkers nemen het besluit zelf.")],
        "betrokkenen": [_code("bezoekers", "Bezoekers")],
        "gegevenssoorten": [{"code": "beeld", "titel": "Beeld", "klasse": "gewoon"}],
    }  # fmt: skip


def checked(content: dict[str, list[dict[str, Any]]] | None = None) -> Checked:
    """Return the register of these rows as if `check` had found nothing wrong."""
    rows = [
        TypedRow(table, row, Origin(f"{table}.csv", line, str(row.get("id", ""))))
        for table, group in (content or tables()).items()
        for line, row in enumerate(group, start=2)
    ]
    return Checked(CATALOGUE, build_register(rows, CATALOGUE, datetime.date(2026, 11, 22)), (), {}, {})
