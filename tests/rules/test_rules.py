"""Every rule has a folder here with what it allows (`valid*.yaml`) and what it refuses (`invalid*.yaml`).

A fixture holds fields that replace those of one sound record, and under `<table>.csv:` rows for shared tables: a row
takes the place of the one with its key, own or national, or is added to the own table. `weg: ja` takes the row with
that key away. Under `<id>.yaml:` stand fields that replace those of another record. The line where the
finding must be ends in `# fout`, or in `# fout: ` and words that it must say, where a rule decides what to say.
With `# agenda` the record was right when it was written, and law changed since.
"""

import csv
import datetime
import re
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from national import changed_table, national_table
from spoken_dates import unspoken

from glashelder.findings import Finding, Severity
from glashelder.pipeline import Checked
from glashelder.rules import RULES
from glashelder.schema.catalogue import Catalogue

HERE = Path(__file__).parent
ORIGINAL = "verwerkingen/hondenbelasting.yaml"
BASE = "verwerkingen/zz-hondenbelasting.yaml"
DAY = re.compile(r"20[0-9]{2}-[0-9]{2}-[0-9]{2}")
MARK = re.compile(r"# (?P<what>fout|agenda)(?:: (?P<words>.+))?$", re.MULTILINE)


def fixtures(pattern: str) -> list[object]:
    """Return the fixture files of all rules whose name has this pattern."""
    return [pytest.param(f, id=f"{f.parent.name}/{f.stem}") for f in sorted(HERE.glob(f"*/{pattern}.yaml"))]


def lay_over(data_dir: Path, fixture: Path, catalogue: Catalogue) -> tuple[str, int]:
    """Put the fixture into the data package; return the file and the line of its mark (0: no mark)."""
    # The record comes last: a rule that stops at the first sound record would not see it.
    base = data_dir / BASE
    base.write_text((data_dir / ORIGINAL).read_text("utf-8").replace("id: hond", "id: zz-hond", 1), "utf-8")
    (data_dir / ORIGINAL).unlink()
    text = fixture.read_text(encoding="utf-8").replace("hondenbelasting", base.stem)
    blocks = re.split(r"^(?=[\w.]+:)", text, flags=re.MULTILINE)
    others = [b for b in blocks if b.partition(":")[0].endswith(".yaml")]
    for block in others:
        name, _, fields = block.partition(":\n")
        replace_fields(data_dir / "verwerkingen" / name, textwrap.dedent(fields))
    rows = [b for b in blocks if b.partition(":")[0].endswith(".csv")]
    marks = [put_rows(data_dir, block, catalogue) for block in rows]
    marks.append(replace_fields(base, "".join(b for b in blocks if b not in (*rows, *others))))
    return next((mark for mark in marks if mark[1]), ("", 0))


def replace_fields(file: Path, text: str) -> tuple[str, int]:
    """Replace the fields of the record that the fixture names."""
    names = re.findall(r"^(\w+):", text, flags=re.MULTILINE)
    blocks = re.split(r"^(?=\w+:)", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    whole = "".join(b for b in blocks if b.partition(":")[0] not in names) + text
    file.write_text(MARK.sub("", whole), encoding="utf-8")  # behind a text a mark is no explanation but a fault
    return file.name, next((n for n, line in enumerate(whole.split("\n"), 1) if MARK.search(line)), 0)


def put_rows(data_dir: Path, block: str, catalogue: Catalogue) -> tuple[str, int]:
    """Put the rows of the fixture where their keys stand; new ones are own, but those of lists and law."""
    name = block.partition(".csv:")[0]
    table = catalogue.tables[name]
    own = data_dir / table.path
    national = national_table(data_dir, table.path)
    new = national if table.is_closed or table.is_law else own
    tables = {own: _rows(own), national: _rows(national)}
    items = re.split(r"^(?=  - )", block, flags=re.MULTILINE)[1:]
    marked = None
    changed = set()
    for item, row in zip(items, yaml.load(block, yaml.BaseLoader)[f"{name}.csv"], strict=True):
        file, same = new, None
        for where, rows in tables.items():
            for other in rows:
                if all(other[k] == row.get(k, "") for k in table.primary_key):
                    file, same = where, other
        changed.add(file)
        if row.get("weg"):
            tables[file].remove(same)
        elif same:
            same.update(row)
        else:
            tables[new].append(row)
        if MARK.search(item):
            marked = same or row
    for file in changed:
        target = file if file == own else changed_table(data_dir, table.path)
        target.parent.mkdir(exist_ok=True)
        with target.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, [f.name for f in table.fields], restval="", lineterminator="\n")
            writer.writeheader()
            writer.writerows(tables[file])
    return own.name, next((n for rows in tables.values() for n, row in enumerate(rows, 2) if row is marked), 0)


def _rows(file: Path) -> list[dict[str, str]]:
    """Return the rows of a table, of which a layer need not have one."""
    if not file.exists():
        return []
    with file.open(encoding="utf-8", newline="") as source:
        return list(csv.DictReader(source))


@pytest.mark.parametrize("fixture", fixtures("valid*"))
def test_a_rule_allows_what_is_right(
    fixture: Path, small_package: Path, catalogue: Catalogue, check_package: Callable[[Path], tuple[Finding, ...]]
) -> None:
    """A valid fixture gives no finding of any kind."""
    lay_over(small_package, fixture, catalogue)

    assert check_package(small_package) == ()


@pytest.mark.parametrize("fixture", fixtures("valid*"))
def test_no_day_to_come_breaks_what_is_right(
    fixture: Path, small_package: Path, catalogue: Catalogue, check_data: Callable[..., Checked]
) -> None:
    """Reviews fall due, contracts end and law lapses: that is told, and never counts, with `--strict` neither."""
    lay_over(small_package, fixture, catalogue)

    findings = check_data(small_package, datetime.date(2046, 11, 22)).findings

    assert {f.rule for f in findings} >= {"herziening-verlopen"}
    assert [f for f in findings if f.counts_when_strict] == []
    assert unspoken(findings) == []


@pytest.mark.parametrize("fixture", fixtures("invalid*"))
def test_a_rule_refuses_what_is_wrong_at_its_line(
    fixture: Path, small_package: Path, catalogue: Catalogue, check_package: Callable[[Path], tuple[Finding, ...]]
) -> None:
    """An invalid fixture gives one finding: of its own rule, at the marked line, with a cure, the law and its words."""
    file, line = lay_over(small_package, fixture, catalogue)
    rule = next(r for r in RULES if r.id == fixture.parent.name)

    findings = check_package(small_package)

    assert [(f.rule, Path(f.place.path).name, f.place.line) for f in findings] == [(rule.id, file, line)]
    mark = MARK.search(fixture.read_text("utf-8"))
    severity = Severity.AGENDA if mark["what"] == "agenda" else rule.severity
    assert (findings[0].severity, findings[0].law) == (severity, rule.law)
    assert findings[0].message.endswith(".")
    assert findings[0].hint.endswith(".")
    assert (mark["words"] or "") in f"{findings[0].message} {findings[0].hint}"
    assert unspoken(findings) == []


def test_every_rule_has_its_folder_and_every_folder_its_rule() -> None:
    """A rule without examples, or examples without a rule, is a mistake."""
    ids = [rule.id for rule in RULES]

    assert sorted(ids) == sorted(
        f.name for f in HERE.iterdir() if f.is_dir() and f.name not in {"__pycache__", "texts"}
    )
    assert [i for i in ids if not {"valid.yaml", "invalid.yaml"} <= {f.name for f in (HERE / i).iterdir()}] == []


def test_every_invalid_fixture_marks_one_line() -> None:
    """The place of a finding is part of what is tested."""
    assert [str(f) for f in HERE.glob("*/invalid*.yaml") if len(MARK.findall(f.read_text("utf-8"))) != 1] == []
    assert [str(f) for f in HERE.glob("*/valid*.yaml") if MARK.search(f.read_text("utf-8"))] == []


def test_every_file_is_a_rule_and_named_after_it(repo: Path) -> None:
    """A file without a rule would check nothing; the id of a rule is the name of its file with dashes."""
    no_rules = {"__init__", "apply", "rule"}
    modules = {f.stem for f in (repo / "generator/glashelder/rules").glob("*.py")} - no_rules

    assert {rule.id.replace("-", "_") for rule in RULES} == modules
    assert len(RULES) == len(modules)


def test_every_rule_says_which_law_it_serves_and_when_that_was_checked() -> None:
    """Law changes; a rule without a source cannot be kept up, nor one whose day is no day."""
    assert [r.id for r in RULES if not (r.law and r.title and re.fullmatch(r"[A-Z]{2}[0-9]{2}", r.code))] == []
    assert [r.id for r in RULES if r.law_checked_on and not DAY.fullmatch(r.law_checked_on)] == []


def test_every_rule_explains_itself_in_sentences() -> None:
    """An editor reads why the law asks this and what to do, and not only that something is missing."""
    assert [r.id for r in RULES if not (r.uitleg[:1].isupper() and r.uitleg.endswith(".") and len(r.uitleg) > 60)] == []
