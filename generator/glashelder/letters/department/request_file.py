"""A request file: one letter as YAML, with the names of `department_fields`, read to a `LetterRequest`.

What is typed is text; whether it is right is for `rules/check.py` to say. `RequestFile.located` gives a finding about
a field the line on which that field stands.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from glashelder.findings import Finding, Place
from glashelder.letters.catalogue.department_fields import (
    ADRES,
    DATUM,
    DEEL_VELDEN,
    DELEN,
    KEUZE,
    VELDEN,
    VERWERKINGEN,
)
from glashelder.letters.catalogue.request import Deel, LetterRequest, one_line
from glashelder.letters.rules.request_form import UNKNOWN_FIELD, WRONG_FORM
from glashelder.load.slip_findings import dropped, is_item, run_together
from glashelder.load.text_file import FORBIDDEN, read_text
from glashelder.load.yaml_errors import AS_ITEM, strange_name
from glashelder.load.yaml_file import Mapping, Node, parse_yaml
from glashelder.load.yaml_slips import joined, left_out
from glashelder.tree.folder import at

SUFFIXES = (".yaml", ".yml")
_MAX_BYTES = 256 * 1024
_BRIEF, _FORMAAT = "brief", "formaat"
_KEYS = (_BRIEF, *VELDEN, _FORMAAT)
_LINE = {
    _BRIEF,
    _FORMAAT,
    *(veld.naam for veld in (*VELDEN.values(), *DEEL_VELDEN.values()) if veld.soort in (KEUZE, DATUM)),
}
"""Fields that hold a code or a date: an invisible character in them means nothing."""
_KEEP_LINES = (
    "Wilt u de regels houden? Zet '|-' achter de dubbele punt, en de hele tekst op de regels eronder, met twee spaties "
    "meer ervoor en zonder aanhalingstekens eromheen. Moet het één regel zijn? Zet dan alles op één regel."
)
_AS_TEXT = (
    "Is het een tekst? Zet '|-' achter de dubbele punt, en de tekst op de regels eronder, met twee spaties meer ervoor."
)
_BACKSLASH = (
    "Typt u een backslash (\\)? Zet de tekst dan tussen enkele aanhalingstekens: daarin is het een gewoon teken."
)
_DRIVE = re.compile(r"(?<!\w)[A-Za-z]:\n\w")
_CURLY = re.compile("“[^“”]*”|„[^„“”]*[“”]|‘[^‘’]*’|«[^«»]*»|‚[^‚‘’]*[‘’]")


@dataclass(slots=True)
class RequestFile:
    """What stands in a request file, or None, with every fault in its form, the place of each field, and its text."""

    path: str
    request: LetterRequest | None = None
    findings: list[Finding] = field(default_factory=list)
    places: dict[str, tuple[int, int]] = field(default_factory=dict)
    text: str = ""

    def located(self, found: Finding) -> Finding:
        """Return a finding about a field of this request with the place where that field stands."""
        if found.place.line or "/" in found.place.path:
            return found  # it is about the register, not about what was typed here
        line, column = self.places.get(found.place.field, (1, 1))
        return replace(found, place=replace(found.place, path=self.path, line=line, column=column))


def read_request(file: Path, formaat: str) -> RequestFile:
    """Read one request file; `formaat` is used where the file names none."""
    result = RequestFile(file.as_posix())
    text = read_text(*at(file), _MAX_BYTES, result.path)
    result.findings += text.findings
    if text.text is None:
        return result
    result.text = text.text
    parsed = parse_yaml(text.text, result.path, f"'{_BRIEF}: …'")
    result.findings += parsed.findings
    if parsed.root is not None:
        result.findings += _slips(text.text, result.path)
        _Reader(result).read(parsed.root, formaat)
    return result


def _slips(text: str, path: str) -> Iterator[Finding]:
    """Yield what YAML would leave out of the letter, and the lines that it would join though lines are meant."""
    yield from (dropped(slip, path) for slip in left_out(text))
    meant = (slip for slip in joined(text) if is_item(slip.text) or _is_address(slip.field))
    yield from (run_together(slip, path, _KEEP_LINES) for slip in meant)


def _ate_a_letter(value: str, text: str) -> bool:
    r"""Tell whether a backslash between double quotes took a letter with it, as in `"C:\temp"`."""
    is_tab = "\t" in value and "\t" not in text
    is_line = _DRIVE.search(value) is not None and "\\n" in text
    return is_tab or is_line or "\r" in value or FORBIDDEN.search(value) is not None


def _is_address(key: str) -> bool:
    return key in VELDEN and VELDEN[key].soort == ADRES


class _Reader:
    """Takes a mapping apart, and says where it is not what it should be."""

    def __init__(self, result: RequestFile) -> None:
        self._result = result

    def read(self, root: Mapping, formaat: str) -> None:
        self._unknown(root, _KEYS)
        self._result.places |= root.keys_at
        values = {key: self._text(root, key) for key in root if key in _KEYS and key not in (DELEN, VERWERKINGEN)}
        activities, delen = self._activities(root), tuple(self._parts(root))
        if any(found.is_blocking for found in self._result.findings):
            return
        self._result.request = LetterRequest(
            brief=values.pop(_BRIEF, ""),
            formaat=values.pop(_FORMAAT, formaat) or formaat,
            verwerkingen=activities,
            velden=values,
            delen=delen,
        )

    def _activities(self, root: Mapping) -> tuple[str, ...]:
        node = root.get(VERWERKINGEN, "")
        items = [one_line(item) for item in (node if isinstance(node, list) else [node]) if isinstance(item, str)]
        if not isinstance(node, str) and len(items) != len(node):
            self._form(root, VERWERKINGEN, "Schrijf hier een kenmerk, of een lijst van kenmerken.")
        elif any(re.search(r"[\s,;]", item) for item in items):
            self._form(root, VERWERKINGEN, f"Zet elk kenmerk op een eigen regel. {AS_ITEM}")
        return tuple(dict.fromkeys(filter(None, items)))

    def _parts(self, root: Mapping) -> Iterator[Deel]:
        node = root.get(DELEN, "")
        for number, item in enumerate(node if isinstance(node, list) else [node], start=1):
            if not isinstance(item, Mapping):
                if item:
                    self._form(root, DELEN, "Een deel heeft velden: vraag, besluit, en bij weigeren grond en feiten.")
                continue
            self._unknown(item, DEEL_VELDEN)
            where = f"delen, deel {number}"
            self._result.places |= {f"{where}, {key}": place for key, place in item.keys_at.items()}
            self._result.places |= {f"{where}, {key}": (item.line, 1) for key in DEEL_VELDEN if key not in item}
            yield Deel(**{key: self._text(item, key) for key in item if key in DEEL_VELDEN})

    def _text(self, mapping: Mapping, key: str) -> str:
        node: Node = mapping[key]
        if not isinstance(node, str):
            self._form(mapping, key, f"Schrijf achter '{key}:' een tekst. {_AS_TEXT}")
            return ""
        if _CURLY.fullmatch(one_line(node)):
            self._form(mapping, key, "Zet er rechte aanhalingstekens omheen, of geen. Krullende komen in de brief.")
        if _ate_a_letter(node, self._result.text):
            self._form(mapping, key, _BACKSLASH)
        return one_line(node) if key in _LINE else node

    def _form(self, mapping: Mapping, key: str, hint: str) -> None:
        self._result.findings.append(WRONG_FORM.finding(self._place(mapping, key), zo=hint))

    def _unknown(self, mapping: Mapping, known: Collection[str]) -> None:
        for key in mapping:
            if key not in known:
                near = difflib.get_close_matches(key, known, n=1)
                hint = f"Bedoelt u '{near[0]}'?" if near else f"Kies uit: {', '.join(known)}."
                place, strange = self._place(mapping, key), strange_name(key)
                self._result.findings.append(
                    UNKNOWN_FIELD.finding(place, "teken", fout=strange[0], bedoeld=strange[1])
                    if strange
                    else UNKNOWN_FIELD.finding(place, bedoeld=hint)
                )

    def _place(self, mapping: Mapping, key: str) -> Place:
        return Place(self._result.path, *mapping.keys_at[key], field=key)
