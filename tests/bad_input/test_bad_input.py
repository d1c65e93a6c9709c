"""Every kind of file an editor can spoil: each gives its own finding, and the rest is still checked."""

import csv
import os
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from national import own_table
from sentences_told import SENTENCES, flat, line_of, said
from spoken_dates import unspoken

from glashelder.cli import main
from glashelder.findings import Finding

HOND = "verwerkingen/hondenbelasting.yaml"
AFDELING = "afdelingen.csv"
HUNDRED_MEGABYTES = 100 * 1024 * 1024
BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{to}: &{to} [{', '.join(['*' + by] * 10)}]\n" for by, to in zip("abcdefgh", "bcdefghi", strict=True)
)


@dataclass(frozen=True)
class Case:
    """A spoiled file, and all that must be said about it: pairs of rule and line (or the text on that line)."""

    name: str
    path: str
    spoil: Callable[[Path], object]
    expected: tuple[tuple[str, int | str], ...]


def swap(old: str, new: str) -> Callable[[Path], object]:
    """Return a change of one text, which the file holds exactly once, into another."""

    def run(file: Path) -> None:
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} staat {text.count(old)} keer in {file.name}"
        file.write_text(text.replace(old, new), encoding="utf-8", newline="")

    return run


def encode(codec: str, *, sign: str = "é") -> Callable[[Path], object]:
    """Return a change that puts a letter with an accent in the file and saves it in another encoding."""
    return lambda file: file.write_bytes(file.read_text(encoding="utf-8").replace("Hond", f"H{sign}nd").encode(codec))


def write(text: str) -> Callable[[Path], object]:
    """Return a change that replaces the whole file."""
    return lambda file: file.write_text(text, encoding="utf-8")


def recode(change: Callable[[bytes], bytes]) -> Callable[[Path], object]:
    """Return a change of the bytes of the file."""
    return lambda file: file.write_bytes(change(file.read_bytes()))


def folder(file: Path) -> None:
    """Put a folder where the file was."""
    file.unlink()
    file.mkdir()


def drop_column(file: Path) -> None:
    """Remove the fourth column, header and cells."""
    with file.open(encoding="utf-8", newline="") as source:
        rows = [cells[:3] + cells[4:] for cells in csv.reader(source)]
    with file.open("w", encoding="utf-8", newline="") as target:
        csv.writer(target, lineterminator="\n").writerows(rows)


def copy_to(name: str, *, new_id: str = "hondenbelasting") -> Callable[[Path], object]:
    """Return a change that leaves the file alone and adds one like it beside it, with a summary of its own."""

    def run(file: Path) -> None:
        text = file.read_text(encoding="utf-8").replace("id: hondenbelasting", f"id: {new_id}", 1)
        (file.parent / name).write_text(text.replace("Hebt u een hond", "Houdt u een hond"), encoding="utf-8")

    return run


CASES = (
    # Values
    Case("geen-datum", HOND, swap("2026-04-02", "gisteren"), (("verkeerd-soort-waarde", "gewijzigd_op:"),)),
    Case("datum-bestaat-niet", HOND, swap("2026-04-02", "2026-02-30"), (("verkeerd-soort-waarde", "gewijzigd_op:"),)),
    Case("geen-ja-of-nee", HOND, swap("taak: ja", "taak: true"), (("verkeerd-soort-waarde", "is_overheidstaak:"),)),
    Case("geen-getal", "kerncijfers.csv", swap(",3\n", ",drie\n"), (("verkeerd-soort-waarde", 2),)),
    Case("te-klein-getal", "kerncijfers.csv", swap(",3\n", ",-3\n"), (("te-klein", 2),)),
    *(
        Case(f"termijn-{name}", "bewaartermijnen.csv", swap(",P5Y,", f",{text},"), (("verkeerde-vorm", 2),))
        for name, text in {"leeg": "P", "negatief": "-P5Y", "gemengd": "P5 jaar", "in-woorden": "vijf jaar"}.items()
    ),
    Case("te-lang", HOND, swap("titel: Honden", f"titel: {'x' * 121}"), (("te-lang", "titel:"),)),
    Case("verplicht-ontbreekt", HOND, swap("titel: Hondenbelasting\n", ""), (("verplicht-veld-leeg", "id:"),)),
    Case("verplicht-leeg", HOND, swap("titel: Hondenbelasting", "titel:"), (("verplicht-veld-leeg", "titel:"),)),
    Case(
        "verplicht-spaties", HOND, swap("titel: Hondenbelasting", "titel: '  '"), (("verplicht-veld-leeg", "titel:"),)
    ),
    Case("verplicht-in-csv", AFDELING, swap(",Sport en Cultuur,", ",,"), (("verplicht-veld-leeg", 3),)),
    Case("rij-leeg", "taken.csv", swap("elk jaar\n", "elk jaar\n,,,\n"), (("rij-leeg", 3),)),
    Case("veld-als-blok", HOND, swap("titel: Honden", "titel:\n  tekst: "), (("waarde-geen-tekst", "titel:"),)),
    Case("onbekend-veld", HOND, swap("titel:", "kleur: bruin\ntitel:"), (("onbekend-veld", "kleur:"),)),
    Case("vervallen-veld", HOND, swap("regime:", "opdrachtgever: x\nregime:"), (("onbekend-veld", "opdrachtgever:"),)),
    Case("onbekend-veld-diep", HOND, swap("artikel:", "artiekel:"), (("onbekend-veld", "artiekel:"),)),
    Case(
        "onbekende-verwijzing",
        HOND,
        swap("afdeling_id: bel", "afdeling_id: x"),
        (("verwijzing-bestaat-niet", "afdeling_id:"),),
    ),
    Case("onbekende-wet", HOND, swap("wet_id: gem", "wet_id: x"), (("verwijzing-bestaat-niet", "wet_id:"),)),
    Case(
        "onbekende-code-csv", "rollen.csv", swap(",uitvoering,Houdt", ",baas,Houdt"), (("verwijzing-bestaat-niet", 2),)
    ),
    Case("teken-van-lijst", HOND, swap("- hond\n", "- hond|kat\n"), (("verboden-teken", "ook_bekend_als:"),)),
    Case("lijst-verwacht", HOND, swap("gegevens:\n  - ", "gegevens:\n    "), (("geen-lijst", "gegevens:"),)),
    Case("regel-zonder-velden", HOND, swap("bewaring:\n", "bewaring:\n  - vijf jaar\n"), (("geen-velden", "- vijf"),)),
    Case(
        "termijn-van-de-wet",
        "landelijk/termijnen.csv",
        swap("verzoek,avg,P1M,", "verzoek,avg,P,"),
        (("verkeerde-vorm", 2),),
    ),
    # Rules wait until the record is sound: what is broken is not called missing as well
    Case("enig-doel-te-lang", HOND, swap("doel: De hond", f"doel: {'x' * 1001}"), (("te-lang", "doel: x"),)),
    Case("doelen-verkeerd-getypt", HOND, swap("doelen:", "doeln:"), (("onbekend-veld", "doeln:"),)),
    Case(
        "geen-grondslag-gekozen",
        HOND,
        swap("grondslag: publieke-taak", "grondslag:"),
        (("verplicht-veld-leeg", "- grondslag:"),),
    ),
    Case(
        "alles-op-een-regel",
        HOND,
        write("{id: hondenbelasting, doelen: [{doel: x}], titel: y}\n"),
        tuple(("verplicht-veld-leeg", 1) for _ in range(8)),
    ),
    # Keys
    Case(
        "dubbel-kenmerk-csv",
        AFDELING,
        swap("vervoer nodig hebben.,\n", "vervoer nodig hebben.,\nsport,voorbeeldstad,Sport,Nog een.,\n"),
        (("kenmerk-dubbel", 5),),
    ),
    Case("dubbele-sleutel", HOND, swap("regime: avg", "titel: Nog een\nregime: avg"), (("veld-dubbel", "titel: Nog"),)),
    Case("kenmerk-met-pad", HOND, swap("id: hond", "id: ../hond"), (("kenmerk-anders-dan-bestand", "id:"),)),
    Case(
        "kenmerk-met-pad-csv",
        AFDELING,
        swap("vervoer nodig hebben.,\n", "vervoer nodig hebben.,\n../x,voorbeeldstad,Sport,Nog een.,\n"),
        (("verkeerde-vorm", 5),),
    ),
    Case("kenmerk-ontbreekt", HOND, swap("id: hondenbelasting\n", ""), (("kenmerk-anders-dan-bestand", 1),)),
    Case(
        "kenmerk-gereserveerd-csv",
        "verwerkers.csv",
        swap("Berichten,", "Berichten,x\nnul,Nul,Niets,nl,,"),
        (("kenmerk-gereserveerd", 3),),
    ),
    # Structure
    Case("alias-bom", HOND, write(BOMB), (("yaml-bijzonder-teken", 1),)),
    Case("drieduizend-haken", HOND, write("id: " + "[" * 3000 + "]" * 3000), (("te-diep", 1),)),
    Case("drieduizend-open-haken", HOND, write("titel: x\nid: " + "[" * 3000), (("te-diep", 2),)),
    Case("drieduizend-accolades", HOND, write("{a: " * 3000), (("te-diep", 1),)),
    Case(
        "yaml-python",
        HOND,
        swap("titel: Hond", "titel: !!python/object/apply:os.system Hond"),
        (("yaml-bijzonder-teken", "titel:"),),
    ),
    Case("tab-inspringing", HOND, swap("  - hond\n", "\t- hond\n"), (("yaml-onleesbaar", "\t- hond"),)),
    Case("dubbele-punt", HOND, swap("titel: Hond", "titel: Let op: Hond"), (("yaml-onleesbaar", "titel:"),)),
    Case("hekje-in-titel", HOND, swap("titel: Hond", "titel: Loket C #3 hond"), (("tekst-na-hekje", "titel:"),)),
    Case("uitleg-achter-tekst", HOND, swap("  - hond\n", "  - hond # blaft\n"), (("tekst-na-hekje", "  - hond"),)),
    Case("uitleg-diep", HOND, swap("titel: Hondenbelasting\n", "titel: Hond\n  # 3\n"), (("tekst-na-hekje", "  # 3"),)),
    Case("apostrof", HOND, swap("titel: Hond", "titel: 's Avonds uw hond"), (("yaml-onleesbaar", "titel:"),)),
    Case("lijst-met-kommas", HOND, swap("\n  - hond\n  - huisdier", " hond, huisdier"), (("geen-lijst", "ook_bek"),)),
    Case("lijst-met-lang-streepje", HOND, swap("  - hond\n", "  – hond\n"), (("geen-lijst", "ook_bek"),)),
    Case("lijst-zonder-spatie", HOND, swap("  - hond\n", "  -hond\n"), (("geen-lijst", "ook_bek"),)),
    Case("rij-zonder-spatie", HOND, swap("  - huisdier", "  -huisdier"), (("yaml-onleesbaar", "  -huisdier"),)),
    Case("rij-te-diep", HOND, swap("  - huisdier", "    • huisdier"), (("regels-lopen-door", "    • huisdier"),)),
    Case("vaste-spatie", HOND, swap("status: gepub", "status:\u00a0gepub"), (("yaml-onleesbaar", "status:"),)),
    Case("open-aanhalingsteken", HOND, swap("titel: Hond", "titel: 'Hond"), (("yaml-onleesbaar", "titel:"),)),
    Case("tweede-document", HOND, swap("doelen:", "---\ndoelen:"), (("tweede-document", "---"),)),
    Case("veldnaam-als-lijst", HOND, swap("titel: Hond", "? [titel]\n: Hond"), (("sleutel-geen-tekst", "? [titel]"),)),
    Case("inspringen-klopt-niet", HOND, swap("titel: Hond", "  titel: Hond"), (("yaml-onleesbaar", "titel:"),)),
    Case("lijst-als-bestand", HOND, write("- a\n- b\n"), (("geen-velden", 1),)),
    # Encoding
    Case("windows-1252", HOND, encode("cp1252"), (("geen-utf8", 3),)),
    Case("utf-16", HOND, encode("utf-16"), (("geen-utf8", 1),)),
    Case("utf-16-zonder-merk", HOND, encode("utf-16-le"), (("geen-utf8", 1),)),
    Case("nul-teken", HOND, swap("Hebt u een hond", "Hebt u een\x00hond"), (("verboden-teken", "samenvatting:"),)),
    Case(
        "tekst-andersom", HOND, swap("Hebt u een hond", "Hebt u een \u202ehond"), (("verboden-teken", "samenvatting:"),)
    ),
    Case(
        "regelscheiding", HOND, swap("Hebt u een hond", "Hebt u een \u2028hond"), (("verboden-teken", "samenvatting:"),)
    ),
    Case("windows-1252-csv", AFDELING, recode(lambda b: b.replace(b"Sport en", b"Caf\xe9s en")), (("geen-utf8", 3),)),
    Case("utf-16-csv", AFDELING, recode(lambda b: b.decode().encode("utf-16")), (("geen-utf8", 1),)),
    Case("nul-teken-csv", AFDELING, swap("Sport en", "Sport\x00en"), (("verboden-teken", 3),)),
    Case("regeleinden", HOND, recode(lambda b: b.replace(b"\n", b"\r\n")), (("regeleinden-windows", 1),)),
    Case("regeleinden-csv", AFDELING, recode(lambda b: b.replace(b"\n", b"\r\n")), (("regeleinden-windows", 1),)),
    # Tables
    Case("puntkomma", AFDELING, recode(lambda b: b.replace(b",", b";")), (("csv-scheidingsteken", 1),)),
    Case("tabs", AFDELING, recode(lambda b: b.replace(b",", b"\t")), (("csv-scheidingsteken", 1),)),
    Case(
        "kolom-extra",
        AFDELING,
        swap(",email", ",email,kleur"),
        (("onbekend-veld", 1), *(("rij-lengte", n) for n in (2, 3, 4))),
    ),
    Case("kolom-extra-gevuld", "taken.csv", recode(lambda b: b.replace(b"\n", b",x\n")), (("onbekend-veld", 1),)),
    Case("kolom-ontbreekt", AFDELING, drop_column, (("kolom-ontbreekt", 1),)),
    Case("kolom-dubbel", AFDELING, swap(",email", ",naam"), (("kolom-ontbreekt", 1), ("veld-dubbel", 1))),
    Case("kolom-zonder-naam", "taken.csv", recode(lambda b: b.replace(b"\n", b",\n")), (("kolom-zonder-naam", 1),)),
    Case("te-veel-cellen", AFDELING, swap("sport,voor", "sport,x,voor"), (("rij-lengte", 3),)),
    Case("te-weinig-cellen", AFDELING, swap("sport,voor", "sport"), (("rij-lengte", 3),)),
    Case("open-aanhalingsteken-csv", AFDELING, swap(",Sport", ',"Sport'), (("csv-onleesbaar", 3),)),
    Case("los-aanhalingsteken-csv", AFDELING, swap(",Sport en", ',"Sport" en'), (("csv-onleesbaar", 3),)),
    Case("lege-eerste-regel", AFDELING, recode(lambda b: b"\n" + b), (("bestand-leeg", 1),)),
    # Files
    Case("leeg-bestand", HOND, write(""), (("bestand-leeg", 1),)),
    Case("alleen-opmerking", HOND, write("# nog te doen\n"), (("bestand-leeg", 1),)),
    Case("leeg-bestand-csv", AFDELING, write(""), (("bestand-leeg", 1),)),
    Case("map-als-bestand", HOND, folder, (("geen-bestand", 0),)),
    Case("map-als-csv", AFDELING, folder, (("geen-bestand", 0),)),
    Case("link-naar-niets", AFDELING, lambda f: (f.unlink(), f.symlink_to("weg")), (("bestand-ontbreekt", 0),)),
    Case("honderd-megabyte", HOND, lambda f: os.truncate(f, HUNDRED_MEGABYTES), (("bestand-te-groot", 0),)),
    Case("honderd-megabyte-csv", AFDELING, lambda f: os.truncate(f, HUNDRED_MEGABYTES), (("bestand-te-groot", 0),)),
    # Text that is more than text
    Case("script", HOND, swap("Hebt u", "<script>alert(1)</script> Hebt u"), (("tekst-met-html", "samenvatting:"),)),
    Case(
        "html",
        HOND,
        swap("Hebt u", f"<img alt='{'x' * 300}' onerror=alert(1)> Hebt u"),
        (("tekst-met-html", "samenvatting:"),),
    ),
    Case(
        "script-adres",
        HOND,
        swap("Hebt u", "Zie [klik](javascript:alert(1)). Hebt u"),
        (("tekst-met-script", "samenvatting:"),),
    ),
    Case("script-adres-csv", AFDELING, swap("Sport en", "JavaScript:x en"), (("tekst-met-script", 3),)),
    Case("sjabloon", HOND, swap("aantal honden", "{{ config.__class__ }}"), (("tekst-met-sjabloon", "omschrijving:"),)),
    Case("sjabloon-csv", AFDELING, swap("Sport en", "{% raw %} en"), (("tekst-met-sjabloon", 3),)),
)
BESIDE = (
    # A file beside the sound one: its own path is the place of the finding.
    Case(
        "dubbel-kenmerk",
        "verwerkingen/kat.yaml",
        copy_to("kat.yaml"),
        (("kenmerk-anders-dan-bestand", "id:"), ("kenmerk-dubbel", "id:")),
    ),
    Case(
        "gereserveerd", "verwerkingen/con.yaml", copy_to("con.yaml", new_id="con"), (("kenmerk-gereserveerd", "id:"),)
    ),
    Case("yml", "verwerkingen/kat.yml", copy_to("kat.yml", new_id="kat"), (("vreemd-bestand", 0),)),
)


@pytest.mark.parametrize("case", [pytest.param(c, id=c.name) for c in (*CASES, *BESIDE)])
def test_each_fault_is_told_with_its_line_and_the_rest_is_still_checked(
    case: Case, small_package: Path, check_package: Callable[[Path], tuple[Finding, ...]]
) -> None:
    """A spoiled file gives exactly its own findings, and a fault in another record is found in the same run."""
    case.spoil(own_table(small_package, HOND if case in BESIDE else case.path))
    planted = plant_another_fault(small_package)

    findings = check_package(small_package)

    expected = [(rule, case.path, line_of(small_package / case.path, line)) for rule, line in case.expected]
    assert sorted(flat(findings)) == sorted([*expected, planted])
    assert unspoken(findings) == []
    assert case.name not in SENTENCES or said(findings, besides=planted) == SENTENCES[case.name]
    assert not [f for f in findings if not f.hint or not f.message]


def test_sentences_belong_to_a_case() -> None:
    """A sentence that no case gives is read by nobody."""
    assert SENTENCES.keys() <= {case.name for case in (*CASES, *BESIDE)}


@pytest.mark.parametrize("case", [pytest.param(c, id=c.name) for c in (*CASES, *BESIDE)])
def test_nothing_is_published_and_no_stack_trace_reaches_an_editor(
    case: Case, small_project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both commands end with exit code 1, name the file, and leave the published site as it was."""
    data = small_project / "register_data"
    case.spoil(own_table(data, HOND if case in BESIDE else case.path))
    plant_another_fault(data)
    published = small_project / "site" / "index.html"
    published.parent.mkdir()
    published.write_text("de oude site", encoding="utf-8")

    codes = [main([command, "--project", str(small_project)]) for command in ("check", "build")]

    output = "".join(capsys.readouterr())
    assert codes == [1, 1]
    assert case.path in output
    assert "Traceback" not in output
    assert [p.name for p in published.parent.iterdir()] == ["index.html"]
    assert published.read_text(encoding="utf-8") == "de oude site"


@pytest.mark.parametrize("name", ["alias-bom", "windows-1252", "honderd-megabyte", "map-als-csv", "script"])
def test_the_command_says_it_in_dutch(name: str, small_project: Path, repo: Path) -> None:
    """`python -m glashelder check --data …` prints place, rule and cure, and ends with exit code 1."""
    case = next(c for c in CASES if c.name == name)
    data = small_project / "register_data"
    case.spoil(own_table(data, case.path))
    rule, line = case.expected[0]

    run = subprocess.run(
        [sys.executable, "-m", "glashelder", "check", "--project", small_project, "--data", data],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
        env={**os.environ, "PYTHONPATH": str(repo / "generator")},
    )

    place = f"{case.path}:{line_of(data / case.path, line)}:" if line else case.path
    assert run.returncode == 1
    assert f"{place}" in run.stdout
    assert f"fout  {rule}\n" in run.stdout
    assert "\n    → " in run.stdout
    assert "Traceback" not in run.stdout + run.stderr


@pytest.mark.parametrize(
    "name",
    [
        "alias-bom",
        "drieduizend-haken",
        "drieduizend-open-haken",
        "drieduizend-accolades",
        "honderd-megabyte",
        "honderd-megabyte-csv",
    ],
)
def test_a_bomb_costs_little_time_and_memory(
    name: str, small_package: Path, check_package: Callable[[Path], tuple[Finding, ...]]
) -> None:
    """What is made to exhaust the computer is refused within two seconds and thirty megabytes."""
    case = next(c for c in CASES if c.name == name)
    case.spoil(own_table(small_package, case.path))
    check_package(small_package)  # imports what it needs

    started = time.process_time()
    check_package(small_package)
    seconds = time.process_time() - started
    tracemalloc.start()
    check_package(small_package)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert seconds < 2
    assert peak < 30 * 1024 * 1024


def test_names_that_differ_in_capitals_only_collide(
    small_package: Path, check_package: Callable[[Path], tuple[Finding, ...]]
) -> None:
    """Two files that Windows and macOS take for one are told, whichever of them is the right one."""
    copy_to("HONDENBELASTING.yaml")(small_package / HOND)
    planted = plant_another_fault(small_package)

    found = {rule for rule, *_ in flat(check_package(small_package))}

    assert found == {"naam-verschilt-in-hoofdletters", "kenmerk-anders-dan-bestand", planted[0]}


def test_what_is_no_folder_is_told(small_package: Path, check_package: Callable[[Path], tuple[Finding, ...]]) -> None:
    """Nobody knows then which records there are, and nothing is said of what may be among them."""
    (small_package / "verwerkingen").rename(small_package / "elders")
    (small_package / "verwerkingen").touch()

    assert flat(check_package(small_package)) == [("map-onleesbaar", "verwerkingen", 0)]


def plant_another_fault(data_dir: Path) -> tuple[str, str, int]:
    """Put an unknown field at the end of another record; return the finding it must give."""
    path = "verwerkingen/zwemabonnement.yaml"
    with (data_dir / path).open("a", encoding="utf-8") as file:
        file.write("smaak: aardbei\n")
    return "onbekend-veld", path, line_of(data_dir / path, "smaak:")
