"""A municipality goes along with a real next package: another wheel, in which law, a field and a letter are different.

The next package is made of a copy of this repository as its makers would make it: what changed, and the row that says
so. Nothing of the municipality's repository is edited by hand.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from next_release import NEXT
from wheels import build, install, run

from glashelder import __version__

_OLD, _NEW = "maatregelen", "beveiliging"
_SHIPS = ("generator", "templates", "requirements", "register_data/landelijk")
_ROWS = {
    "releases": f"{NEXT},2027-01-15,3.0.0",
    "renames": f"{NEXT},veld,verwerkingen,{_OLD},{_NEW}",
    "changed_rows": f"{NEXT},wetten,bw-boek-5,afkorting,BW 5,Boek 5 BW,",
    "changed_files": f"{NEXT},templates/letters/verdaging.txt.j2,De brief bedankt nu voor het geduld.",
}
_EDITS = {
    "generator/glashelder/__init__.py": (re.escape(__version__), NEXT),
    "register_data/datapackage.yaml": ('version: ".*"', 'version: "3.0.0"'),
    "register_data/landelijk/wetten.csv": (",BW 5,", ",Boek 5 BW,"),
    "templates/letters/verdaging.txt.j2": ("Dat spijt ons.", "Dat spijt ons. Dank u voor uw geduld."),
    "register_data/landelijk/schemas/verwerkingen.schema.yaml": (f"name: {_OLD}$", f"name: {_NEW}"),
    "templates/init/register_data/verwerkingen/voorbeeld.yaml": (f"^{_OLD}:", f"{_NEW}:"),
    "templates/partials/bescherming.html": (rf"\b{_OLD}\b", _NEW),
    "generator/glashelder/law/completeness.py": (rf"\.{_OLD}\b", f".{_NEW}"),
    "generator/glashelder/rules/maatregelen_ontbreken.py": (rf"\b{_OLD}\b", _NEW),
    "generator/glashelder/rules/maatregelen_te_precies.py": (rf"\b{_OLD}\b", _NEW),
}
"""What is different in the next package: in each file, what stands there and what comes in its place."""
_ACTIVITIES = {"gevonden-fietsen": "Fiets gevonden", "gevonden-dieren": "Dier gevonden", "verloren": "Iets verloren"}
_TODAY = ("--today", "2027-02-01")


class Town(NamedTuple):
    """The repository of a municipality, as it was published with the package of today, and the two packages."""

    project: Path
    now: Path
    later: Path

    def glashelder(self, package: Path, *command: str) -> tuple[int, str]:
        """Run a command of a package, and return its exit code and all that it said."""
        done = run(package / "glashelder", *command, *_TODAY, where=self.project)
        assert "programma zelf" not in done.stderr
        return done.returncode, done.stdout + done.stderr

    def git(self, *command: str) -> str:
        """Run a command of Git, away from the settings of whoever runs the tests."""
        who = ("-c", "user.name=Gemeente", "-c", "user.email=info@voorbeeld.example")
        plain = os.environ | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        done = subprocess.run(
            ["git", *who, *command], cwd=self.project, env=plain, capture_output=True, text=True, check=True
        )
        return done.stdout


@pytest.fixture(scope="module")
def next_wheel(repo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel of a copy of this repository to which one release was added."""
    copy = tmp_path_factory.mktemp("volgende") / "glashelder"
    for folder in _SHIPS:
        shutil.copytree(repo / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("pyproject.toml", "README.md", "LICENSE", "register_data/datapackage.yaml"):
        shutil.copyfile(repo / file, copy / file)
    for table, row in _ROWS.items():
        with (copy / f"generator/glashelder/tree/{table}.csv").open("a", encoding="utf-8") as rows:
            rows.write(f"{row}\n")
    for path, (old, new) in _EDITS.items():
        before = (copy / path).read_text("utf-8")
        after = re.sub(old, new, before, flags=re.MULTILINE)
        assert after != before, path
        (copy / path).write_text(after, "utf-8")
    make = [sys.executable, "-m", "glashelder.schema.record_source", "register_data"]  # as `make records` does
    made = subprocess.run(
        make, cwd=copy, env=os.environ | {"PYTHONPATH": str(copy / "generator")}, capture_output=True, check=True
    )
    (copy / "generator/glashelder/model/records.py").write_bytes(made.stdout)
    return build(copy, tmp_path_factory.mktemp("volgend-wiel"))


@pytest.fixture(scope="module")
def town(repo: Path, wheel: Path, next_wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Town:
    """Return what `init` of today gives with three activities more, adopted and in Git."""
    project = tmp_path_factory.mktemp("gemeente")
    packages = [install(w, tmp_path_factory.mktemp("pakket")) for w in (wheel, next_wheel)]
    found = Town(project, *packages)
    begun = found.glashelder(
        found.now, "init", "--naam", "Voorbeeldstad", "--adres", "https://privacy.voorbeeld.example/"
    )
    assert begun[0] == 0, begun[1]
    example = tutorial(repo)
    for key, title in _ACTIVITIES.items():
        text = example.replace("id: gevonden-voorwerpen", f"id: {key}").replace("Iets gevonden of verloren", title)
        text = text.replace(f"\n{_OLD}: ", f"\n# hoe wij het beschermen\n'{_OLD}':   ").replace(
            "\ndpia:", "   # zo is het\ndpia:"
        )
        (project / f"register_data/verwerkingen/{key}.yaml").write_text(text, "utf-8")
    assert found.glashelder(found.now, "vastleggen")[0] == 0
    found.git("init", "--quiet", "--initial-branch=main")
    found.git("add", "--all")
    found.git("commit", "--quiet", "--message=Begin")
    checked = found.glashelder(found.now, "check")
    assert checked[0] == 0, checked[1]
    assert "nog-niet-vastgelegd" not in checked[1]
    return found


def tutorial(repo: Path) -> str:
    """Return the activity in the tutorial of the README."""
    return re.findall(r"^```yaml\n(id: .*?)^```", (repo / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)[0]


def test_one_command_and_no_edit_by_hand(town: Town) -> None:
    """From the refusal that says what to type, through the upgrade, to a site: each word true for this register."""
    records = {file: file.read_text("utf-8") for file in town.project.glob("register_data/verwerkingen/*.yaml")}
    findings = town.glashelder(town.now, "check")[1].splitlines()
    law = "Wetten 'Boek 5 BW': Afkorting was 'BW 5' en is nu 'Boek 5 BW': 3 verwerkingen"
    names = ", ".join(f"'{title}'" for title in sorted(_ACTIVITIES.values()))
    meaning = f"- {law} ({names}).\n- De brief 'verdaging' is veranderd. De brief bedankt nu voor het geduld.\n"

    code, told = town.glashelder(town.later, "check")
    assert code in {1, 2}
    assert f"Voor {NEXT} (gegevens 3.0.0) moet er in 4 bestanden iets veranderen." in told
    assert "Typ: glashelder upgrade" in told
    assert "Gevonden: 1 fout." in told
    assert _OLD not in told
    code, told = town.glashelder(town.later, "diff", "--pakket")
    assert (code, meaning in told) == (0, True), told
    assert town.git("status", "--porcelain") == ""

    code, told = town.glashelder(town.later, "upgrade")
    assert (code, meaning in told) == (0, True), told
    for file, text in records.items():
        assert file.read_text("utf-8") == re.sub(rf"^('?){_OLD}\b", rf"\1{_NEW}", text, flags=re.MULTILINE)
    edited = town.git("diff", "--unified=0", "--", "mkdocs.yml", "requirements.txt")
    after = re.findall(r"^[+](?![+])(.*)", edited, re.MULTILINE)
    patterns = (
        rf"      versie: {NEXT}",
        rf"# .* Glashelder {NEXT} .*",
        rf"glashelder=={NEXT} \\",
        r"    --hash=sha256:\w+",
    )
    assert [bool(re.fullmatch(*pair)) for pair in zip(patterns, after, strict=True)] == [True] * len(patterns)
    assert len(re.findall(r"^-(?!-)", edited, re.MULTILINE)) == len(patterns)
    touched = [file.relative_to(town.project).as_posix() for file in sorted(records)]
    assert town.git("diff", "--name-only").split() == ["mkdocs.yml", *touched, "requirements.txt"]

    code, told = town.glashelder(town.later, "check")
    new = [line for line in told.splitlines() if line not in findings]
    assert code == 0
    assert re.fullmatch(r"mkdocs.yml:\d+:\d+  agenda  landelijk-gewijzigd", new[0])
    assert law in new[1]
    assert len(new) == len(("finding", "message", "cure", "count"))
    assert "niets nieuw of veranderd" in town.glashelder(town.later, "vastleggen")[1]
    code, told = town.glashelder(town.later, "diff", "HEAD")
    assert (code, "Er verandert niets voor inwoners." in told) == (0, True), told
    code, told = town.glashelder(town.later, "build")
    assert code == 0, told
    page = (town.project / "site/verwerkingen/gevonden-fietsen/index.html").read_text("utf-8")
    assert "Alleen wie de meldingen behandelt, kan bij de gegevens." in page
