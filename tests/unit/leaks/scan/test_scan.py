"""Planted data of persons, in each place where somebody may leave them."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from PIL import ExifTags, Image
from pypdf import PdfWriter

from glashelder.findings import Finding, Severity
from glashelder.leaks.text_rules import TEXT_RULES
from glashelder.pipeline import check
from glashelder.report.json_rows import as_json
from glashelder.report.text import as_text
from glashelder.settings import Settings
from glashelder.work.cache import Cache

BSN = "123456782"
IBAN = "NL91 ABNA 0417 1643 00"
RECORD = "verwerkingen/zwemabonnement.yaml"
ALLOW = "toegestane_vondsten.csv"
Check = Callable[[Path], tuple[Finding, ...]]


def add(file: Path, text: str) -> int:
    """Add text to a file; return the line on which it begins."""
    before = file.read_text(encoding="utf-8")
    file.write_text(before + text, encoding="utf-8")
    return before.count("\n") + 1


def replace_field(file: Path, name: str, block: str) -> int:
    """Replace a field of a record; return the line of the field."""
    lines = file.read_text(encoding="utf-8").splitlines()
    start = next((n for n, line in enumerate(lines) if line.startswith(f"{name}:")), len(lines))
    end = next((n for n in range(start + 1, len(lines)) if not lines[n].startswith((" ", "-"))), len(lines))
    file.write_text("\n".join([*lines[:start], block, *lines[end:]]) + "\n", encoding="utf-8")
    return start + 1


def told(findings: tuple[Finding, ...]) -> list[tuple[str, str, int]]:
    """Return rule, file and line of each finding."""
    return [(f.rule, f.place.path, f.place.line) for f in findings]


@pytest.mark.parametrize(
    ("name", "block", "offset"),
    [
        ("interne_notitie", f"interne_notitie: Het BSN is {BSN}.", 0),
        ("interne_notitie", f"interne_notitie: |-\n  Eerste regel.\n\n  Het BSN is {BSN}.", 0),
        ("ook_bekend_als", f"ook_bekend_als:\n  - zwemmen\n  - bsn {BSN}", 0),
        ("systemen", f"systemen:\n  - systeem: Zwemsysteem\n  - systeem: BSN {BSN}", 2),
    ],
)
def test_a_number_in_a_record_is_found_at_its_field(
    small_package: Path, check_package: Check, name: str, block: str, offset: int
) -> None:
    """In a cell, a text of many lines, a list and a nested row, the finding is at the line of the field."""
    line = replace_field(small_package / RECORD, name, block)

    assert told(check_package(small_package)) == [("bsn-in-tekst", f"register_data/{RECORD}", line + offset)]


def test_a_number_in_a_table_is_found_at_its_cell(small_package: Path, check_package: Check) -> None:
    """A CSV has a line and a column."""
    line = add(small_package / "begrippen.csv", f"proef,Proef,Wij betalen van {IBAN}.,\n")

    finding = check_package(small_package)[0]

    assert told((finding,)) == [("rekeningnummer-in-tekst", "register_data/begrippen.csv", line)]
    assert finding.place.column == len("proef,Proef,") + 1


def test_a_row_that_does_not_fit_its_schema_is_looked_at_too(small_package: Path, check_package: Check) -> None:
    """A number in the wrong field is found, and no other finding quotes it."""
    replace_field(small_package / RECORD, "rol", f"rol: BSN {BSN}")
    replace_field(small_package / RECORD, "gewijzigd_op", f"gewijzigd_op: bsn {BSN}")

    findings = check_package(small_package)

    assert [f.rule for f in findings].count("bsn-in-tekst") == 2
    assert BSN not in as_text(findings) + as_json(findings, "")


def test_a_number_used_as_a_key_is_not_shown(small_package: Path, check_package: Check) -> None:
    """Findings name the record they are about; that name is masked too."""
    add(small_package / "begrippen.csv", f"{BSN},Proef,Een BSN is {BSN}.,\n")

    findings = check_package(small_package)

    assert {f.rule for f in findings} == {"bsn-in-tekst", "negencijferig-nummer"}
    assert BSN not in as_text(findings) + as_json(findings, "")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("content/over-dit-register.md", f"\nHet BSN van de wethouder is {BSN}.\n"),
        ("content/uw-rechten/index.md", f"\n- bsn: {BSN[:3]}.{BSN[3:6]}.{BSN[6:]}\n"),
    ],
)
def test_a_number_in_prose_is_found_where_it_stands(
    small_project: Path, check_package: Check, path: str, text: str
) -> None:
    """A page is as public as a table."""
    line = add(small_project / path, text) + 1

    assert told(check_package(small_project / "register_data")) == [("bsn-in-tekst", path, line)]


def test_a_number_that_is_broken_over_lines_is_found_where_it_begins(small_project: Path, check_package: Check) -> None:
    """Spaces that hold, signs that cannot be seen and a line end within a number hide nothing."""
    line = add(small_project / "content/index.md", "\n- van de wethouder: BSN 123\n  456\u2011782\n") + 1

    assert told(check_package(small_project / "register_data")) == [("bsn-in-tekst", "content/index.md", line)]


def test_a_number_in_front_matter_is_found(small_project: Path, check_package: Check) -> None:
    """The title and summary of a page are text too."""
    file = small_project / "content/index.md"
    file.write_text(file.read_text("utf-8").replace("---\n", f"---\nextra: bsn {BSN}\n", 1), encoding="utf-8")

    assert told(check_package(small_project / "register_data")) == [("bsn-in-tekst", "content/index.md", 2)]


def test_a_number_in_a_letter_template_is_found(
    small_project: Path, own_template: Callable[[str], Path], check_package: Check
) -> None:
    """Every letter that is sent would hold it."""
    line = add(own_template("letters/ontvangstbevestiging.txt.j2"), "Bel 06-12345678.\n")

    findings = check_package(small_project / "register_data")

    assert told(findings) == [("mobiel-nummer", "templates/letters/ontvangstbevestiging.txt.j2", line)]


def test_an_attachment_is_found_wherever_it_lies(small_project: Path, check_package: Check) -> None:
    """In prose and among the data; the maker is not named in full."""
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "Jannie Voorbeeld"
    Image.new("RGB", (4, 4)).save(small_project / "content/foto.jpg", exif=exif)
    writer = PdfWriter()
    writer.add_blank_page(10, 10)
    writer.add_metadata({"/Author": "Jannie Voorbeeld"})
    writer.write(small_project / "register_data/folder.pdf")
    (small_project / "content/oud.doc").write_bytes(b"x")

    findings = check_package(small_project / "register_data")

    assert {(f.rule, f.place.path, f.severity) for f in findings} == {
        ("bijlage-met-sporen", "content/foto.jpg", Severity.FOUT),
        ("bijlage-met-sporen", "register_data/folder.pdf", Severity.FOUT),
        ("bijlage-niet-nagekeken", "content/oud.doc", Severity.WAARSCHUWING),
    }
    assert "Jannie" not in as_text(findings)


def test_the_text_of_an_attachment_is_looked_through(small_project: Path, check_package: Check) -> None:
    """A number in a document is as public as one on a page, and two kinds together describe a person there too."""
    document = docx.Document()
    document.core_properties.author = ""
    document.add_paragraph("Mevrouw De Vries, geboren 12-03-1985")
    document.add_paragraph("Bel 06-12345678")
    document.save(small_project / "content/folder.docx")

    findings = check_package(small_project / "register_data")

    assert {(f.rule, f.place.path, f.severity) for f in findings} == {
        ("geboortedatum-in-tekst", "content/folder.docx", Severity.FOUT),
        ("mobiel-nummer", "content/folder.docx", Severity.FOUT),
    }


def test_a_part_that_is_not_looked_through_is_told(
    small_project: Path, check_package: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Silence would say that the file is clean."""
    monkeypatch.setattr("glashelder.leaks.scan.attachments._MAX_TEXT", 10)
    document = docx.Document()
    document.core_properties.author = ""
    document.add_paragraph("Een zin van meer dan tien tekens.")
    document.save(small_project / "content/folder.docx")

    findings = check_package(small_project / "register_data")

    assert [(f.rule, f.severity) for f in findings] == [("bijlage-deels-nagekeken", Severity.TIP)]


def test_a_broken_attachment_is_a_finding(small_project: Path, check_package: Check) -> None:
    """Nothing that cannot be read is published."""
    (small_project / "content/folder.pdf").write_bytes(b"onzin")

    assert told(check_package(small_project / "register_data")) == [("bijlage-onleesbaar", "content/folder.pdf", 0)]


def test_a_yaml_escape_cannot_smuggle_a_hidden_sign(small_package: Path, check_package: Check) -> None:
    """A sign that is refused in the file is refused as a code, too."""
    replace_field(small_package / RECORD, "interne_notitie", 'interne_notitie: "tekst\\u202eomgekeerd"')

    assert [f.rule for f in check_package(small_package)] == ["verborgen-teken"]


def test_an_allowed_value_is_no_finding_in_any_spelling(small_project: Path, check_package: Check) -> None:
    """One row with a reason allows the value in tables, prose and attachments."""
    data = small_project / "register_data"
    add(data / ALLOW, f"rekeningnummer-in-tekst,{IBAN},Rekening van de gemeente zelf.,2026-11-22\n")
    add(data / "begrippen.csv", f"proef,Proef,Betaal op {IBAN.lower().replace(' ', '')}.,\n")
    add(small_project / "content/index.md", f"\nBetaal op {IBAN}.\n")

    assert check_package(data) == ()


def test_an_allowed_value_that_is_nowhere_gives_a_tip(small_package: Path, check_package: Check) -> None:
    """An allow-list that only grows hides what it once allowed."""
    line = add(small_package / ALLOW, f"rekeningnummer-in-tekst,{IBAN},Rekening van de gemeente zelf.,2026-11-22\n")

    findings = check_package(small_package)

    assert told(findings) == [("toegestane-vondst-overbodig", f"register_data/{ALLOW}", line)]
    assert findings[0].severity is Severity.TIP
    assert IBAN not in as_text(findings)


def test_a_value_is_allowed_for_its_rule_only(small_package: Path, check_package: Check) -> None:
    """A reason is about one kind of finding."""
    add(small_package / ALLOW, f"mobiel-nummer,{IBAN},Rekening van de gemeente zelf.,2026-11-22\n")
    add(small_package / "begrippen.csv", f"proef,Proef,Betaal op {IBAN}.,\n")

    assert "rekeningnummer-in-tekst" in [f.rule for f in check_package(small_package)]


def test_a_value_is_not_allowed_without_a_reason_of_some_words(small_package: Path, check_package: Check) -> None:
    """'ok' is no reason."""
    add(small_package / ALLOW, f"rekeningnummer-in-tekst,{IBAN},ok,2026-11-22\n")

    assert told(check_package(small_package)) == [("verkeerde-vorm", f"register_data/{ALLOW}", 2)]


def test_a_field_that_is_meant_for_it_is_left_alone(small_package: Path, check_package: Check) -> None:
    """The address of the municipality stands in its own field; elsewhere it would be found."""
    address = "Marktstraat 2, 1234 AB Voorbeeldstad"
    file = small_package / "organisaties.csv"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Marktstraat 2, Voorbeeldstad", address), encoding="utf-8")
    line = add(small_package / "begrippen.csv", f'proef,Proef,"Kom naar {address}",\n')

    assert told(check_package(small_package)) == [("adres-in-tekst", "register_data/begrippen.csv", line)]


def test_a_second_run_gives_the_same_findings(small_project: Path, tmp_path: Path) -> None:
    """What was found is remembered with the file."""
    replace_field(small_project / "register_data" / RECORD, "interne_notitie", f"interne_notitie: bsn {BSN}")
    add(small_project / "content/index.md", "\nBel 06-12345678.\n")
    runs = []
    for _ in range(2):
        cache = Cache(tmp_path / "cache", "proef")
        runs.append(check(Settings(project_dir=small_project), cache).findings)
        cache.save()

    assert runs[0] == runs[1]
    assert len(runs[0]) == 2


def test_a_project_without_attachments_loads_no_library_for_them(repo: Path) -> None:
    """Who has no pictures does not wait for what reads them."""
    code = "import sys, glashelder.pipeline; print(sorted({'PIL', 'pypdf', 'lxml', 'docx'} & sys.modules.keys()))"
    run = subprocess.run([sys.executable, "-c", code], cwd=repo, capture_output=True, text=True, check=True)

    assert run.stdout.strip() == "[]"


def test_the_demonstration_register_holds_no_data_of_persons(zilverdam: Path, tmp_path: Path) -> None:
    """Zilverdam is invented, and shows what a clean register looks like."""
    looked_for = {rule.id for rule in TEXT_RULES} | {"bijlage-met-sporen"}
    findings = check(Settings(project_dir=zilverdam), Cache(tmp_path / "cache", "proef")).findings

    assert [f for f in findings if f.rule in looked_for] == []
