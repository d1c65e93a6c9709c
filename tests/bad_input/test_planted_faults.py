"""Faults planted at random in the demonstration are all found in one run, each on its line, and nothing else is."""

import datetime
import random
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from glashelder.pipeline import check
from glashelder.settings import Settings
from glashelder.work.cache import Cache

HOW_MANY = 10


@dataclass(frozen=True)
class Plant:
    """A fault: which text becomes which other text, in which files, and how many lines below its start it is told."""

    rule: str
    pattern: str
    spoiled: str
    files: str = "gedeeld/verwerkingen/*.yaml"
    lines_down: int = 0


PLANTS = (
    Plant(
        "bron-ontbreekt",
        r"^    van_betrokkene: nee\n    bron: [^>|\n]+\n(?=    \w|  - |\w)",
        "    van_betrokkene: nee\n",
    ),
    Plant("bsn-in-tekst", r"^samenvatting: >-\n", "samenvatting: >-\n  Uw BSN is 123456782.\n"),
    Plant("rekeningnummer-in-tekst", r"^taak: (?=\w)", "taak: NL91ABNA0417164300 "),
    Plant("tekst-met-html", r"^relatie: (?=\w)", "relatie: <b>nu</b> "),
    Plant("veld-dubbel", r"^(rol: \w+\n)", r"\1\1", lines_down=1),
    Plant("onbekend-veld", r"^maatregelen:", "maatregellen:"),
    Plant("verwijzing-bestaat-niet", r"^afdeling_id: .+\n", "afdeling_id: afdeling-die-niet-bestaat\n"),
    Plant("verplicht-veld-leeg", r"^regime: \w+\n", "regime:\n"),
    Plant("verkeerd-soort-waarde", r"^gewijzigd_op: .+\n", "gewijzigd_op: 2026-02-30\n"),
    Plant("kenmerk-anders-dan-bestand", r"^id: ", "id: niet-"),
    Plant(
        "wettelijke-grondslag-zonder-wet",
        r"^      - grondslag: publieke-taak\n        wet_id: .+\n        artikel: .+\n(?=      - |  - |\w)",
        "      - grondslag: publieke-taak\n",
    ),
    Plant("ontvangers-tegenstrijdig", r"^heeft_ontvangers: ja\n", "heeft_ontvangers: nee\n"),
    Plant("uitzondering-past-niet", r"^    uitzondering: bsn-wet\n", "    uitzondering: zorg\n"),
    Plant("mobiel-nummer", r"^([a-z-]+,zilverdam,[^,]+,)(?=[A-Z])", r"\1Bel 06-12345678. ", "afdelingen.csv"),
    Plant("verwijzing-bestaat-niet", r",gemeentelijk,", ",gemeentelijkje,", "wetten.csv"),
    Plant("verkeerde-vorm", r",P28D,", ",28 dagen,", "gedeeld/bewaartermijnen.csv"),
    Plant("rij-lengte", r"$", ",te veel", "kerncijfers.csv"),
)


def plant(data_dir: Path, fault: Plant, random_number: random.Random, used: set[Path]) -> tuple[str, str, int]:
    """Put one fault in a file that has none yet; return what must be told of it: rule, file and line."""
    files = [f for f in sorted(data_dir.glob(fault.files)) if f not in used]
    random_number.shuffle(files)
    for file in files:
        text = file.read_text(encoding="utf-8")
        found = list(re.finditer(fault.pattern, text, flags=re.MULTILINE))
        if found:
            match = random_number.choice(found)
            spoiled = text[: match.start()] + match.expand(fault.spoiled) + text[match.end() :]
            file.write_text(spoiled, encoding="utf-8")
            used.add(file)
            line = text.count("\n", 0, match.start()) + 1 + fault.lines_down
            return fault.rule, f"register_data/{file.relative_to(data_dir).as_posix()}", line
    pytest.fail(f"nowhere to plant {fault.rule}")


@pytest.mark.parametrize("seed", range(5))
def test_ten_planted_faults_are_all_found_on_their_line(seed: int, zilverdam: Path, tmp_path: Path) -> None:
    """One run tells every fault, wherever it is and whatever the others are."""
    data_dir = tmp_path / "register_data"
    shutil.copytree(zilverdam / "register_data", data_dir)
    random_number = random.Random(seed)
    used: set[Path] = set()
    planted = [plant(data_dir, fault, random_number, used) for fault in random_number.sample(PLANTS, HOW_MANY)]

    settings = Settings(tmp_path, content=zilverdam / "content", today=datetime.date(2026, 11, 22))
    findings = check(settings, Cache(tmp_path / "cache", "planted")).findings

    told = [(f.rule, f.place.path, f.place.line) for f in findings]
    assert [p for p in planted if p not in told] == []
    assert {t for t, f in zip(told, findings, strict=True) if f.is_blocking} <= set(planted)
