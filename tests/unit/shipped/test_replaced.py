"""A file of a project that replaces one of ours must be as good: no empty page, no page with a gap."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from glashelder.cli import main

_TODAY = ("--today", "2026-11-22")
_HEAD = b"---\nvoor: inwoner\nvolgorde: 1\ntitel: V\nwaarvoor: W\nonderwerp: O\nwet: x\nvelden: naam\n---\n"
OwnTemplate = Callable[[str], Path]


def _run(command: str, project: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    code = main([command, "--project", str(project), *_TODAY])
    told = capsys.readouterr()
    assert "programma zelf" not in told.err
    return code, told.out + told.err


def test_a_project_without_templates_has_those_that_ship(small_project: Path) -> None:
    """Voorbeeldstad brings its house style and nothing else."""
    own = [p.relative_to(small_project / "templates").as_posix() for p in (small_project / "templates").rglob("*.*")]
    assert sorted(own) == [f"huisstijl/voorbeeldstad.{end}" for end in ("logo.svg", "tekening.svg", "tokens.json")]
    assert main(["build", "--project", str(small_project), *_TODAY]) == 0
    assert "Privacyregister Voorbeeldstad" in (small_project / "site" / "index.html").read_text("utf-8")


def test_a_copy_of_all_that_ships_is_without_fault(
    small_project: Path, repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who begins from our files, as the demonstration does, is told of nothing."""
    shutil.copytree(repo / "templates", small_project / "templates", dirs_exist_ok=True)

    code, told = _run("build", small_project, capsys)

    assert (code, " fout " in told) == (0, False)


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("pages/verwerkingg.html", "'templates/pages/verwerking.html'"),
        ("verwerking.html", "'templates/pages/verwerking.html'"),
        ("theme/glashelder.css", "'templates/theme/assets/glashelder.css'"),
        ("pages/zomaar-iets-van-ons-zelf.html", "haal het weg"),
    ],
)
def test_a_file_that_replaces_nothing_is_told(
    path: str, meant: str, small_project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A slip in its name would leave ours in place without a word; what another own file includes does count."""
    file = small_project / "templates" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("<p>Van ons</p>\n", "utf-8")

    code, told = _run("check", small_project, capsys)

    assert code == 0
    assert f"templates/{path}:1:1  waarschuwing  sjabloon-vervangt-niets" in told
    assert meant in told


def test_what_an_own_template_includes_replaces_nothing_and_counts(
    own_template: OwnTemplate, capsys: pytest.CaptureFixture[str]
) -> None:
    """A project may cut its templates in parts of its own, and add letters and a house style."""
    file = own_template("pages/home.html")
    file.write_text(file.read_text("utf-8") + '{% include "partials/van-ons.html" %}\n', "utf-8")
    (file.parents[1] / "partials").mkdir(exist_ok=True)
    (file.parents[1] / "partials/van-ons.html").write_text("<p>Van ons</p>\n", "utf-8")

    assert "sjabloon-vervangt-niets" not in _run("check", file.parents[2], capsys)[1]


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("pages/home.html", "index.html"),
        ("theme/footer.html", "index.html"),
        ("letters/verdaging.txt.j2", "medewerkers/brieven/verdaging/index.html"),
    ],
)
def test_a_file_of_a_project_replaces_ours(path: str, page: str, own_template: OwnTemplate) -> None:
    """It counts as a whole, and all others are still ours."""
    file = own_template(path)
    with file.open("a", encoding="utf-8") as opened:
        opened.write("\n\nEigen zin.\n")
    project = file.parents[2]

    assert main(["build", "--project", str(project), *_TODAY]) == 0
    assert "Eigen zin." in (project / "site" / page).read_text("utf-8")


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"", ("pages/home.html", "vervangend-bestand-leeg", 1)),
        (b" \n\n", ("pages/procedure.html", "vervangend-bestand-leeg", 1)),
        (b"", ("theme/assets/menu.js", "vervangend-bestand-leeg", 1)),
        (b"", ("letters/_bezwaar.txt.j2", "vervangend-bestand-leeg", 1)),
        (b"<h1>\n{% if %}\n", ("pages/home.html", "sjabloon-onjuist", 2)),
        (b"<h1>\n\n{{ page.bestaatniet }}\n", ("pages/home.html", "sjabloon-onjuist", 3)),
        (b"<h1>\n{{ paginatitel }}\n", ("pages/home.html", "sjabloon-onjuist", 2)),
        (b"<p>\n{% include 'partials/weg.html' %}\n", ("theme/footer.html", "sjabloon-onjuist", 2)),
        (b"<h1>\n{{ page.titel + 1 }}\n", ("pages/verwerking.html", "sjabloon-onjuist", 2)),
        (b"<h1>\n{{ page.titel | vetgedrukt }}\n", ("pages/home.html", "sjabloon-onjuist", 2)),
        (b"<h1>\ncaf\xe9", ("pages/home.html", "geen-utf8", 2)),
        (b"titel: Verdaging\n\nTekst.\n", ("letters/verdaging.txt.j2", "brief-sjabloon-onjuist", 1)),
        (_HEAD + b"{{ onbekend }}\n", ("letters/verzoek-inzage.txt.j2", "brief-sjabloon-onjuist", 10)),
    ],
)
def test_an_empty_or_broken_file_is_told_at_its_line(
    command: str, content: bytes, found: tuple[str, str, int], request
) -> None:
    """Exit code 1, with the file of the project, its line and a cure; nothing is published."""
    path, rule, line = found
    project = request.getfixturevalue("small_project")
    capsys = request.getfixturevalue("capsys")
    file = request.getfixturevalue("own_template")(path)
    file.write_bytes(content)

    code, told = _run(command, project, capsys)

    assert code == 1
    assert rule in told
    assert f"templates/{path}:{line}:1" in told
    assert " undefined" not in told
    assert not (project / "site").exists()
    file.unlink()  # the cure that each of them names
    assert _run(command, project, capsys)[0] == 0
