"""The house rules that a machine can see: what stands where, how large it may be, and who may know whom."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# A new top-level name is a decision, not an accident.
ALLOWED = {
    ".ci", ".editorconfig", ".gitattributes", ".github", ".gitignore", ".pre-commit-config.yaml",
    ".pre-commit-hooks.yaml",
    "CHANGELOG.md", "CODE_OF_CONDUCT.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md", "SECURITY.md",
    "bench", "content", "deno.json", "docs", "generator", "mkdocs.yml", "publiccode.yml",
    "pyproject.toml", "register_data", "requirements", "site", "templates", "tests",
}  # fmt: skip
NOT_OURS = {
    ".git", ".glashelder", ".hypothesis", ".import_linter_cache", ".mypy_cache", ".pytest_cache", ".ruff_cache",
    ".tests", ".venv", "build", "dist", "mutants", "node_modules", "__pycache__",
}  # fmt: skip
# Largest number of lines, by folder and ending (house rules, section "Size").
LIMITS = (
    ("generator", "*.py", 400),
    ("generator/glashelder/rules", "[!_]*.py", 100),  # the list of rules in __init__.py grows with each of them
    ("tests", "*.py", 400),
    ("tests", "conftest.py", 200),
    ("register_data/landelijk/schemas", "*.schema.yaml", 400),
    ("templates/pages", "*.html", 150),
    ("templates/letters", "*.j2", 150),
    ("templates/theme/assets", "*.js", 300),
)
GENERATED = "generator/glashelder/model/records.py"


def test_only_known_names_stand_at_the_top() -> None:
    """The first thing a newcomer sees is a short list that somebody chose."""
    names = {p.name for p in ROOT.iterdir() if not p.name.startswith(".site-") and not p.name.endswith(".egg-info")}

    assert names - ALLOWED - NOT_OURS == set()


@pytest.mark.parametrize(("folder", "pattern", "limit"), LIMITS)
def test_no_file_is_too_long_to_read(folder: str, pattern: str, limit: int) -> None:
    """A file that has two reasons to change is split before it passes the limit."""
    sizes = {
        f.relative_to(ROOT).as_posix(): len(f.read_text("utf-8").splitlines()) for f in (ROOT / folder).rglob(pattern)
    }
    sizes.pop(GENERATED, None)

    assert sizes
    assert {name: size for name, size in sizes.items() if size > limit} == {}


def test_no_module_is_a_drawer_for_everything() -> None:
    """A name that says nothing collects everything."""
    vague = {"utils", "util", "helpers", "helper", "common", "misc", "tools", "base"}

    assert [f for f in (ROOT / "generator").rglob("*") if f.stem in vague] == []


def test_every_module_begins_by_saying_what_it_is_for() -> None:
    """The first line of a module is a sentence."""
    modules = sorted((ROOT / "generator").rglob("*.py"))

    assert [f for f in modules if not f.read_text("utf-8").startswith('"""')] == []


def test_data_flows_one_way() -> None:
    """The contracts of import-linter hold: no module knows a later stage, and one knows MkDocs."""
    linter = Path(sys.executable).with_name("lint-imports")

    run = subprocess.run(
        [linter, "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(ROOT / "generator")},
    )

    assert run.returncode == 0, run.stdout


def imported_by(file: Path) -> set[str]:
    """Return the top-level names of the modules that a file imports."""
    nodes = list(ast.walk(ast.parse(file.read_text("utf-8"))))
    names = [alias.name for n in nodes if isinstance(n, ast.Import) for alias in n.names]
    names += [n.module for n in nodes if isinstance(n, ast.ImportFrom) and n.module]
    return {name.partition(".")[0] for name in names}


@pytest.mark.parametrize(
    ("library", "allowed"),
    [
        ("frictionless", {"generator/glashelder/validate/shape.py", "generator/frictionless_glashelder/__init__.py"}),
        ("mkdocs", {"generator/glashelder/mkdocs_plugin.py"}),
        (
            "yaml",
            {
                f"generator/glashelder/{name}.py"
                for name in (
                    "config/config_file",
                    "explanations/catalogue",
                    "load/yaml_errors",
                    "load/yaml_file",
                    "load/yaml_slips",
                    "load/yaml_spots",
                    "schema/schema_file",
                )
            },
        ),
    ],
)
def test_a_library_is_known_at_one_border(library: str, allowed: set[str]) -> None:
    """What may be replaced one day is imported in few places."""
    importers = {
        f.relative_to(ROOT).as_posix() for f in (ROOT / "generator").rglob("*.py") if library in imported_by(f)
    }

    assert importers <= allowed


def test_the_clock_is_read_in_one_place() -> None:
    """Today enters in the settings, so that every run can be repeated."""
    clock = re.compile(r"\bdate\.today\(|\bdatetime\.now\(|\btime\.time\(\)")
    files = (ROOT / "generator").rglob("*.py")
    readers = {
        f.relative_to(ROOT).as_posix()
        for f in files
        if clock.search(f.read_text("utf-8").replace("datetime.time()", ""))
    }

    assert readers == {"generator/glashelder/settings.py"}


def test_nobody_imports_from_a_conftest() -> None:
    """Fixtures are asked for by name."""
    assert [f for f in (ROOT / "tests").rglob("*.py") if "conftest" in imported_by(f)] == []
