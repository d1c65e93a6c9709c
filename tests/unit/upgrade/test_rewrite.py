"""Names in files get those of today, and nothing else changes: not one character."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from next_release import NextRelease

from glashelder.load.csv_spots import cells, content
from glashelder.load.yaml_spots import spots
from glashelder.schema.catalogue import Catalogue
from glashelder.schema.names import Names
from glashelder.upgrade.rewrite import Rewriter, Rewritten

pytestmark = pytest.mark.usefixtures("next_release")


def rewrite(catalogue: Catalogue, text: str, table: str = "verwerkingen") -> Rewritten:
    """Return a text as it is to be today."""
    rewriter = Rewriter(catalogue, Names("2026.11.0"))
    found = catalogue.tables[table]
    return (rewriter.yaml if found.format == "yaml" else rewriter.csv)(text, "bestand", found)


@pytest.mark.parametrize(
    "text",
    [
        "# beveiliging: hoe\nid: a   # beveiliging\nbeveiliging:   Slot erop.   # ja\n",
        "id: a\n\n\n'beveiliging' : 'Wij: beveiliging'\ntitel: \"beveiliging\"\n",
        'id: a\n"beveiliging": >-\n  beveiliging: veel\n  meer\n',
        "id: a\r\nbeveiliging: x\r\ntitel: é😀 beveiliging\r\n",
        "{titel: é😀, beveiliging: x}\n",
        "? beveiliging\n: x\nid: a",
        "id: a\ngegevens:\n  - beveiliging: x\nbeveiliging: y\n",
    ],
)
def test_a_field_gets_its_name_and_the_rest_stays(text: str, catalogue: Catalogue, next_release: NextRelease) -> None:
    """Also with comments, quotes, blocks, flow, letters outside ASCII and line ends of Windows."""
    next_release.renamed("verwerkingen", "beveiliging", "maatregelen")
    keys = [s for s in spots(text) if s.path == ("beveiliging",) and s.mapping]
    assert len(keys) == 1
    start, end = keys[0].start, keys[0].end

    done = rewrite(catalogue, text)

    new = text[start:end].replace("beveiliging", "maatregelen")
    assert done.text == text[:start] + new + text[end:]
    assert done.told == [f"regel {keys[0].line}: beveiliging → maatregelen"]
    assert rewrite(catalogue, done.text).text == done.text


def test_rows_in_a_record_are_renamed_under_old_and_new_keys(catalogue: Catalogue, next_release: NextRelease) -> None:
    """The list itself has another name, and so has a field of its rows, and one of the rows within those."""
    next_release.renamed("verwerkingen", "redenen", "doelen")
    next_release.renamed("verwerking_doelen", "waarom", "doel")
    next_release.renamed("verwerking_grondslagen", "wet", "wet_id")
    text = "redenen:\n  - waarom: x  # wet\n    grondslagen:\n    - {grondslag: b, wet: avg}\n    - wet: uavg\nwet: z\n"

    done = rewrite(catalogue, text)

    assert done.text == (
        "doelen:\n  - doel: x  # wet\n    grondslagen:\n    - {grondslag: b, wet_id: avg}\n    - wet_id: uavg\nwet: z\n"
    )


def test_names_of_several_releases_follow_each_other(catalogue: Catalogue, next_release: NextRelease) -> None:
    """Two that were exchanged, of which one then got another name; a later release begins where an earlier ended."""
    next_release.renamed("verwerkingen", "a", "b", versie="2026.12.0")
    next_release.renamed("verwerkingen", "b", "a", versie="2026.12.0")
    next_release.renamed("verwerkingen", "a", "c", versie="2027.1.0")

    assert rewrite(catalogue, "a: 1\nb: 2\n").text == "b: 1\nc: 2\n"


def test_codes_get_their_key_where_they_are_used(catalogue: Catalogue, next_release: NextRelease) -> None:
    """In fields that refer to their list alone; the same word elsewhere is another word."""
    next_release.renamed("onderwerpen", "parkeren", "verkeer-en-parkeren", "code")
    text = "id: parkeren\nonderwerp_id: 'parkeren' # parkeren\ntitel: parkeren\n"

    assert rewrite(catalogue, text).text == text.replace("'parkeren'", "'verkeer-en-parkeren'")


@pytest.mark.parametrize(
    "text", ["ontvangers: [om, uwv]\n", "ontvangers:\n- om\n- uwv\n", "ontvangers:\n  - ontvanger_id: [om, uwv]\n"]
)
def test_codes_get_their_key_where_rows_are_written_for_short(
    text: str, catalogue: Catalogue, next_release: NextRelease
) -> None:
    """A bare item of a list is a key as well; one of a list of names is not."""
    next_release.renamed("ontvangers", "om", "openbaar-ministerie", "code")
    systems = "systemen: [om]\n"

    assert (
        rewrite(catalogue, text + systems).text
        == text.replace("om,", "openbaar-ministerie,").replace("om\n", "openbaar-ministerie\n") + systems
    )


def test_fields_that_a_record_empties_are_renamed(catalogue: Catalogue, next_release: NextRelease) -> None:
    """They are named in a list."""
    next_release.renamed("verwerkingen", "beveiliging", "maatregelen")

    assert rewrite(catalogue, "zonder: [titel, beveiliging]\n").text == "zonder: [titel, maatregelen]\n"
    assert rewrite(catalogue, "zonder:\n- beveiliging\n").text == "zonder:\n- maatregelen\n"


@pytest.mark.parametrize("text", ["maatregelen: a\nbeveiliging: b\n", "beveiliging: a\nid: x\nmaatregelen: b\n"])
def test_old_and_new_name_together_are_a_fault(text: str, catalogue: Catalogue, next_release: NextRelease) -> None:
    """Nobody knows which of the two holds."""
    next_release.renamed("verwerkingen", "beveiliging", "maatregelen")

    (fault,) = rewrite(catalogue, text).faults

    assert (fault.rule, fault.place.line) == ("oude-en-nieuwe-naam", text.count("\n", 0, text.rindex(": ")) + 1)
    assert "'maatregelen'" in fault.message
    assert "'beveiliging'" in fault.message


def test_columns_are_renamed_and_added(catalogue: Catalogue, next_release: NextRelease) -> None:
    """Cells stay as they were written, also over several lines; an empty line stays empty."""
    next_release.renamed("wetten", "naam", "citeertitel")
    header = list(catalogue.tables["wetten"].by_name)
    old = ",".join(header[:-1]).replace("citeertitel", '"naam"')
    row = ",".join(['"x, ""naam""\r\nnaam"'] + [" "] * (len(header) - 2))
    text = f"{old}\r\n{row}\r\n\r\n{row}"

    done = rewrite(catalogue, text, "wetten")

    new = old.replace('"naam"', '"citeertitel"')
    assert done.text == f"{new},{header[-1]}\r\n{row},\r\n\r\n{row},"
    assert done.told == ["regel 1: naam → citeertitel", f"regel 1: kolom {header[-1]} erbij"]
    assert rewrite(catalogue, done.text, "wetten").text == done.text


def test_two_columns_of_one_name_are_a_fault(catalogue: Catalogue, next_release: NextRelease) -> None:
    """As in a record."""
    next_release.renamed("wetten", "naam", "citeertitel")

    assert [f.rule for f in rewrite(catalogue, "id,naam,citeertitel\n", "wetten").faults] == ["oude-en-nieuwe-naam"]


def test_codes_in_cells_are_renamed(catalogue: Catalogue, next_release: NextRelease) -> None:
    """With the quotes that they have."""
    table = catalogue.tables["wetten"]
    target = next(r.table for r in table.references if r.fields == ("soort",))
    next_release.renamed(target, "oude-wet", "wet", "code")
    header = list(table.by_name)
    row = ",".join('"oude-wet"' if name == "soort" else "oude-wet" for name in header)

    done = rewrite(catalogue, f"{','.join(header)}\n{row}\n", "wetten")

    quoted = row.replace('"oude-wet"', '"wet"')
    assert done.text == f"{','.join(header)}\n{quoted}\n"
    assert done.told == ["regel 2: oude-wet → wet"]


def test_departures_from_what_lies_below_follow_its_names(catalogue: Catalogue, next_release: NextRelease) -> None:
    """Each names a table, a key, a field and a value."""
    next_release.renamed("", "regelingen", "wetten", "tabel")
    next_release.renamed("wetten", "kort", "afkorting")
    next_release.renamed("wetten", "avg-oud", "avg", "code")
    next_release.renamed("rechten", "inzien", "inzage", "code")
    next_release.renamed("onderwerpen", "belasting", "belastingen", "code")
    fields = ("tabel", "kenmerk", "veld", "waarde", "reden")
    rows = [
        ("regelingen", "avg-oud", "kort", "kort", "avg-oud"),
        ("verwerkingen", "belasting", "onderwerp_id", "belasting", ""),
        ("rechten_per_regime", "avg / inzien", "", "", "weg"),
        ("onbekend", "avg-oud", "kort", "belasting", ""),
    ]
    text = "\n".join(",".join(row) for row in (fields, *rows))

    done = rewrite(catalogue, text, "afwijkingen")

    assert done.text.split("\n")[1:] == [
        "wetten,avg,afkorting,kort,avg-oud",
        "verwerkingen,belasting,onderwerp_id,belastingen,",
        "rechten_per_regime,avg / inzage,,,weg",
        "onbekend,avg-oud,kort,belasting,",
    ]


@given(st.lists(st.lists(st.text(st.sampled_from('ab ,"\n\r;é'), max_size=6), min_size=2, max_size=3), max_size=4))
def test_cells_are_found_where_a_reader_of_csv_sees_them(rows: list[list[str]]) -> None:
    """Whatever stands in them, quoted where it must be."""
    file = io.StringIO(newline="")
    csv.writer(file).writerows(rows)
    text = file.getvalue()

    found = [[content(text[c.start : c.end]) for c in row] for row in cells(text)]

    assert found == [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text, newline=""))]


def test_a_known_gap_goes_along_with_its_field(catalogue: Catalogue, next_release: NextRelease) -> None:
    """Its path names lists and fields; the rest of the row stays."""
    next_release.renamed("verwerkingen", "redenen", "doelen")
    next_release.renamed("verwerking_doelen", "waarom", "doel")
    next_release.renamed("verwerkingen", "beveiliging", "maatregelen")
    header = ",".join(catalogue.tables["bekende_gaten"].by_name)
    rest = "," * (header.count(",") - 2)
    text = f"{header}\n" + "".join(
        f"a,beveiliging,{veld}{rest}\n" for veld in ("redenen.waarom", "beveiliging", "titel")
    )

    done = rewrite(catalogue, text, "bekende_gaten")

    assert [line.split(",")[2] for line in done.text.splitlines()[1:]] == ["doelen.doel", "maatregelen", "titel"]
    assert done.text.count("beveiliging") == len("abc")
