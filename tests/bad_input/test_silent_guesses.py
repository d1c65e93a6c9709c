"""What Frictionless, PyYAML and Jinja do in silence (docs/adr/0003-text-first.md): each is told or undone here."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from frictionless import Resource, Schema, system

from glashelder.findings import Finding
from glashelder.pipeline import Checked
from glashelder.schema.catalogue import Catalogue

RECORD = "verwerkingen/hondenbelasting.yaml"


def edit(file: Path, old: str, new: str) -> None:
    """Replace a text that the file holds once."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_frictionless_guesses_an_encoding_and_we_refuse_it(
    small_package: Path, check_package: Callable[[Path], tuple[Finding, ...]]
) -> None:
    """Frictionless finds a semicolon CSV in Windows-1252 valid and reads other letters; we say how to save it."""
    file = small_package / "begrippen.csv"
    raw = "id;term;uitleg;bron\ncafe;Café Zuid €;Een café;\n".encode("cp1252")
    file.write_bytes(raw)

    findings = check_package(small_package)

    with system.use_context(trusted=True):
        guess = Resource(path=str(file)).validate()
    assert guess.valid
    assert [(f.rule, f.place.line) for f in findings] == [("geen-utf8", 2)]
    assert "UTF-8" in findings[0].hint


def test_frictionless_drops_unknown_keys_and_we_tell_them(
    small_package: Path, check_package: Callable[[Path], tuple[Finding, ...]]
) -> None:
    """An unknown key in an inline row disappears without a word; here it is a finding at its line."""
    schema = Schema.from_descriptor({"fields": [{"name": "id", "type": "string"}]})
    edit(small_package / RECORD, "titel:", "titl: x\ntitel:")

    findings = check_package(small_package)

    assert Resource(data=[{"id": "a", "titl": "x"}], schema=schema).read_rows()[0].to_dict() == {"id": "a"}
    assert [(f.rule, f.place.line, f.place.field) for f in findings] == [("onbekend-veld", 3, "titl")]


def test_the_order_of_columns_does_not_matter(small_package: Path, check_data: Callable[[Path], Checked]) -> None:
    """Frictionless answers another order with a cascade; here the register is the same."""
    before = check_data(small_package)
    file = small_package / "afdelingen.csv"
    with file.open(encoding="utf-8", newline="") as source:
        rows = [cells[::-1] for cells in csv.reader(source)]
    with file.open("w", encoding="utf-8", newline="") as target:
        csv.writer(target, lineterminator="\n").writerows(rows)

    after = check_data(small_package)

    assert (after.findings, after.register) == ((), before.register)


def test_one_duplicate_is_one_finding(
    small_package: Path, check_package: Callable[[Path], tuple[Finding, ...]]
) -> None:
    """Frictionless tells a duplicate twice when a field is both unique and the key."""
    file = small_package / "begrippen.csv"
    file.write_text(file.read_text("utf-8") + file.read_text("utf-8").splitlines()[1] + "\n", encoding="utf-8")

    assert [(f.rule, f.place.line) for f in check_package(small_package)] == [("kenmerk-dubbel", 3)]


def test_no_foreign_key_stands_on_a_list(catalogue: Catalogue) -> None:
    """Frictionless crashes on a foreign key in a list field (unhashable type: 'list')."""
    lists = {(t.name, f.name) for t in catalogue.tables.values() for f in t.fields if f.type == "list"}
    keys = {(t.name, f) for t in catalogue.tables.values() for r in t.references for f in r.fields}

    assert lists & keys == set()


@pytest.mark.parametrize(
    "path", ["landelijk/schemas/afdelingen.schema.yaml", "landelijk/schemas/verwerkingen.schema.yaml"]
)
def test_schemas_stand_inside_the_data_package(path: str, repo: Path) -> None:
    """Frictionless refuses a schema outside the folder of the package, so the folder is complete in itself."""
    package = yaml.safe_load((repo / "register_data/datapackage.yaml").read_text("utf-8"))

    assert path in {r["schema"] for r in package["resources"]}
    assert [r["schema"] for r in package["resources"] if ".." in r["schema"] or r["schema"].startswith("/")] == []


def test_pyyaml_makes_243_of_a_code_and_we_keep_it(small_package: Path, check_data: Callable[[Path], Checked]) -> None:
    """A code of figures keeps its zero, from the file to the register."""
    edit(small_package / "organisaties.csv", ",0009,", ",0363,")

    register = check_data(small_package).register

    assert yaml.safe_load("cbs_code: 0363") == {"cbs_code": 243}
    assert register.organisaties["voorbeeldstad"].cbs_code == "0363"


@pytest.mark.parametrize(("text", "guess"), [("12:30", 750), ("1.10", 1.1), ("NO", False), ("0363", 243), ("~", None)])
def test_pyyaml_guesses_types_and_we_keep_text(
    text: str, guess: object, small_package: Path, check_data: Callable[[Path], Checked]
) -> None:
    """What stands in a text field comes out of the register letter by letter."""
    edit(small_package / RECORD, "titel: Hondenbelasting", f"titel: {text}")

    checked = check_data(small_package)

    assert yaml.safe_load(f"titel: {text}") == {"titel": guess}
    assert (checked.findings, checked.register.verwerkingen["hondenbelasting"].titel) == ((), text)


def test_pyyaml_keeps_the_last_of_two_keys_and_we_tell_them(
    small_package: Path, check_package: Callable[[Path], tuple[Finding, ...]]
) -> None:
    """Two equal keys are a finding that names both lines."""
    edit(small_package / RECORD, "titel: Hondenbelasting", "titel: Hondenbelasting\ntitel: Kattenbelasting")

    findings = check_package(small_package)

    assert yaml.safe_load("a: 1\na: 2") == {"a": 2}
    assert [(f.rule, f.place.line) for f in findings] == [("veld-dubbel", 4)]
    assert "regel 3" in findings[0].message


def test_pyyaml_follows_aliases_and_we_do_not(
    small_package: Path, check_package: Callable[[Path], tuple[Finding, ...]]
) -> None:
    """An anchor alone is already refused, so nothing is left to follow."""
    edit(small_package / RECORD, "titel: Hondenbelasting", "titel: &t Hondenbelasting")

    assert [(f.rule, f.place.line, f.place.column) for f in check_package(small_package)] == [
        ("yaml-bijzonder-teken", 3, 8)
    ]


def test_explanation_behind_a_code_is_allowed(small_package: Path, check_package: Callable) -> None:
    """As in any YAML file; also on a line of its own, and behind the name of a list."""
    edit(small_package / RECORD, "status: gepubliceerd", "# uitleg\nstatus: gepubliceerd # sinds mei")
    edit(small_package / RECORD, "\ndoelen:\n", "\ndoelen: # waarvoor\n  # eerst dit\n")

    assert check_package(small_package) == ()


def test_what_a_finding_quotes_of_dropped_text_is_masked(small_package: Path, check_package: Callable) -> None:
    """The logs of a check are often public: a number of a person is told, and never shown."""
    edit(small_package / RECORD, "titel: Hondenbelasting", "titel: Hondenbelasting # van 123456782")

    findings = check_package(small_package)

    assert {f.rule for f in findings} == {"tekst-na-hekje", "negencijferig-nummer"}
    assert not any("123456782" in f"{f.message} {f.hint}" for f in findings)
