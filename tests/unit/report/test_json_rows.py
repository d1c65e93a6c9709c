import json

from report_example import FAULT, many

from glashelder.report.json_rows import as_json


def test_json_holds_every_finding_whole() -> None:
    """Other programs get all findings with Dutch keys and the address of the explanation, accents unescaped."""
    assert json.loads(as_json([FAULT], "https://privacy.example/register/")) == [
        {
            "regel": "te-lang",
            "ernst": "fout",
            "soort": "onjuist",
            "bericht": FAULT.message,
            "oplossing": FAULT.hint,
            "wet": FAULT.law,
            "bestand": "register_data/verwerkingen/afvalpas.yaml",
            "regelnummer": 14,
            "kolom": 3,
            "record": "afvalpas",
            "veld": "titel",
            "uitleg": "https://privacy.example/register/medewerkers/regels/#te-lang",
        }
    ]
    assert as_json(many(50, "één"), "").count('"één"') == 50
    assert json.loads(as_json([], "")) == []


def test_without_a_site_there_is_no_address() -> None:
    """A half address helps nobody."""
    assert json.loads(as_json([FAULT], ""))[0]["uitleg"] == ""
