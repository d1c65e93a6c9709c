"""Makes and writes letters of a department: one, or one for each file with a request."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from glashelder.commands.exit_codes import FAULTS, SOUND
from glashelder.commands.files import writing
from glashelder.commands.letter import typed_fields
from glashelder.exceptions import GeneratorError, why_not
from glashelder.findings import Finding, Place
from glashelder.leaks.scan.hit import hide_values
from glashelder.leaks.scan.texts import look_through
from glashelder.leaks.text_rules import TEXT_RULES
from glashelder.letters.catalogue.request import LetterRequest
from glashelder.letters.department.maker import LetterMaker, LetterResult
from glashelder.letters.department.request_file import SUFFIXES, RequestFile, read_request
from glashelder.letters.rules.request_form import SAME_NAME
from glashelder.pipeline import check, open_cache
from glashelder.report.text import as_text
from glashelder.settings import Settings


def write_letters(settings: Settings, options: argparse.Namespace) -> int:
    """Make the letters that are asked; one that a rule forbids is not written, and the others are.

    Returns:
        The exit code.

    Raises:
        GeneratorError: the options contradict each other, or a file cannot be written.
    """
    files = _request_files(options)
    cache = open_cache(settings)
    checked = check(settings, cache)
    cache.save()
    maker = LetterMaker(checked, settings, options.huisstijl)
    if not files:
        return _one(maker.make(_request(options)), options)
    return _many(maker, files, options)


def _request_files(options: argparse.Namespace) -> list[Path]:
    if not options.bestand:
        if not options.brief:
            msg = (
                "Noem een brief, of geef met --bestand een verzoek. Voorbeeld: glashelder letter ontvangstbevestiging …"
            )
            raise GeneratorError(msg)
        return []
    if options.brief or options.verwerking or any(getattr(options, veld.naam) for veld in typed_fields()):
        msg = "Kies: een brief met opties, of --bestand. In het bestand staat zelf welke brief, en wat erin komt."
        raise GeneratorError(msg)
    files = [file for path in options.bestand for file in (_requests_in(path) if path.is_dir() else [path])]
    if not files:
        msg = f"In deze map staat geen verzoek (een bestand dat eindigt op {' of '.join(SUFFIXES)})."
        raise GeneratorError(msg)
    return files


def _requests_in(folder: Path) -> list[Path]:
    return sorted(file for file in folder.iterdir() if file.suffix in SUFFIXES)


def _request(options: argparse.Namespace) -> LetterRequest:
    return LetterRequest(
        brief=options.brief,
        verwerkingen=tuple(dict.fromkeys(options.verwerking or ())),
        velden={veld.naam: text for veld in typed_fields() if (text := getattr(options, veld.naam))},
        formaat=options.format,
    )


def _one(result: LetterResult, options: argparse.Namespace) -> int:
    if result.findings:
        sys.stderr.write(as_text(result.findings))
    if not result.content:
        return FAULTS
    if options.output is None and options.format == "text":
        sys.stdout.write(result.content.decode())
        return SOUND
    target = options.output or Path(result.filename)
    if target.is_dir():
        target /= result.filename
    with writing(target):
        target.write_bytes(result.content)
    sys.stderr.write(f"Geschreven: {target}\n")
    return SOUND


def _many(maker: LetterMaker, files: list[Path], options: argparse.Namespace) -> int:
    folder = options.output or Path()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        msg = f"De map {folder} kan niet worden gemaakt: {why_not(error)}."
        raise GeneratorError(msg) from error
    findings: list[Finding] = []
    written: set[Path] = set()
    for file in _with_progress(files):
        request = read_request(file, options.format)
        result = _made(maker, request)
        findings += result.findings
        if not result.content:
            continue
        target = folder / f"{file.stem}{Path(result.filename).suffix}"
        if target in written:
            findings.append(_same_name(file, target))
            continue
        with writing(target):
            target.write_bytes(result.content)
        written.add(target)
    if findings:
        sys.stderr.write(as_text(findings, is_whole=True))
    refused = len(files) - len(written)
    sys.stderr.write(f"Geschreven in {folder}: {len(written)} van {len(files)} brieven.\n")
    return FAULTS if refused else SOUND


def _made(maker: LetterMaker, file: RequestFile) -> LetterResult:
    if file.request is None:
        typed = look_through(file.text, TEXT_RULES, lambda _: Place(file.path))
        return LetterResult(tuple(hide_values(file.findings, (hit.value for hit in typed if hit.is_personal))))
    result = maker.make(file.request)
    return LetterResult(tuple(map(file.located, result.findings)), result.filename, result.content)


def _same_name(file: Path, target: Path) -> Finding:
    return SAME_NAME.finding(Place(file.as_posix()), naam=target.name)


def _with_progress(files: list[Path]) -> Iterator[Path]:
    """Yield the files, and report progress if somebody is looking."""
    is_watched = sys.stderr.isatty()
    for number, file in enumerate(files, start=1):
        if is_watched:
            sys.stderr.write(f"\rBrief {number} van {len(files)}")
        yield file
    if is_watched:
        sys.stderr.write("\r\033[K")
