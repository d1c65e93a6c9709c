"""Questions of visitors that the search cannot answer as the table says are told, with what to do."""

import json

import pytest

pytestmark = pytest.mark.site
HEAD = "vraag,pagina\n"


def told(done):
    """Return the findings about questions."""
    return [f for f in json.loads(done.stdout) if f["regel"] == "zoekvraag-zonder-antwoord"]


def test_a_question_without_an_answer_is_told(small_project, run):
    """No such page, no such place on it, no word to search, and two pages for the same words."""
    (small_project / "register_data/zoekvragen.csv").write_text(
        f"{HEAD}baantjes trekken,verwerkingen/badjas/\nmoeilijk woord,begrippen/#weg\nwie is dat,a-z/\n"
        "zwemmen en duiken,a-z/\nduiken of zwemmen,verwerkingen/zwemabonnement/\n",
        "utf-8",
    )

    found = told(run("glashelder", "check", "--format", "json", cwd=small_project))

    assert [f["regelnummer"] for f in found] == [2, 3, 4, 6]
    assert {f["bestand"] for f in found} == {"register_data/zoekvragen.csv"}
    assert {f["ernst"] for f in found} == {"waarschuwing"}


def test_the_cure_works(small_project, run):
    """With the address of a page, and of a place on a page, nothing is told; nor about pages that only we name."""
    (small_project / "register_data/zoekvragen.csv").write_text(
        f"{HEAD}baantjes trekken,verwerkingen/zwemabonnement/\nmoeilijk woord,begrippen/#avg\n", "utf-8"
    )

    assert told(run("glashelder", "check", "--format", "json", cwd=small_project)) == []
