"""Public by allow-list: nothing that is not public leaves the house, anywhere in the site."""

import csv
import json
import re
from pathlib import Path

import pytest
from frictionless import Package

pytestmark = pytest.mark.site

_MARKER = "geheimzinnigmerkteken"
_DAY = "1903-02-01"
"""A day that stands nowhere else, for the private field that holds a date."""
_REFERENCES = ("proceseigenaar_id", "dpia_restrisico")
"""Private fields that hold a code of a public list: their values say nothing, their columns must be gone."""
_WORDS = f"reden met {_MARKER}"
_NEED_WORDS = {"reden"}


def _mark_private_fields(project: Path, catalogue) -> int:
    """Put the marker in every text field that is not public; return how many there are."""
    marked = 0
    for table in catalogue.tables.values():
        referring = {name for reference in table.references for name in reference.fields}
        private = [f.name for f in table.fields if not f.is_public and f.name not in referring and f.type == "string"]
        if table.format != "csv" or not private:
            continue
        file = project / "register_data" / table.path
        rows = list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))
        rows = rows or [{f.name: f.example for f in table.fields}]
        for row in rows:
            row.update({name: _WORDS if name in _NEED_WORDS else _MARKER for name in private})
        with file.open("w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
        marked += len(private)
    record = project / "register_data/verwerkingen/zwemabonnement.yaml"
    text = record.read_text(encoding="utf-8")
    known = ("interne_notitie:", "systemen:", "  - systeem:", "dpia_raadpleging_op:")
    kept = [line for line in text.splitlines() if not line.startswith(known)]
    kept += [f"interne_notitie: {_MARKER}", f"dpia_raadpleging_op: {_DAY}", "systemen:", f"  - systeem: {_MARKER}"]
    record.write_text("\n".join(kept) + "\n", encoding="utf-8")
    return marked + 3


def test_private_fields_are_nowhere_in_the_site(small_project, catalogue, run, snapshot):
    """A marker in every private field is in no page, download, index or file of the site."""
    marked = _mark_private_fields(small_project, catalogue)
    private = [f for t in catalogue.tables.values() for f in t.fields if not f.is_public]
    of_layers = {"gebaseerd_op", "vervalt", "zonder"}  # how a record rests on another: no text of its own
    known = {"vastgesteld_op", *of_layers, *_REFERENCES}

    run("glashelder", "build", cwd=small_project)

    assert marked == len([f for f in private if f.name not in known])
    found = [p for p, c in snapshot(small_project / "site").items() if _MARKER.encode() in c or b"1903" in c]
    assert found == []


def test_the_allow_list_is_nowhere_in_the_site(small_project, run, snapshot):
    """What was found and allowed is between colleagues: no name, column, reason or day of it is published."""
    data = small_project / "register_data"
    with (data / "toegestane_vondsten.csv").open("a", encoding="utf-8") as file:
        file.write(f"mobiel-nummer,06-12345678,Dit is {_MARKER} hoor.,2019-01-02\n")
    record = data / "verwerkingen/zwemabonnement.yaml"
    text = record.read_text("utf-8").replace("maatregelen: ", "maatregelen: Bel 06-12345678. ")
    record.write_text(text, encoding="utf-8")

    run("glashelder", "build", cwd=small_project)

    files = snapshot(small_project / "site")
    signs = (_MARKER.encode(), b"2019-01-02")
    assert [path for path, content in files.items() if any(sign in content for sign in signs)] == []
    assert [
        path for path in files if "toegestane" in str(path) and not str(path).startswith("medewerkers/velden")
    ] == []


def test_private_column_is_nowhere_in_the_downloads(small_project, catalogue, run):
    """A field that is not public has no column either, also when it refers to a public row."""
    private = {(t.name, f.name) for t in catalogue.tables.values() for f in t.fields if not f.is_public}
    run("glashelder", "build", cwd=small_project)

    folder = small_project / "site" / "data"
    columns = {
        (file.stem, name)
        for file in folder.glob("*.csv")
        for name in file.read_text("utf-8").partition("\n")[0].split(",")
    }
    keys = {
        (file.stem, name)
        for file in folder.glob("*.json")
        for row in json.loads(file.read_text("utf-8"))
        if isinstance(row, dict)
        for name in row
    }
    assert columns
    assert keys
    assert private & (columns | keys) == set()


def test_concept_is_nowhere_in_the_site(small_project, run, snapshot):
    """An activity that is a concept has no page, row, search word or link."""
    record = small_project / "register_data/verwerkingen/zwemabonnement.yaml"
    text = record.read_text(encoding="utf-8").replace("status: gepubliceerd", "status: concept")
    record.write_text(text.replace("titel: ", f"titel: {_MARKER} "), encoding="utf-8")

    run("glashelder", "build", cwd=small_project)

    found = [p for p, c in snapshot(small_project / "site").items() if _MARKER.encode() in c or b"zwemabonnement" in c]
    assert found == []


def test_downloads_are_a_valid_data_package(small_project, run):
    """Frictionless accepts the published package, with keys and references."""
    run("glashelder", "build", cwd=small_project)

    report = Package(str(small_project / "site/data/datapackage.json")).validate()

    assert report.valid, report.flatten(["path", "type", "note"])[:5]


def test_csv_and_json_hold_the_same_rows(small_project, run):
    """The two forms of a table agree on number and keys."""
    run("glashelder", "build", cwd=small_project)

    data = small_project / "site/data"
    for file in sorted(data.glob("*.csv")):
        rows = list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))
        objects = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
        assert len(rows) == len(objects), file.name


def test_hostile_text_is_shown_and_never_run(small_project, run):
    """Signs that mean something in HTML stand on the page as text."""
    record = small_project / "register_data/verwerkingen/zwemabonnement.yaml"
    text = record.read_text(encoding="utf-8")
    record.write_text(re.sub("(?m)^titel: .*", 'titel: "a < b & c \\\\" d"', text), encoding="utf-8")

    run("glashelder", "build", cwd=small_project)

    page = (small_project / "site/verwerkingen/zwemabonnement/index.html").read_text(encoding="utf-8")
    assert "<h1>a &lt; b &amp; c &#34; d</h1>" in page
    assert "<title>a &lt; b &amp; c &quot; d - " in page


def test_formula_in_a_cell_is_not_run_by_a_spreadsheet(small_project, run):
    """A cell that begins like a formula gets an apostrophe in CSV, and stays as it is in JSON."""
    record = small_project / "register_data/verwerkingen/zwemabonnement.yaml"
    text = record.read_text(encoding="utf-8")
    record.write_text(re.sub("(?m)^titel: .*", 'titel: "=1+1"', text), encoding="utf-8")

    run("glashelder", "build", cwd=small_project)

    data = small_project / "site/data"
    assert ",'=1+1," in (data / "verwerkingen.csv").read_text(encoding="utf-8")
    assert '"titel":"=1+1"' in (data / "verwerkingen.json").read_text(encoding="utf-8")
