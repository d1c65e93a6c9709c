"""Who decides with the municipality, or in its place, is told wherever a resident looks, and nothing says otherwise."""

import csv
import json
import re
import shutil

import pytest

pytestmark = pytest.mark.site

_TOGETHER = """rol: gezamenlijk
afspraken: Wij innen, Oosterstad telt de honden.
gezamenlijk_met:
  - naam: gemeente Oosterstad
    contact: Postbus 9, 0000 AA Oosterstad
    waarvoor: Telt de honden.
"""
_ON_BEHALF = """# yaml-language-server: $schema=../_generated/verwerkingen.schema.json
id: zwemles
titel: Zwemles van de buren
samenvatting: Wij houden de computers van twee zwembaden bij.
onderwerp_id: contact-en-dienstverlening
afdeling_id: sport
bestuursorgaan_id: voorbeeldstad-college
rol: verwerker
regime: avg
status: gepubliceerd
heeft_doorgifte: nee
maatregelen: Alleen twee beheerders kunnen bij de gegevens.
gewijzigd_op: 2026-06-15
herzien_voor: 2027-06-15
opdrachtgevers:
  - naam: gemeente Westerstad
    contact: privacy@westerstad.example
    fg_contact: fg@westerstad.example
    waarvoor: Bewaart de reservekopieën.
  - naam: de stichting Zwembad Zuid
    contact: https://www.zwembadzuid.example/privacy
    fg_contact: geen
    waarvoor: Beheert de accounts.
"""


@pytest.fixture(scope="module")
def site(_voorbeeldstad, tmp_path_factory, run):
    """Return the site of a municipality that does one thing with others, and one for others."""
    project = shutil.copytree(_voorbeeldstad, tmp_path_factory.mktemp("anderen") / "project")
    dogs = project / "register_data/verwerkingen/hondenbelasting.yaml"
    dogs.write_text(dogs.read_text("utf-8").replace("rol: verantwoordelijke\n", _TOGETHER), "utf-8")
    (dogs.parent / "zwemles.yaml").write_text(_ON_BEHALF, "utf-8")
    run("glashelder", "build", cwd=project)
    return project / "site"


def words(site, address):
    """Return what a page says, without its frame."""
    article = (site / address / "index.html").read_text("utf-8").partition("<article")[2].partition("</article>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", article).split())


def test_work_for_others_says_who_decides_and_how_to_reach_them(site):
    """Nothing that only a controller knows is called missing, no basis is claimed, and a request goes to them."""
    page = words(site, "verwerkingen/zwemles")
    rights = page.partition("Uw rechten Over")[2].partition("Hoe beschermen")[0]

    assert "de opdrachtgever beslist over uw gegevens: gemeente Westerstad, de stichting Zwembad Zuid." in page
    assert "Gemeente Westerstad : Bewaart de reservekopieën. Contact privacy@westerstad.example" in page
    assert "Zwembad Zuid : Beheert de accounts. Contact https://www.zwembadzuid.example/privacy" in page
    assert "Functionaris gegevensbescherming fg@westerstad.example" in page
    assert "Gemeente Westerstad: privacy@westerstad.example" in rights
    assert "Verantwoordelijk Gemeente Westerstad, De stichting Zwembad Zuid Doet het werk Het college" in page
    assert "Ja. Alle 7 onderdelen die de wet hier vraagt, zijn ingevuld." in page
    assert "Niet ingevuld" not in page
    assert "mag dat?" not in page
    assert "DPIA" not in page


def test_a_letter_about_work_for_others_can_go_to_each_of_them(site):
    """The module of the letter page has their names and how to reach them, in the order of the record."""
    module = (site / "uw-rechten/brief/verwerkingen-z.js").read_text("utf-8")
    facts = json.loads(module.removeprefix("export default "))
    row = facts["rijen"]["zwemles"]

    assert row[4] == [
        ["gemeente Westerstad", "", "privacy@westerstad.example", "privacy@westerstad.example"],
        ["de stichting Zwembad Zuid", "", "https://www.zwembadzuid.example/privacy", ""],
    ]
    assert {"verzoek-inzage", "verzoek-bezwaar", "verzoek-toestemming-intrekken"} <= set(
        facts["brieven"][row[3]].split()
    )


def test_what_is_done_together_names_the_others(site):
    """A resident may turn to each of them (AVG art. 26(3)), so the page says who they are and what they do."""
    page = words(site, "verwerkingen/hondenbelasting")

    assert "Uw verzoek kunt u bij ons doen, en ook bij ieder met wie wij samen verantwoordelijk zijn ." in page
    assert "Samen met Gemeente Oosterstad : Telt de honden. Contact Postbus 9, 0000 AA Oosterstad" in page
    assert "Wij innen, Oosterstad telt de honden." in page


def test_the_privacy_statement_claims_no_more_than_is_true(site):
    """A body is counted only where it decides; what it does with others or for others stands apart."""
    page = words(site, "privacyverklaring")

    assert "Het college van burgemeester en wethouders van Voorbeeldstad (2 verwerkingen)" in page
    assert "Hondenbelasting : met gemeente Oosterstad" in page
    assert "Zwemles van de buren : voor gemeente Westerstad, de stichting Zwembad Zuid" in page
    assert "niet ingevuld" not in page


def test_the_rows_are_open_data(site):
    """Each table is a download of its own, with all its public fields."""
    found = {
        name: [tuple(row.values()) for row in csv.DictReader((site / f"data/{name}.csv").open(encoding="utf-8"))]
        for name in ("verwerking_opdrachtgevers", "verwerking_gezamenlijk_met")
    }

    assert found["verwerking_gezamenlijk_met"] == [
        ("hondenbelasting", "1", "gemeente Oosterstad", "Postbus 9, 0000 AA Oosterstad", "Telt de honden.")
    ]
    assert [row[:4] for row in found["verwerking_opdrachtgevers"]] == [
        ("zwemles", "1", "gemeente Westerstad", "privacy@westerstad.example"),
        ("zwemles", "2", "de stichting Zwembad Zuid", "https://www.zwembadzuid.example/privacy"),
    ]
