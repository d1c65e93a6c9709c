"""A known gap of a published activity: the site is published with it, its page shows it, and it only gets smaller."""

import csv
import datetime
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from glashelder.cli import main
from glashelder.explanations.catalogue import explanations
from glashelder.findings import Finding, Kind, Severity
from glashelder.letters.rules.activity import missing_facts
from glashelder.pipeline import Checked

NAME = "hondenbelasting"
HEAD = "verwerking_id,regel,veld,aantal,sinds,reden,herstel_voor\n"
MEASURES = f"{NAME},maatregelen-ontbreken,maatregelen"
Check = Callable[..., Checked]


def know(data: Path, *gaps: str, number: str = "", until: str = "2027-06-01") -> None:
    """Write the table with these gaps."""
    rows = (f"{gap},{number},2026-11-22,Komt in het voorjaar.,{until}\n" for gap in gaps)
    (data / "bekende_gaten.csv").write_text(HEAD + "".join(rows), "utf-8")


def rows_of(data: Path) -> list[dict[str, str]]:
    """Return the rows of the table."""
    with (data / "bekende_gaten.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def leave_out(data: Path, *fields: str, name: str = NAME, add: str = "") -> None:
    """Take fields with all that stands under them out of a record."""
    file = data / f"verwerkingen/{name}.yaml"
    blocks = re.split(r"^(?=\w+:)", file.read_text("utf-8"), flags=re.MULTILINE)
    file.write_text("".join(b for b in blocks if b.partition(":")[0] not in fields) + add, "utf-8")


def told(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    """Return rule and severity of what was found, but for tips."""
    return [(f.rule, f.severity.value) for f in findings if f.severity is not Severity.TIP]


@pytest.mark.parametrize(
    ("fields", "gap", "add"),
    [
        (["maatregelen"], "maatregelen-ontbreken,maatregelen", ""),
        (["gegevens"], "gegevens-ontbreken,gegevens", ""),
        (["bewaring"], "bewaring-ontbreekt,bewaring.bewaartermijn_id", ""),
        (["heeft_ontvangers"], "ontvangers-onbekend,heeft_ontvangers", ""),
        (["heeft_doorgifte"], "doorgifte-onbekend,heeft_doorgifte", ""),
        (["besluitvorming"], "besluitvorming-onbekend,besluitvorming", ""),
        (["doelen"], "doel-zonder-grondslag,doelen.grondslagen", ""),
        (["samenvatting"], "verplicht-veld-leeg,samenvatting", ""),
        (["afdeling_id"], "verplicht-veld-leeg,afdeling_id", ""),
        (["is_overheidstaak"], "overheidstaak-onbekend,is_overheidstaak", ""),
        (["bewaring"], "bewaring-ontbreekt,bewaring.bewaartermijn_id", "bewaring:\n  - wat: aangifte\n"),
        (
            ["heeft_doorgifte"],
            "verplicht-veld-leeg,doorgiften.instrument",
            "heeft_doorgifte: ja\ndoorgiften:\n  - land: us\n    ontvanger: Een bedrijf\n",
        ),
    ],
)
def test_a_known_gap_is_on_the_agenda_and_the_page_shows_it(  # noqa: PLR0913, PLR0917 (three are fixtures)
    fields: list[str], gap: str, add: str, small_project: Path, check_data: Check, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without the row it counts; with it the site is built, and the page says "niet ingevuld" and until when."""
    data = small_project / "register_data"
    leave_out(data, *fields, add=add)
    rule = gap.partition(",")[0]
    without = check_data(data)

    know(data, f"{NAME},{gap}")
    code = main(["build", "--project", str(small_project), "--today", "2026-11-22", "--strict"])

    assert {f.severity for f in without.findings if f.rule == rule} <= {Severity.FOUT, Severity.WAARSCHUWING}
    assert told(check_data(data).findings) == [(rule, "agenda")]
    assert (code, capsys.readouterr().out.count(rule) > 0) == (0, True)
    page = (small_project / f"site/verwerkingen/{NAME}/index.html").read_text("utf-8")
    article = page.partition("<article")[2]
    assert '(wij vullen dit in vóór <time datetime="2027-06-01">1 juni 2027</time>)' in article or "taak" in gap
    assert "Dit weten wij, en wij vullen het aan:" in article
    assert "None" not in page


def test_pages_letters_and_data_hold_no_word_of_the_programme_for_what_is_empty(
    small_project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With everything left out that may be: a whole site, and nowhere "None" where a word should stand."""
    data = small_project / "register_data"
    empty = ["samenvatting", "afdeling_id", "is_overheidstaak", "gegevens", "doelen", "bewaring", "maatregelen"]
    leave_out(data, *empty, "heeft_ontvangers", "heeft_doorgifte", "besluitvorming", "dpia", "dpia_toelichting")
    more = "gegevens:\n  - betrokkene: belastingplichtigen\n    gegeven: naam-adres\nbewaring:\n  - wat: pasje\n"
    leave_out(data, *empty, "ontvangers", "heeft_ontvangers", name="zwemabonnement", add=more)
    command = ["--project", str(small_project), "--today", "2026-11-22"]

    baseline = ["check", *command, "--baseline", "vastleggen"]
    codes = [main(given) for given in (["check", *command], baseline, ["build", *command], ["verify", *command])]

    assert (codes, capsys.readouterr().err.count("mis in het programma")) == ([1, 0, 0, 0], 0)
    files = [f for f in (small_project / "site").rglob("*") if f.suffix in {".html", ".csv", ".json", ".txt"}]
    assert [f.name for f in files if re.search(r"\bNone\b|\bnull,? *<", f.read_text("utf-8"))] == []


@pytest.mark.parametrize(
    ("gap", "why"),
    [
        ("bestaat-niet,titel", "De regel 'bestaat-niet' bestaat niet."),
        ("te-lang,titel", "De regel 'te-lang' is van de soort 'onjuist'."),
        ("dpia-verplicht,dpia", "De regel 'dpia-verplicht' is van de soort 'onrechtmatig'."),
        ("bsn-in-tekst,samenvatting", "De regel 'bsn-in-tekst' is van de soort 'persoonsgegeven'."),
        ("afspraken-ontbreken,afspraken", "onmisbaar"),
        ("opdrachtgever-ontbreekt,opdrachtgevers", "onmisbaar"),
        ("medeverantwoordelijke-ontbreekt,gezamenlijk_met", "onmisbaar"),
        ("partij-zonder-contact,opdrachtgevers.contact", "onmisbaar"),
        ("verwijzing-bestaat-niet,afdeling_id", "onmisbaar"),
        ("tabel-leeg,id", "gaat niet over iets wat in een verwerking nog leeg is"),
        ("maatregelen-ontbreken,titel", "Bij de regel 'maatregelen-ontbreken' hoort het veld 'maatregelen'."),
        ("verplicht-veld-leeg,titel", "Zonder 'titel' kan de pagina van een verwerking niet bestaan."),
        ("verplicht-veld-leeg,bestuursorgaan_id", "Zonder 'bestuursorgaan_id' kan de pagina"),
        ("verplicht-veld-leeg,maatregelen", "'maatregelen' is geen verplicht veld van een verwerking."),
        ("verplicht-veld-leeg,gegevens", "'gegevens' is geen verplicht veld van een verwerking."),
        ("verplicht-veld-leeg,bewaring.wat.nog", "'bewaring.wat.nog' is geen verplicht veld van een verwerking."),
    ],
)
def test_what_is_wrong_or_vital_cannot_be_a_known_gap(
    gap: str, why: str, small_package: Path, check_data: Check
) -> None:
    """Such a row is a fault at its place, and says why."""
    know(small_package, f"{NAME},{gap}")

    [finding] = check_data(small_package).findings

    assert (finding.rule, finding.severity, finding.place.line) == ("bekend-gat-mag-niet", Severity.FOUT, 2)
    assert why in finding.message


@pytest.mark.parametrize(
    ("gap", "cure"),
    [
        ("maatregelen-ontbreekt,maatregelen", "Bedoelt u 'maatregelen-ontbreken'?"),
        ("maatregelen-ontbreken,titel", "Schrijf bij 'veld': maatregelen."),
        ("bestaat-niet,titel", "Haal deze rij weg en los op wat de melding vraagt."),
        ("te-lang,titel", "Haal deze rij weg en los op wat de melding vraagt."),
    ],
)
def test_a_slip_in_a_row_is_cured_by_what_was_meant(
    gap: str, cure: str, small_package: Path, check_data: Check
) -> None:
    """To take the row away would be no cure: the gap would count again."""
    know(small_package, f"{NAME},{gap}")

    [finding] = check_data(small_package).findings

    assert finding.hint.startswith(cure)


def test_no_row_hides_what_is_of_another_kind(small_package: Path, check_data: Check) -> None:
    """A gap in an activity covers nothing else that is wrong there."""
    leave_out(small_package, "maatregelen", "herzien_voor", add="herzien_voor: gisteren\n")
    know(small_package, MEASURES)

    assert ("verkeerd-soort-waarde", "fout") in told(check_data(small_package).findings)


def test_a_closed_gap_asks_to_remove_its_row_and_a_passed_date_is_for_the_agenda(
    small_package: Path, check_data: Check
) -> None:
    """What is filled in may not become empty again unnoticed; a promise that was not kept is told."""
    know(small_package, MEASURES)
    closed = check_data(small_package).findings
    leave_out(small_package, "maatregelen")
    late = check_data(small_package, datetime.date(2027, 6, 2)).findings

    assert told(closed) == [("bekend-gat-gedicht", "waarschuwing")]
    assert [f.rule for f in late if f.rule.startswith("bekend")] == ["bekend-gat-verlopen"]
    assert {f.severity for f in late} <= {Severity.AGENDA, Severity.TIP}


def test_a_row_covers_as_many_as_it_says(small_package: Path, check_data: Check) -> None:
    """One more than known, and all count: nobody knows which is new. One less, and the number must go down."""
    item = "  - betrokkene: belastingplichtigen\n    gegeven: naam-adres\n    van_betrokkene: nee\n"
    leave_out(small_package, "gegevens", add="gegevens:\n" + 2 * item)
    found = []
    for number in ("", "2", "3"):
        know(small_package, f"{NAME},bron-ontbreekt,gegevens.bron", number=number)
        found.append(told(check_data(small_package).findings))

    assert found[0] == [("bron-ontbreekt", "fout")] * 2
    assert found[1] == [("bron-ontbreekt", "agenda")] * 2
    assert sorted(found[2]) == [("bekend-gat-gedicht", "waarschuwing"), *[("bron-ontbreekt", "agenda")] * 2]


def test_a_baseline_starts_with_what_there_is_and_only_gets_smaller(
    small_project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Recorded once, an existing register builds; a new gap counts; what is filled in goes; nothing is ever added."""
    data = small_project / "register_data"
    command = ["check", "--project", str(small_project), "--today", "2026-11-22", "--strict", "--baseline"]
    leave_out(data, "maatregelen", "bewaring")
    (data / "bekende_gaten.csv").unlink()

    codes = [main(command)]
    assert not (data / "bekende_gaten.csv").exists()
    codes += [main([*command, "opschonen"])]
    assert not (data / "bekende_gaten.csv").exists()
    codes += [main([*command, "vastleggen"]), main(command)]
    first = rows_of(data)
    leave_out(data, "gegevens")
    leave_out(data, add="maatregelen: Alleen medewerkers van Belastingen kunnen erbij.\n")
    codes += [main([*command, "opschonen"])]
    second = rows_of(data)
    codes += [main([*command, "vastleggen"])]

    assert codes == [1, 1, 0, 0, 1, 0]
    keys = [(row["regel"], row["veld"], row["aantal"], row["sinds"], row["herstel_voor"]) for row in first]
    assert keys == [
        ("bewaring-ontbreekt", "bewaring.bewaartermijn_id", "", "2026-11-22", "2027-11-22"),
        ("maatregelen-ontbreken", "maatregelen", "", "2026-11-22", "2027-11-22"),
    ]
    assert [row["regel"] for row in second] == ["bewaring-ontbreekt"]
    assert [row["regel"] for row in rows_of(data)] == ["bewaring-ontbreekt", "gegevens-ontbreken"]
    told_now = capsys.readouterr().err
    assert "Daarbuiten ontbreken er nog 2." in told_now
    assert "Bekende gaten: 2 gegevens in bekende_gaten.csv. Er ontbreekt niets wat daar niet in staat." in told_now


def test_what_somebody_typed_in_a_row_stays_and_a_table_with_faults_is_not_written(
    small_project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Reason and date are of the organisation; what cannot be read is not thrown away."""
    data = small_project / "register_data"
    leave_out(data, "maatregelen", "bewaring")
    know(data, MEASURES, until="2027-02-01")
    command = ["check", "--project", str(small_project), "--today", "2026-11-22", "--baseline", "vastleggen"]

    code = main(command)
    kept = rows_of(data)[0]
    (data / "bekende_gaten.csv").write_text(f"{HEAD}{MEASURES},,gisteren,Komt nog.,2027-02-01\n", "utf-8")
    before = (data / "bekende_gaten.csv").read_bytes()
    refused = main(command)

    assert (code, refused) == (0, 2)
    assert (kept["reden"], kept["herstel_voor"]) == ("Komt in het voorjaar.", "2027-02-01")
    assert (data / "bekende_gaten.csv").read_bytes() == before
    assert "In " in capsys.readouterr().err


def test_a_gap_of_a_concept_is_needless_and_tells_nobody_of_it(small_package: Path, check_data: Check) -> None:
    """A concept may lack anything; a row about it is withheld with it."""
    file = small_package / f"verwerkingen/{NAME}.yaml"
    file.write_text(file.read_text("utf-8").replace("status: gepubliceerd", "status: concept"), "utf-8")
    know(small_package, MEASURES)

    checked = check_data(small_package)

    assert [f.rule for f in checked.findings if f.place.path.endswith("gaten.csv")] == ["bekend-gat-gedicht"]
    assert (len(checked.register.bekende_gaten), checked.published.bekende_gaten) == (1, ())


def test_every_kind_says_whether_it_may_be_a_known_gap() -> None:
    """Only what is missing in an activity may; who is responsible may not."""
    may = {key for key, e in explanations().items() if e.may_wait}

    assert {explanations()[key].soort for key in may} == {Kind.ONTBREEKT}
    assert {"maatregelen-ontbreken", "verplicht-veld-leeg"} <= may
    assert may.isdisjoint({"afspraken-ontbreken", "opdrachtgever-ontbreekt", "verwijzing-bestaat-niet"})


@pytest.mark.parametrize(
    ("add", "field"),
    [
        ("bewaring:\n  - wat: aangifte\n", "bewaring"),
        ("heeft_doorgifte: ja\ndoorgiften:\n  - land: us\n    ontvanger: Een bedrijf\n", "heeft_doorgifte"),
    ],
)
def test_no_decision_is_sent_that_leaves_the_gap_out(
    add: str, field: str, small_package: Path, check_data: Check
) -> None:
    """A page may show a gap; a letter that answers a request for access may not (AVG art. 15)."""
    leave_out(small_package, "bewaring" if field == "bewaring" else "heeft_doorgifte", add=add)

    register = check_data(small_package).register

    assert [name for name, _, _ in missing_facts(register.verwerkingen[NAME])] == [field]


@pytest.mark.parametrize("status", ["gepubliceerd", "concept"])
def test_what_an_activity_lacks_by_another_on_which_it_rests_is_its_own_gap(
    status: str, small_package: Path, check_data: Check
) -> None:
    """The same missing value, typed in one place, is known of each activity apart, or waits in a concept."""
    item = "  - betrokkene: belastingplichtigen\n    gegeven: naam-adres\n    van_betrokkene: nee\n"
    leave_out(small_package, "gegevens", add="gegevens:\n" + item)
    (small_package / "verwerkingen/kat.yaml").write_text(
        f"id: kat\ngebaseerd_op: {NAME}\ntitel: Kattenbelasting\nstatus: {status}\n", "utf-8"
    )
    gaps = [f"{name},bron-ontbreekt,gegevens.bron" for name in (NAME, "kat")]
    know(small_package, gaps[0])
    one = check_data(small_package)
    know(small_package, *gaps)
    both = check_data(small_package)

    is_draft = status == "concept"
    assert (one.is_sound, both.is_sound) == (is_draft, True)
    assert ("concept-onvolledig" in {f.rule for f in one.findings}) is is_draft
    assert [f.severity.value for f in one.findings if f.rule == "bron-ontbreekt"] == ["agenda" if is_draft else "fout"]
    assert ("bekend-gat-gedicht" in {f.rule for f in both.findings}) is is_draft


@pytest.mark.parametrize(
    ("role", "field", "rule", "gap"),
    [
        ("verwerker", "opdrachtgevers", "fg-van-opdrachtgever-onbekend", "opdrachtgevers.fg_contact"),
        ("verwerker", "opdrachtgevers", "werk-in-opdracht-onbekend", "opdrachtgevers.waarvoor"),
        ("gezamenlijk", "gezamenlijk_met", "taakverdeling-onbekend", "gezamenlijk_met.waarvoor"),
    ],
)
def test_the_page_shows_what_is_not_known_yet_of_who_else_decides(  # noqa: PLR0913, PLR0917
    role: str, field: str, rule: str, gap: str, small_project: Path, check_data: Check
) -> None:
    """At the place where it would stand, with the date."""
    data = small_project / "register_data"
    party = {"naam": "Oosterstad", "contact": "Postbus 9, 9999 ZZ Oosterstad", "waarvoor": "Int.", "fg_contact": "geen"}
    if role != "verwerker":
        del party["fg_contact"]
    del party[gap.rpartition(".")[2]]
    typed = "\n    ".join(f"{name}: {value}" for name, value in party.items())
    more = "afspraken: Wij innen.\n" if role == "gezamenlijk" else ""
    if role == "verwerker":
        leave_out(data, "doelen", "omschrijving")
    leave_out(data, "rol", add=f"rol: {role}\n{more}{field}:\n  - {typed}\n")
    know(data, f"{NAME},{rule},{gap}")

    code = main(["build", "--project", str(small_project), "--today", "2026-11-22", "--strict"])

    assert (code, told(check_data(data).findings)) == (0, [(rule, "agenda")])
    page = (small_project / f"site/verwerkingen/{NAME}/index.html").read_text("utf-8")
    before, _, _ = page.partition('id="compleet"')
    shown = before.partition('id="contact"')[2] if role == "gezamenlijk" else before
    assert shown.count("(wij vullen dit in vóór") == 1
