"""The one road from the data folder to a register with findings. Used by commands, plugin and tests alike."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial

from glashelder.findings import Finding, sort_findings
from glashelder.leaks.scan.allow_list import AllowList
from glashelder.leaks.scan.attachments import attachment_hits
from glashelder.leaks.scan.cells import CellScanner
from glashelder.leaks.scan.documents import document_hits
from glashelder.leaks.scan.hit import Hit, hide_values
from glashelder.leaks.scan.masking import PERSONAL
from glashelder.letters.catalogue.letters import Letters, read_letters
from glashelder.load.letter_laws import cited_laws
from glashelder.load.locate import sharpen
from glashelder.load.names import strange_names
from glashelder.load.tables import SourceFile, find_sources, parse_raw, read_raw_source
from glashelder.load.text_file import TextFile
from glashelder.model.fit import fitting
from glashelder.model.published import public_part
from glashelder.model.register import Register, build_register
from glashelder.rules import RULES
from glashelder.rules.apply import apply_rules
from glashelder.schema.catalogue import PACKAGE_FILE, Catalogue, read_catalogue
from glashelder.schema.own import FOLDER as OWN_FOLDER
from glashelder.settings import Settings
from glashelder.validate.references import check_needed_tables, check_references, set_aside
from glashelder.validate.rows import CheckedFile
from glashelder.validate.shape import ShapeChecker
from glashelder.work.cache import Cache, contents_fingerprint, fingerprint, programme_fingerprint, read_files

_FileEntry = tuple[str, CheckedFile, dict[str, str], tuple[Hit, ...]]
"""What a file was checked from, the outcome, a fingerprint of its rows per table, and what its texts hold."""


@dataclass(frozen=True)
class Checked:
    """The register as far as it is sound, concepts included, and what was found.

    Attributes:
        fingerprints: fingerprint of each source file, by its path.
        row_fingerprints: fingerprint of the rows of each table in each file that holds rows of several tables.
    """

    catalogue: Catalogue
    letters: Letters
    register: Register
    findings: tuple[Finding, ...]
    fingerprints: dict[str, str]
    row_fingerprints: dict[str, dict[str, str]]

    @cached_property
    def published(self) -> Register:
        """The part of the register that may leave the house. A site knows no other."""
        return public_part(self.register, self.catalogue)

    @property
    def is_sound(self) -> bool:
        """True when nothing found stops publication."""
        return not any(f.is_blocking for f in self.findings)


def open_cache(settings: Settings) -> Cache:
    """Open the cache of this project."""
    form = (settings.templates_dir, settings.content_dir, settings.config_file)
    return Cache(settings.cache_file, programme_fingerprint(), form)


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
        entries = _check_files(settings, cache, catalogue, schemas, sources)
        files = [file for _, file, _, _ in entries.values()]
        for file in files:
            findings += file.findings
        findings += check_needed_tables(files, catalogue)
        findings += check_references(files, catalogue)
        judgeable = (row for file in files for row in file.judgeable)
        aside = set_aside(files, findings, catalogue)
        laws = cited_laws(settings.templates_dir)
        letters = read_letters(settings.templates_dir)
        register = build_register(
            judgeable, catalogue, settings.today, set_aside=aside, public_laws=laws, letters=letters.of_steps
        )
        findings += apply_rules(register, RULES)
        findings = _with_hits(settings, cache, findings, entries, register)
    by_table: dict[str, dict[str, str]] = {}
    for path, (_, _, stamps, _) in entries.items():
        for table, stamp in stamps.items():
            by_table.setdefault(table, {})[path] = stamp
    return Checked(
        catalogue,
        letters,
        register,
        sort_findings(findings),
        {path: stamp for path, (stamp, *_) in entries.items()},
        by_table,
    )


def _with_hits(
    settings: Settings, cache: Cache, findings: list[Finding], entries: dict[str, _FileEntry], register: Register
) -> list[Finding]:
    """Return the findings with what was found in texts and attachments, all with the place an editor sees."""
    allowed = AllowList(register.toegestane_vondsten)
    in_data = allowed.sift(hit for _, _, _, hits in entries.values() for hit in hits)
    in_data += allowed.sift(attachment_hits({"": settings.data_dir}, cache))
    form = {f"{folder.name}/": folder for folder in (settings.content_dir, settings.templates_dir)}
    elsewhere = document_hits(settings.content_dir, settings.templates_dir, cache) + attachment_hits(form, cache)
    elsewhere = allowed.sift(elsewhere)
    secrets = [hit.value for hit in (*in_data, *elsewhere) if hit.is_personal]
    secrets += [row.waarde for row in register.toegestane_vondsten if row.regel in PERSONAL]
    findings = [*findings, *(hit.finding for hit in in_data)]
    if not any(f.is_blocking for f in findings):  # a row may be needed by a text that could not be read
        findings += allowed.unused()
    shown = settings.shown(settings.data_dir)
    everywhere = [
        *sharpen(findings, settings.data_dir, shown=shown),
        *(hit.finding for hit in elsewhere),
        *strange_names(settings.data_dir, shown),
        *(finding for name, folder in form.items() for finding in strange_names(folder, name.rstrip("/"))),
    ]
    return hide_values(everywhere, secrets)


def _catalogue(settings: Settings, cache: Cache) -> tuple[Catalogue, str]:
    package, schemas = settings.data_dir / PACKAGE_FILE, settings.data_dir / "schemas"
    if not package.is_file():
        return read_catalogue(settings.data_dir), ""  # which says what is missing
    contents = read_files(package, schemas, settings.data_dir / OWN_FOLDER)
    stamp = contents_fingerprint(contents)
    files = {file: content for (_, file), content in contents.items()}
    return cache.recall("catalogue", "", stamp, lambda: fitting(read_catalogue(settings.data_dir, files))), stamp


def _check_files(
    settings: Settings, cache: Cache, catalogue: Catalogue, schemas: str, sources: list[SourceFile]
) -> dict[str, _FileEntry]:
    checker, scanner = ShapeChecker(catalogue), CellScanner(catalogue)

    def check_source(
        source: SourceFile, content: bytes | TextFile
    ) -> tuple[CheckedFile, dict[str, str], tuple[Hit, ...]]:
        raw = parse_raw(content, source, catalogue)
        checked = checker.check(raw)
        return checked, _row_fingerprints(checked), scanner.scan(raw)

    makers = {}
    for source in sources:
        content = read_raw_source(settings.data_dir, source, catalogue)
        stamp = fingerprint(schemas, content) if isinstance(content, bytes) else ""  # why it was refused may pass
        makers[source.path] = stamp, partial(check_source, source, content)
    checked = cache.recall_all("files", makers)
    return {path: (makers[path][0], *found) for path, found in checked.items()}


def _row_fingerprints(file: CheckedFile) -> dict[str, str]:
    """Return a fingerprint of the rows of each table in a file: an edit often changes one table of many."""
    rows: dict[str, list[str]] = {}
    for row in file.rows:
        rows.setdefault(row.table, []).append(repr(row.values))
    return {table: fingerprint(*texts) for table, texts in rows.items()} if len(rows) > 1 else {}


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
