import datetime
import json
from pathlib import Path
from typing import Any

import pytest
from letters_of_repo import LETTERS
from msgspec.structs import replace
from resident_letters_example import fields

from glashelder.findings import Origin
from glashelder.letters.catalogue.front_matter import fields_of, read_front_matter
from glashelder.letters.catalogue.letters import Letters, Verzoekbrief
from glashelder.letters.catalogue.resident_fields import INVULVELDEN
from glashelder.letters.catalogue.rights import read_rights
from glashelder.letters.resident.page import brief_page, brief_shards, choice_page
from glashelder.model.register import Register, build_register
from glashelder.schema.catalogue import read_catalogue
from glashelder.theme.material import icon
from glashelder.tree.folder import Folder
from glashelder.tree.package import shipped
from glashelder.validate.rows import TypedRow

CATALOGUE = read_catalogue(Folder(Path(__file__).parents[3] / "register_data"))
DAY = datetime.date.fromisoformat
ACCESS = LETTERS.resident["verzoek-inzage"]


def register_of(*activities: dict[str, Any], channel: str = "mailto:privacy@voorst.example") -> Register:
    """Return a register with one body, the terms of the AVG, and these activities."""
    organisation = {
        "id": "voorst", "naam": "gemeente Voorst", "korte_naam": "Voorst", "is_fictief": True, "bezoekadres": "b",
        "postadres": "p", "telefoon": "t", "email": "e", "website": "w", "fg_naam": "f", "fg_email": "f",
        "verzoek_kanaal": channel, "beveiliging_contact": "c", "beveiliging_geldig_tot": DAY("2027-01-01"),
    }  # fmt: skip
    body = {
        "id": "raad", "organisatie_id": "voorst", "naam": "de raad van Voorst", "korte_naam": "Raad",
        "postadres": "Postbus 1",
        "ondertekening": "o", "functie_ondertekenaar": "griffier", "bezwaar_postadres": "p", "bezwaar_kanaal": "k",
    }  # fmt: skip
    terms = [
        {
            "id": key,
            "titel": "t",
            "regime": "avg",
            "duur": period,
            "bron": "b",
            "geldig_van": since,
            "geldig_tot": until,
            "verlenging": extension,
            "versie_van": version,
        }
        for key, period, since, until, extension, version in (
            ("avg-beslissen", "P1M", DAY("2018-05-25"), DAY("2030-01-01"), "avg-verdagen", None),
            ("avg-beslissen-2030", "P2M", DAY("2030-01-01"), None, None, "avg-beslissen"),
        )
    ]
    tables = {
        "organisaties": [organisation], "bestuursorganen": [body], "termijnen": terms, "verwerkingen": list(activities),
        "rechten_per_regime": [
            {"regime": "avg", "recht": "inzage", "artikel": "artikel 15", "bron": "AVG artikel 15",
             "termijn_id": "avg-beslissen", "termijn_artikel": "artikel 12"},
            {"regime": "archief", "recht": "inzage", "artikel": "artikel 45", "bron": "UAVG artikel 45"},
        ],
        "regimes": [
            {"code": "avg", "titel": "AVG", "wet_id": "avg", "heeft_termijn": True},
            {"code": "archief", "titel": "Archief", "wet_id": "archiefwet", "heeft_termijn": False},
        ],
    }  # fmt: skip
    rows = [TypedRow(table, row, Origin(table, 1)) for table, group in tables.items() for row in group]
    return build_register(rows, CATALOGUE, datetime.date(2026, 11, 22))


def activity(key: str, title: str = "Titel", status: str = "gepubliceerd") -> dict[str, Any]:
    """Return the row of an activity."""
    return {
        "id": key, "titel": title, "samenvatting": "s", "onderwerp_id": "o", "afdeling_id": "a",
        "bestuursorgaan_id": "raad",
        "rol": "verantwoordelijke", "regime": "avg", "status": status, "is_overheidstaak": True,
        "gewijzigd_op": DAY("2026-01-01"),
    }  # fmt: skip


def test_shards_hold_published_activities_by_first_sign() -> None:
    """One module per first letter or figure; a draft is nowhere."""
    shards = brief_shards(
        register_of(activity("afval", "Afval </script>"), activity("2e-paspoort"), activity("arm", status="concept")),
        LETTERS,
    )

    assert list(shards) == ["uw-rechten/brief/verwerkingen-2.js", "uw-rechten/brief/verwerkingen-a.js"]
    content = shards["uw-rechten/brief/verwerkingen-a.js"].decode().removeprefix("export default ")
    assert json.loads(content) == {
        "brieven": [""],
        "rijen": {"afval": ["Afval </script>", "raad", "avg", 0]},
    }


def test_a_request_is_known_by_the_name_of_its_letter() -> None:
    """A municipality may call its own letter as it likes: the browser gets that name, and makes none up."""
    own = replace(ACCESS, id="mijn-gegevens")
    letters, register = Letters(resident={own.id: own}), register_of(activity("afval") | {"regime": "archief"})

    (shard,) = brief_shards(register, letters).values()
    facts = json.loads(shard.decode().removeprefix("export default "))

    assert facts["brieven"][facts["rijen"]["afval"][3]] == own.id
    assert own.id in json.loads(brief_page(register, letters, own).rechten)["archief"]


@pytest.mark.parametrize(
    ("channel", "email"),
    [
        ("privacy@voorst.example", "privacy@voorst.example"),
        ("mailto:privacy@voorst.example", "privacy@voorst.example"),
        ("https://voorst.example/privacy", ""),
        ("https://voorst.example/@privacy", ""),
    ],
)
def test_mail_is_offered_only_where_the_channel_is_mail(channel: str, email: str) -> None:
    """A form on a website is named, but no mail can be sent to it."""
    (body,) = brief_page(register_of(channel=channel), LETTERS, ACCESS).organen

    assert (body.naam, body.kanaal, body.email) == ("De raad van Voorst", channel, email)


def test_page_knows_the_right_and_its_term_that_has_no_end_yet() -> None:
    """Without script the letter of the AVG is whole; another law stands beside it, with or without a term."""
    page = brief_page(register_of(), LETTERS, ACCESS)

    assert {name: text for name, text in page.bekend.items() if not name.startswith(("wie", "mijn"))} == {
        "artikel": "artikel 15",
        "termijn": "2 maanden",
        "termijn_artikel": "artikel 12",
    }
    assert (page.bekend["wie"], page.bekend["mijn.gegevens"]) == ("mij", "mijn gegevens")
    assert [(w.titel, w.artikel, w.termijn) for w in page.in_de_wet] == [("Archief", "artikel 45", "")]
    assert json.loads(page.rechten) == {
        "avg": {ACCESS.id: ["artikel 15", "artikel 12", "avg-beslissen", "avg-verdagen", ACCESS.verzoek]},
        "archief": {ACCESS.id: ["artikel 45", "", "", "", ACCESS.verzoek]},
    }


def test_choice_tells_requests_from_what_follows() -> None:
    """Every letter is offered once, and each law but the AVG is explained."""
    page = choice_page(register_of(), LETTERS)

    assert {b.id for b in (*page.verzoeken, *page.daarna)} == set(LETTERS.resident)
    assert [code for code, _ in page.regimes] == ["archief"]


@pytest.mark.parametrize("brief", LETTERS.resident.values(), ids=lambda brief: brief.id)
def test_every_field_of_a_letter_is_explained_and_few(brief: Verzoekbrief) -> None:
    """With an activity a letter asks six fields at most that are still empty, and each is one of the list."""
    assert set(brief.velden) <= set(INVULVELDEN)
    assert len([n for n in brief.velden if n != "voor" and not INVULVELDEN[n].zonder_verwerking]) <= 6


def test_every_field_is_used() -> None:
    """A field that no letter asks for is dead."""
    assert {name for brief in LETTERS.resident.values() for name in brief.velden} == set(INVULVELDEN)


def test_what_follows_names_every_request_by_its_letter_with_its_article_and_term() -> None:
    """Without script one looks up article and term of the request; two letters of one right keep each its own words."""
    page = brief_page(register_of(), LETTERS, LETTERS.resident["ingebrekestelling"])
    (asked,) = [v for v in fields(page) if v.naam == "gevraagd"]

    assert [(w.titel, w.artikel, w.termijn) for w in page.in_de_wet] == [
        ("Mijn gegevens inzien (AVG)", "artikel 15", "2 maanden"),
        ("Mijn gegevens inzien (Archief)", "artikel 45", ""),
    ]
    assert {code: keuze.regimes for code, keuze in asked.keuzes.items()} == {ACCESS.id: ("avg", "archief")}


def test_an_objection_asks_an_address_and_a_follow_up_no_lawyer() -> None:
    """The Awb asks the address of who objects; that only a lawyer asks police data of another holds for requests."""
    request, objection = (
        {v.naam: v for v in fields(brief_page(register_of(), LETTERS, LETTERS.resident[b]))}
        for b in ("verzoek-inzage", "bezwaarschrift")
    )

    assert (request["adres"].label, objection["adres"].label) == ("Uw adres of e-mailadres", "Uw adres")
    assert "advocaat" in request["voor"].keuzes
    assert "advocaat" not in objection["voor"].keuzes


def test_the_place_to_ask_is_the_privacy_channel() -> None:
    """Also on the page of an objection, which itself goes elsewhere."""
    page = brief_page(register_of(channel="privacy@voorst.example"), LETTERS, LETTERS.resident["bezwaarschrift"])

    assert (page.privacy_kanaal, page.organen[0].kanaal) == ("privacy@voorst.example", "k")


def test_a_pictogram_that_is_not_there_is_told_with_those_that_are(repo: Path) -> None:
    """A page cannot be made with it, so the check says so, at its line; every one that may be named is there."""
    text = (repo / "templates/letters/verzoek-inzage.txt.j2").read_text("utf-8")
    (icons,) = [field for field in fields_of("inwoner") if field.name == "icoon"]
    names = str(icons.descriptor["constraints"]["pattern"]).split("|")
    rights = read_rights(shipped("register_data"))

    (found,) = read_front_matter("brief", text.replace("icoon: eye-outline", "icoon: poef"), rights).findings
    assert found.place.line == text.splitlines().index("icoon: eye-outline") + 1
    assert [name for name in names if name not in found.hint] == []
    for name in names:
        assert read_front_matter("brief", text.replace("icoon: eye-outline", f"icoon: {name}"), rights).findings == ()
        assert "<svg" in icon(f"material/{name}")
