from pathlib import Path

import pytest

from glashelder.cli import main

REQUEST = """\
brief: ontvangstbevestiging
verwerkingen: hondenbelasting
naam: {name}
adres: Kade 3
recht: inzage
ontvangen: {day}
kanaal: post
verzoek: Welke gegevens hebt u van mij?
"""
OPTIONS = (
    "ontvangstbevestiging", "--verwerking", "hondenbelasting", "--naam", "Noor", "--adres", "Kade 3",
    "--recht", "inzage", "--ontvangen", "2026-11-02", "--kanaal", "post", "--verzoek", "Wat weet u van mij?",
)  # fmt: skip


def letter(project: Path, *arguments: str) -> int:
    """Run the command in a project on 22 November 2026."""
    return main(["letter", "--project", str(project), "--today", "2026-11-22", *arguments])


def requests(folder: Path, **files: str) -> Path:
    """Write request files into a folder."""
    folder.mkdir()
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def test_options_make_a_letter_on_the_screen(small_project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Text without a place to write it goes to the screen."""
    code = letter(small_project, *OPTIONS, "--format", "text")

    assert code == 0
    assert "Beste Noor," in capsys.readouterr().out


def test_a_refused_letter_writes_nothing(
    small_project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The exit code says that there is no letter, and the screen why."""
    target = tmp_path / "brief.docx"

    code = letter(small_project, *OPTIONS, "--ontvangen", "2026-11-31", "--output", str(target))

    assert code == 1
    assert not target.exists()
    assert "brief-datum-onmogelijk" in capsys.readouterr().err


def test_a_folder_of_requests_gives_a_folder_of_letters(
    small_project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One that a rule forbids is named with its file and line; the others are made; the exit code tells."""
    folder = requests(
        tmp_path / "in",
        goed=REQUEST.format(name="Noor", day="2026-11-02"),
        fout=REQUEST.format(name="Noor", day="2026-02-30"),
        kapot="brief: [",
    )
    target = tmp_path / "uit"

    code = letter(small_project, "--bestand", str(folder), "--format", "text", "--output", str(target))
    told = capsys.readouterr().err

    assert code == 1
    assert [f.name for f in target.iterdir()] == ["goed.txt"]
    assert f"{folder.as_posix()}/fout.yaml:6:1" in told
    assert "kapot.yaml" in told
    assert "1 van 3 brieven" in told
    assert "\r" not in told  # progress is for who looks at a terminal


def test_two_requests_never_write_one_letter(
    small_project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Equal names in two folders: the second is refused, not written over the first."""
    one = requests(tmp_path / "een", zaak=REQUEST.format(name="Eerste", day="2026-11-02"))
    two = requests(tmp_path / "twee", zaak=REQUEST.format(name="Tweede", day="2026-11-02"))

    code = letter(small_project, "--bestand", str(one), str(two), "--format", "text", "--output", str(tmp_path / "uit"))

    assert code == 1
    assert "brief-naam-dubbel" in capsys.readouterr().err
    assert "Beste Eerste," in (tmp_path / "uit" / "zaak.txt").read_text("utf-8")


def test_a_folder_gives_a_letter_for_every_request_in_it(
    small_project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Windows line ends, the other ending of a name, a day after which there is no term: none stops the rest."""
    folder, target = requests(tmp_path / "in", goed=REQUEST.format(name="Noor", day="2026-11-02")), tmp_path / "uit"
    late = REQUEST.format(name="Ver", day="2026-11-02").replace("ontvangstbevestiging", "besluit-geen-gegevens")
    (folder / "laat.yaml").write_text(f"{late}gezocht: Overal.\ndatum: 9999-12-31\n", encoding="utf-8")
    (folder / "windows.yml").write_bytes(REQUEST.format(name="Wim", day="2026-11-02").replace("\n", "\r\n").encode())

    letter(small_project, "--bestand", str(folder), "--format", "text", "--output", str(target))

    assert {file.name for file in target.iterdir()} == {"goed.txt", "windows.txt"}
    assert "brief-termijn-onbekend" in capsys.readouterr().err


def test_an_activity_that_is_named_twice_is_told_once(small_project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A slip of the hand makes no sentence that repeats itself."""
    assert letter(small_project, *OPTIONS, "--verwerking", "hondenbelasting", "--format", "text") == 0
    assert "gaat over: Hondenbelasting." in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments", [(), ("ontvangstbevestiging", "--bestand", "x.yaml"), ("--naam", "Piet", "--bestand", "x.yaml")]
)
def test_options_that_contradict_each_other_are_told(
    small_project: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    """A letter comes from options or from a file, and from one of the two."""
    assert letter(small_project, *arguments) == 2
    assert "--bestand" in capsys.readouterr().err
