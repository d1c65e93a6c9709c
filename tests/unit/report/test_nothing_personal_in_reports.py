"""Nothing of a person is printed, wherever it was typed: in no form of report, and not by `diff`."""

import shutil

import pytest

from glashelder.cli import main
from glashelder.findings import Finding, Place
from glashelder.leaks.scan.masking import mask_findings, masked
from glashelder.report import FORMATS

BSN, MAIL, MOBILE = "123456782", "j.jansen@gmail.com", "06-12345678"
SECRETS = (BSN, MAIL, MOBILE)
SWIM = "verwerkingen/zwemabonnement.yaml"


def _add(data, path, text):
    with (data / path).open("a", encoding="utf-8") as file:
        file.write(text)


def _twice_allowed(data, secret):
    rule = {BSN: "bsn-in-tekst", MAIL: "persoonlijk-mailadres", MOBILE: "mobiel-nummer"}[secret]
    _add(data, "toegestane_vondsten.csv", f"{rule},{secret},Nagekeken door ons.,2026-01-02\n" * 2)


def _no_header(data, secret):
    (data / "afdelingen.csv").write_text(f"{secret},Piet Jansen,Bel {secret},x,Piet Jansen\n", "utf-8")


def _no_header_in_the_allow_list(data, secret):
    (data / "toegestane_vondsten.csv").write_text(f"bsn-in-tekst,{secret},Nagekeken.,2026-01-02\n", "utf-8")


def _unknown_column(data, secret):
    file = data / "afdelingen.csv"
    first, _, rest = file.read_text("utf-8").partition("\n")
    file.write_text(f"{first},{secret},{secret}\n" + "".join(f"{row},,\n" for row in rest.splitlines()), "utf-8")


def _unknown_field(data, secret):
    _add(data, SWIM, f"'bsn-{secret}': ja\n'{secret}': ja\n")


def _double_field(data, secret):
    _add(data, SWIM, f"'{secret}': ja\n'{secret}': nee\n")


def _file_name(data, secret):
    shutil.copy(data / SWIM, data / f"verwerkingen/klacht-van-{secret}.yaml")
    (data / f"verwerkingen/{secret}.txt").write_text("x", "utf-8")
    (data / f"{secret}.csv").write_text("x", "utf-8")


def _glued_name(data, secret):
    glued = secret.replace("-", "")
    shutil.copy(data / SWIM, data / f"verwerkingen/jan_{glued}.yaml")
    (data / f"x_{glued}.csv").write_text("x", "utf-8")
    _add(data, SWIM, f"fout_{glued}: x\nwebsite{glued}: x\n")


def _attachment(data, secret):
    folder = data.parent / "content/beeld"
    folder.mkdir()
    (folder / f"{secret}.png").write_text("geen plaatje", "utf-8")
    _add(data.parent, "content/index.md", f"\n![x](beeld/{secret}.png)\n![x](beeld/{secret}.jpg)\n[x](/{secret}/)\n")


def _reference(data, secret):
    text = (data / SWIM).read_text("utf-8").replace("afdeling_id: sport", f"afdeling_id: '{secret}'")
    (data / SWIM).write_text(text.replace("herzien_voor: ", f"herzien_voor: '{secret}' # "), "utf-8")


def _id(data, secret):
    text = (data / SWIM).read_text("utf-8").replace("id: zwemabonnement", f"id: '{secret}'", 1)
    (data / SWIM).write_text(text.replace("is_overheidstaak: ", f"is_overheidstaak: '{secret}' # "), "utf-8")


def _row(data, secret):
    _add(data, "ontvangers.csv", f"{secret},{secret},{secret},{secret},{secret},{secret}\n" * 2)


PLACES = (
    _twice_allowed,
    _no_header,
    _no_header_in_the_allow_list,
    _unknown_column,
    _unknown_field,
    _double_field,
    _file_name,
    _attachment,
    _reference,
    _id,
    _row,
)


@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize("spoil", PLACES, ids=lambda spoil: spoil.__name__.strip("_"))
def test_no_report_shows_it(spoil, secret, small_project, capsys):
    """Something is found in each place, and is told without what was typed there."""
    spoil(small_project / "register_data", secret)

    for name in FORMATS:
        main(["check", "--project", str(small_project), "--format", name])
        told = "".join(capsys.readouterr())
        assert secret not in told, name
        assert "Piet Jansen" not in told
        assert "•" in told or spoil in {_no_header, _no_header_in_the_allow_list}


def test_a_number_glued_to_letters_is_hidden_as_well(small_project, capsys):
    """Somebody who names a file or a field after a person leaves no space before the number."""
    _glued_name(small_project / "register_data", BSN)

    for name in FORMATS:
        main(["check", "--project", str(small_project), "--format", name])
        told = "".join(capsys.readouterr())
        assert "•" in told
        assert BSN not in told, name


@pytest.mark.parametrize("command", ["build", "verify", "pages", "diff"])
def test_no_command_shows_it(command, small_project, capsys):
    """The others print findings as well, and what went wrong."""
    _file_name(small_project / "register_data", BSN)
    more = {"pages": ["--to", str(small_project / "pages")]}.get(command, [])

    main([command, "--project", str(small_project), *more])

    told = "".join(capsys.readouterr())
    assert told
    assert BSN not in told


@pytest.mark.parametrize("output_format", ["text", "markdown"])
@pytest.mark.parametrize("secret", SECRETS)
def test_diff_does_not_show_what_was_taken_away(secret, output_format, versions, capsys):
    """An editor who obeys a finding takes a number away; the page where that is reviewed must not repeat it."""
    versions.edit(SWIM, "titel: Abonnement op het zwembad", f"titel: Dossier {secret}")
    versions.edit("ontvangers.csv", "Keuringsartsen Oost", f"Keuringsarts {secret}")
    versions.commit()
    versions.edit(SWIM, f"titel: Dossier {secret}", "titel: Abonnement op het zwembad")
    versions.edit("ontvangers.csv", f"Keuringsarts {secret}", "Keuringsartsen Oost")

    assert main(["diff", "--project", str(versions.project), "--format", output_format]) == 0

    told = capsys.readouterr().out
    assert "Dossier •" in told
    assert "Keuringsarts •" in told
    assert secret not in told.replace("\\", "").replace("\u200b", "")


@pytest.mark.parametrize(
    "text",
    [
        "Het veld 'samenvating' bestaat niet.",
        "register_data/verwerkingen/zaak-2026-0412.yaml",
        "Zaaknummer 2026-0412-88, versie 1234567, van 2026-11-30.",
        "KvK-nummer 12345678, OIN 00000001002220647000.",
        "Het kenmerk 'wet-brp-2-55' staat al in wetten.csv, regel 12.",
        "Stuur het aan privacy@voorbeeldstad.example of bel 14 0009.",
        "123456789",
    ],
)
def test_what_is_of_nobody_stays_readable(text):
    """An editor must find the place and read what is wrong."""
    assert masked(text) == text


def test_an_editor_still_finds_the_file():
    """Folder, end of the name, line and rule are there, and it is said that something is hidden."""
    place = Place(f"register_data/verwerkingen/bsn-{BSN}.yaml", 3, 7, f"bsn-{BSN}", "titel")

    [shown] = mask_findings([Finding("te-lang", f"'{BSN}' past niet.", place, "Maak het korter.")])

    assert shown.place.path == "register_data/verwerkingen/bsn-•••••••82.yaml"
    assert (shown.place.line, shown.place.column, shown.place.field) == (3, 7, "titel")
    assert shown.hint == "Maak het korter. De naam van het bestand is hier deels verborgen."
