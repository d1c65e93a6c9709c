"""A municipality adds fields and tables by data alone; what it adds is private unless it says otherwise."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from glashelder.cli import main
from glashelder.exceptions import SchemaError
from glashelder.export.completeness_table import COMPLETENESS
from glashelder.schema.catalogue import read_catalogue
from glashelder.schema.own import RESERVED
from glashelder.tree.folder import Folder

FIELDS = """
fields:
  - name: teamcode
    type: string
    title: "Teamcode"
    description: "Hoe wij een team noemen."
    constraints: {maxLength: 9}
    x_publiek: ja
  - name: kostenplaats
    type: integer
    title: "Kostenplaats"
    description: "Waar de uren op komen."
"""
MEETINGS = """
title: "Overleggen"
description: "Waar de privacy wordt besproken."
primaryKey: [id]
fields:
  - {name: id, type: string, title: Kenmerk, description: "Vaste naam.", constraints: {required: true}, x_publiek: true}
  - {name: datum, type: date, title: Datum, description: "Wanneer.", x_publiek: true}
  - {name: afdeling_id, type: string, title: Afdeling, description: "Van wie.", x_publiek: true}
  - {name: open, type: boolean, title: Open, description: "Voor iedereen.", x_publiek: true}
  - {name: verslag, type: string, title: Verslag, description: "Wat er gezegd is."}
foreignKeys:
  - fields: [afdeling_id]
    reference: {resource: afdelingen, fields: [id]}
"""
TALKS = """
title: "Gesprekken"
description: "Met wie over een verwerking is gesproken."
primaryKey: [verwerking_id, volgnummer]
x_ouder: {tabel: verwerkingen, veld: gesprekken}
fields:
  - {name: verwerking_id, type: string, title: V, description: "V.", constraints: {required: true}, x_publiek: true}
  - {name: volgnummer, type: integer, title: N, description: "N.", constraints: {required: true}, x_publiek: true}
  - {name: met, type: string, title: Met, description: "Met wie.", x_publiek: true}
foreignKeys:
  - fields: [verwerking_id]
    reference: {resource: verwerkingen, fields: [id]}
"""


def add_column(file: Path, **columns: str) -> list[str]:
    """Give a CSV table more columns, with a value in the first row; return the keys of its rows."""
    rows = list(csv.DictReader(file.read_text("utf-8").splitlines()))
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, [*rows[0], *columns], restval="")
        writer.writeheader()
        writer.writerows([rows[0] | columns, *rows[1:]])
    return [row["id"] for row in rows]


def declare(data: Path, table: str, text: str) -> None:
    """Write what the municipality adds to a table, or a table of its own."""
    (data / "eigen").mkdir(exist_ok=True)
    (data / "eigen" / f"{table}.schema.yaml").write_text(text, "utf-8")


def build(project: Path) -> Path:
    """Build the site and return its folder."""
    assert main(["build", "--project", str(project)]) == 0
    return project / "site"


def test_own_fields_are_carried_and_only_what_is_public_is_published(small_project: Path) -> None:
    """A column that is declared is open data where it says so; the other stands nowhere on the site."""
    data = small_project / "register_data"
    declare(data, "afdelingen", FIELDS)
    keys = add_column(data / "afdelingen.csv", teamcode="T-12", kostenplaats="64646464")

    site = build(small_project)

    rows = json.loads((site / "data/afdelingen.json").read_text("utf-8"))
    assert {row["id"]: row["teamcode"] for row in rows} == dict.fromkeys(keys) | {keys[0]: "T-12"}
    package = json.loads((site / "data/datapackage.json").read_text("utf-8"))
    described = next(r for r in package["resources"] if r["name"] == "afdelingen")["schema"]["fields"][-1]
    assert (described["name"], described["constraints"]) == ("teamcode", {"maxLength": 9})
    for told in (b"kostenplaats", b"64646464"):
        assert [f for f in site.rglob("*") if f.is_file() and told in f.read_bytes().lower()] == []


def test_own_fields_are_judged_as_all_others(small_project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Type and limits hold, and the message names the field."""
    data = small_project / "register_data"
    declare(data, "afdelingen", FIELDS)
    add_column(data / "afdelingen.csv", teamcode="veel-te-lang", kostenplaats="geen getal")

    assert main(["check", "--project", str(small_project)]) == 1

    told = capsys.readouterr().out
    assert "Teamcode" in told
    assert "Kostenplaats" in told


def test_a_column_that_nobody_declared_stays_a_fault(small_project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A typing error in the name of a column must not become a field."""
    add_column(small_project / "register_data/afdelingen.csv", teamcode="T-12")

    assert main(["check", "--project", str(small_project)]) == 1
    assert "De kolom 'teamcode' bestaat niet." in capsys.readouterr().out


def test_own_tables_are_checked_and_exported_without_python(small_project: Path) -> None:
    """A table of its own, and rows inside each record: public fields are open data, with types and references."""
    data = small_project / "register_data"
    declare(data, "overleggen", MEETINGS)
    declare(data, "gesprekken", TALKS)
    department = next(csv.DictReader((data / "afdelingen.csv").read_text("utf-8").splitlines()))["id"]
    rows = f"id,datum,afdeling_id,open,verslag\njuni,2026-06-01,{department},ja,Geheim verslag.\n"
    (data / "overleggen.csv").write_text(rows, "utf-8")
    record = min((data / "verwerkingen").glob("*.yaml"))
    record.write_text(record.read_text("utf-8") + "gesprekken:\n  - met: Ondernemingsraad\n", "utf-8")

    site = build(small_project)

    meeting = {"id": "juni", "datum": "2026-06-01", "afdeling_id": department, "open": True}
    assert json.loads((site / "data/overleggen.json").read_text("utf-8")) == [meeting]
    talk = {"verwerking_id": record.stem, "volgnummer": 1, "met": "Ondernemingsraad"}
    assert talk in json.loads((site / "data/gesprekken.json").read_text("utf-8"))
    assert [f for f in site.rglob("*") if f.is_file() and b"Geheim verslag" in f.read_bytes()] == []


def test_a_field_costs_its_schema_and_a_line_and_a_table_its_schema(
    small_project: Path, whole_package: Path, own_template: Callable[[str], Path]
) -> None:
    """A new field of ours shows on a page with one line of a template; a new table is exported as it is. No Python."""
    data = whole_package
    schema = data / "landelijk/schemas/verwerkingen.schema.yaml"
    described = FIELDS.partition("  - name: kostenplaats")[0].replace("ja", "true").replace("\nfields:\n", "fields:\n")
    described = described.replace("x_publiek", 'example: "T-1"\n    x_wet: "geen"\n    x_publiek')
    schema.write_text(schema.read_text("utf-8").replace("fields:\n", described, 1), "utf-8")
    page = own_template("pages/verwerking.html")
    page.write_text(page.read_text("utf-8") + "<p>Team {{ record.teamcode }}</p>\n", "utf-8")
    for record in (data / "verwerkingen").glob("*.yaml"):
        record.write_text(record.read_text("utf-8") + "teamcode: T-12\n", "utf-8")
    form = "format: csv, schema: landelijk/schemas/codelijst.schema.yaml"
    line = f"{{name: besluiten, path: besluiten.csv, {form}, title: Besluiten}}"
    with (data / "datapackage.yaml").open("a", encoding="utf-8") as package:
        package.write(f"  - {line}\n")
    (data / "besluiten.csv").write_text("code,titel,omschrijving,bron\na,Eerste,,\n", "utf-8")

    site = build(small_project)

    assert "<p>Team T-12</p>" in (site / f"verwerkingen/{record.stem}/index.html").read_text("utf-8")
    assert {row["teamcode"] for row in json.loads((site / "data/verwerkingen.json").read_text("utf-8"))} == {"T-12"}
    (decision,) = json.loads((site / "data/besluiten.json").read_text("utf-8"))
    assert (decision["code"], decision["titel"]) == ("a", "Eerste")


@pytest.mark.parametrize(
    ("department", "sentence"), [("bestaat-niet", "bestaat-niet"), ("", "")], ids=["verwijzing", "leeg"]
)
def test_a_reference_of_an_own_table_is_checked(
    department: str, sentence: str, small_project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An own table refers to ours, and then that row must be there."""
    declare(small_project / "register_data", "overleggen", MEETINGS)
    row = f"id,datum,afdeling_id,open,verslag\njuni,,{department},,\n"
    (small_project / "register_data/overleggen.csv").write_text(row, "utf-8")

    code = main(["check", "--project", str(small_project)])

    assert code == (1 if department else 0)
    assert sentence in capsys.readouterr().out


def test_an_editor_helps_with_own_fields(small_project: Path) -> None:
    """The schema for text editors knows an own field of a record, and `new` asks for it."""
    declare(small_project / "register_data", "verwerkingen", FIELDS)
    record = next((small_project / "register_data/verwerkingen").glob("*.yaml"))
    record.write_text(record.read_text("utf-8") + "teamcode: T-12\nkostenplaats: 7\n", "utf-8")

    assert main(["schema", "--project", str(small_project)]) == 0

    helped = json.loads((small_project / "register_data/_generated/verwerkingen.schema.json").read_text("utf-8"))
    assert helped["properties"]["teamcode"]["title"] == "Teamcode"
    assert "Komt niet op de website." in helped["properties"]["kostenplaats"]["description"]
    assert main(["check", "--project", str(small_project)]) == 0


@pytest.mark.parametrize(
    ("table", "text", "sentence"),
    [
        ("afdelingen", FIELDS.replace("teamcode", "naam"), "veld 'naam': dit veld heeft de tabel al."),
        ("afdelingen", FIELDS.replace("string", "tekst"), "veld 'teamcode': type 'tekst' bestaat niet."),
        ("afdelingen", FIELDS + "title: Anders\n", "'title' van een tabel die er al is, ligt vast."),
        ("afdelingen", "fields: teamcode\n", "'fields' is geen lijst."),
        ("afdeling", FIELDS, "de tabel 'afdeling' bestaat niet. Bedoelt u 'afdelingen'?"),
        ("volledigheid", MEETINGS, "deze naam kan niet. Kies een andere naam."),
        ("Mijn overleggen", MEETINGS, "deze naam kan niet. Gebruik kleine letters"),
        ("overleggen", MEETINGS.replace("[id]", "[nummer]"), "'primaryKey' noemt het veld 'nummer'"),
        ("overleggen", MEETINGS.replace("resource: afdelingen", "resource: teams"), "de tabel 'teams' bestaat niet."),
        ("overleggen", MEETINGS + "fields: []\n", "'fields' staat er twee keer"),
    ],
    ids=lambda v: v[:40],
)
def test_what_is_wrong_in_an_own_file_is_told_of_that_file(
    table: str, text: str, sentence: str, whole_package: Path
) -> None:
    """The file, the table and the field are those of the municipality, not of the schema that it adds to."""
    declare(whole_package, table, text)

    with pytest.raises(SchemaError) as caught:
        read_catalogue(Folder(whole_package))

    assert f"- eigen/{table}.schema.yaml, tabel '{table}'" in str(caught.value)
    assert sentence in str(caught.value)


def test_a_file_of_another_name_is_told_and_what_an_editor_leaves_is_not(whole_package: Path) -> None:
    """A file that would never be read is a promise that nobody keeps."""
    declare(whole_package, "afdelingen", FIELDS)
    (whole_package / "eigen/afdelingen.schema.yaml~").write_text("x", "utf-8")
    (whole_package / "eigen/.DS_Store").write_text("x", "utf-8")
    assert read_catalogue(Folder(whole_package)).tables["afdelingen"].by_name["teamcode"].is_own

    (whole_package / "eigen/afdelingen.yaml").write_text(FIELDS, "utf-8")

    with pytest.raises(
        SchemaError, match=r"eigen/afdelingen\.yaml: dit bestand hoort hier niet\. Noem het naar een tabel"
    ):
        read_catalogue(Folder(whole_package))


def test_what_is_made_from_the_register_keeps_its_name() -> None:
    """An own table cannot take the address of a download that follows from the register."""
    assert COMPLETENESS.name in RESERVED


@pytest.mark.parametrize(("table", "meant"), [("afdelngen", "Bedoelt u 'afdelingen'?"), ("kleedkamers", "")])
def test_fields_of_a_table_that_is_not_there_may_be_a_new_table(
    table: str, meant: str, small_project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Seventy names to choose from help nobody who wants a table of his own."""
    declare(small_project / "register_data", table, "fields:\n  - {name: id, type: string, title: A, description: B}\n")

    assert main(["check", "--project", str(small_project)]) == 2
    told = capsys.readouterr().err
    assert meant in told
    assert "Voeg dan 'title', 'description' en 'primaryKey' toe." in told
    assert "Kies uit" not in told
