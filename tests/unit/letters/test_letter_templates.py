"""What a municipality may not take out of a letter, and what its templates may ask for."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from altered import replace
from docx import Document
from letter_example import ACTIVITY, TODAY, a_request, under_each_law
from letters_of_repo import LETTERS

from glashelder.findings import Severity
from glashelder.letters.catalogue.department_fields import VELDEN
from glashelder.letters.catalogue.letters import read_letters
from glashelder.letters.catalogue.rights import choices_of
from glashelder.letters.department.maker import LetterMaker, LetterResult
from glashelder.letters.department.values import activity_values, request_values
from glashelder.letters.text.template import read_template
from glashelder.pipeline import Checked
from glashelder.settings import Settings
from glashelder.tree.folder import Folder
from glashelder.tree.package import shipped


@pytest.fixture
def checked(check_data: Callable[[Path], Checked], small_package: Path) -> Checked:
    """Return Voorbeeldstad with an activity under each law."""
    return under_each_law(check_data(small_package))


def rules(result: LetterResult) -> set[str]:
    """Return the ids of what was found."""
    return {finding.rule for finding in result.findings}


def _maker(checked: Checked, project: Path) -> LetterMaker:
    """Return what makes the letters of another project about the same register."""
    letters = read_letters(Folder(project / "templates"), shipped("register_data"))
    return LetterMaker(replace(checked, letters=letters), Settings(project_dir=project, today=TODAY))


def test_templates_and_registry_name_the_same_letters(repo: Path, checked: Checked) -> None:
    """Each letter has a template, and a template asks for nothing that no field or fact gives."""
    values = {
        name: read_template(Folder(repo / "templates"), name, checked.register).names
        - set(activity_values(checked.register, checked.register.verwerkingen[ACTIVITY]))
        - set(request_values(checked.register, a_request(checked.register, name), TODAY))
        for name in LETTERS.department
    }
    choices = {f"{v.naam}-{code}" for v in VELDEN.values() for code in choices_of(v, checked.register)}
    flags = {
        "regime-brp",
        "regime-wpg",
        "regime-archief",
        "verschoven",
        "verdaging_onderwerp",
        "verlengbaar",
        "verlengd_tot",
        "verlengd_uitleg",
    }
    delen = {f"delen.{n}" for n in ("nummer", "vraag", "uitvoering", "grond", "grond_bron", "feiten", "afweging")}
    may_lack = (
        choices | flags | delen | {"delen.toegekend", "delen.geweigerd", "termijn", "einde", "veilig_einde", "uitleg"}
    )
    may_lack |= {"namens", "uitvoering", "wetsartikel", "ontvangers_ingelicht", "zienswijze"}

    assert {name: missing - may_lack for name, missing in values.items() if missing - may_lack} == {}


@pytest.mark.parametrize(
    "case",
    [
        ("besluit-weigeren", "", '{% include "letters/_bezwaar.txt.j2" %}', "", "brief-sjabloon-onjuist"),
        ("besluit-weigeren", "", "rechtsmiddel: bezwaar", "rechtsmiddel: beroep", "brief-sjabloon-onjuist"),
        ("besluit-weigeren", "_bezwaar", "Autoriteit Persoonsgegevens", "AP", "brief-sjabloon-onjuist"),
        ("besluit-weigeren", "_bezwaar", "[bezwaar_einde]", "over zes weken", "brief-sjabloon-onjuist"),
        ("besluit-weigeren", "_bezwaar", "[orgaan]", "de gemeente", "brief-sjabloon-onjuist"),
        ("besluit-weigeren", "", "## Ons besluit", "## Ons besluit van [de datum]", "brief-sjabloon-onjuist"),
        ("besluit-weigeren", "", "## Ons besluit", "## Ons besluit van [besluitdatum]", "brief-plek-leeg"),
        ("besluit-weigeren", "", "## Ons besluit", "{{ brief.__class__.__mro__ }}", "brief-sjabloon-onjuist"),
        ("besluit-weigeren", "", "## Ons besluit", "{{ wet.__globals__ }}", "brief-sjabloon-onjuist"),
        ("besluit-weigeren", "", "## Ons besluit", "{{ wet('wbp-oud', 'x') }}", "brief-wet-onbekend"),
        ("besluit-weigeren", "", "## Ons besluit", "{% if ", "brief-sjabloon-onjuist"),
        ("ontvangstbevestiging", "", "noemt_verdaging: ja\n", "", "brief-sjabloon-onjuist"),
        ("ontvangstbevestiging", "", "## Hebt", "Stuur een kopie van uw paspoort.\n\n## Hebt", "brief-vraagt-te-veel"),
        ("ontvangstbevestiging", "_vraag", "Bel ons", "Noem uw BSN en uw geboortedatum", "brief-vraagt-te-veel"),
    ],
)
def test_spoiled_template_gives_no_letter(
    tmp_path: Path, checked: Checked, repo: Path, case: tuple[str, str, str, str, str]
) -> None:
    """A municipality may rewrite a letter, not lose the clause, leave a gap, ask too much, or reach into the code."""
    brief, file, old, new, rule = case
    shutil.copytree(repo / "templates" / "letters", tmp_path / "templates" / "letters")
    spoiled = tmp_path / "templates" / "letters" / f"{file or brief}.txt.j2"
    text = spoiled.read_text("utf-8")
    if old == "## Hebt":
        text, old = text.replace('{% include "letters/_vraag.txt.j2" %}', "## Hebt u een vraag?"), "## Hebt"
    assert old in text
    spoiled.write_text(text.replace(old, new), encoding="utf-8")

    result = _maker(checked, tmp_path).make(a_request(checked.register, brief))

    assert rules(result) == {rule}
    assert not result.content


def test_clause_on_a_letter_that_does_not_decide_is_a_warning(tmp_path: Path, checked: Checked, repo: Path) -> None:
    """An acknowledgement is no decision: a clause there promises what is not open (rule BR07)."""
    shutil.copytree(repo / "templates" / "letters", tmp_path / "templates" / "letters")
    file = tmp_path / "templates" / "letters" / "ontvangstbevestiging.txt.j2"
    file.write_text(file.read_text("utf-8") + '\n{% include "letters/_bezwaar.txt.j2" %}\n', encoding="utf-8")

    (finding,) = _maker(checked, tmp_path).make(a_request(checked.register, "ontvangstbevestiging")).findings

    assert finding.severity is Severity.WAARSCHUWING


def test_spoiled_house_style_gives_no_letter(tmp_path: Path, checked: Checked, repo: Path) -> None:
    """A placeholder that means nothing is a fault, never an empty place."""
    file = tmp_path / "eigen.docx"
    document = Document(str(repo / "templates" / "letters" / "huisstijl.docx"))
    document.add_paragraph("{{ brief.afdelingshoofd }}")
    document.save(str(file))
    maker = LetterMaker(checked, Settings(project_dir=repo, today=TODAY), file)

    result = maker.make(replace(a_request(checked.register, "ontvangstbevestiging"), formaat="docx"))

    assert rules(result) == {"huisstijl-invulplek-onbekend"}
    assert not result.content
