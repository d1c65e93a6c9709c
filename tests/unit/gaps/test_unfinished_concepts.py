"""A concept that is not finished stops nothing, breaks nothing of others, and gives nothing away."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from glashelder.cli import main
from glashelder.findings import Finding, Severity
from glashelder.pipeline import Checked

NAME = "leenfiets"
CONCEPT = f"id: {NAME}\ntitel: Leenfiets\nstatus: concept\n"
FULL = """onderwerp_id: belastingen
bestuursorgaan_id: voorbeeldstad-heffingsambtenaar
rol: verantwoordelijke
regime: avg
gewijzigd_op: 2026-11-02
"""
Check = Callable[..., Checked]


def put(data: Path, text: str, name: str = NAME) -> Path:
    """Write the concept."""
    file = data / f"verwerkingen/{name}.yaml"
    file.write_text(text, "utf-8")
    return file


def summary(findings: tuple[Finding, ...]) -> str:
    """Return what is told of how much the concept lacks."""
    return next((f.message for f in findings if f.rule == "concept-onvolledig"), "")


@pytest.mark.parametrize(
    "rest",
    [
        "",
        FULL,
        "doelen: []\ngegevens: []\nbewaring: []\n",
        "doelen:\n  -\ngegevens:\n  -\n",
        "ontvangers:\n  - waarvoor: Uw naam.\nverwerkers:\n  - waarvoor: Houdt de agenda bij.\n",
        "bewaring:\n  - wat: dossier\n    bewaartermijn_id: komt-nog\n",
        "afdeling_id: nieuwe-afdeling\nhoofdverwerking_id: komt-ook-nog\n",
        "doelen:\n  - doel: Fietsen uitlenen aan bezoekers.\n    grondslagen:\n      - toelichting: Nog uitzoeken.\n",
        "doorgiften:\n  - ontvanger: Een bedrijf\n",
        "rol: verwerker\nbesluitvorming: volledig\ndpia: uitgevoerd\n" + FULL.replace("rol: verantwoordelijke\n", ""),
    ],
)
def test_what_a_concept_lacks_is_counted_and_no_fault(rest: str, small_package: Path, check_data: Check) -> None:
    """Whatever is not filled in yet: tips only, and one of them says how many there are and what they are."""
    put(small_package, CONCEPT + rest)

    checked = check_data(small_package)

    mine = [f for f in checked.findings if f.place.path.endswith(f"{NAME}.yaml")]
    assert checked.is_sound
    assert {f.severity for f in checked.findings} == {Severity.TIP}
    assert [f.rule for f in checked.findings if f not in mine and f.rule != "niet-gebruikt"] == []
    number = re.match(rf"Concept '{NAME}' mist nog (\d+) gegevens?: ", summary(checked.findings))
    assert number
    assert 0 < int(number[1]) <= len(mine) - 1


def test_what_rows_written_for_short_lack_is_named_by_its_field(small_package: Path, check_data: Check) -> None:
    """A list in a row is no list of rows: the field to fill in has the path that it always has."""
    put(small_package, CONCEPT + FULL + "gegevens:\n  - betrokkene: [aanvragers, belastingplichtigen]\n")

    told = summary(check_data(small_package).findings)

    assert "gegevens.gegeven (2 keer)" in told


def test_a_concept_that_can_be_a_record_is_counted_by_the_rules_too(small_package: Path, check_data: Check) -> None:
    """With what makes a page possible filled in, the count holds what the law asks beyond the shape."""
    put(small_package, CONCEPT + FULL)

    told = summary(check_data(small_package).findings)

    assert "samenvatting" in told
    assert "doelen.grondslagen" in told
    assert told.startswith(f"Concept '{NAME}' mist nog 10 gegevens: ")


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (CONCEPT.replace(f"id: {NAME}\n", ""), "verplicht-veld-leeg"),
        (CONCEPT.replace("status: concept\n", ""), "verplicht-veld-leeg"),
        (CONCEPT + "doelen: [\n", "yaml-onleesbaar"),
        (CONCEPT + "samenvating: Fout getypt.\n", "onbekend-veld"),
        (CONCEPT + "gewijzigd_op: gisteren\n", "verkeerd-soort-waarde"),
        (CONCEPT + "samenvatting: Het BSN is 123456782.\n", "bsn-in-tekst"),
        (CONCEPT.replace(f"id: {NAME}", "id: iets-anders"), "kenmerk-anders-dan-bestand"),
    ],
)
def test_what_is_wrong_in_a_concept_stays_a_fault(text: str, rule: str, small_package: Path, check_data: Check) -> None:
    """Without an id it is no concept yet, what cannot be read may be anything, and personal data are never a draft."""
    put(small_package, text)

    checked = check_data(small_package)

    assert not checked.is_sound
    assert rule in {f.rule for f in checked.findings if f.is_blocking}


def test_a_fault_in_a_concept_is_all_that_is_a_fault(small_package: Path, check_data: Check) -> None:
    """Who cures what is wrong is not told of all that is not there yet as well."""
    put(small_package, CONCEPT + "gewijzigd_op: gisteren\nregime: <b>avg</b>\n")

    blocking = sorted({f.rule for f in check_data(small_package).findings if f.counts_when_strict})

    assert blocking == ["tekst-met-html", "verkeerd-soort-waarde"]


def test_others_may_refer_to_a_concept_that_is_no_record_yet(small_package: Path, check_data: Check) -> None:
    """A published activity that is part of it is told that it is a concept; the site leaves the reference out."""
    put(small_package, CONCEPT)
    main_file = small_package / "verwerkingen/zwemabonnement.yaml"
    main_file.write_text(main_file.read_text("utf-8") + f"\nhoofdverwerking_id: {NAME}\n", "utf-8")

    checked = check_data(small_package)

    assert [f.rule for f in checked.findings if f.counts_when_strict] == ["verwijst-naar-concept"]
    assert checked.published.verwerkingen["zwemabonnement"].hoofdverwerking_id is None
    assert NAME not in checked.published.verwerkingen


def test_what_only_an_unfinished_concept_uses_is_withheld(small_package: Path, check_data: Check) -> None:
    """A supplier announces a tender, also while the concept lacks so much that it is no record."""
    file = small_package / "verwerkers.csv"
    file.write_text(file.read_text("utf-8") + "geheim-bv,Geheim B.V.,Houdt iets bij,nl,,\n", "utf-8")
    put(small_package, CONCEPT + "verwerkers:\n  - verwerker_id: geheim-bv\n")

    checked = check_data(small_package)

    assert [f.message for f in checked.findings if f.is_blocking] == []
    assert "geheim-bv" in checked.register.verwerkers
    assert "geheim-bv" not in checked.published.verwerkers
    assert [f for f in checked.findings if "geheim-bv" in f.message] == []


def test_text_counts_and_asked_for_it_shows_all(small_project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The text report tells of a concept in one tip; `--alles` and JSON hold each gap."""
    put(small_project / "register_data", CONCEPT)
    command = ["check", "--project", str(small_project), "--today", "2026-11-22"]

    codes = [main(command)]
    short = capsys.readouterr().out
    codes.append(main([*command, "--alles"]))
    whole = capsys.readouterr().out
    codes.append(main([*command, "--format", "json"]))
    rows = json.loads(capsys.readouterr().out)

    assert codes == [0, 0, 0]
    assert short.count(f"{NAME}.yaml") == 1
    assert "Niet alles staat hier. Alles ziet u met: glashelder check --alles" in short
    gaps = [row for row in rows if row["bestand"].endswith(f"{NAME}.yaml") and row["regel"] == "verplicht-veld-leeg"]
    assert whole.count("tip  verplicht-veld-leeg") == len(gaps) > 5
    assert {row["soort"] for row in gaps} == {"ontbreekt"}
    assert "verplicht-veld-leeg" not in short


def test_a_published_activity_that_becomes_an_unfinished_concept_loses_its_address_aloud(
    versions: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    """The promise of an address holds, also when what is left of the record is too little to be one."""
    command = ["--project", str(versions.project), "--today", "2026-11-22"]
    adopted = main(["vastleggen", *command])
    put(versions.data, "id: zwemabonnement\ntitel: Zwemabonnement\nstatus: concept\n", "zwemabonnement")

    code = main(["check", *command])

    assert (adopted, code) == (0, 1)
    assert "zwemabonnement.yaml:3:1  fout  kenmerk-verdwenen" in capsys.readouterr().out


def test_the_same_concept_is_no_reason_to_end_a_page_with_a_dead_link(small_package: Path, check_data: Check) -> None:
    """A successor that is a concept has no page, also when it lacks much."""
    put(small_package, CONCEPT)
    file = small_package / "vervallen.csv"
    row = f"verwerkingen,oude-fiets,Oude fiets,Gestopt.,2026-11-01,{NAME}\n"
    file.write_text(file.read_text("utf-8") + row, "utf-8")

    assert "opvolger-bestaat-niet" in {f.rule for f in check_data(small_package).findings}
