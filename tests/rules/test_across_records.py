"""Rules that compare records with each other, which a fixture of one record cannot show."""

from collections.abc import Callable
from pathlib import Path

import pytest
from national import own_table

from glashelder.findings import Finding

Check = Callable[[Path], tuple[Finding, ...]]


def change(data_dir: Path, name: str, *swaps: tuple[str, str]) -> None:
    """Replace texts, each of which the record holds once."""
    file = data_dir / "verwerkingen" / f"{name}.yaml"
    text = file.read_text("utf-8")
    for old, new in swaps:
        assert text.count(old) == 1
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")


def spoil(data_dir: Path, name: str, old: str, new: str) -> None:
    """Replace a text that a file of the package holds once."""
    file = own_table(data_dir, name)
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def part_of(parent: str) -> tuple[str, str]:
    """Return the swap that makes a record a part of another."""
    return "rol: verantwoordelijke\n", f"rol: verantwoordelijke\nhoofdverwerking_id: {parent}\n"


def test_a_circle_is_one_finding_that_names_the_way_round(small_package: Path, check_package: Check) -> None:
    """Not three findings for one mistake, and none for an activity that merely hangs on the circle."""
    change(small_package, "hondenbelasting", part_of("parkeerplaats-bij-huis"))
    change(small_package, "parkeerplaats-bij-huis", part_of("zwemabonnement"))
    change(small_package, "zwemabonnement", part_of("parkeerplaats-bij-huis"))

    findings = check_package(small_package)

    assert [(f.rule, f.place.record) for f in findings] == [("hoofdverwerking-in-kring", "zwemabonnement")]
    assert "parkeerplaats-bij-huis → zwemabonnement → parkeerplaats-bij-huis" in findings[0].message


@pytest.mark.parametrize(
    ("system", "expected"),
    [("Suwinet", ["twee-bewaartermijnen"]), ("kassasysteem", []), ("Suwinet\n  - systeem: kassasysteem", [])],
)
def test_the_logs_of_one_system_are_kept_equally_long(
    system: str, expected: list[str], small_package: Path, check_package: Check
) -> None:
    """Logs called differently are the same when the system is; logs of another system, or of two, are others."""
    change(
        small_package,
        "parkeerplaats-bij-huis",
        ("wat: aanvraag en besluit", "wat: logboek van inloggen"),
        ("systeem: zaaksysteem", "systeem: Suwinet"),
    )
    change(
        small_package,
        "hondenbelasting",
        ("wat: aangifte en aanslag", "wat: loggegevens"),
        ("bewaring:\n", f"systemen:\n  - systeem: {system}\nbewaring:\n"),
    )

    assert [f.rule for f in check_package(small_package)] == expected


def test_a_part_differs_from_its_main_activity_and_not_from_itself(small_package: Path, check_package: Check) -> None:
    """Whichever of the two comes first in the alphabet, the finding names the other one."""
    change(
        small_package,
        "hondenbelasting",
        part_of("zwemabonnement"),
        ("wat: aangifte en aanslag", "wat: abonnement en betalingen"),
    )

    [finding] = check_package(small_package)

    assert (finding.rule, finding.place.record) == ("twee-bewaartermijnen", "hondenbelasting")
    assert "P7Y, maar in 'Abonnement op het zwembad' P5Y" in finding.message


def test_a_retention_term_that_stands_aside_hides_none_after_it(small_package: Path, check_package: Check) -> None:
    """Of a broken term nobody knows how long it is; the others are compared."""
    spoil(small_package, "bewaartermijnen.csv", "vernietigen,P5Y,", "vernietigen,vijf jaar,")
    row = "kort,Kort,vernietigen,P1Y,afgehandeld,nadat de aanslag is betaald,nihil,,,gemeentewet,artikel 216,,nee\n"
    with (small_package / "bewaartermijnen.csv").open("a", encoding="utf-8") as file:
        file.write(row)
    kept = "  - wat: {}\n    bewaartermijn_id: {}\n".format
    change(
        small_package,
        "hondenbelasting",
        ("bewaring:\n", "bewaring:\n" + kept("foto", "dienst-geleverd") + kept("Aangifte en aanslag", "kort")),
    )

    assert sorted(f.rule for f in check_package(small_package)) == ["twee-bewaartermijnen", "verkeerde-vorm"]


def test_a_summary_may_not_stand_twice(small_package: Path, check_package: Check) -> None:
    """The one that was changed last is taken for the copy."""
    summary = "Met een abonnement zwemt u zo vaak u wilt. Wij gebruiken uw naam en rekeningnummer."
    change(
        small_package,
        "hondenbelasting",
        ("Hebt u een hond, dan betaalt u belasting. Wij gebruiken uw adres voor de aanslag.", summary),
    )

    findings = check_package(small_package)

    assert [(f.rule, f.place.record, f.place.field) for f in findings] == [
        ("doel-overgeschreven", "zwemabonnement", "samenvatting")
    ]


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (("verwerkingen/hondenbelasting.yaml", "titel: Hondenbelasting\n", ""), "verplicht-veld-leeg"),
        (("termijnen.csv", "AVG-verzoek,avg,P1M,", "AVG-verzoek,avg,P,"), "verkeerde-vorm"),
    ],
)
def test_what_stands_aside_is_not_called_missing(
    fault: tuple[str, str, str], expected: str, small_package: Path, check_package: Check
) -> None:
    """The retention term of a broken activity is used, and a regime whose term is broken has one."""
    spoil(small_package, *fault)

    assert [f.rule for f in check_package(small_package)] == [expected]


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (("ontvangers.csv", "incassobureau,", "bank,De bank,bedrijf,Int.,nl,\nincassobureau,"), "niet-gebruikt"),
        (
            ("termijnen.csv", 'artikel 34",2018-05-25,,', 'artikel 34",2018-05-25,2026-01-01,'),
            "regime-zonder-termijn",
        ),
    ],
)
def test_a_fault_in_another_table_hides_nothing(
    fault: tuple[str, str, str], expected: str, small_package: Path, check_package: Check
) -> None:
    """Only what may have to do with it waits until a fault is mended."""
    spoil(small_package, *fault)
    spoil(small_package, "begrippen.csv", ",Alles wat iets over u zegt.,", ",,")
    spoil(small_package, "landelijk/wetten.csv", "wbp,Wet bescherming persoonsgegevens,", "wbp,,")

    assert sorted(f.rule for f in check_package(small_package)) == sorted([expected, *["verplicht-veld-leeg"] * 2])
