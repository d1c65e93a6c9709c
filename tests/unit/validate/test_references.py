from collections.abc import Callable
from pathlib import Path

import pytest

from glashelder.findings import Finding, Origin
from glashelder.schema.catalogue import Catalogue
from glashelder.validate.references import check_references
from glashelder.validate.rows import CheckedFile, TypedRow, Value


def department(key: str, organisation: str = "stad", line: int = 2) -> TypedRow:
    """Return a row of the table of departments."""
    return row("afdelingen", {"id": key, "organisatie_id": organisation}, line)


def row(table: str, values: dict[str, Value], line: int = 2) -> TypedRow:
    """Return a typed row."""
    return TypedRow(table, values, Origin(f"{table}.csv", line))


def find(
    catalogue: Catalogue, *rows: TypedRow, rejected: tuple[tuple[str, tuple[str, ...]], ...] = ()
) -> list[Finding]:
    """Return the findings about these rows."""
    return check_references([CheckedFile(rows, rejected, ())], catalogue)


def flat(findings: list[Finding]) -> list[tuple[str, str, int, str]]:
    """Return rule, path, line and field of each finding."""
    return [(f.rule, f.place.path, f.place.line, f.place.field) for f in findings]


def test_a_reference_to_an_existing_row_is_sound(catalogue: Catalogue) -> None:
    """The order of tables and rows plays no part."""
    assert find(catalogue, department("sport"), row("organisaties", {"id": "stad"})) == []


def test_a_reference_to_nothing_is_told_with_what_was_probably_meant(catalogue: Catalogue) -> None:
    """The cure names keys that look alike."""
    findings = find(catalogue, department("sport", "stat"), row("organisaties", {"id": "stad"}))

    assert flat(findings) == [("verwijzing-bestaat-niet", "afdelingen.csv", 2, "organisatie_id")]
    assert findings[0].hint.startswith("Bedoelt u 'stad'?")


def test_without_anything_alike_the_cure_is_to_add_the_row(catalogue: Catalogue) -> None:
    """An empty table gives no suggestions."""
    assert find(catalogue, department("sport", "stad"))[0].hint.startswith("Voeg 'stad' toe aan organisaties")


def test_a_reference_that_is_not_filled_in_is_sound(catalogue: Catalogue) -> None:
    """Whether it must be filled in is for the schema to say."""
    assert find(catalogue, row("wetten", {"id": "avg"}), row("bewaartermijnen", {"id": "x"})) == []


@pytest.mark.parametrize("key", [("stad",), ()], ids=["that row", "nobody knows which"])
def test_a_row_that_was_rejected_still_exists(key: tuple[str, ...], catalogue: Catalogue) -> None:
    """One broken row or table does not make everything that refers to it wrong as well."""
    assert find(catalogue, department("sport"), rejected=(("organisaties", key),)) == []


@pytest.mark.parametrize(("key", "told"), [("2020", 0), ("2017", 1)])
def test_a_row_that_was_rejected_exists_also_by_a_number(key: str, told: int, catalogue: Catalogue) -> None:
    """The key of a row that could not be typed is text, and a reference to it may be a year."""
    kept = row("bewaartermijnen", {"id": "x", "selectielijst_jaar": 2020})

    assert len(find(catalogue, kept, rejected=(("selectielijsten", (key,)),))) == told


def test_a_row_that_was_rejected_excuses_only_itself(catalogue: Catalogue) -> None:
    """Other references to the same table are still checked."""
    assert len(find(catalogue, department("sport"), rejected=(("organisaties", ("dorp",)),))) == 1


def test_a_key_that_occurs_again_is_told_once_per_row_with_the_first(catalogue: Catalogue) -> None:
    """Frictionless tells one duplicate twice, as `unique` and as primary key."""
    rows = [department(key, line=line) for line, key in enumerate(("sport", "zorg", "sport", "sport"), 2)]

    findings = find(catalogue, *rows, row("organisaties", {"id": "stad"}))

    assert flat(findings) == [("kenmerk-dubbel", "afdelingen.csv", line, "id") for line in (4, 5)]
    assert [f.message for f in findings] == ["'sport' staat al in afdelingen.csv, regel 2."] * 2


def test_a_key_of_several_fields_is_compared_as_a_whole(catalogue: Catalogue) -> None:
    """Two figures of one year differ by what is counted."""
    figures = [
        row("kerncijfers", {"organisatie_id": "stad", "jaar": jaar, "indicator": "datalekken"}, line)
        for line, jaar in enumerate((2024, 2025, 2024), 2)
    ]
    others = [row("organisaties", {"id": "stad"}), row("indicatoren", {"code": "datalekken"})]

    assert flat(find(catalogue, *figures, *others)) == [("kenmerk-dubbel", "kerncijfers.csv", 4, "indicator")]


@pytest.mark.parametrize(("table", "key"), [("wetten", "id"), ("onderwerpen", "code")])
@pytest.mark.parametrize(
    ("name", "is_reserved"), [("con", True), ("com1", True), ("lpt9", True), ("contact", False), ("com10", False)]
)
def test_a_name_that_windows_keeps_for_itself_is_told(
    name: str, *, is_reserved: bool, table: str, key: str, catalogue: Catalogue
) -> None:
    """Every key that becomes a folder of the site must be possible on a Windows server."""
    rules = [f.rule for f in find(catalogue, row(table, {key: name, "soort": None}))]

    assert rules == (["kenmerk-gereserveerd"] if is_reserved else [])


def test_a_word_to_search_by_may_be_any_word(catalogue: Catalogue) -> None:
    """Synonyms have no page, so 'nul' is a word like any other."""
    assert find(catalogue, row("synoniemen", {"woord": "nul"})) == []


def test_records_with_one_id_are_told_once_and_not_per_nested_row(
    small_package: Path, check_package: Callable[[Path], tuple[Finding, ...]]
) -> None:
    """The nested rows of a second record with the same id are not told as duplicates one by one."""
    records = small_package / "verwerkingen"
    (records / "kat.yaml").write_bytes((records / "hondenbelasting.yaml").read_bytes())

    assert sorted(f.rule for f in check_package(small_package)) == ["kenmerk-anders-dan-bestand", "kenmerk-dubbel"]


def test_table_that_the_site_needs_may_not_be_empty(small_package, check_package):
    """Without a municipality there is no site; that is a fault in the data and not in the programme."""
    file = small_package / "organisaties.csv"
    file.write_text(file.read_text(encoding="utf-8").partition("\n")[0] + "\n", encoding="utf-8")

    found = [f for f in check_package(small_package) if f.rule == "tabel-leeg"]

    assert [(f.place.path.rpartition("/")[2], f.place.line) for f in found] == [("organisaties.csv", 1)]


@pytest.mark.parametrize("fault", ["onbekend: ja\n", "titel: 'open\n"])
def test_a_successor_in_a_file_with_a_fault_is_not_called_missing(small_package, check_package, fault):
    """A rule that looks across files knows what was rejected, so one fault is one finding."""
    with (small_package / "verwerkingen/parkeerplaats-bij-huis.yaml").open("a", encoding="utf-8") as file:
        file.write(fault)

    assert "opvolger-bestaat-niet" not in {finding.rule for finding in check_package(small_package)}
