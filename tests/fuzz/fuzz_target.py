"""Coverage-guided fuzzing of the whole road: `python tests/fuzz/fuzz_target.py yaml|csv [options of libFuzzer]`.

Not part of the tests: it runs as long as it is let; `make fuzz` gives each kind a minute. An input that takes more
than five seconds or half a gigabyte is a failure, as is any exception. What it finds becomes a case of tests/bad_input.
"""

import shutil
import sys
import tempfile
from pathlib import Path

import atheris

READERS = (
    "load.text_file",
    "load.yaml_file",
    "load.csv_file",
    "load.tables",
    "load.yaml_rows",
    "validate.shape",
    "rules",
)

with atheris.instrument_imports(include=[f"glashelder.{name}" for name in READERS]):
    from register_input import RegisterInput

LIMITS = ("-timeout=5", "-rss_limit_mb=512", "-max_len=20000")


def make_project(repo: Path, target: Path) -> Path:
    """Copy the small municipality of the tests; national law and lists ship with the programme."""
    return Path(shutil.copytree(repo / "tests" / "examples" / "voorbeeldstad", target))


def main() -> None:
    """Command line."""
    kind, *options = sys.argv[1:]
    repo = Path(__file__).resolve().parents[2]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        target = RegisterInput(make_project(repo, folder / "source"), folder)
        seeds = folder / "seeds"
        seeds.mkdir()
        (seeds / "sound").write_bytes(target.sound(kind))
        atheris.Setup([sys.argv[0], *LIMITS, *options, str(seeds)], lambda raw: _feed(target, kind, raw))
        atheris.Fuzz()


def _feed(target: RegisterInput, kind: str, raw: bytes) -> None:
    target.feed(kind, raw)


if __name__ == "__main__":
    main()
