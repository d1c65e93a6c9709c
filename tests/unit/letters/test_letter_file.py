from pathlib import Path

import pytest

from glashelder.findings import Finding, Place
from glashelder.letters.department.request_file import read_request

WHOLE = """\
brief: besluit-weigeren
verwerkingen: [hondenbelasting, afvalpas]
naam: "O'Brien: & Zn"
ontvangen: 2026-11-02
delen:
  - vraag: Alles
    besluit: weigeren
    grond: uavg-41-i
"""


def written(tmp_path: Path, text: str) -> Path:
    """Return a request file with this text."""
    file = tmp_path / "zaak.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_request_is_read_as_it_was_typed(tmp_path: Path) -> None:
    """Texts stay texts, parts stay parts, and the form of the command holds where the file names none."""
    read = read_request(written(tmp_path, WHOLE), "html")

    assert read.findings == []
    assert read.request is not None
    assert (read.request.brief, read.request.formaat) == ("besluit-weigeren", "html")
    assert read.request.verwerkingen == ("hondenbelasting", "afvalpas")
    assert dict(read.request.velden) == {"naam": "O'Brien: & Zn", "ontvangen": "2026-11-02"}
    assert [(d.vraag, d.besluit, d.grond, d.feiten) for d in read.request.delen] == [
        ("Alles", "weigeren", "uavg-41-i", "")
    ]


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("brief: verdaging\nnam: Jan\n", "brief-veld-onbekend", 2),
        ("brief: verdaging\nbrief: doorzending\n", "veld-dubbel", 2),
        ("delen:\n  - vraag: v\n    reden: r\n", "brief-veld-onbekend", 3),
        ("delen:\n  - vraag\n", "brief-vorm-onjuist", 1),
        ("naam:\n  voor: Jan\n", "brief-vorm-onjuist", 1),
        ("verwerkingen:\n  - id: afvalpas\n", "brief-vorm-onjuist", 1),
        ("naam: *anker\n", "yaml-bijzonder-teken", 1),
        ("naam: [\n", "yaml-onleesbaar", 1),
        ("zomaar tekst\n", "geen-velden", 1),
        ("", "bestand-leeg", 1),
    ],
)
def test_a_fault_in_form_has_its_line(tmp_path: Path, text: str, rule: str, line: int) -> None:
    """Nothing is guessed: the file gives no request, and the finding says where to look."""
    read = read_request(written(tmp_path, text), "docx")

    assert read.request is None
    assert [f.rule for f in read.findings] == [rule]
    assert abs(read.findings[0].place.line - line) <= 1
    assert read.findings[0].hint


def test_a_file_without_fields_is_told_how_a_request_begins(tmp_path: Path) -> None:
    """A request is no record: it has no id."""
    assert read_request(written(tmp_path, "zomaar tekst\n"), "docx").findings[0].hint == "Begin met 'brief: …'."


def test_a_finding_about_a_field_gets_the_line_of_that_field(tmp_path: Path) -> None:
    """What is wrong with a value is told at the value, and what is wrong in the register stays there."""
    read = read_request(written(tmp_path, WHOLE), "docx")

    def at(field: str) -> int:
        return read.located(Finding("r", "m", Place("glashelder letter", field=field), "h")).place.line

    assert [at(f) for f in ("naam", "delen, deel 1, grond", "delen, deel 1, feiten", "adres")] == [3, 8, 6, 1]
    kept = Finding("r", "m", Place("bestuursorganen.csv", 3), "h")
    assert read.located(kept) == kept


def test_a_file_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    """A name with a typing error stops that letter only."""
    assert [f.rule for f in read_request(tmp_path / "weg.yaml", "docx").findings] == ["bestand-ontbreekt"]
