import pytest

from glashelder.findings import Finding, Origin, Place
from glashelder.load.rows import RawFile, RawRow
from glashelder.schema.catalogue import Catalogue
from glashelder.validate.rows import CheckedFile
from glashelder.validate.shape import ShapeChecker

SOUND = {"organisatie_id": "x", "jaar": "2025", "indicator": "datalekken", "waarde": "3"}
WITHOUT_INDICATOR = {k: v for k, v in SOUND.items() if k != "indicator"}


def check(catalogue: Catalogue, *rows: dict[str, str], table: str = "kerncijfers") -> CheckedFile:
    """Return what the checker makes of rows of one table, the first on line 2."""
    raw = [RawRow(table, values, Origin("x.csv", line, f"r{line}")) for line, values in enumerate(rows, 2)]
    return ShapeChecker(catalogue).check(RawFile(rows=raw))


def told(checked: CheckedFile) -> list[tuple[str, int, str]]:
    """Return rule, line and field of each finding."""
    return [(f.rule, f.place.line, f.place.field) for f in checked.findings]


def test_a_sound_row_is_typed(catalogue: Catalogue) -> None:
    """The schema gives types to text."""
    checked = check(catalogue, SOUND)

    assert [(r.table, r.values, r.origin.line) for r in checked.rows] == [
        ("kerncijfers", {"organisatie_id": "x", "jaar": 2025, "indicator": "datalekken", "waarde": 3}, 2)
    ]
    assert (checked.set_aside, checked.findings) == ((), ())


def test_a_faulty_row_is_set_aside_with_its_key_and_the_others_go_on(catalogue: Catalogue) -> None:
    """All faults of all rows are told in one run, and the sound rows are kept."""
    checked = check(catalogue, {**SOUND, "jaar": "2017", "waarde": "x"}, SOUND, WITHOUT_INDICATOR)

    assert told(checked) == [
        ("te-klein", 2, "jaar"),
        ("verkeerd-soort-waarde", 2, "waarde"),
        ("verplicht-veld-leeg", 4, "indicator"),
    ]
    assert [r.origin.line for r in checked.rows] == [3]
    assert checked.set_aside == (
        ("kerncijfers", ("x", "2017", "datalekken")),
        ("kerncijfers", ("x", "2025", "")),
    )


def test_a_row_that_only_frictionless_understands_is_kept(catalogue: Catalogue) -> None:
    """The compiled schema may doubt, but the standard decides."""
    assert [r.values["waarde"] for r in check(catalogue, {**SOUND, "waarde": "007"}).rows] == [7]


def test_rows_keep_the_order_of_the_file(catalogue: Catalogue) -> None:
    """Rows that took the long way come back in their place."""
    checked = check(catalogue, {**SOUND, "waarde": "+1"}, SOUND, {**SOUND, "waarde": "002"})

    assert [(r.origin.line, r.values["waarde"]) for r in checked.rows] == [(2, 1), (3, 3), (4, 2)]


def test_rows_on_one_line_have_an_order(catalogue: Catalogue) -> None:
    """A record may be written on one line, so that a row and its nested rows have the same place."""
    rows = [
        RawRow(
            "verwerking_doelen",
            {"verwerking_id": "x", "volgnummer": "1", "doel": "d"},
            Origin("x.yaml", 1, "x", pointer),
        )
        for pointer in (("doelen", 0), ())
    ]

    assert len(ShapeChecker(catalogue).check(RawFile(rows=rows)).rows) == 2


def test_an_empty_row_is_told_as_one_finding(catalogue: Catalogue) -> None:
    """A blank row is not told once per required field."""
    assert told(check(catalogue, {})) == [("rij-leeg", 2, "")]


def test_a_list_in_a_cell_becomes_a_tuple(catalogue: Catalogue) -> None:
    """Lists have a delimiter in the schema, so they survive CSV."""
    checked = check(catalogue, {"woord": "a", "zoek_ook": "b|c d"}, table="synoniemen")

    assert [r.values["zoek_ook"] for r in checked.rows] == [("b", "c d")]


def test_a_code_keeps_its_leading_zero(catalogue: Catalogue) -> None:
    """A code of figures is text: PyYAML and spreadsheets make 243 of 0363."""
    organisation = {f.name: f.example for f in catalogue.tables["organisaties"].fields}

    checked = check(catalogue, {**organisation, "cbs_code": "0363"}, table="organisaties")

    assert [r.values["cbs_code"] for r in checked.rows] == ["0363"]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Kijk <b>hier</b>", "tekst-met-html"),
        ("Kijk op javascript:alert(1)", "tekst-met-script"),
        ("Kijk {{ hier }}", "tekst-met-sjabloon"),
    ],
)
def test_markup_is_told_by_kind(text: str, rule: str, catalogue: Catalogue) -> None:
    """A row whose text is more than text is set aside, with the field named."""
    checked = check(catalogue, {"woord": text, "zoek_ook": "b"}, table="synoniemen")

    assert (told(checked), checked.rows) == ([(rule, 2, "woord")], ())


def test_a_fault_that_loading_told_is_not_told_again(catalogue: Catalogue) -> None:
    """A value that could not be read is not also called missing."""
    row = RawRow("afdelingen", {"id": "x", "organisatie_id": "y", "omschrijving": "z"}, Origin("x.csv", 2))
    earlier = Finding("waarde-geen-tekst", "bericht", Place("x.csv", 2, 1, field="naam"), "oplossing")

    checked = ShapeChecker(catalogue).check(RawFile(rows=[row], findings=[earlier]))

    assert (checked.findings, checked.rows) == ((earlier,), ())


def test_both_roads_give_the_same(catalogue: Catalogue) -> None:
    """Asking Frictionless about every row changes nothing but the time it takes."""
    texts = ("2025", "2017", "", "x", "-1", "002", "3000")
    raw = RawFile(
        rows=[RawRow("kerncijfers", {**SOUND, "jaar": t}, Origin("x.csv", n)) for n, t in enumerate(texts, 2)]
    )

    quick = ShapeChecker(catalogue).check(raw)
    slow = ShapeChecker(catalogue, always_ask_frictionless=True).check(raw)

    assert quick == slow


def test_rules_see_no_record_with_a_fault_and_every_sound_row_of_a_table() -> None:
    """A record is judged whole or not at all; in a table each row stands for itself."""
    fault = Finding("te-lang", "bericht", Place("x", 1), "oplossing")
    row = object()

    seen = [
        CheckedFile((row,), (), faults, is_record).judgeable for faults in ((), (fault,)) for is_record in (True, False)
    ]

    assert seen == [(row,), (row,), (), (row,)]
