import shutil
from pathlib import Path

import pytest

from glashelder.findings import Place
from glashelder.load.rows import RawFile
from glashelder.load.tables import SourceFile, find_sources, read_source
from glashelder.schema.catalogue import Catalogue
from glashelder.tree.folder import Folder
from glashelder.tree.package import over_shipped
from glashelder.tree.stack import stack
from glashelder.tree.tree import has

RECORD = """\
id: proef
ook_bekend_als: [een, twee]
titel: ''
doelen:
  - doel: Eerste
  - doel: Tweede
    grondslagen:
      - grondslag: toestemming
      - grondslag: overeenkomst
        artikel: artikel 1
"""


def read_record(tmp_path: Path, catalogue: Catalogue, text: str) -> RawFile:
    """Return what stands in a record of this text."""
    (tmp_path / "proef.yaml").write_text(text, encoding="utf-8")
    return read_source(Folder(tmp_path), SourceFile("proef.yaml", "verwerkingen"), catalogue)


def read_departments(tmp_path: Path, catalogue: Catalogue, text: str) -> RawFile:
    """Return what stands in a table of departments of this text."""
    (tmp_path / "afdelingen.csv").write_text(text, encoding="utf-8")
    return read_source(Folder(tmp_path), SourceFile("afdelingen.csv", "afdelingen"), catalogue)


def told(raw: RawFile) -> list[tuple[str, int, str]]:
    """Return rule, line and field of each finding."""
    return [(f.rule, f.place.line, f.place.field) for f in raw.findings]


def test_a_record_becomes_flat_rows_with_keys_and_places(tmp_path: Path, catalogue: Catalogue) -> None:
    """Table Schema knows no nesting: each nested list becomes rows that name their parents, in text."""
    rows = read_record(tmp_path, catalogue, RECORD).rows

    assert [(r.table, r.values, r.origin.line, r.origin.pointer) for r in rows] == [
        ("verwerkingen", {"id": "proef", "ook_bekend_als": "een|twee"}, 1, ()),
        ("verwerking_doelen", {"verwerking_id": "proef", "volgnummer": "1", "doel": "Eerste"}, 5, ("doelen", 0)),
        ("verwerking_doelen", {"verwerking_id": "proef", "volgnummer": "2", "doel": "Tweede"}, 6, ("doelen", 1)),
        (
            "verwerking_grondslagen",
            {"verwerking_id": "proef", "doel_volgnummer": "2", "volgnummer": "1", "grondslag": "toestemming"},
            8,
            ("doelen", 1, "grondslagen", 0),
        ),
        (
            "verwerking_grondslagen",
            {
                "verwerking_id": "proef",
                "doel_volgnummer": "2",
                "volgnummer": "2",
                "grondslag": "overeenkomst",
                "artikel": "artikel 1",
            },
            9,
            ("doelen", 1, "grondslagen", 1),
        ),
    ]
    assert {r.origin.record for r in rows} == {"proef"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("id: proef\ntitl: x\n", ("onbekend-veld", 2, "titl")),
        ("id: proef\ndoelen:\n  - doel: x\n    kleur: rood\n", ("onbekend-veld", 4, "kleur")),
        ("id: proef\ndoelen:\n  - doel: x\n    volgnummer: 3\n", ("onbekend-veld", 4, "volgnummer")),
        ("id: ander\n", ("kenmerk-anders-dan-bestand", 1, "id")),
        ("titel: x\n", ("kenmerk-anders-dan-bestand", 1, "id")),
        ("id: proef\ndoelen: geld\n", ("geen-lijst", 2, "doelen")),
        ("id: proef\ndoelen:\n  - geld\n", ("geen-velden", 3, "doelen")),
        ("id: proef\ntitel: [a, b]\n", ("waarde-geen-tekst", 2, "titel")),
        ("id: proef\nook_bekend_als:\n  - {a: b}\n", ("waarde-geen-tekst", 2, "ook_bekend_als")),
        ("id: proef\nook_bekend_als: [a|b]\n", ("verboden-teken", 2, "ook_bekend_als")),
    ],
)
def test_what_has_no_place_in_a_table_is_told(
    text: str, expected: tuple[str, int, str], tmp_path: Path, catalogue: Catalogue
) -> None:
    """Frictionless drops unknown keys of a record without a word; here nothing disappears unseen."""
    assert told(read_record(tmp_path, catalogue, text)) == [expected]


@pytest.mark.parametrize(("stem", "hint"), [("proef", "Schrijf 'id: proef', of"), ("Proef 2", "Hernoem het bestand:")])
def test_a_name_that_can_be_no_id_is_not_proposed_as_one(
    stem: str, hint: str, tmp_path: Path, catalogue: Catalogue
) -> None:
    """Following a cure may not lead to the next fault."""
    (tmp_path / f"{stem}.yaml").write_text("id: ander\n", encoding="utf-8")

    raw = read_source(Folder(tmp_path), SourceFile(f"{stem}.yaml", "verwerkingen"), catalogue)

    assert raw.findings[0].hint.startswith(hint)


def test_a_typing_error_in_a_field_name_gets_a_suggestion(tmp_path: Path, catalogue: Catalogue) -> None:
    """The cure for an unknown field is the name that was probably meant."""
    assert (
        read_record(tmp_path, catalogue, "id: proef\nsamenvating: x\n").findings[0].hint == "Bedoelt u 'samenvatting'?"
    )


@pytest.mark.parametrize("text", ["id: proef\ndoelen:\n", "id: proef\ndoelen: []\n", "id: proef\n"])
def test_an_empty_list_is_no_rows_and_no_fault(text: str, tmp_path: Path, catalogue: Catalogue) -> None:
    """Whether a list may be empty is for the rules to say."""
    raw = read_record(tmp_path, catalogue, text)

    assert ([r.table for r in raw.rows], raw.findings) == (["verwerkingen"], [])


def test_columns_may_stand_in_any_order(tmp_path: Path, catalogue: Catalogue) -> None:
    """Frictionless answers a changed order with a cascade of errors; here the header says what is what."""
    raw = read_departments(tmp_path, catalogue, "email,naam,id,omschrijving,organisatie_id\n,Sport,sport,Zwemmen,x\n")

    assert told(raw) == []
    assert [r.values for r in raw.rows] == [
        {"naam": "Sport", "id": "sport", "omschrijving": "Zwemmen", "organisatie_id": "x"}
    ]


def test_an_extra_column_is_told_once_and_its_cells_are_left_out(tmp_path: Path, catalogue: Catalogue) -> None:
    """An unknown column is one finding, however many rows there are."""
    raw = read_departments(
        tmp_path, catalogue, "id,organisatie_id,naam,omschrijving,email,kleur\na,b,c,d,e,f\ng,h,i,j,k,l\n"
    )

    assert told(raw) == [("onbekend-veld", 1, "kleur")]
    assert [r.values["id"] for r in raw.rows] == ["a", "g"]
    assert not any("kleur" in r.values for r in raw.rows)


def test_missing_columns_are_told_once_by_name(tmp_path: Path, catalogue: Catalogue) -> None:
    """One finding names all columns that are not there; which rows are lost, nobody knows."""
    raw = read_departments(tmp_path, catalogue, "id,naam\na,b\nc,d\n")

    assert "organisatie_id, omschrijving, email" in raw.findings[0].message
    assert (len(raw.findings), raw.rows, raw.lost) == (1, [], [("afdelingen", ())])


def test_empty_and_blank_cells_are_absent(tmp_path: Path, catalogue: Catalogue) -> None:
    """A cell with spaces only looks empty, so it is."""
    raw = read_departments(tmp_path, catalogue, "id,organisatie_id,naam,omschrijving,email\nsport,x,  ,,\n")

    assert [r.values for r in raw.rows] == [{"id": "sport", "organisatie_id": "x"}]


def test_white_space_around_a_value_is_no_part_of_it(tmp_path: Path, catalogue: Catalogue) -> None:
    """A space that nobody sees breaks no reference, and a line end no pattern (in Python `$` allows one)."""
    table = read_departments(tmp_path, catalogue, 'id,organisatie_id,naam,omschrijving,email\n"sport\n", x ,Y,Z,\n')
    record = read_record(tmp_path, catalogue, "id: proef\nrol: ' verwerker '\nomschrijving: |\n  Een.\n\n  Twee.\n")

    assert table.rows[0].values == {"id": "sport", "organisatie_id": "x", "naam": "Y", "omschrijving": "Z"}
    assert record.rows[0].values == {"id": "proef", "rol": "verwerker", "omschrijving": "Een.\n\nTwee."}


@pytest.mark.parametrize("text", ["", "id: [", "titel: x\n"])
def test_a_record_that_cannot_be_read_is_remembered_by_the_name_of_its_file(
    text: str, tmp_path: Path, catalogue: Catalogue
) -> None:
    """References to a broken record do not dangle: its file name says that it exists."""
    assert read_record(tmp_path, catalogue, text).lost == [("verwerkingen", ("proef",))]


def test_the_sources_are_every_table_and_every_record(small_package: Path, catalogue: Catalogue) -> None:
    """Each CSV table and each YAML file is one source; nested tables have no file of their own."""
    sources, findings = find_sources(over_shipped(Folder(small_package), "register_data"), catalogue)

    tables = [t for t in catalogue.tables.values() if not t.parent and t.format == "csv"]
    assert findings == []
    here = [f"{layer}{t.path}" for t in tables for layer in ("landelijk/", "")]
    data = over_shipped(Folder(small_package), "register_data")
    assert [s.path for s in sources if s.path.endswith(".csv")] == [path for path in here if has(data, path)]
    assert [s.path for s in sources if s.path.endswith(".yaml")] == [
        "verwerkingen/hondenbelasting.yaml",
        "verwerkingen/parkeerplaats-bij-huis.yaml",
        "verwerkingen/zwemabonnement.yaml",
    ]


def test_names_collide_also_when_both_hold_capitals(small_package: Path, catalogue: Catalogue) -> None:
    """Of files that are one file on Windows, all but the first are told."""
    for name in ("KAT.yaml", "Kat.yaml"):
        (small_package / "verwerkingen" / name).touch()

    findings = find_sources(Folder(small_package), catalogue)[1]

    assert [(f.rule, f.place.path) for f in findings] == [("naam-verschilt-in-hoofdletters", "verwerkingen/Kat.yaml")]


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("kat.yml", "vreemd-bestand"),
        ("kat.yaml.bak", "vreemd-bestand"),
        ("Kat.txt", "vreemd-bestand"),
        ("HONDENBELASTING.yaml", "naam-verschilt-in-hoofdletters"),
        (".kat.yaml.swp", None),
    ],
)
def test_files_that_do_not_belong_among_the_records_are_told(
    name: str, rule: str | None, small_package: Path, catalogue: Catalogue
) -> None:
    """A file with another ending, or a name that collides on Windows, is not passed over; hidden files are."""
    (small_package / "verwerkingen" / name).touch()

    _, findings = find_sources(Folder(small_package), catalogue)

    assert [f.rule for f in findings] == ([rule] if rule else [])


@pytest.mark.parametrize(
    ("path", "cure"),
    [
        ("codelijsten/kleuren.csv", "geef het bestand de naam van een tabel, of verwijder het."),
        ("gedeeld/kleuren.csv", "geef het bestand de naam van een tabel, of verwijder het."),
        ("gedeeld/landen.csv", "Zet het bestand hier: gedeeld/codelijsten/landen.csv."),
        ("codelijsten/wetten.csv", "Zet het bestand hier: wetten.csv."),
    ],
)
def test_csv_file_that_no_table_names_is_reported(path: str, cure: str, small_package: Path, check_package) -> None:
    """A list that somebody added and nobody reads is not passed over in silence, in whatever layer."""
    (small_package / path).parent.mkdir()
    (small_package / path).write_text("code,titel\n", encoding="utf-8")

    (found,) = [f for f in check_package(small_package) if f.rule == "vreemd-bestand"]

    assert (found.place.path, cure in found.hint) == (f"register_data/{path}", True)


def test_the_sources_of_a_lower_layer_come_first(small_package: Path, catalogue: Catalogue) -> None:
    """A table has a file in each layer, or none; an organisation among others keeps its own in a folder."""
    for path in ("gedeeld/afdelingen.csv", "gedeeld/verwerkingen/kat.yaml", "westerwolde/afdelingen.csv"):
        (small_package / path).parent.mkdir(parents=True, exist_ok=True)
        (small_package / path).touch()
    tree = over_shipped(Folder(small_package), "register_data")

    def paths(own: str, table: str) -> list[str]:
        sources, findings = find_sources(tree, catalogue, stack(tree, own))
        assert findings == []
        return [source.path for source in sources if source.table == table]

    assert paths("", "afdelingen") == ["gedeeld/afdelingen.csv", "afdelingen.csv"]
    assert paths("westerwolde/", "afdelingen") == ["gedeeld/afdelingen.csv", "westerwolde/afdelingen.csv"]
    assert paths("westerwolde/", "verwerkingen") == ["gedeeld/verwerkingen/kat.yaml"]
    assert paths("", "feestdagen") == ["landelijk/feestdagen.csv"]


def test_what_is_not_there_holds_no_rows(small_package: Path, catalogue: Catalogue) -> None:
    """Git keeps no empty folder, and who has no processors needs no table of them."""
    shutil.rmtree(small_package / "verwerkingen")
    (small_package / "kerncijfers.csv").unlink()

    sources, findings = find_sources(Folder(small_package), catalogue)

    assert findings == []
    assert {"verwerkingen", "kerncijfers"}.isdisjoint(source.table for source in sources)


def test_files_and_folders_out_of_place_are_told_in_a_sentence(small_package: Path, catalogue: Catalogue) -> None:
    """What an editor reads of a folder, names and files that are not as they should be."""
    for name in ("HONDENBELASTING.yaml", "kat.yml"):
        (small_package / "verwerkingen" / name).touch()
    (small_package / "kleuren.csv").touch()

    found = find_sources(Folder(small_package), catalogue)[1]
    (small_package / "verwerkingen").rename(small_package / "elders")
    (small_package / "verwerkingen").touch()
    found += find_sources(Folder(small_package), catalogue)[1]

    stray = ("vreemd-bestand", "kleuren.csv", 0, 0, "kleuren.csv hoort bij geen enkele tabel.")
    assert [(f.rule, f.place.path, f.place.line, f.place.column, f.message) for f in found] == [
        (
            "naam-verschilt-in-hoofdletters",
            "verwerkingen/hondenbelasting.yaml",
            0,
            0,
            (
                "verwerkingen/hondenbelasting.yaml verschilt alleen in hoofdletters van HONDENBELASTING.yaml. "
                "Op Windows en macOS is dat hetzelfde bestand."
            ),
        ),
        ("vreemd-bestand", "verwerkingen/kat.yml", 0, 0, "verwerkingen/kat.yml hoort hier niet."),
        stray,
        ("map-onleesbaar", "verwerkingen", 0, 0, "verwerkingen is geen map, of is niet te openen."),
        stray,
    ]
    assert [f.hint for f in found if f is not found[2]] == [
        "Geef een van de twee een andere naam.",
        "In deze map staan alleen .yaml-bestanden.",
        "Maak er een map van die u mag openen, of haal weg wat er staat.",
        "Beschrijf uw eigen tabel in de map eigen, geef het bestand de naam van een tabel, of verwijder het.",
    ]


def test_a_finding_knows_the_record_and_where_in_it(tmp_path: Path, catalogue: Catalogue) -> None:
    """Its pointer leads to the row, so that whoever reads the file again finds the cell."""
    raw = read_record(tmp_path, catalogue, "id: proef\ndoelen:\n  - doel: x\n    kleur: rood\n    grondslagen: geen\n")

    assert [f.place for f in raw.findings] == [
        Place("proef.yaml", 4, 5, "proef", "kleur", ("doelen", 0)),
        Place("proef.yaml", 5, 5, "proef", "grondslagen", ("doelen", 0)),
    ]


def test_a_row_of_a_table_knows_its_key(tmp_path: Path, catalogue: Catalogue) -> None:
    """A finding about a row of CSV names the record that the row is."""
    raw = read_departments(tmp_path, catalogue, "id,organisatie_id,naam,omschrijving,email\nsport,x,Y,Z,\n,x,Y,Z,\n")

    assert [(r.origin.line, r.origin.record) for r in raw.rows] == [(2, "sport"), (3, "")]
    assert (raw.is_record, read_record(tmp_path, catalogue, RECORD).is_record) == (False, True)


@pytest.mark.parametrize("text", ["", "id,naam\n", "id,organisatie_id,naam,omschrijving,email\na,b\n"])
def test_of_a_table_that_cannot_be_read_any_row_may_be_lost(text: str, tmp_path: Path, catalogue: Catalogue) -> None:
    """Nobody knows which rows stood there, so no reference to the table dangles."""
    assert set(read_departments(tmp_path, catalogue, text).lost) == {("afdelingen", ())}


def test_a_file_that_is_not_there_is_lost_by_its_name(tmp_path: Path, catalogue: Catalogue) -> None:
    """A record is known by its file; of a table nobody knows which rows are gone."""
    sources = (SourceFile("weg.yaml", "verwerkingen"), SourceFile("weg.csv", "afdelingen"))

    assert [read_source(Folder(tmp_path), source, catalogue).lost for source in sources] == [
        [("verwerkingen", ("weg",))],
        [("afdelingen", ())],
    ]


HEADER = "id,organisatie_id,naam,omschrijving,email"


@pytest.mark.parametrize("text", ["", "\n"])
def test_who_begins_a_table_reads_its_first_line(text: str, tmp_path: Path, catalogue: Catalogue) -> None:
    """Nobody knows the columns by heart; with that line alone the table is sound."""
    (tmp_path / "afdelingen.csv").write_text(text, encoding="utf-8")
    source = SourceFile("afdelingen.csv", "afdelingen")

    (found,) = read_source(Folder(tmp_path), source, catalogue).findings

    assert found.hint.endswith(f"eerste regel: {HEADER}")
    assert read_departments(tmp_path, catalogue, f"{HEADER}\n").findings == []


@pytest.mark.parametrize("missing", [["email"], ["omschrijving", "email"]])
def test_the_cure_for_a_column_that_is_not_there_works(
    missing: list[str], tmp_path: Path, catalogue: Catalogue
) -> None:
    """The same is said of the other rows: a column more in the first line alone makes every row too short."""
    head = ",".join(name for name in HEADER.split(",") if name not in missing)
    row = "zorg," * (4 - len(missing)) + "zorg"

    (found,) = read_departments(tmp_path, catalogue, f"{head}\n{row}\n").findings

    more = "een komma" if len(missing) == 1 else "2 komma's"
    assert f"',{','.join(missing)}', en achter elke andere rij {more}." in found.hint
    cured = f"{head},{','.join(missing)}\n{row}{',' * len(missing)}\n"
    assert read_departments(tmp_path, catalogue, cured).findings == []
