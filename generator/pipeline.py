"""The one road from the data folder to a register with findings. Used by commands, plugin and tests alike."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from generator.findings import Finding, sort_findings
from generator.load.cache import Cache, fingerprint, folder_fingerprint, programme_fingerprint
from generator.load.locate import sharpen
from generator.load.tables import SourceFile, find_sources, read_source
from generator.model.register import Register, build_register
from generator.rules import RULES
from generator.schema.catalogue import PACKAGE_FILE, Catalogue, read_catalogue
from generator.settings import Settings
from generator.validate.references import check_references
from generator.validate.rows import CheckedFile
from generator.validate.shape import ShapeChecker


@dataclass(frozen=True, slots=True)
class Checked:
    """The register as far as it is sound, what was found, and a fingerprint of each source file."""

    catalogue: Catalogue
    register: Register
    findings: tuple[Finding, ...]
    fingerprints: dict[str, str]

    @property
    def is_sound(self) -> bool:
        """True when nothing found stops publication."""
        return not any(f.is_blocking for f in self.findings)


def open_cache(settings: Settings) -> Cache:
    """Open the cache of this project."""
    return Cache(settings.cache_file, programme_fingerprint())


def check(settings: Settings, cache: Cache) -> Checked:
    """Load and validate the data package, build the register and apply the rules.

    Files whose bytes did not change since `cache` was filled are not read into rows or checked again.

    Raises:
        FolderError: there is no data package.
        SchemaError: the schemas are not sound.
    """
    with _without_collector():
        catalogue, schemas = _catalogue(settings, cache)
        sources, findings = find_sources(settings.data_dir, catalogue)
        files, fingerprints = _check_files(settings, cache, catalogue, schemas, sources)
        for file in files:
            findings += file.findings
        findings += check_references(files, catalogue)
        register = build_register((row for file in files for row in file.judgeable), catalogue)
        for rule in RULES:
            findings += rule.check(register)
    return Checked(catalogue, register, sort_findings(sharpen(findings, settings.data_dir)), fingerprints)


def _catalogue(settings: Settings, cache: Cache) -> tuple[Catalogue, str]:
    package, schemas = settings.data_dir / PACKAGE_FILE, settings.data_dir / "schemas"
    if not package.is_file():
        return read_catalogue(settings.data_dir), ""
    stamp = folder_fingerprint(package, schemas)
    found = cache.entries.get("catalogue")
    if found is None or found[0] != stamp:
        found = cache.entries["catalogue"] = (stamp, read_catalogue(settings.data_dir))
    return found[1], stamp


def _check_files(
    settings: Settings, cache: Cache, catalogue: Catalogue, schemas: str, sources: list[SourceFile]
) -> tuple[list[CheckedFile], dict[str, str]]:
    checker = ShapeChecker(catalogue)
    known: dict[str, tuple[str, CheckedFile]] = cache.entries.get("files", {})
    fresh: dict[str, tuple[str, CheckedFile]] = {}
    for source in sources:
        stamp = _stamp(settings, source, schemas)
        entry = known.get(source.path)
        if entry is None or entry[0] != stamp or not stamp:
            entry = (stamp, checker.check(read_source(settings.data_dir, source, catalogue)))
        fresh[source.path] = entry
    cache.entries["files"] = fresh
    return [file for _, file in fresh.values()], {path: stamp for path, (stamp, _) in fresh.items()}


def _stamp(settings: Settings, source: SourceFile, schemas: str) -> str:
    try:
        file = settings.data_dir / source.path
        if file.stat().st_size > _LARGEST_REMEMBERED:
            return ""
        return fingerprint(schemas, file.read_bytes())
    except OSError:
        return ""


_LARGEST_REMEMBERED = 32 * 1024 * 1024


@contextmanager
def _without_collector() -> Iterator[None]:
    """Loading makes a great many objects and no cycles; the collector would walk them again and again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
