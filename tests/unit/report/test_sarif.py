import json
from typing import Any
from urllib.parse import unquote

import pytest
from pydantic import ValidationError
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Sarif
from report_example import ALL, FAULT, FOLDER, NASTY, TIP, WARNING, many

from glashelder.report.sarif import as_sarif

SITE = "https://privacy.example/register/"


def run_of(findings: list, site_url: str = SITE) -> dict[str, Any]:
    """Return the one run of the report."""
    return json.loads(as_sarif(findings, site_url))["runs"][0]


@pytest.mark.parametrize("findings", [[], ALL, many(300)], ids=["none", "all", "many"])
@pytest.mark.parametrize("site_url", [SITE, ""])
def test_the_report_fits_the_schema_of_oasis(findings: list, site_url: str) -> None:
    """The model is generated from that schema and refuses properties that it does not know; null is no value."""
    text = as_sarif(findings, site_url)

    log = Sarif.model_validate_json(text)

    assert log.version.value == "2.1.0"
    assert "null" not in text


def test_the_judge_refuses_what_is_not_sarif() -> None:
    """A judge that accepts everything judges nothing."""
    log = json.loads(as_sarif([FAULT], ""))
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0

    with pytest.raises(ValidationError):
        Sarif.model_validate(log)
    with pytest.raises(ValidationError):
        Sarif.model_validate({"version": "2.1.0", "runs": [], "bevindingen": []})


def test_a_result_points_to_its_rule_and_its_place() -> None:
    """Services show the message at the line, with the explanation of the rule beside it."""
    run = run_of([WARNING, FAULT])
    result = run["results"][1]

    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "te-lang"
    assert result["level"] == "error"
    assert result["message"]["text"] == f"{FAULT.message} {FAULT.hint}"
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": FAULT.place.path, "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 14, "startColumn": 3},
    }
    assert len(result["partialFingerprints"]["glashelderFinding/v1"]) == 32


def test_a_rule_is_explained_with_an_address_where_there_is_a_site() -> None:
    """Who never saw the register knows what the id means."""
    rule = run_of([FAULT])["tool"]["driver"]["rules"][0]

    assert rule["helpUri"] == f"{SITE}medewerkers/regels/#te-lang"
    assert rule["shortDescription"] == {"text": "Een tekst is te lang."}
    assert rule["help"]["text"].startswith(rule["fullDescription"]["text"])
    assert "helpUri" not in run_of([FAULT], "")["tool"]["driver"]["rules"][0]


def test_each_rule_stands_in_the_report_once() -> None:
    """A thousand results share one rule."""
    assert len(run_of(many(1000))["tool"]["driver"]["rules"]) == 1


def test_levels_are_those_of_the_findings() -> None:
    """Only what stops publication is an error."""
    assert [r["level"] for r in run_of([FAULT, WARNING, TIP])["results"]] == ["error", "warning", "note"]


def test_a_path_is_an_address_and_a_folder_has_no_region() -> None:
    """Blanks and accents are escaped as an address wants, and line 0 does not exist."""
    nasty, folder = run_of([NASTY, FOLDER])["results"]
    uri = nasty["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]

    assert " " not in uri
    assert ":" not in uri
    assert unquote(uri) == NASTY.place.path
    assert "region" not in folder["locations"][0]["physicalLocation"]


def test_columns_are_counted_in_letters() -> None:
    """An accent or an emoji is one column, as YAML and our own reading of CSV count."""
    assert run_of([])["columnKind"] == "unicodeCodePoints"
