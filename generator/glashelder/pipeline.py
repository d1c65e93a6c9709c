"""Turns the data folder into a register with findings. Commands, the plugin and tests all use it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property, partial

import msgspec

from glashelder.findings import Finding, sort_findings
from glashelder.gaps.concepts import counted
from glashelder.gaps.known import Gaps, counting, gaps_in, judged
from glashelder.gaps.start import begun
from glashelder.layers.stacked import Stacked
from glashelder.leaks.scan.allow_list import allowed_in
from glashelder.leaks.scan.attachments import attachment_hits
from glashelder.leaks.scan.cells import CellScanner
from glashelder.leaks.scan.documents import document_hits
from glashelder.leaks.scan.hit import Hit, hide_values
from glashelder.leaks.scan.masking import PERSONAL
from glashelder.letters.catalogue.letters import Letters, read_letters
from glashelder.load.letter_laws import cited_laws
from glashelder.load.locate import sharpen
from glashelder.load.names import strange_names
from glashelder.load.tables import SourceFile, find_sources, read_raw_source
from glashelder.model.fit import fitting
from glashelder.model.published import public_part
from glashelder.model.register import Register, build_register
from glashelder.model.withheld import PUBLISHED
from glashelder.rules import RULES
from glashelder.rules.apply import apply_rules
from glashelder.schema.catalogue import Catalogue, project_catalogue
from glashelder.schema.own import FOLDER as OWN_FOLDER
from glashelder.schema.package_file import PACKAGE_FILE
from glashelder.settings import Settings
from glashelder.tree.stack import NATIONAL
from glashelder.tree.tree import has
from glashelder.upgrade.fit import refuse_other_version
from glashelder.validate.references import check_needed_tables, check_references, rejected_keys
from glashelder.validate.rows import DRAFT, CheckedFile, Value
from glashelder.validate.shape import ShapeChecker
from glashelder.work.cache import Cache, contents_fingerprint, fingerprint, programme_fingerprint

_FileEntry = tuple[str, CheckedFile, dict[str, str], tuple[Hit, ...]]
"""The fingerprint of a file, the result of its check, fingerprints of its rows by table, and the hits in its texts."""


@dataclass(frozen=True)
class Checked:
    """The valid part of the register, drafts included, and what was found.

    Attributes:
        fingerprints: fingerprint of each source file, by its path.
        row_fingerprints: fingerprint of the rows of each table in each file that holds rows of several tables.
        gaps: what is missing in published activities and may be a known gap.
    """

    catalogue: Catalogue
    letters: Letters
    register: Register
    findings: tuple[Finding, ...]
    fingerprints: dict[str, str]
    row_fingerprints: dict[str, dict[str, str]]
    gaps: Gaps

    @cached_property
    def published(self) -> Register:
        """The part of the register that may be published. A site is made from nothing else."""
        return public_part(self.register, self.catalogue)

    @property
    def is_sound(self) -> bool:
        """True if no finding stops publication."""
        return not any(f.is_blocking for f in self.findings)


def open_cache(settings: Settings) -> Cache:
    """Open the cache of this project."""
    return Cache(settings.cache_file, programme_fingerprint(), settings.watched)


def check(settings: Settings, cache: Cache) -> Checked:
    """Load and validate the data package, build the register and apply the rules.

    Files whose bytes did not change since `cache` was filled are not parsed or checked again.

    Raises:
        FolderError: there is no data package.
        SchemaError: the schemas are not valid, or the own data are of another version.
    """
    refuse_other_version(settings)
    with _without_collector():
        catalogue, schemas = _catalogue(settings, cache)
        tree, prefixes = settings.data_tree, settings.layers
        sources, findings = find_sources(tree, catalogue, prefixes)
        contents = {source.path: read_raw_source(tree, source, catalogue) for source in sources}
        layers = Stacked(sources, contents, catalogue, prefixes)
        findings += layers.findings()
        entries = _check_files(cache, catalogue, schemas, layers)
        files = [file for _, file, _, _ in entries.values()]
        for file in files:
            findings += (replace(f, activity=file.status[0]) for f in file.findings)
        findings += check_needed_tables(files, catalogue, settings.own_layer)
        findings += check_references(files, catalogue, layers.left_out)
        judgeable = (row for file in files for row in file.judgeable)
        rejected = rejected_keys(files, findings, catalogue)
        laws = cited_laws(settings.templates_tree)
        letters = read_letters(settings.templates_tree, tree)
        register = build_register(
            judgeable,
            catalogue,
            settings.today,
            rejected=rejected,
            public_laws=laws,
            letters=letters.of_steps,
            unfinished=(row for file in files if not file.judgeable for row in file.rows),
        )
        findings += apply_rules(register, RULES)
        findings = counted(findings, _with_status(entries, DRAFT), catalogue)
        gaps = gaps_in(findings, _with_status(entries, PUBLISHED), catalogue)
        findings = judged(findings, gaps, register, catalogue)
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
        Gaps({gap: len(found) for gap, found in gaps.items()}, counting(gaps)),
    )


def _with_status(entries: dict[str, _FileEntry], status: str) -> dict[str, str]:
    """Return the file of each activity with this status, by its id."""
    return {file.status[0]: path for path, (_, file, _, _) in entries.items() if file.status[1] == status}


def _with_hits(
    settings: Settings, cache: Cache, findings: list[Finding], entries: dict[str, _FileEntry], register: Register
) -> list[Finding]:
    """Return the findings together with those in texts and attachments, all with paths that an editor can open."""
    allowed = allowed_in(register)
    in_data = allowed.sift(hit for _, _, _, hits in entries.values() for hit in hits)
    in_data += allowed.sift(attachment_hits({"": settings.own_data}, cache))
    form = (settings.content_tree, settings.own_templates)
    folders = (settings.shared_content, settings.own_templates)  # what an organisation wrote itself is in the data
    elsewhere = document_hits(*form, cache) + attachment_hits({f"{tree.name}/": tree for tree in folders}, cache)
    elsewhere = allowed.sift(elsewhere)
    secrets = [hit.value for hit in (*in_data, *elsewhere) if hit.is_personal]
    secrets += [row.waarde for row in register.toegestane_vondsten if row.regel in PERSONAL]
    findings = [*findings, *(hit.finding for hit in in_data)]
    if not any(f.is_blocking for f in findings):  # a text that could not be read may need the row
        findings += allowed.unused()
    everywhere = [
        *sharpen(findings, settings.data_tree),
        *(hit.finding for hit in elsewhere),
        *(finding for tree in (settings.own_data, *form) for finding in strange_names(tree)),
    ]
    return hide_values(everywhere if register.versies else begun(everywhere), secrets)


def _catalogue(settings: Settings, cache: Cache) -> tuple[Catalogue, str]:
    tree = settings.data_tree
    folders = (f"{NATIONAL}schemas", "schemas", OWN_FOLDER)
    paths = (PACKAGE_FILE, *(path for folder in folders for path in tree.files(folder)))
    contents = {path: tree.read(path) for path in paths if has(tree, path)}
    stamp = contents_fingerprint(contents)
    return cache.recall("catalogue", "", stamp, lambda: fitting(project_catalogue(settings, contents))), stamp


def _check_files(cache: Cache, catalogue: Catalogue, schemas: str, layers: Stacked) -> dict[str, _FileEntry]:
    checker, scanner = ShapeChecker(catalogue), CellScanner(catalogue)

    def check_source(source: SourceFile) -> tuple[CheckedFile, dict[str, str], tuple[Hit, ...]]:
        raw = layers.raw(source)
        checked = checker.check(raw)
        return checked, _row_fingerprints(checked), scanner.scan(raw)

    makers = {}
    for source in layers.sources:
        parts = layers.stamp(source)
        stamp = fingerprint(schemas, *parts) if parts else ""  # never reuse a refusal
        makers[source.path] = stamp, partial(check_source, source)
    checked = cache.recall_all("files", makers)
    return {path: (makers[path][0], *found) for path, found in checked.items()}


def _row_fingerprints(file: CheckedFile) -> dict[str, str]:
    """Return a fingerprint of the rows of each table in a file, because an edit often changes one table of many."""
    rows: dict[str, list[dict[str, Value]]] = {}
    for row in file.rows:
        rows.setdefault(row.table, []).append(row.values)
    encode = msgspec.msgpack.encode
    return {table: fingerprint(encode(values)) for table, values in rows.items()} if len(rows) > 1 else {}


@contextmanager
def _without_collector() -> Iterator[None]:
    """Switch off the garbage collector: loading makes many objects and no cycles, and it would visit them often."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
