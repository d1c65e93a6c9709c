"""An own template that asks for what is not there is told so, at its line, and not that the programme is at fault."""

from collections.abc import Callable
from pathlib import Path

import pytest

from glashelder.cli import main
from glashelder.templating.asked import NoAnswerError, functions
from glashelder.templating.template_fault import FaultEnvironment, TemplateFaultError
from glashelder.templating.tree_loader import TreeLoader
from glashelder.tree.folder import Folder


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ('rij("wetten", "zz").titel', 'rij("wetten", "zz")'),
        ('rij("zz", "avg").titel', 'rij("zz", "avg")'),
        ('rij("wetten")', 'rij("wetten")'),
        ('"publiek"|titel("onbekend")', '"publiek"|titel("onbekend")'),
        ('"zz"|titel("grondslagen")', '"zz"|titel("grondslagen")'),
        ('"zz"|uitleg("grondslagen")', '"zz"|uitleg("grondslagen")'),
        ('"zz"|datum', '"zz"|datum'),
        ("page|datum", "…|datum"),
    ],
)
def test_what_has_no_answer_is_a_fault_of_the_template(
    asked: str,
    told: str,
    small_project: Path,
    own_template: Callable[[str], Path],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """With file, line, what is asked, and what to do."""
    commands = ["check", "build"] if asked.startswith('rij("zz"') else ["check"]
    file = own_template("pages/niet-gevonden.html")
    before = file.read_text("utf-8").splitlines()
    file.write_text("\n".join([*before[:-1], f"{{{{ {asked} }}}}", before[-1]]), "utf-8")

    codes = {main([command, "--project", str(small_project), "--today", "2026-11-22"]) for command in commands}

    said = " ".join("".join(capsys.readouterr()).split())
    assert codes == {1}
    assert "programma zelf" not in said
    assert f"templates/pages/niet-gevonden.html:{len(before)}:1 fout sjabloon-onjuist" in said
    assert f"Dit sjabloon gebruikt {told}, maar daar komt niets uit." in said
    assert "haal uw eigen versie van dit bestand weg" in said


@pytest.mark.parametrize(
    ("folder", "error"), [("templates", TemplateFaultError), ("glashelder/templates", NoAnswerError)]
)
def test_what_a_template_of_ours_asks_is_our_fault(folder: str, error: type[Exception], tmp_path: Path) -> None:
    """Nobody can mend a template that ships: then it is told as a fault of the programme."""
    (tmp_path / "x.html").write_text("{{ rij(1) }}", "utf-8")
    environment = FaultEnvironment(loader=TreeLoader(Folder(tmp_path, folder)))
    environment.globals |= functions({"rij": {}.__getitem__})

    with pytest.raises(error):
        environment.get_template("x.html").render()
