"""What is missing in the register is said on the page of the activity, on the page of account and in the data."""

import csv

import pytest

pytestmark = pytest.mark.site

_RECORD = "register_data/verwerkingen/parkeerplaats-bij-huis.yaml"


def _article(project, address):
    """Return the content of a page as one line, without its frame."""
    text = (project / "site" / address / "index.html").read_text(encoding="utf-8")
    return " ".join(text.partition("<article")[2].partition("</article>")[0].split())


def _write(project, *without, add=""):
    """Take blocks out of a record by the field they begin with, and add others."""
    file = project / _RECORD
    blocks = file.read_text(encoding="utf-8").replace("\n", "\n\0").split("\0")
    kept, skip = [], False
    for line in blocks:
        if line[:1].strip():
            skip = line.partition(":")[0] in without
        if not skip:
            kept.append(line)
    file.write_text("".join(kept) + add, encoding="utf-8")


def test_complete_activity_says_so(small_project, run):
    """A resident reads that nothing is missing, and how many items the law asks for."""
    run("glashelder", "build", cwd=small_project)

    page = _article(small_project, "verwerkingen/parkeerplaats-bij-huis")
    assert "Ja. Alle 15 onderdelen die de wet hier vraagt, zijn ingevuld." in page
    assert "Bij <strong>3 van de 3 verwerkingen</strong> is alles ingevuld (100%)." in _article(
        small_project, "verantwoording"
    )


def test_what_is_missing_is_said_in_three_places(small_project, run):
    """Data that are taken out are 'niet ingevuld' on the page, a gap in the account, and a row in the open data."""
    _write(small_project, "maatregelen", "besluitvorming", "besluit_logica", "besluit_gevolgen", "besluit_contact")

    run("glashelder", "build", cwd=small_project)

    page = _article(small_project, "verwerkingen/parkeerplaats-bij-huis")
    assert page.count('<span class="gh-leeg">Niet ingevuld</span>') == 2
    section = page.partition('<div id="compleet">')[2].partition("</details>")[0]
    assert "Van de 15 onderdelen die de wet hier vraagt, ontbreekt dit:" in section
    assert "<li>Hoe de gegevens worden beschermd" in section
    assert "<li>Of een computer beslist" in section
    assert section.count("<li>") == 2
    assert "mailto:fg@voorbeeldstad.example" in section
    account = _article(small_project, "verantwoording")
    assert "Bij <strong>2 van de 3 verwerkingen</strong> is alles ingevuld (67%)." in account
    assert 'verwerkingen/parkeerplaats-bij-huis/">Parkeerplaats bij huis</a>: Hoe de gegevens' in account
    rows = csv.DictReader((small_project / "site/data/volledigheid.csv").open(encoding="utf-8", newline=""))
    gaps = [row for row in rows if row["stand"] == "ontbreekt"]
    assert [(r["verwerking_id"], r["onderdeel"], r["velden"].split("|")[0]) for r in gaps] == [
        ("parkeerplaats-bij-huis", "maatregelen", "verwerkingen.maatregelen"),
        ("parkeerplaats-bij-huis", "automatisch-besluit", "verwerkingen.besluitvorming"),
    ]


def test_every_public_answer_stands_on_the_page(small_project, run):
    """Consent, secrecy, the ground of an automated decision and the reasons for a DPIA are shown where they belong."""
    _write(
        small_project,
        "besluitvorming",
        add="besluitvorming: volledig\nbesluit_grond: wet\ntoestemming_intrekken: Bel de balie.\n"
        "dpia_criteria:\n  - criterium: cameratoezicht\n    toelichting: De slagboom leest kentekens.\n",
    )

    run("glashelder", "build", cwd=small_project)

    page = _article(small_project, "verwerkingen/parkeerplaats-bij-huis")
    assert "Een computer beslist. Dat mag, want: een wet staat het toe." in page
    assert "Zo trekt u uw toestemming in: Bel de balie." in page
    assert "<p>De arts en de consulent houden geheim wat zij over uw gezondheid weten.</p>" in page
    assert "<li>Cameratoezicht in openbare ruimten: De slagboom leest kentekens.</li>" in page


def test_processor_has_a_short_list(small_project, run):
    """For work on behalf of another only art. 30(2) asks, and the page says why."""
    _write(
        small_project,
        *("rol", "maatregelen", "doelen"),
        add="rol: verwerker\nopdrachtgevers:\n  - naam: gemeente Oosterstad\n"
        "    contact: privacy@oosterstad.example\n    fg_contact: geen\n",
    )

    run("glashelder", "build", cwd=small_project)

    page = _article(small_project, "verwerkingen/parkeerplaats-bij-huis")
    assert "Van de 7 onderdelen die de wet hier vraagt, ontbreekt dit:" in page
    assert "AVG artikel 30, tweede lid, onder d" in page
    assert "De gemeente werkt hier in opdracht van een ander." in page
