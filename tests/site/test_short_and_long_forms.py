"""A record in short forms gives the site of the record in full, and a retention in words is told as one everywhere."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from glashelder.cli import main

pytestmark = pytest.mark.site

_RECORD = "register_data/verwerkingen/hondenbelasting.yaml"
_LONG = """\
gegevens:
  - betrokkene: belastingplichtigen
    gegeven: naam-adres
    van_betrokkene: ja
    is_verplicht: nee
  - betrokkene: belastingplichtigen
    gegeven: contactgegevens
    van_betrokkene: ja
    is_verplicht: nee
  - betrokkene: inwoners
    gegeven: naam-adres
    van_betrokkene: ja
    is_verplicht: nee
  - betrokkene: inwoners
    gegeven: contactgegevens
    van_betrokkene: ja
    is_verplicht: nee
verwerkers:
  - verwerker_id: badmeester-online
"""
_SHORT = """\
gegevens:
  - betrokkene: [belastingplichtigen, inwoners]
    gegeven:
      - naam-adres
      - contactgegevens
    van_betrokkene: ja
    is_verplicht: nee
verwerkers: [badmeester-online]
"""


def _write(project: Path, rows: str) -> None:
    """Put these lists in the place of the data of an activity."""
    file = project / _RECORD
    head, _, tail = file.read_text("utf-8").partition("gegevens:\n")
    file.write_text(head + rows + "bewaring:\n" + tail.partition("bewaring:\n")[2], "utf-8")


def test_short_and_long_forms_give_the_same_site(small_project, tmp_path, run, snapshot):
    """No page, no download and no index can tell how a record was typed."""
    short = shutil.copytree(small_project, tmp_path / "kort")
    _write(small_project, _LONG)
    _write(short, _SHORT)

    for project in (small_project, short):
        run("glashelder", "build", cwd=project)

    assert len(snapshot(short / "site")) > 100
    assert snapshot(short / "site") == snapshot(small_project / "site")


@pytest.fixture
def in_words(small_project):
    """Return a project in which one published activity keeps something for a time that is not known."""
    file = small_project / _RECORD
    words = "  - wat: briefwisseling\n    termijn_in_woorden: tot de hond is overleden\n"
    file.write_text(file.read_text("utf-8") + words, "utf-8")
    return small_project


def test_a_retention_in_words_is_told_everywhere(in_words, run):
    """The page, the open data and the account say what decides about it, and that the period is not known."""
    run("glashelder", "build", cwd=in_words)
    site = in_words / "site"
    page = (site / "verwerkingen/hondenbelasting/index.html").read_text("utf-8")
    rows = json.loads((site / "data/verwerking_bewaring.json").read_text("utf-8"))
    items = json.loads((site / "data/volledigheid.json").read_text("utf-8"))

    sentence = "<strong>Briefwisseling</strong>: tot de hond is overleden (de precieze termijn is nog niet bekend)."
    assert sentence in page
    assert [r["termijn_in_woorden"] for r in rows if r["wat"] == "briefwisseling"] == ["tot de hond is overleden"]
    assert [i["stand"] for i in items if "hondenbelasting" in i.values() and "bewaartermijn" in i.values()] == [
        "ontbreekt"
    ]


@pytest.mark.parametrize(("status", "severity"), [("gepubliceerd", "waarschuwing"), ("concept", "tip")])
def test_a_retention_in_words_is_told_and_blocks_nothing(in_words, capsys, status, severity):
    """Of what is published somebody must find out the period; of a concept it is one of the things to do."""
    file = in_words / _RECORD
    file.write_text(file.read_text("utf-8").replace("status: gepubliceerd", f"status: {status}"), "utf-8")

    code = main(["check", "--project", str(in_words), "--format", "json", "--today", "2026-11-22"])

    told = [f for f in json.loads(capsys.readouterr().out) if f["regel"] == "bewaartermijn-nog-onbekend"]
    assert (code, [f["ernst"] for f in told]) == (0, [severity])
