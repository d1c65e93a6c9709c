from altered import replace
from report_example import FAULT, FOLDER, TIP, WARNING, many

from glashelder.findings import Finding, Place, sort_findings
from glashelder.report.text import as_text


def test_a_finding_is_place_severity_rule_message_law_and_cure() -> None:
    """Editors jump to `path:line:column`; the next lines say what is wrong, why, and what to type."""
    assert as_text([FAULT]) == (
        "register_data/verwerkingen/afvalpas.yaml:14:3  fout  te-lang\n"
        "    De tekst bij 'Titel' (titel) heeft 130 tekens; er passen er 120. [AVG artikel 12, eerste lid]\n"
        "    → Maak de tekst 10 tekens korter.\n"
        "Uitleg bij een melding: glashelder explain te-lang\n"
        "Gevonden: 1 fout.\n"
    )


def test_a_finding_about_a_whole_file_has_no_line() -> None:
    """A folder that is missing has no line 0."""
    assert as_text([FOLDER]).startswith("register_data/verwerkingen  fout  map-ontbreekt\n")


def test_the_summary_counts_by_severity_in_dutch() -> None:
    """One and many have their own words, thousands a dot, and a severity without findings is left out."""
    cases = ([], [FAULT, FOLDER], [WARNING], [FAULT, WARNING, WARNING], many(1200))

    assert [as_text(findings).splitlines()[-1] for findings in cases] == [
        "Geen fouten gevonden.",
        "Gevonden: 2 fouten.",
        "Gevonden: 1 waarschuwing.",
        "Gevonden: 1 fout, 2 waarschuwingen.",
        "Gevonden: 1.200 fouten.",
    ]


def test_what_stops_publication_comes_first() -> None:
    """An editor who wants to publish reads from the top; within one severity the order is that of the files."""
    text = as_text([WARNING, FAULT, TIP, FOLDER])

    assert [line.split("  ")[2] for line in text.splitlines() if line.startswith("register_data")] == [
        "te-lang",
        "map-ontbreekt",
        "regeleinden-windows",
        "niet-toegestaan",
    ]


def test_one_fault_in_a_thousand_records_is_told_once() -> None:
    """Equal findings become one group: how many, what and how to cure it once, and the first places."""
    assert as_text([*many(1000), FOLDER]) == (
        "1.000 keer  fout  te-lang  Een tekst is te lang\n"
        "    bericht\n"
        "    → oplossing\n"
        "    register_data/a.csv:2:1\n"
        "    register_data/a.csv:3:1\n"
        "    register_data/a.csv:4:1\n"
        "    register_data/a.csv:5:1\n"
        "    register_data/a.csv:6:1\n"
        "    … en nog 995\n"
        "register_data/verwerkingen  fout  map-ontbreekt\n"
        "    De map is er niet.\n"
        "    → Maak de map aan.\n"
        "Niet alles staat hier. Alles ziet u met: glashelder check --alles\n"
        "Uitleg bij een melding: glashelder explain te-lang\n"
        "Gevonden: 1.001 fouten.\n"
    )


def test_what_differs_within_a_group_stands_with_its_place() -> None:
    """A message that names the value at fault is shown for each place; what is equal is still told once."""
    lines = as_text(many(6, "bericht {}")).splitlines()

    assert lines[1:4] == ["    → oplossing", "    register_data/a.csv:2:1", "        bericht 0"]
    assert as_text(many(6, "bericht", "oplossing {}")).splitlines()[3] == "        → oplossing 0"


def test_five_findings_of_a_rule_are_no_group() -> None:
    """A handful is told one by one, and then nothing points to a longer list."""
    text = as_text(many(5))

    assert text.count("fout  te-lang") == 5
    assert "--alles" not in text


def test_findings_are_sorted_by_place_and_told_once() -> None:
    """Two checks that see one fault give one finding, and the order does not depend on who looked first."""
    other = Finding("te-lang", "ander bericht", FAULT.place, "oplossing")
    early = Finding("te-lang", "bericht", Place("a.csv", 1, 1), "oplossing")

    assert sort_findings([early, FAULT, FOLDER, FAULT, other]) == sort_findings([other, FAULT, FOLDER, early])
    assert [f.place.path for f in sort_findings([FOLDER, FAULT, replace(FAULT), early])] == [
        "a.csv",
        "register_data/verwerkingen",
        "register_data/verwerkingen/afvalpas.yaml",
    ]
