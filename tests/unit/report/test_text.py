import json
from dataclasses import replace

from generator.findings import Finding, Place, Severity, sort_findings
from generator.report.text import as_json, as_text

FAULT = Finding(
    "te-lang",
    "De tekst bij 'Titel' (titel) heeft 130 tekens; er passen er 120.",
    Place("register_data/verwerkingen/afvalpas.yaml", 14, 3, "afvalpas", "titel"),
    "Maak de tekst 10 tekens korter.",
    law="AVG artikel 12, eerste lid",
)
WARNING = Finding(
    "regeleinden-windows",
    "Dit bestand heeft Windows-regeleinden.",
    Place("a.csv", 1, 1),
    "Kies 'LF'.",
    Severity.WAARSCHUWING,
)
FOLDER = Finding("map-ontbreekt", "De map is er niet.", Place("verwerkingen"), "Maak de map aan.")


def test_a_finding_is_place_severity_rule_message_law_and_cure() -> None:
    """Editors jump to `path:line:column`; the next lines say what is wrong, why, and what to type."""
    assert as_text([FAULT]) == (
        "register_data/verwerkingen/afvalpas.yaml:14:3  fout  te-lang\n"
        "    De tekst bij 'Titel' (titel) heeft 130 tekens; er passen er 120. [AVG artikel 12, eerste lid]\n"
        "    → Maak de tekst 10 tekens korter.\n"
        "Gevonden: 1 fout.\n"
    )


def test_a_finding_about_a_whole_file_has_no_line() -> None:
    """A folder that is missing has no line 0."""
    assert as_text([FOLDER]).startswith("verwerkingen  fout  map-ontbreekt\n")


def test_the_summary_counts_by_severity_in_dutch() -> None:
    """One and many have their own words, and a severity without findings is left out."""
    summaries = [as_text(f).splitlines()[-1] for f in ([], [FAULT, FOLDER], [WARNING], [FAULT, WARNING, WARNING])]

    assert summaries == [
        "Geen fouten gevonden.",
        "Gevonden: 2 fouten.",
        "Gevonden: 1 waarschuwing.",
        "Gevonden: 1 fout, 2 waarschuwingen.",
    ]


def test_many_findings_of_one_rule_are_counted_and_others_still_shown() -> None:
    """Five hundred equal faults do not push the one other fault off the screen."""
    many = [Finding("te-lang", f"bericht {n}", Place("a.csv", n + 2, 1), "oplossing") for n in range(500)]

    text = as_text([*many, FOLDER])

    assert (text.count("fout  te-lang"), text.count("fout  map-ontbreekt")) == (20, 1)
    assert "… en nog 480 keer fout: te-lang\n" in text
    assert text.endswith("Gevonden: 501 fouten.\n")


def test_json_holds_every_finding_whole() -> None:
    """Other programmes get all findings with Dutch keys, accents unescaped."""
    many = [Finding("te-lang", "één", Place("a.csv", n, 1), "oplossing") for n in range(50)]

    assert json.loads(as_json([FAULT])) == [
        {
            "regel": "te-lang",
            "ernst": "fout",
            "bericht": FAULT.message,
            "oplossing": FAULT.hint,
            "wet": FAULT.law,
            "bestand": "register_data/verwerkingen/afvalpas.yaml",
            "regelnummer": 14,
            "kolom": 3,
            "record": "afvalpas",
            "veld": "titel",
        }
    ]
    assert as_json(many).count('"één"') == 50
    assert json.loads(as_json([])) == []


def test_findings_are_sorted_by_place_and_told_once() -> None:
    """Two checks that see one fault give one finding, and the order does not depend on who looked first."""
    other = Finding("te-lang", "ander bericht", FAULT.place, "oplossing")

    assert sort_findings([WARNING, FAULT, FOLDER, FAULT, other]) == sort_findings([other, FAULT, FOLDER, WARNING])
    assert [f.place.path for f in sort_findings([FOLDER, FAULT, replace(FAULT), WARNING])] == [
        "a.csv",
        "register_data/verwerkingen/afvalpas.yaml",
        "verwerkingen",
    ]
