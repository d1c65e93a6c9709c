"""A letter is one file: what that costs, and what is said of a file that is not right."""

from pathlib import Path

import pytest
from new_letter import NAME, TEXT, add_letter

from glashelder.cli import main
from glashelder.findings import Finding
from glashelder.letters.catalogue.front_matter import fields_of
from glashelder.letters.catalogue.letters import read_letters
from glashelder.pipeline import check
from glashelder.settings import Settings
from glashelder.site import Site
from glashelder.tree.folder import Folder
from glashelder.tree.package import shipped
from glashelder.work.cache import Cache

REQUEST = f"""\
brief: {NAME}
verwerkingen: hondenbelasting
naam: Noor
adres: Kade 3
recht: inzage
ontvangen: 2026-11-02
datum: 2026-11-22
formaat: text
zienswijze: niet-nodig
delen:
  - vraag: Een kopie van alles.
    besluit: weigeren
    grond: uavg-41-i
    feiten: Een buurman vertelde dit.
    afweging: Zwart maken helpt niet.
"""
GRANTED = REQUEST.replace("weigeren", "toekennen").replace("grond: uavg-41-i\n    feiten", "uitvoering")


def letter(project: Path, request: str) -> int:
    """Make a letter as a department does, on 22 November 2026."""
    file = project / "verzoek.yaml"
    file.write_text(request, encoding="utf-8")
    command = ["letter", "--project", str(project), "--today", "2026-11-22", "--output", str(project), "--bestand"]
    return main([*command, str(file)])


def test_one_file_is_a_letter_of_the_command(small_project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is made, with its own words and the clauses that it takes over."""
    add_letter(small_project)

    assert letter(small_project, REQUEST) == 0, capsys.readouterr().err
    text = (small_project / "verzoek.txt").read_text("utf-8")
    assert "Onderwerp: Wij doen niet wat u vraagt" in text
    assert "Op 2 november 2026 vroeg u om inzage" in text
    assert "Stuur uw bezwaarschrift naar" in text


@pytest.mark.parametrize(
    ("request_text", "rule"),
    [
        (REQUEST.replace("inzage", "rectificatie"), "brief-invulveld-leeg"),  # the field that this right alone asks for
        (REQUEST.replace("inzage", "bezwaar"), "brief-past-niet-bij-recht"),
        (REQUEST.replace("zienswijze: niet-nodig", "kanaal: post"), "brief-veld-past-niet"),
        (GRANTED.replace("    afweging: Zwart maken helpt niet.\n", ""), "brief-delen-passen-niet"),
        (REQUEST.replace("    feiten: Een buurman vertelde dit.\n", ""), "brief-weigering-zonder-feiten"),
    ],
)
def test_rules_judge_it_by_what_stands_above_it(
    request_text: str, rule: str, small_project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It refuses a whole request for two rights, and that alone is asked of it."""
    add_letter(small_project)

    assert letter(small_project, request_text) == 1
    assert rule in capsys.readouterr().err


def test_one_file_is_a_page_of_the_site(small_project: Path) -> None:
    """Its page, its place in the list and the step of a procedure that names it follow; nothing is found wrong."""
    add_letter(small_project)
    steps = small_project / "register_data" / "procedure_stappen.csv"
    steps.write_text(steps.read_text("utf-8").replace("besluit-weigeren", NAME), encoding="utf-8")
    settings, cache = Settings(small_project), Cache(small_project / "cache", "x")
    checked = check(settings, cache)
    site = Site(settings, checked, cache)

    pages = {page.path: page for page in site.files()}

    assert [f.message for f in (*checked.findings, *site.findings) if f.counts_when_strict] == []
    assert "Besluit: kort geweigerd" in pages[f"medewerkers/brieven/{NAME}/index.html"].make().decode()
    choices = pages["medewerkers/brieven/index.html"].make().decode()
    assert choices.index("besluit-weigeren") < choices.index(NAME) < choices.index("besluit-buiten-behandeling")
    procedure = pages["procedures/verzoek-bij-het-zwembad/index.html"].make().decode()
    assert f'medewerkers/brieven/{NAME}/">Besluit: kort geweigerd</a>' in procedure


FAULTS = [
    ("voor: afdeling", "voor: iedereen", 2, "verkeerde-vorm", "afdeling of inwoner"),
    ("volgorde: 95", "volgorde: laatste", 3, "verkeerd-soort-waarde", "Typ alleen cijfers"),
    ("titel: Besluit: kort geweigerd\n", "", 1, "verplicht-veld-leeg", "in de lijst waaruit iemand kiest"),
    ("titel: Besluit", "tietel: Besluit", 4, "brief-sjabloon-onjuist", "Bedoelt u 'titel'?"),
    ("titel: Besluit", "verzoek: om iets\ntitel: Besluit", 4, "brief-sjabloon-onjuist", "Boven een brief bestaat"),
    ("weigert: alles", "weigert: ja", 9, "verkeerde-vorm", "deel of alles"),
    ("rechtsmiddel: bezwaar", "rechtsmiddel: klacht", 8, "verkeerde-vorm", "bezwaar (een besluit)"),
    ("rechtsmiddel: bezwaar", "rechtsmiddel: bezwaar # let op", 8, "verkeerde-vorm", "bezwaar (een besluit)"),
    ("inzage | rectificatie", "inzage | rectifcatie", 10, "brief-sjabloon-onjuist", "Bedoelt u 'rectificatie'?"),
    ("ontvangen | datum", "ontvangen | dattum", 11, "brief-sjabloon-onjuist", "Bedoelt u 'datum'?"),
    ("[als recht-rectificatie]", "[als recht-rectifcatie]", 11, "brief-sjabloon-onjuist", "'recht-rectifcatie'"),
    ("[als recht-rectificatie]", "[als kind]", 11, "brief-sjabloon-onjuist", "zoals 'recht-inzage'"),
    ("optioneel: zienswijze", "optioneel: zienswize", 12, "brief-sjabloon-onjuist", "Bedoelt u 'zienswijze'?"),
    ("weigert: alles", "weigert: alles\nweigert: deel", 10, "brief-sjabloon-onjuist", "twee keer"),
    ("weigert: alles", "weigert", 9, "brief-sjabloon-onjuist", "op één regel"),
    ("---\nvoor", "voor", 1, "brief-sjabloon-onjuist", "een regel '---'"),
]


def faults_of(project: Path, old: str, new: str) -> tuple[Finding, ...]:
    """Return what is wrong above the letter after a change of its text."""
    assert old in TEXT
    file = add_letter(project, TEXT.replace(old, new, 1))
    return read_letters(Folder(file.parents[1], "templates"), shipped("register_data")).faults.get(NAME, ())


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_above_a_letter_names_file_line_and_cure(fault: tuple[str, str, int, str, str], tmp_path: Path) -> None:
    """Each fault is told once, in Dutch, at its own line of the template."""
    old, new, line, rule, words = fault
    (tmp_path / "templates" / "letters").mkdir(parents=True)

    found = faults_of(tmp_path, old, new)

    assert {(f.place.path, f.place.line) for f in found if f.rule == rule} == {
        (f"templates/letters/{NAME}.txt.j2", line)
    }
    assert words in " ".join(f"{f.message} {f.hint}" for f in found)


def test_a_letter_with_a_fault_above_it_is_not_made_and_stops_the_site(
    small_project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command says the same as `check`; the other letters are made as ever."""
    add_letter(small_project, TEXT.replace("inzage | rectificatie", "inzagen"))

    assert letter(small_project, REQUEST) == 1
    told = capsys.readouterr().err
    assert f"templates/letters/{NAME}.txt.j2:10:1" in told
    assert main(["check", "--project", str(small_project), "--today", "2026-11-22"]) == 1
    assert "Bedoelt u 'inzage'?" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("[als recht-rectificatie]", "[als regime-agv]", "'agv'"),
        ("rechtsmiddel: bezwaar", "rechtsmiddel: geen", "Dat is een besluit"),
        ("rechtsmiddel: bezwaar", "rechtsmiddel: beroep", "De bezwaarclausule is niet volledig"),
        ("rechtsmiddel: bezwaar", "rechtsmiddel: bezwaar\nnoemt_verdaging: ja", "[verlengd_tot]"),
        ("optioneel: zienswijze | ", "optioneel: ", "of de aanvrager vooraf kon reageren"),
    ],
)
def test_what_stands_above_a_letter_fits_its_text_and_the_register(
    old: str, new: str, words: str, small_project: Path
) -> None:
    """What only the text or the register can tell is found by `check` too."""
    add_letter(small_project, TEXT.replace(old, new, 1))
    settings, cache = Settings(small_project), Cache(small_project / "cache", "x")

    found = Site(settings, check(settings, cache), cache).findings

    assert words in " ".join(f.message for f in found if f.place.path.endswith(f"{NAME}.txt.j2"))


@pytest.mark.parametrize("name", ["Weigering kort", "weigering_kort", "wéigering", "-kort"])
def test_a_file_whose_name_cannot_be_an_address_is_no_letter(name: str, tmp_path: Path) -> None:
    """The name is the address of its page and the first option of the command."""
    file = add_letter(tmp_path)
    file.rename(file.with_name(f"{name}.txt.j2"))

    (found,) = read_letters(Folder(file.parents[1], "templates"), shipped("register_data")).faults[name]

    assert (found.rule, found.place.path) == ("brief-sjabloon-onjuist", f"templates/letters/{name}.txt.j2")
    assert "kleine letters, cijfers en streepjes" in found.hint


def test_the_example_in_the_handbook_is_a_sound_letter(
    repo: Path, small_project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who copies it to begin with gets a letter, and no finding."""
    blocks = (repo / "docs" / "handleiding.md").read_text("utf-8").split("```text\n")
    (example,) = (text.partition("```")[0] for text in blocks if text.startswith("---\nvoor: afdeling"))
    add_letter(small_project, example)

    assert main(["check", "--project", str(small_project), "--today", "2026-11-22"]) == 0
    assert NAME not in capsys.readouterr().out
    assert letter(small_project, REQUEST) == 0


def test_every_field_above_a_letter_is_used(repo: Path) -> None:
    """A field that no letter has, and one that nobody may write, is not worth its explanation."""
    texts = [f.read_text("utf-8").split("---\n", 2)[1] for f in (repo / "templates" / "letters").glob("[!_]*.txt.j2")]
    written = {line.partition(":")[0] for text in texts for line in text.splitlines()}

    assert written == {field.name for kind in ("afdeling", "inwoner") for field in fields_of(kind)}


def test_the_handbook_explains_every_field_above_a_letter(repo: Path) -> None:
    """Who adds a letter reads in one table what may stand above it."""
    handbook = (repo / "docs" / "handleiding.md").read_text("utf-8")

    fields = (field for kind in ("afdeling", "inwoner") for field in fields_of(kind))
    assert [f.name for f in fields if f"| `{f.name}` | {f.description} |" not in handbook] == []
