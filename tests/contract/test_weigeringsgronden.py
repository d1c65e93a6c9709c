"""The grounds for refusal say what the law says: not a ground more, and none for a right it does not touch."""

import csv
import re
from collections.abc import Callable
from pathlib import Path

from national import national_table

from glashelder.letters.grounds import contradiction
from glashelder.model.records import Weigeringsgrond
from glashelder.pipeline import Checked

DATA = Path(__file__).resolve().parents[2] / "register_data"
ARTICLES_15_TO_21 = {"inzage", "rectificatie", "verwijdering", "beperking", "overdraagbaarheid", "bezwaar"}


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a table."""
    with national_table(DATA, f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


LETTERS = Path(__file__).resolve().parents[1] / "golden" / "letters"


def partners(table: str, column: str) -> dict[str, set[str]]:
    """Return what each ground is tied to in a table."""
    found: dict[str, set[str]] = {}
    for row in rows(table):
        found.setdefault(row["grond"], set()).add(row[column])
    return found


def test_uavg_41_has_ten_grounds_that_ask_for_proportionality_and_leave_article_22_alone() -> None:
    """UAVG art. 41(1) sets AVG art. 12 to 21 and 34 aside, where necessary and proportionate."""
    grounds = [row for row in rows("codelijsten/weigeringsgronden") if row["code"].startswith("uavg-41")]
    rights = partners("weigeringsgronden_per_recht", "recht")

    assert [(g["code"], g["bron"], g["eist_afweging"]) for g in grounds] == [
        (f"uavg-41-{letter}", f"UAVG artikel 41, eerste lid, onder {letter}", "ja") for letter in "abcdefghij"
    ]
    assert [rights[g["code"]] for g in grounds] == [ARTICLES_15_TO_21] * 10


def test_every_ground_can_be_used_for_some_right_under_some_law() -> None:
    """A ground without a right or a law could never be chosen."""
    codes = {row["code"] for row in rows("codelijsten/weigeringsgronden")}

    assert set(partners("weigeringsgronden_per_recht", "recht")) == codes
    assert set(partners("weigeringsgronden_per_regime", "regime")) == codes


def test_a_ground_of_one_law_is_not_used_under_another() -> None:
    """Police data have their own grounds, and the UAVG does not hold for the BRP."""
    regimes = partners("weigeringsgronden_per_regime", "regime")

    assert {code[:8] for code, found in regimes.items() if "wpg" in found} == {f"wpg-27-{x}" for x in "abcdef"}
    assert [code for code, found in regimes.items() if "brp" in found and code.startswith("uavg")] == []


def test_consent_can_always_be_withdrawn_and_a_complaint_always_be_made() -> None:
    """AVG art. 7(3) and 77 know no refusal by the controller."""
    refusable = {row["recht"] for row in rows("weigeringsgronden_per_recht")}

    assert refusable == {*ARTICLES_15_TO_21, "menselijke-tussenkomst"}


def test_much_work_is_no_ground() -> None:
    """No reason given to a resident speaks of the effort of the municipality; AVG art. 12(5) asks for more."""
    told = " ".join(row["titel"] + row["omschrijving"] for row in rows("codelijsten/weigeringsgronden")).lower()

    assert [
        word for word in ("belasting van", "administratie", "veel werk", "moeite", "inspanning") if word in told
    ] == []


def test_every_agreed_refusal_is_true_of_its_activity(
    check_data: Callable[[Path], Checked], small_package: Path
) -> None:
    """A golden letter is what a jurist approved: it may not tell a resident what the register denies."""
    register = check_data(small_package).register
    by_title = {v.titel: v for v in register.verwerkingen.values()}
    grounds = register.codes("weigeringsgronden", Weigeringsgrond).values()
    seen, untrue = 0, []
    for file in sorted(LETTERS.glob("besluit-*.txt")):
        text = file.read_text("utf-8")
        about = re.search(r"Uw verzoek gaat over: (.+)\.", text)
        used = [g.code for g in grounds if f"{g.omschrijving} Dit staat in {g.bron}." in text]
        if not file.name.startswith(("besluit-weigeren", "besluit-deels")):
            assert used == [], file.name
            continue
        assert about, file.name
        assert used, file.name
        seen += 1
        untrue += [(file.name, g) for g in used if contradiction(register, g, by_title[about[1]])]

    assert untrue == []
    assert seen > 30


def test_what_to_do_instead_can_be_done() -> None:
    """A ground offered in place of another exists, goes by that title, and is there for the same right and law."""
    titles = {row["code"]: row["titel"] for row in rows("codelijsten/weigeringsgronden")}
    rights = partners("weigeringsgronden_per_recht", "recht")
    laws = partners("weigeringsgronden_per_regime", "regime")
    wrong = [
        (row["grond"], title, code)
        for row in rows("weigeringsgrond_voorwaarden")
        for title, code in re.findall(r"'([^']+)' \(([a-z0-9-]+)\)", row["anders"])
        if titles.get(code) != title or not rights[row["grond"]] <= rights[code] or not laws[row["grond"]] & laws[code]
    ]

    assert wrong == []


def test_no_ground_says_that_one_thing_is_so_or_else_another() -> None:
    """Who reads "because of this, or because of that" does not know why (Awb 3:46); such a ground is two grounds."""
    told = {row["code"]: row["omschrijving"] for row in rows("codelijsten/weigeringsgronden")}

    assert [code for code, text in told.items() if re.search(r"\bof (omdat|dat|het)\b", text)] == []
