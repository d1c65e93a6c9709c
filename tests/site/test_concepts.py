"""What only a concept uses is nowhere: not in any file of a site, whoever builds it, and not in what `diff` prints."""

import html
import io
import json
import shutil
import zipfile
from pathlib import Path

import pytest
from concept_example import CONCEPT, MARK, Planter

from glashelder.cli import main
from glashelder.model.withheld import ACTIVITIES

pytestmark = pytest.mark.site

_MAIN = "verwerkingen/zwemabonnement.yaml"
_LAW = {"wet_id": "wabb", "artikel": "artikel 10"}
_MORE = {
    "doelen": [
        {"doel": "Zorgen dat u kunt parkeren.", "grondslagen": [{"grondslag": "wettelijke-verplichting"} | _LAW]},
    ],
    "gegevens": [
        {"betrokkene": "aanvragers", "gegeven": "medisch-advies", "omschrijving": "wat de arts schrijft"}
        | {"bron": "de arts", "uitzondering": "arbeid-sociale-zekerheid", "wet_id": "uavg", "artikel": "artikel 30"}
    ],
    "ook_bekend_als": ["gehandicaptenplek"],
    "hoofdverwerking_id": "hondenbelasting",
    "besluit_grond": "wet",
    "bijzonder_gebruik": "onderzoek",
    "taal": "fy",
    "dpia_restrisico": "laag",
    "heeft_doorgifte": "ja",
    "verwerkers": [{"verwerker_id": "badmeester-online", "waarvoor": "Houdt de agenda bij."}],
    "doorgiften": [{"land": "us", "ontvanger": "Een bedrijf", "instrument": "modelcontract"}],
    "dpia_criteria": [{"criterium": "gevoelige-gegevens", "toelichting": "Gezondheid."}],
    "bewaring": [{"wat": "aanvraag", "bewaartermijn_id": "aanslag"}],
    "interne_notitie": "Nog bespreken.",
}


def _readable(path: str, content: bytes) -> str:
    """Return all that can be read in a file: as it is, decoded, and what is packed in it."""
    text = content.decode("utf-8", errors="ignore")
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return "".join(name + _readable(name, packed.read(name)) for name in packed.namelist())
    decoded = json.dumps(json.loads(text), ensure_ascii=False) if path.endswith(".json") else ""
    return f"{path}\n{text}\n{html.unescape(text)}\n{decoded}".casefold()


def _marked(folder: Path, snapshot) -> list[str]:
    files = snapshot(folder)
    assert len(files) > 100
    return [path for path, content in files.items() if MARK.casefold() in _readable(path, content)]


@pytest.fixture
def planted(small_project, catalogue):
    """Return a project in which a concept has rows of its own, and a published activity that names the concept."""
    planter = Planter(small_project / "register_data", catalogue)
    planter.concept("parkeerplaats-bij-huis", **_MORE)
    main_file = small_project / "register_data" / _MAIN
    main_file.write_text(main_file.read_text("utf-8") + f"\nhoofdverwerking_id: {CONCEPT}\n", "utf-8")
    return small_project, planter


def test_every_table_that_an_activity_can_reach_is_planted(planted, catalogue):
    """The test that follows looks for something of each of them; what is not planted is named here."""
    reached, todo = set(), [ACTIVITIES]
    while todo:
        name = todo.pop()
        if name not in reached:
            reached.add(name)
            nested = [child.name for child in catalogue.children(name).values()]
            todo += [*nested, *(r.table for r in catalogue.tables[name].references)]

    # A concept is one by its status; a year is no text; a register is of one organisation. The role that is planted is
    # none in which there are others; their rows are part of the record, as those of its systems are.
    parties = {"verwerking_opdrachtgevers", "verwerking_gezamenlijk_met"}
    never = {"statussen", "selectielijsten", "organisaties", *parties}
    assert reached - set(planted[1].marked) - never == set()


def test_what_only_a_concept_uses_is_in_no_file(planted, run, snapshot):
    """Neither pages, downloads, search index, letters nor sitemap name it; MkDocs and other engines get the same."""
    project, _ = planted
    run("glashelder", "build", cwd=project)

    assert _marked(project / "site", snapshot) == []

    run("glashelder", "pages", "--to", project / "pages", cwd=project)
    assert _marked(project / "pages", snapshot) == []

    shutil.rmtree(project / "site")
    run("mkdocs", "build", cwd=project)
    assert _marked(project / "site", snapshot) == []


def test_once_it_is_published_all_of_it_is_there(planted, run, snapshot):
    """The marks are such that a site would show them: else the test above could not fail."""
    project, planter = planted
    file = project / f"register_data/verwerkingen/{CONCEPT}.yaml"
    run("glashelder", "build", cwd=project)
    file.write_text(file.read_text("utf-8").replace("status: concept", "status: gepubliceerd"), "utf-8")

    run("glashelder", "build", cwd=project)  # with the cache of the build before

    marked = _marked(project / "site", snapshot)
    exported = {f"data/{table}.csv" for table in planter.marked if (project / f"site/data/{table}.csv").exists()}
    assert len(exported) > 30
    assert exported <= {*marked}
    assert f"verwerkers/{MARK.casefold()}-verwerkers/index.html" in marked


def test_a_concept_again_takes_its_rows_along(planted, run, snapshot):
    """A build that reuses the one before leaves nothing behind when only the status changes."""
    project, _ = planted
    file = project / f"register_data/verwerkingen/{CONCEPT}.yaml"
    concept = file.read_text("utf-8")
    file.write_text(concept.replace("status: concept", "status: gepubliceerd"), "utf-8")
    run("glashelder", "build", cwd=project)
    file.write_text(concept, "utf-8")

    run("glashelder", "build", cwd=project)

    assert _marked(project / "site", snapshot) == []


@pytest.mark.parametrize("names", [["hondenbelasting"], ["parkeerplaats-bij-huis"], ["zwemabonnement"], ["*"]])
def test_the_site_is_whole_when_activities_become_concepts(names, small_project, run):
    """What pages, letters and prose need is still there, and no link is dead; also when nothing is published."""
    data = small_project / "register_data"
    ended = data / "vervallen.csv"
    ended.write_text(ended.read_text("utf-8").replace("parkeerplaats-bij-huis", ""), "utf-8")
    for file in (file for name in names for file in data.glob(f"verwerkingen/{name}.yaml")):
        file.write_text(file.read_text("utf-8").replace("status: gepubliceerd", "status: concept"), "utf-8")

    run("glashelder", "build", cwd=small_project)

    assert "0 fouten" in run("glashelder", "verify", cwd=small_project).stdout


@pytest.mark.parametrize("output_format", ["text", "markdown"])
def test_diff_does_not_tell_of_it(output_format, versions, catalogue, capsys):
    """Neither when it comes, nor when it changes, nor when it goes."""
    arguments = ["diff", "--project", str(versions.project), "--format", output_format]
    Planter(versions.data, catalogue).concept("parkeerplaats-bij-huis", **_MORE)
    versions.edit(_MAIN, "titel: ", f"hoofdverwerking_id: {CONCEPT}\ntitel: ")

    assert main(arguments) == 0
    told = capsys.readouterr().out
    versions.commit()
    for file in [*versions.data.glob("*.csv"), *versions.data.glob("*/**/*.csv"), *versions.data.glob("*/*.yaml")]:
        file.write_text(file.read_text("utf-8").replace(f"{MARK} ", f"{MARK} ook "), "utf-8")
    assert main(arguments) == 0
    told += capsys.readouterr().out

    assert MARK.casefold() not in told.casefold()
    assert "Er verandert niets voor inwoners." in told


def test_a_row_that_nobody_uses_is_shown_and_one_of_a_concept_and_a_published_activity_too(
    small_project, run, snapshot
):
    """Only what is of concepts alone is left out: an address that may be known does not die."""
    data = small_project / "register_data"
    with (data / "ontvangers.csv").open("a", encoding="utf-8") as file:
        file.write("vrij,Vrije ontvanger,zorg,Wordt nog nergens genoemd.,nl,\n")
    text = (data / _MAIN).read_text("utf-8").replace("id: zwemabonnement", f"id: {CONCEPT}", 1)
    concept = text.replace("status: gepubliceerd", "status: concept").replace("titel: ", f"titel: {MARK} ")
    (data / f"verwerkingen/{CONCEPT}.yaml").write_text(concept, "utf-8")

    run("glashelder", "build", cwd=small_project)

    files = snapshot(small_project / "site")
    assert {"ontvangers/vrij/index.html", "verwerkers/badmeester-online/index.html"} <= files.keys()
    assert _marked(small_project / "site", snapshot) == []
