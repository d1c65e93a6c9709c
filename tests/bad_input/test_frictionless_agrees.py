"""`glashelder check` and `frictionless validate` call the same tables and rows wrong."""

import datetime
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from demonstration import without_layers
from frictionless import Package
from frictionless_view import complaints, disagreement, verdicts
from mutations import mutate_records, mutate_tables
from national import make_checkout, own_table
from test_bad_input import BESIDE, CASES, HOND, Case

import frictionless_glashelder
from glashelder.findings import Finding
from glashelder.pipeline import check
from glashelder.schema.catalogue import Catalogue
from glashelder.settings import Settings
from glashelder.work.cache import Cache

# Cases that cannot be held against each other, with the reason.
NOT_COMPARED = {
    "honderd-megabyte-csv": "Frictionless reads whatever is there; `check` looks at the size first",
    "lege-eerste-regel": "Frictionless skips lines until one looks like a header",
}
# One of each kind of finding: Frictionless takes a second for a package, and a file that cannot be read is one kind.
KINDS = {
    (case.path, tuple(rule for rule, _ in case.expected)): case
    for case in reversed((*CASES, *BESIDE))
    if case.name not in NOT_COMPARED
}
Compare = Callable[[Path, tuple[Finding, ...], set[str]], set[object]]


@pytest.fixture(scope="session")
def compare(
    repo: Path, _voorbeeldstad: Path, tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue
) -> Compare:
    """Return a function that gives what Frictionless and the findings of `check` do not agree on in some tables."""
    data = tmp_path_factory.mktemp("frictionless") / "register_data"
    shutil.copytree(_voorbeeldstad / "register_data", data)
    shutil.copyfile(repo / "register_data/datapackage.yaml", data / "datapackage.yaml")
    shutil.copytree(repo / "register_data/landelijk", data / "landelijk")
    package = Package(str(data / "datapackage.yaml"))
    package.dereference()  # reading the schemas takes longer than reading the rows
    descriptor = package.to_descriptor()

    def run(data_dir: Path, findings: tuple[Finding, ...], names: set[str]) -> set[object]:
        for resource in descriptor["resources"]:
            own = resource["path"].removeprefix("landelijk/")
            resource["extrapaths"] = [own] if own != resource["path"] and (data_dir / own).exists() else []
        said = complaints(Package.from_descriptor(descriptor, basepath=str(data_dir)), sorted(names))
        return set(disagreement(said, verdicts(findings, data_dir, catalogue), catalogue))

    return run


def concerned(path: str, catalogue: Catalogue) -> set[str]:
    """Return the tables in a file, and those that refer to them."""
    inside = {t.name for t in catalogue.tables.values() if path == t.path or path.startswith(f"{t.path}/")}
    return inside | {t.name for t in catalogue.tables.values() if inside & {r.table for r in t.references}}


@pytest.mark.parametrize("case", [pytest.param(c, id=c.name) for c in KINDS.values()])
def test_they_agree_on_a_spoiled_file(
    case: Case,
    whole_package: Path,
    check_package: Callable[[Path], tuple[Finding, ...]],
    compare: Compare,
    catalogue: Catalogue,
) -> None:
    """Whatever an editor spoils is told by both, of the same table and the same row, and of no other row."""
    case.spoil(own_table(whole_package, HOND if case in BESIDE else case.path))

    assert (
        compare(whole_package, check_package(whole_package), concerned(case.path.removeprefix("landelijk/"), catalogue))
        == set()
    )


@pytest.mark.parametrize("seed", range(5))
def test_they_agree_on_faults_planted_everywhere(
    seed: int, zilverdam: Path, tmp_path: Path, compare: Compare, catalogue: Catalogue
) -> None:
    """A fault of a kind drawn by lot, in a third of the tables and half of the records of the demonstration."""
    shutil.copytree(zilverdam / "register_data", tmp_path / "register_data")
    data_dir = without_layers(tmp_path)
    make_checkout(data_dir)
    lot = random.Random(seed)
    planted = mutate_tables(data_dir, catalogue, lot) + mutate_records(data_dir, catalogue, lot)
    settings = Settings(tmp_path, content=zilverdam / "content", today=datetime.date(2026, 11, 22))

    findings = check(settings, Cache(tmp_path / "cache", "mutated")).findings

    assert len(planted) > 40
    assert compare(data_dir, findings, set(catalogue.tables)) == set()


def test_the_comparison_can_fail(
    whole_package: Path,
    check_package: Callable[[Path], tuple[Finding, ...]],
    compare: Compare,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A plugin that keeps silent on what it cannot place, or a `check` that does, is caught."""
    record = whole_package / HOND
    record.write_text(record.read_text("utf-8") + "kleur: bruin\n", "utf-8")
    findings = check_package(whole_package)

    frictionless_only = compare(whole_package, (), {"verwerkingen"})
    monkeypatch.setattr(frictionless_glashelder, "_extra_cell", lambda _: [])
    frictionless_glashelder._read_folder.cache_clear()
    check_only = compare(whole_package, findings, {"verwerkingen"})
    frictionless_glashelder._read_folder.cache_clear()

    assert frictionless_only == {("only Frictionless", ("verwerkingen", 2))}
    assert check_only == {("only check", ("verwerkingen", 2))}
