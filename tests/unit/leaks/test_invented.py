"""A register that says it is real holds nothing of the demonstration; an invented one may say that it is invented."""

from collections.abc import Callable
from pathlib import Path

from glashelder.findings import Severity
from glashelder.pipeline import Checked

RULE, START = "verzonnen-tekst", "begin-niet-af"
Check = Callable[..., Checked]


def make_real(data: Path) -> None:
    """Let the organisation say that it exists."""
    file = data / "organisaties.csv"
    head, row = file.read_text("utf-8").splitlines()[:2]
    at = head.split(",").index("is_fictief")
    cells = row.split(",")
    assert cells[at] == "ja"
    file.write_text("\n".join([head, ",".join([*cells[:at], "nee", *cells[at + 1 :]])]) + "\n", "utf-8")


def found(checked: Checked, rule: str = RULE) -> set[tuple[str, str]]:
    """Return file and field of what a rule finds."""
    return {(Path(f.place.path).name, f.place.field) for f in checked.findings if f.rule == rule}


def test_what_is_left_of_the_demonstration_is_found_in_data_and_prose(small_project: Path, check_data: Check) -> None:
    """Only once the organisation says that it is real: at each place, as a fault, with what to do."""
    data = small_project / "register_data"
    record = data / "verwerkingen/hondenbelasting.yaml"
    record.write_text(record.read_text("utf-8") + "interne_notitie: Verzonnen voor deze demonstratie.\n", "utf-8")
    page = small_project / "content/over.md"
    page.write_text("# Over ons\n\nVoorbeeldstad is een verzonnen gemeente.\n", "utf-8")
    invented = found(check_data(data))

    make_real(data)
    checked = check_data(data)

    assert invented == set()
    assert {("hondenbelasting.yaml", "interne_notitie"), ("over.md", "")} <= found(checked)
    mine = [f for f in checked.findings if f.rule == RULE]
    assert {f.severity for f in mine} == {Severity.FOUT}
    assert [f for f in mine if not (f.hint and f.place.line)] == []


def declare(data: Path) -> None:
    """Write down that the register is published."""
    with (data / "versies.csv").open("a", encoding="utf-8") as file:
        file.write("afdelingen,sport,1,2026-11-01,,,\n")


def test_an_address_of_nobody_is_still_to_be_filled_in(small_package: Path, check_data: Check) -> None:
    """A warning, once the organisation is real and residents use the website: nobody answers there."""
    rule = "adres-van-niemand"
    declare(small_package)
    assert found(check_data(small_package), rule) == set()

    make_real(small_package)
    checked = check_data(small_package)

    assert {("organisaties.csv", name) for name in ("email", "postadres", "website")} <= found(checked, rule)
    assert {f.severity for f in checked.findings if f.rule == rule} == {Severity.WAARSCHUWING}
    assert found(checked, START) == set()


def test_a_register_that_begins_has_one_list_of_addresses_to_fill_in(small_package: Path, check_data: Check) -> None:
    """It names each file, line and field; each place apart is a tip, and prose is told as it always is."""
    make_real(small_package)
    (small_package.parent / "content/over.md").write_text("# Over ons\n\nBel 14 0000.\n", "utf-8")

    findings = check_data(small_package).findings

    places = [f for f in findings if f.rule == "adres-van-niemand"]
    (start,) = [f for f in findings if f.rule == START]
    assert start.severity is Severity.WAARSCHUWING
    assert {f.severity for f in places if f.place.field} == {Severity.TIP}
    assert [f.severity for f in places if f.place.path.endswith("over.md")] == [Severity.WAARSCHUWING]
    for place in (f.place for f in places if f.place.field):
        (part,) = [p for p in start.message.split("; ") if f"{place.path}, regel {place.line}:" in p]
        assert place.field in part


def test_a_text_that_is_right_is_allowed_with_a_reason(small_package: Path, check_data: Check) -> None:
    """The table of allowed findings holds for these rules as for any other."""
    make_real(small_package)
    before = found(check_data(small_package), "adres-van-niemand")
    file = small_package / "toegestane_vondsten.csv"
    row = "adres-van-niemand,voorbeeldstad.example,Dit adres mag er staan.,2026-11-22\n"
    file.write_text(file.read_text("utf-8") + row, "utf-8")

    after = found(check_data(small_package), "adres-van-niemand")

    assert ("organisaties.csv", "email") in before - after


def test_what_ships_with_us_holds_nothing_invented(small_package: Path, check_data: Check) -> None:
    """National rows would be a fault in each municipality that gets them."""
    make_real(small_package)

    assert [f.place for f in check_data(small_package).findings if f.rule == RULE and "landelijk" in f.place.path] == []
