import json
from pathlib import Path

import jsonschema
import pytest
from report_example import ALL, FAULT, FOLDER, TIP, WARNING, many

from glashelder.report.gitlab import as_gitlab


@pytest.fixture(scope="module")
def judge(repo: Path) -> jsonschema.Draft202012Validator:
    """Return the judge of Code Quality reports."""
    schema = json.loads((repo / "tests" / "report_schemas" / "gitlab-code-quality.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_a_finding_is_an_item_of_the_report() -> None:
    """GitLab shows the description, and tells findings apart by fingerprint."""
    item = json.loads(as_gitlab([FAULT]))[0]

    assert len(item.pop("fingerprint")) == 32
    assert item == {
        "description": "De tekst bij 'Titel' (titel) heeft 130 tekens; er passen er 120. [AVG artikel 12, eerste lid] "
        "Maak de tekst 10 tekens korter.",
        "check_name": "te-lang",
        "severity": "blocker",
        "location": {"path": "register_data/verwerkingen/afvalpas.yaml", "lines": {"begin": 14}},
    }


@pytest.mark.parametrize("findings", [[], ALL, many(300)], ids=["none", "all", "many"])
def test_the_report_fits_its_schema(findings: list, judge: jsonschema.Draft202012Validator) -> None:
    """Whatever was found, GitLab can read it, and no two items look the same to it."""
    items = json.loads(as_gitlab(findings))

    judge.validate(items)
    assert len({item["fingerprint"] for item in items}) == len(findings)


def test_the_schema_refuses_what_gitlab_cannot_use(judge: jsonschema.Draft202012Validator) -> None:
    """A judge that accepts everything judges nothing."""
    sound = json.loads(as_gitlab([FAULT]))[0]
    broken = [
        {k: v for k, v in sound.items() if k != "fingerprint"},
        sound | {"severity": "error"},
        sound | {"location": {"path": "/etc/passwd", "lines": {"begin": 1}}},
        sound | {"location": {"path": "./a.yaml", "lines": {"begin": 1}}},
        sound | {"location": {"path": "a.yaml", "lines": {"begin": 0}}},
    ]

    assert [item for item in broken if judge.is_valid([item])] == []


def test_each_severity_has_its_own() -> None:
    """Only what stops publication is a blocker; a finding about a folder stands at line 1."""
    items = json.loads(as_gitlab([FAULT, WARNING, TIP, FOLDER]))

    assert [item["severity"] for item in items] == ["blocker", "minor", "info", "blocker"]
    assert items[3]["location"]["lines"] == {"begin": 1}
