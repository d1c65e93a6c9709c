"""Says why YAML cannot be read, on the line where somebody must type something else.

In: the text and the error of the parser. Out: a finding. The parser stops where it is lost, and that may be far below
the slip: a text that begins with `'s` runs on to the next apostrophe. So each line that could be the slip is cured, and
the first one that lets the parser come further is it. The cure that is told has then been tried.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

import yaml

from glashelder.findings import Finding, Place

DASHES = "-–—−‐‑•·*▪●"
"""What people, and word processors, put before an item of a list; the first is the one that YAML knows."""
_NO_ITEM = "Deze regel van een lijst begint niet met een gewoon streepje en een spatie."
_TYPE_SPACES = "Verwijder het wit vóór de tekst en typ gewone spaties."
AS_ITEM = "Begin elke regel van een lijst met een gewoon streepje en een spatie: '- '."
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_MOST_TRIED = 40
_MOST_READ = 1_000_000
"""So many characters are read again at most: a file of a megabyte is tried only once."""
_FIELD = re.compile(r"(?P<before> *(?:- +)*(?:[\w-]+ *:[ \t]+)?)(?P<value>\S.*)")
_NO_SPACE = re.compile(r"(?P<before> *(?:- +)*[a-z_]+:)(?P<value>[^\s:].*)")
_NO_DASH = re.compile(rf"(?P<before> *)(?:-(?=\w)|[{DASHES[1:]}]\s*)(?P<value>\S.*)")
_HIDDEN_SIGNS = "\u00a0\u00ad\u1680\u180e\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff"
_HIDDEN = re.compile(rf"(?P<indent>[ \-{_HIDDEN_SIGNS}]*)(?P<name>[\w-]*:?)(?P<gap>[ {_HIDDEN_SIGNS}]*)(?P<rest>.*)")
_WHOLE_QUOTE = re.compile(r"""(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*")\s*(?:#.*)?""")
_QUOTE_AND_MORE = re.compile(r"""(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*").""")
_APOSTROPHE = re.compile(r"'(?:s|t|n|k|m|r|ns|er)(?!\w)", re.IGNORECASE)
_BLOCK = re.compile(r"(?P<head>[|>][-+0-9]*)[ \t]+(?P<rest>[^#\s].*)")
_HEADER = re.compile(r"[|>][-+0-9]*\s*(?:#.*)?")
_HAS_NAME = re.compile(r" *(?:- +)*[\w-]+ *:(?:\s|$)")
_NOT_FIRST = "'\"@`%&*!|>[]{},?:-"


class _Cure(NamedTuple):
    """What could be wrong with a line: how it would read when cured, in place of so many lines, and what is told."""

    text: str
    replaced: int
    column: int
    message: str
    hint: str


def explain(error: Exception, text: str, path: str) -> Finding:
    """Return the finding about a text that the parser cannot read."""
    return find_slip(text, path, _line(error)) or _as_told(error, text, path)


def find_slip(text: str, path: str, stopped: int) -> Finding | None:
    """Return the finding about the line that keeps the parser from coming past line `stopped`, if it can be found."""
    lines = text.split("\n")
    left = min(_MOST_TRIED, _MOST_READ // (len(text) + 1))
    for number in range(1, min(stopped, len(lines)) + 1):
        for cure in _cures(lines, number - 1, is_last=number == stopped):
            if left == 0:
                return None
            left -= 1
            reached = _stops("\n".join([*lines[: number - 1], cure.text, *lines[number - 1 + cure.replaced :]]))
            if reached is None or reached > stopped:
                return Finding("yaml-onleesbaar", cure.message, Place(path, number, cure.column), cure.hint)
    return None


def strange_name(name: str) -> tuple[str, str] | None:
    """Return what is wrong with how the name of a field begins, and the cure, if it does not begin with a letter."""
    if sign := _hidden_sign(name):
        return f"In de naam van dit veld staat een teken dat u niet ziet ({sign}).", _TYPE_SPACES
    if name and name[0] in DASHES:
        return _NO_ITEM, AS_ITEM
    return None


def _hidden_sign(text: str) -> str:
    found = re.search(f"[{_HIDDEN_SIGNS}]", text)
    return f"U+{ord(found[0]):04X}" if found else ""


def _stops(text: str) -> int | None:
    """Return the line on which the parser stops, or None when it reads all; what holds no fields stops at once."""
    loader = _LOADER(text)
    try:
        loader.get_event(), loader.get_event()
        if not isinstance(event := loader.get_event(), yaml.MappingStartEvent):
            return 1
        while not isinstance(event, yaml.StreamEndEvent):
            event = loader.get_event()
    except yaml.YAMLError as error:
        return _line(error)
    return None


def _line(error: Exception) -> int:
    mark = getattr(error, "problem_mark", None)
    return mark.line + 1 if mark else 1


def _cures(lines: list[str], index: int, *, is_last: bool) -> Iterator[_Cure]:
    line = lines[index]
    if not line.isascii():
        yield from _without_hidden(line)
    if found := _NO_DASH.fullmatch(line):
        yield _Cure(f"{found['before']}- {found['value']}", 1, found.end("before") + 1, _NO_ITEM, AS_ITEM)
    if found := _NO_SPACE.fullmatch(line):
        message, hint = "Na de dubbele punt ontbreekt een spatie.", "Typ een spatie na de dubbele punt."
        yield _Cure(f"{found['before']} {found['value']}", 1, found.start("value"), message, hint)
    if (found := _FIELD.fullmatch(line)) and _is_suspect(found["value"]):
        yield from _as_text(found, lines[index + 1 :])
    if line.strip() and not line.lstrip(" ").startswith("\t"):
        yield from _elsewhere(lines, index, is_last=is_last)


def _without_hidden(line: str) -> Iterator[_Cure]:
    found = _HIDDEN.fullmatch(line)
    sign = _hidden_sign(f"{found['indent']}{found['gap']}") if found else ""
    if found and sign:
        indent = "".join(" " if unicodedata.category(c) == "Zs" else c for c in found["indent"] if c not in _NO_WIDTH)
        gap = " " if found["name"].endswith(":") and found["rest"] else ""
        message = f"In deze regel staat een teken dat u niet ziet ({sign}), op de plaats van een spatie."
        yield _Cure(f"{indent}{found['name']}{gap}{found['rest']}", 1, 1, message, _TYPE_SPACES)


_NO_WIDTH = "\u00ad\u200b\u200c\u200d\u2060\ufeff"


def _is_suspect(value: str) -> bool:
    """Tell whether YAML may read a value as something else than text; `[a, b` may be a list that closes further on."""
    if value[0] in "[{":
        return {"[": "]", "{": "}"}[value[0]] in value or "," not in value
    if value[0] in _NOT_FIRST:
        return "\\" in value or not (_WHOLE_QUOTE.fullmatch(value) or _HEADER.fullmatch(value))
    return ": " in value or value.endswith(":")


def _elsewhere(lines: list[str], index: int, *, is_last: bool) -> Iterator[_Cure]:
    """Yield the cures of a line that stands, or springs in, where it should not."""
    line = lines[index]
    if line.rstrip() in ("...", "---") and index:
        message = f"Een regel met alleen '{line.rstrip()}' sluit in YAML het bestand af."
        yield _Cure("#", 1, 1, message, "Haal deze regel weg.")
    above = next((other for other in reversed(lines[:index]) if other.strip()), "")
    step = len(above) - len(above.lstrip(" "))
    if above.rstrip().endswith(":") and not _HAS_NAME.match(line):
        message = "Deze tekst hoort bij het veld erboven, maar springt niet in."
        yield _Cure(
            " " * (step + 2) + line.lstrip(),
            1,
            1,
            message,
            "Zet voor deze tekst twee spaties meer dan voor het veld erboven.",
        )
    elif is_last and above and step != len(line) - len(line.lstrip(" ")) and not _HAS_NAME.match(line):
        message, hint = "Deze regel springt anders in dan de regel erboven.", "Spring evenver in als de regel erboven."
        yield _Cure(" " * step + line.lstrip(), 1, 1, message, hint)


def _as_text(found: re.Match[str], below: list[str]) -> Iterator[_Cure]:
    """Yield the line with its value as one text, and with the lines that go on below it."""
    before, value, column = found["before"], found["value"], found.start("value") + 1
    if value[0] not in _NOT_FIRST:
        column += f"{value} ".index(": ")
    if block := _BLOCK.fullmatch(value):
        message = f"Achter '{block['head']}' mag niets staan: de tekst begint op de regel eronder."
        yield _Cure(
            f"{before}{block['head']}", 1, column, message, "Zet deze woorden op de volgende regel, bij de rest."
        )
    if value[0] == '"' and "\\" in value and "'" not in value and _WHOLE_QUOTE.fullmatch(value):
        message = "Een backslash (\\) is tussen dubbele aanhalingstekens geen gewoon teken."
        yield _Cure(f"{before}'{value.rstrip()[1:-1]}'", 1, column, message, "Gebruik enkele aanhalingstekens (').")
        return
    is_open = value[0] in "'\"" and not _QUOTE_AND_MORE.match(value)
    if is_open and not _APOSTROPHE.match(value):
        message, hint = "Hier begint een aanhalingsteken dat nergens eindigt.", "Sluit de tekst af met hetzelfde teken."
        yield _Cure(f"{before}{value}{value[0]}", 1, column, message, hint)
    indent = len(before) - len(before.lstrip(" -"))
    more = 0
    while more < len(below) and below[more].strip() and len(below[more]) - len(below[more].lstrip(" ")) > indent:
        more += 1
    for last in dict.fromkeys((0, more)):
        whole = "\n".join([value, *below[:last]])
        cured, hint = quoted(whole)
        yield _Cure(before + cured, 1 + last, column, *_why(value, hint))


def quoted(text: str) -> tuple[str, str]:
    """Return a text between the quotes that fit, and how that is told."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"', 'Zet dubbele aanhalingstekens (") om de hele tekst.'
    within = "'" + text.replace("'", "''") + "'"
    if "'" not in text:
        return within, "Zet enkele aanhalingstekens (') om de hele tekst."
    return (
        within,
        "Zet '>-' achter de dubbele punt of het streepje, en de tekst op de regel eronder, met twee spaties ervoor.",
    )


def _why(value: str, hint: str) -> tuple[str, str]:
    if _APOSTROPHE.match(value):
        return "Deze tekst begint met een apostrof. YAML leest dat als een aanhalingsteken.", hint
    if value[0] in "'\"":
        return "Na het sluitende aanhalingsteken staat nog tekst.", hint
    if value[0] in _NOT_FIRST:
        return f"Deze tekst begint met '{value[0]}'. Dat past niet in de opbouw van YAML.", hint
    return (
        "In deze regel staat een dubbele punt in de tekst; YAML leest dat als een nieuw veld.",
        "Zet de tekst tussen aanhalingstekens. Of zet '>-' achter de dubbele punt, en de tekst ingesprongen eronder.",
    )


def _as_told(error: Exception, text: str, path: str) -> Finding:
    """Return what follows from the error alone, where no cure of one line helps."""
    is_open_quote = getattr(error, "context", None) == "while scanning a quoted scalar"
    mark = getattr(error, "context_mark" if is_open_quote else "problem_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    indented = next((n for n, content in enumerate(text.split("\n"), 1) if content.lstrip(" ").startswith("\t")), None)
    if is_open_quote:
        message, hint = "Hier begint een aanhalingsteken dat nergens eindigt.", "Sluit de tekst af met hetzelfde teken."
    elif indented is not None:
        message, hint = "Deze regel springt in met een tab.", "Gebruik spaties om in te springen, geen tabs."
        line, column = indented, 1
    else:
        message = "Deze regel past niet in de opbouw van het bestand."
        hint = (
            "Kijk naar deze regel en die erboven: klopt het inspringen, staat er een spatie na de dubbele punt, "
            "en is elk aanhalingsteken gesloten?"
        )
    return Finding("yaml-onleesbaar", message, Place(path, line, column), hint)
