import datetime
from pathlib import Path

import pytest
from lxml import etree
from report_example import ALL, FAULT, FOLDER, NASTY, TIP, WARNING, many

from glashelder.report.junit import as_junit

TODAY = datetime.date(2026, 11, 22)


def tree_of(findings: list) -> etree._Element:
    """Return the root of the report."""
    return etree.fromstring(as_junit(findings, TODAY).encode())


@pytest.fixture(scope="module")
def judge(repo: Path) -> etree.XMLSchema:
    """Return the judge of JUnit XML."""
    return etree.XMLSchema(file=str(repo / "tests" / "report_schemas" / "junit.xsd"))


@pytest.mark.parametrize("findings", [[], ALL, many(300)], ids=["none", "all", "many"])
def test_the_report_fits_the_schema(findings: list, judge: etree.XMLSchema) -> None:
    """Whatever was found, both families of readers can read it."""
    judge.assertValid(tree_of(findings))


def test_the_schema_refuses_what_is_not_junit(judge: etree.XMLSchema) -> None:
    """A judge that accepts everything judges nothing."""
    missing, twice = tree_of([FAULT]), tree_of([FAULT])
    del missing[0].attrib["tests"]
    twice[0].find("testcase").append(etree.Element("skipped", type="tip"))

    assert [judge.validate(tree) for tree in (missing, twice)] == [False, False]


def test_a_fault_fails_and_a_warning_is_seen_without_failing() -> None:
    """A pipeline turns red by what stops publication and by nothing else."""
    suites = tree_of([FAULT, WARNING, TIP]).findall("testsuite")
    counts = [
        {name: suite.get(name) for name in ("name", "tests", "failures", "skipped", "errors")} for suite in suites
    ]

    assert counts == [
        {"name": FAULT.place.path, "tests": "1", "failures": "1", "skipped": "0", "errors": "0"},
        {"name": WARNING.place.path, "tests": "2", "failures": "0", "skipped": "2", "errors": "0"},
    ]
    assert [s.get("message") for s in suites[1].iter("skipped")] == [WARNING.message, TIP.message]


def test_a_test_says_where_what_why_and_how() -> None:
    """The heading in a list of tests is the file, the record and its field; the rest is in the text."""
    test = tree_of([FAULT]).find(".//testcase")

    assert (test.get("classname"), test.get("name")) == ("glashelder.te-lang", f"{FAULT.place.path} afvalpas titel")
    assert test[0].text.splitlines() == [
        "register_data/verwerkingen/afvalpas.yaml:14:3",
        f"{FAULT.message} [{FAULT.law}]",
        FAULT.hint,
    ]


def test_every_test_has_its_own_name() -> None:
    """Readers take two tests of one name for one test that ran twice."""
    tests = tree_of([*ALL, *many(20), FAULT, FOLDER]).findall(".//testcase")

    assert len({(t.get("classname"), t.get("name")) for t in tests}) == len(tests)


def test_nothing_found_is_one_test_that_passed() -> None:
    """Some readers call a report without tests a failure."""
    suite = tree_of([])[0]

    assert (suite.get("tests"), suite.get("failures"), len(suite.find("testcase"))) == ("1", "0", 0)


def test_texts_arrive_as_they_were_and_what_xml_cannot_hold_is_replaced() -> None:
    """Angle brackets and quotes survive; a control sign in the name of a file does not break the report."""
    assert tree_of([NASTY]).find(".//failure").get("message").startswith("Bij 'Titel' staat '100 %, <b>\"a\"</b> & é")

    strange = FOLDER.__class__("vreemd-bestand", "a\x01\ud800b", FOLDER.place, "Weg ermee.")
    assert tree_of([strange]).find(".//failure").get("message") == "a\ufffd\ufffdb"
