"""Takes any bytes down the real road, as one source file of an otherwise sound register."""

import datetime
import shutil
from pathlib import Path

from glashelder.findings import BROKEN_RULE, Finding
from glashelder.pipeline import check
from glashelder.settings import Settings
from glashelder.work.cache import Cache

PATHS = {"yaml": "verwerkingen/hondenbelasting.yaml", "csv": "verwerkers.csv"}
_TODAY = datetime.date(2026, 11, 22)


class RegisterInput:
    """A project in a folder of its own, of which one file is replaced again and again."""

    def __init__(self, project: Path, folder: Path) -> None:
        self._project = folder / "project"
        shutil.copytree(project, self._project)
        self._settings = Settings(self._project, today=_TODAY)
        self._cache = folder / "cache"
        cache = Cache(self._cache, "fuzz")
        check(self._settings, cache)
        cache.save()
        self._sound = {kind: self._file(kind).read_bytes() for kind in PATHS}

    def sound(self, kind: str) -> bytes:
        """Return the file as it was, without a fault in it."""
        return self._sound[kind]

    def feed(self, kind: str, raw: bytes) -> tuple[Finding, ...]:
        """Check the register with these bytes as its file of that kind.

        Raises:
            AssertionError: a rule failed, or a finding lacks its sentence, its place or its cure.
        """
        file = self._file(kind)
        file.write_bytes(raw)
        try:
            findings = check(self._settings, Cache(self._cache, "fuzz")).findings
        finally:
            file.write_bytes(self._sound[kind])
        for finding in findings:
            assert finding.rule != BROKEN_RULE, finding.message
            assert finding.message, finding
            assert finding.hint, finding
            assert finding.place.path, finding
        return findings

    def _file(self, kind: str) -> Path:
        return self._project / "register_data" / PATHS[kind]
