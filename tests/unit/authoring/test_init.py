"""`glashelder init`: a folder in which a municipality begins, with nothing of ours in it."""

import csv
import datetime
import json
import subprocess
from importlib import metadata
from pathlib import Path

import pytest
import yaml

from glashelder import __version__
from glashelder.authoring.first_rows import Answers
from glashelder.cli import main

NAMED = ("--naam", "Rivierenland-Oost", "--adres", "https://privacy.rivierenland-oost.nl/")


def files_in(folder: Path) -> dict[str, str]:
    """Return the text of every file, by its path."""
    return {f.relative_to(folder).as_posix(): f.read_text("utf-8") for f in folder.rglob("*") if f.is_file()}


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """Return a folder in which a register has begun."""
    assert main(["init", str(tmp_path / "register"), *NAMED, "--host", "github"]) == 0
    return tmp_path / "register"


def test_it_has_few_files_and_none_of_ours(begun: Path, repo: Path) -> None:
    """What is shared comes with the package; and nothing remembers the demonstration."""
    files = files_in(begun)
    places = (repo / name for name in ("templates", "register_data", "content"))
    ours = {f.read_bytes() for place in places for f in place.rglob("*.*") if "init" not in f.parts and f.is_file()}

    assert 15 < len(files) < 30
    assert not [path for path, text in files.items() if "zilverdam" in text.casefold() or "<<" in text]
    assert not [path for path in files if (begun / path).read_bytes() in ours - {b""}]
    assert yaml.safe_load(files["mkdocs.yml"])["site_url"] == "https://privacy.rivierenland-oost.nl/"
    assert "korte_naam" in files["register_data/organisaties.csv"]


def test_every_table_is_read_by_its_schema(begun: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The check finds no fault, only what is still to be done."""
    code = main(["check", "--project", str(begun), "--format", "json"])

    assert (code, [f for f in json.loads(capsys.readouterr().out) if f["ernst"] == "fout"]) == (0, [])


def test_the_first_check_is_one_list_of_what_to_do(begun: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Eighteen warnings about what nobody could know yet would hide the one that matters; a fault is still seen."""
    capsys.readouterr()
    main(["check", "--project", str(begun)])
    first = capsys.readouterr().out
    table = begun / "register_data/afdelingen.csv"
    table.write_text(table.read_text("utf-8").replace(",Communicatie,", ",,"), "utf-8")

    main(["check", "--project", str(begun)])

    assert first.count("waarschuwing  ") == 1
    assert "begin-niet-af" in first
    assert "register_data/organisaties.csv, regel 2: bezoekadres" in first
    assert "register_data/afdelingen.csv:2:" in capsys.readouterr().out


@pytest.mark.parametrize("status", ["concept", "gepubliceerd"])
def test_the_example_of_the_handbook_fits_in_it(
    status: str, begun: Path, repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever has only the package copies it, as the handbook says, and then publishes it."""
    handbook = (repo / "docs/handleiding.md").read_text("utf-8")
    [example] = [b.split("```")[0] for b in handbook.split("```yaml\n")[1:] if "\nid: leenfiets\n" in b]
    text = example.replace("status: concept", f"status: {status}")
    (begun / "register_data/verwerkingen/leenfiets.yaml").write_text(text, "utf-8")

    code = main(["check", "--project", str(begun), "--format", "json"])

    assert (code, [f for f in json.loads(capsys.readouterr().out) if f["ernst"] == "fout"]) == (0, [])


@pytest.mark.parametrize(
    ("name", "key", "short"),
    [
        ("'s-Hertogenbosch", "s-hertogenbosch", "'s-Hertogenbosch"),
        ("gemeente Súdwest-Fryslân", "sudwest-fryslan", "Súdwest-Fryslân"),
        ("De gemeente IJsselstein", "ijsselstein", "IJsselstein"),
        ("Bergen (L)", "bergen-l", "Bergen (L)"),
        ("Nuenen, Gerwen en Nederwetten", "nuenen-gerwen-en-nederwetten", "Nuenen, Gerwen en Nederwetten"),
    ],
)
def test_names_of_municipalities_become_ids(name: str, key: str, short: str, tmp_path: Path) -> None:
    """The id stands in addresses; the name is shown as it is written."""
    answers = Answers(naam=name, adres="https://x.nl/")
    assert (answers.id, answers.korte_naam) == (key, short)

    assert main(["init", str(tmp_path / "r"), "--naam", name, "--adres", "https://x.nl/"]) == 0
    with (tmp_path / "r/register_data/organisaties.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["id"], row["naam"]) == (key, f"gemeente {short}")
    assert yaml.safe_load((tmp_path / "r/mkdocs.yml").read_text("utf-8"))["site_name"] == f"Privacyregister {short}"


@pytest.mark.parametrize("name", ["notities.txt", "register_data", ".env"])
def test_a_folder_that_holds_something_is_left_alone(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever it is, it may be somebody's work."""
    (tmp_path / name).mkdir()

    assert main(["init", str(tmp_path), *NAMED]) == 2
    assert name in capsys.readouterr().err
    assert [f.name for f in tmp_path.iterdir()] == [name]


def test_what_a_host_puts_in_a_new_folder_may_be_there(tmp_path: Path) -> None:
    """And it is kept: a README that somebody wrote is not replaced."""
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    (tmp_path / ".venv").mkdir()
    (tmp_path / "README.md").write_text("Van ons\n", "utf-8")
    (tmp_path / "LICENSE").write_text("CC0\n", "utf-8")

    assert main(["init", "--project", str(tmp_path), *NAMED]) == 0
    assert (tmp_path / "README.md").read_text("utf-8") == "Van ons\n"
    assert (tmp_path / "mkdocs.yml").is_file()


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ((), "--naam"),
        (("--naam", "Bergen"), "--adres"),
        (("--naam", "ijsselstein", "--adres", "https://x.nl/"), "Bedoelt u 'IJsselstein'?"),
        (("--naam", "gemeente de Bilt", "--adres", "https://x.nl/"), "Bedoelt u 'De Bilt'?"),
        (("--naam", "!", "--adres", "https://x.nl/"), "geen letter"),
        (("--naam", "Bergen", "--adres", "bergen.nl"), "'bergen.nl' is geen webadres"),
        ((*NAMED, "--kleur", "blauw"), "in een opdracht met aanhalingstekens: '#154273'"),
        ((*NAMED, "--email", "privacy"), "'privacy' is geen mailadres"),
    ],
)
def test_an_answer_that_cannot_be_used_writes_nothing(
    options: tuple[str, ...], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a terminal nobody is asked: the sentence names the option."""
    assert main(["init", str(tmp_path / "r"), *options]) == 2
    assert told in capsys.readouterr().err
    assert not (tmp_path / "r").exists()


def test_a_disk_that_is_full_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was written before is taken away again."""
    write, count = Path.write_text, iter(range(100))

    def full(path: Path, *args: object, **options: object) -> int:
        if next(count) == 9:
            raise OSError(28, "No space left on device")
        return write(path, *args, **options)

    monkeypatch.setattr(Path, "write_text", full)

    assert main(["init", str(tmp_path / "r"), *NAMED]) == 2
    assert list(tmp_path.iterdir()) == []


def test_at_a_terminal_it_asks_until_it_can_use_the_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Five questions; an empty answer to the last three is for later. Nobody is told of options here."""
    answers = iter(["", "Bergen", "bergen.nl", "https://privacy.bergen.nl/", "", "geel", "#ffee00", "gitlab"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _: next(answers))

    assert main(["init", str(tmp_path / "r")]) == 0

    told = capsys.readouterr().err
    assert "Zonder antwoord kan het niet." in told
    assert "'bergen.nl' is geen webadres. Schrijf bijvoorbeeld https://privacy.uwgemeente.nl/" in told
    assert "'geel' is geen kleur. Schrijf bijvoorbeeld #154273" in told
    assert "--" not in told
    assert "#ffee00 is op wit niet goed te lezen" in told
    assert (tmp_path / "r/.gitlab-ci.yml").is_file()
    assert not (tmp_path / "r/.github").exists()


@pytest.mark.parametrize(("host", "file"), [("github", ".github/workflows/register.yml"), ("gitlab", ".gitlab-ci.yml")])
def test_a_workflow_checks_tells_and_publishes(host: str, file: str, tmp_path: Path) -> None:
    """With the whole history: in a shallow copy there is nothing to compare with."""
    assert main(["init", str(tmp_path / "r"), *NAMED, "--host", host]) == 0

    text = (tmp_path / "r" / file).read_text("utf-8")
    assert yaml.safe_load(text)
    assert all(command in text for command in ("glashelder check", "glashelder diff", "glashelder build"))
    assert ("fetch-depth: 0" in text) if host == "github" else ('GIT_DEPTH: "0"' in text)


@pytest.mark.parametrize("sha", ["", "ab" * 32])
def test_the_packages_are_locked(sha: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ours too when pip wrote down from which file it came; else a comment says how to get its hash."""
    read = metadata.Distribution.read_text
    origin = json.dumps({"url": "file:///g.whl", "archive_info": {"hashes": {"sha256": sha}}}) if sha else None
    monkeypatch.setattr(
        metadata.PathDistribution,
        "read_text",
        lambda self, name: origin if name == "direct_url.json" else read(self, name),
    )

    assert main(["init", str(tmp_path / "r"), *NAMED, "--host", "github"]) == 0

    lines = (tmp_path / "r/requirements.txt").read_text("utf-8").splitlines()
    workflow = (tmp_path / "r/.github/workflows/register.yml").read_text("utf-8")
    packages = [line for line in lines if "==" in line and not line.startswith("#")]
    assert len(packages) > 20
    assert all(line.endswith("\\") for line in packages)
    assert (f"    --hash=sha256:{sha}" in lines) == bool(sha)
    assert (f"--no-deps glashelder=={__version__}" in workflow) == (not sha)
    assert not [line for line in lines if line.startswith(("hatchling", "editables"))]
    assert "index-url" not in "".join(lines)


def test_letters_and_files_of_residents_stay_out_of_git(begun: Path) -> None:
    """The names under which a department keeps them; the register itself is not among them."""
    subprocess.run(["git", "init", "--quiet", begun], check=True)
    names = ["brieven/x.docx", "zaak-412.yaml", "ontvangstbevestiging-afvalpas-2026-11-16.docx", "zaken/412/brief.pdf"]
    ignored = subprocess.run(
        ["git", "check-ignore", *names, *files_in(begun)], cwd=begun, capture_output=True, text=True, check=False
    ).stdout.split()

    assert [name for name in ignored if not name.startswith(".git/")] == names


def test_security_txt_expires_within_a_year(begun: Path) -> None:
    """RFC 9116 asks for less than a year."""
    with (begun / "register_data/organisaties.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    left = datetime.date.fromisoformat(row["beveiliging_geldig_tot"]) - datetime.datetime.now().astimezone().date()

    assert datetime.timedelta(days=300) < left < datetime.timedelta(days=365)
