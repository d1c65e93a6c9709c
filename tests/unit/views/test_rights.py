"""The rights of a person, a line for each basis: on pages, in the privacy statement, in the annex of a decision."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from altered import replace

from glashelder.letters.department.overview import inzage_view
from glashelder.model.records import Verwerking
from glashelder.model.register import Register
from glashelder.pages.privacy_statement import privacy_statement
from glashelder.pipeline import Checked
from glashelder.render.environment import make_environment
from glashelder.tree.folder import Folder
from glashelder.views.rights import RightsView, rights_of

# The pages of which a reading of 30 November 2026 found that the notes of their bases stood together.
MIXED = (
    "telefoon-en-klantcontact", "mantelzorgwaardering", "nederlander-worden", "burenoverlast-en-buurtbemiddeling",
    "rekeningen-betalen-en-innen", "grondverkoop-en-erfpacht", "website-en-statistiek", "meldingen-openbare-ruimte",
    "ict-beheer-en-logging", "kwijtschelding", "sporthal-en-sportveld-huren",
)  # fmt: skip
PARAGRAPH = re.compile(r"<(p|li|dd)\b[^>]*>(.*?)(?=<(?:/?(?:p|li|dd|ul))\b)", re.DOTALL)
TAG = re.compile(r"<[^>]*>")


@pytest.fixture(scope="module")
def register(check_data: Callable[[Path], Checked], zilverdam: Path) -> Register:
    """Return the register of Zilverdam."""
    return check_data(zilverdam / "register_data").register


@pytest.fixture(scope="module")
def rendered(repo: Path) -> Callable[[RightsView], list[str]]:
    """Return a function that gives the paragraphs in which a page tells rights."""
    template = make_environment(Folder(repo / "templates")).get_template("partials/rechten.html")

    def run(view: RightsView) -> list[str]:
        found = PARAGRAPH.findall(template.render(rechten=view, met_bron=False))
        return [" ".join(TAG.sub(" ", text).split()) for _, text in found]

    return run


def under_avg(register: Register) -> list[Verwerking]:
    """Return every activity, drafts too, whose rights follow from its bases."""
    return [v for v in register.verwerkingen.values() if v.regime == "avg"]


def bases(verwerking: Verwerking) -> set[str]:
    """Return the bases of an activity."""
    return {g.grondslag for doel in verwerking.doelen for g in doel.grondslagen}


def heads(register: Register, verwerking: Verwerking) -> list[str]:
    """Return how the bases of an activity are named at the head of a line, without their capital."""
    return [register.codelijsten["grondslagen"][code].kop[1:] for code in bases(verwerking)]


def two_notes(register: Register, verwerking: Verwerking, texts: list[str]) -> Iterator[str]:
    """Yield each text with more than one note, or with the note of some bases only and the name of none."""
    used = bases(verwerking)
    rows = [r for r in register.rechten_per_grondslag if r.grondslag in used and r.toelichting]
    for text in texts:
        shown = {r.toelichting for r in rows if r.toelichting in text}
        notes = {note for note in shown if not any(note != other and note in other for other in shown)}
        named = any(head in text for head in heads(register, verwerking))
        held = (
            {r.grondslag for r in rows if (r.recht, r.toelichting) == (row.recht, row.toelichting)}
            for row in rows
            if row.toelichting in notes
        )
        if len(notes) > 1 or (not named and any(found != used for found in held)):
            yield text


def test_no_paragraph_of_any_page_mixes_the_notes_of_bases(
    register: Register, rendered: Callable[[RightsView], list[str]]
) -> None:
    """A condition of one basis never stands with another, in whatever activity of the register."""
    mixed = {v.id: list(two_notes(register, v, rendered(rights_of(v, register)))) for v in under_avg(register)}

    assert len(mixed) > 100
    assert {key: texts for key, texts in mixed.items() if texts} == {}


def test_no_item_of_an_annex_mixes_the_notes_of_bases(register: Register) -> None:
    """The annex of a decision on access tells the same (AVG art. 15(1)(e))."""

    def told(verwerking: Verwerking) -> list[str]:
        view = inzage_view(register, verwerking)
        return [*view.rechten, *view.bezwaar_recht]

    whole = [v for v in under_avg(register) if v.gegevens and all(g.van_betrokkene or g.bron for g in v.gegevens)]
    mixed = {v.id: list(two_notes(register, v, told(v))) for v in whole}

    assert {key: texts for key, texts in mixed.items() if texts} == {}


@pytest.mark.parametrize("key", MIXED)
def test_the_objection_to_a_task_is_told_without_the_condition_of_marketing(
    key: str, register: Register, rendered: Callable[[RightsView], list[str]]
) -> None:
    """The line of a task says yes; that of consent or a contract, and no other, speaks of marketing."""
    verwerking = register.verwerkingen[key]
    lines = rendered(rights_of(verwerking, register))
    codes = register.codelijsten["grondslagen"]

    told = {}
    for code in bases(verwerking):
        row = next(r for r in register.grondslagen_per_recht["bezwaar"] if r.grondslag == code)
        (told[code],) = (line for line in lines if codes[code].kop[1:] in line and (row.toelichting or "") in line)

    marketing = {code for code, line in told.items() if ": onder een voorwaarde. Alleen" in line and "reclame" in line}
    task = [line for code, line in told.items() if code == "publieke-taak"]
    assert marketing == bases(verwerking) & {"toestemming", "overeenkomst"}
    assert [line for line in task if ": ja. U vertelt" not in line or "reclame" in line] == []


def test_bases_that_answer_differently_give_no_answer_for_all(register: Register) -> None:
    """Yes for the task and a condition for consent is together neither yes nor a condition."""
    view = rights_of(register.verwerkingen["meldingen-openbare-ruimte"], register)
    found = {r.code: r.geldt_titel for r in (*view.gelden, view.bezwaar) if r}

    assert found == {
        "inzage": "Ja",
        "rectificatie": "Ja",
        "verwijdering": "Hangt af van de reden",
        "beperking": "Ja",
        "overdraagbaarheid": "Hangt af van de reden",
        "bezwaar": "Hangt af van de reden",
        "toestemming-intrekken": "Hangt af van de reden",
    }


def test_one_basis_stays_simple(register: Register) -> None:
    """With one basis nothing depends on a reason, so none is named."""
    single = [v for v in under_avg(register) if len(bases(v)) == 1]
    views = {v.id: rights_of(v, register) for v in single}
    rights = {key: [r for r in (*view.gelden, view.bezwaar) if r] for key, view in views.items()}

    assert len(single) > 40
    assert {key for key, found in rights.items() if any(r.regels or r.geldt == "verschilt" for r in found)} == set()


def test_the_right_to_object_stands_apart(register: Register) -> None:
    """It is told clearly and apart from what else is told (AVG art. 21(4)), on pages and in the statement."""
    for verwerking in under_avg(register):
        view = rights_of(verwerking, register)

        assert "bezwaar" not in {r.code for r in view.gelden}
        assert (view.bezwaar is not None) == bool(bases(verwerking) - {"wettelijke-verplichting", "vitaal-belang"})
    statement = privacy_statement(register).rechten
    assert statement.bezwaar is not None
    assert "bezwaar" not in {r.code for r in statement.gelden}


def test_the_privacy_statement_tells_each_basis_by_itself(
    register: Register, rendered: Callable[[RightsView], list[str]]
) -> None:
    """Over all activities together no note stands without the basis it belongs to, and no right is left out."""
    view = privacy_statement(register).rechten
    everything = replace(
        next(v for v in under_avg(register)),
        doelen=tuple(doel for v in under_avg(register) for doel in v.doelen),
    )

    assert list(two_notes(register, everything, rendered(view))) == []
    assert {r.code for r in (*view.gelden, view.bezwaar) if r} == set(register.rechten)


def test_the_head_of_a_line_follows_the_list_of_bases(register: Register) -> None:
    """Another word in the data is another word on the page."""
    bases = register.codelijsten["grondslagen"]
    changed = replace(
        register,
        codelijsten={
            **register.codelijsten,
            "grondslagen": bases | {"publieke-taak": replace(bases["publieke-taak"], kop="Waar de stad het moet doen")},
        },
    )
    view = rights_of(register.verwerkingen["meldingen-openbare-ruimte"], changed)

    assert view.bezwaar is not None
    assert "Waar de stad het moet doen" in [kop for kop, _ in view.bezwaar.regels]


def test_bases_that_say_the_same_share_a_line(register: Register) -> None:
    """The line names each of them."""
    (line,) = (kop for kop, text in privacy_statement(register).rechten.bezwaar.regels if text.startswith("nee"))
    (most,) = (
        kop for r in privacy_statement(register).rechten.gelden if r.code == "toestemming-intrekken"
        for kop, text in r.regels if text.startswith("nee")
    )  # fmt: skip

    assert line == "Waar een wet ons verplicht, en waar het om leven of gezondheid gaat"
    assert most == (
        "Waar wij een overeenkomst met u hebben, waar een wet ons verplicht, waar het om leven of gezondheid gaat, "
        "waar het om onze taak gaat, en waar het om ons eigen belang gaat"
    )
