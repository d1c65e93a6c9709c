import codecs
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glashelder.findings import Severity
from glashelder.load.text_file import decode, read_text
from glashelder.tree.folder import at


def told(raw: bytes) -> list[tuple[str, int]]:
    """Return rule and line of each finding about the bytes of a file."""
    return [(f.rule, f.place.line) for f in decode(raw, "x.csv").findings]


def test_a_byte_order_mark_is_allowed_and_dropped() -> None:
    """Excel writes a byte-order mark; it is no part of the text."""
    assert decode(codecs.BOM_UTF8 + "Café €".encode(), "x.csv").text == "Café €"


def test_windows_1252_is_refused_with_the_line_and_the_sign() -> None:
    """Frictionless took this for cp862 in silence; here the first wrong byte is pointed at."""
    result = decode("naam;soort\nCafé Zuid €;horeca\n".encode("cp1252"), "x.csv")

    assert result.text is None
    assert [(f.rule, f.place.line) for f in result.findings] == [("geen-utf8", 2)]
    assert "'é'" in result.findings[0].message


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf_16_is_named_with_and_without_a_mark(codec: str) -> None:
    """UTF-16 and UTF-32 give the cure for the encoding, not a complaint about invisible signs."""
    assert told("id,naam\nx,Café\n".encode(codec)) == [("geen-utf8", 1)]


@pytest.mark.parametrize(
    "sign", ["\x00", "\x1b", "\x7f", "\x85", "\u2028", "\u202e", "\u2066", "\ue000"], ids=lambda s: f"U+{ord(s):04X}"
)
def test_an_invisible_sign_is_refused_with_its_line(sign: str) -> None:
    """Controls, overrides of the reading direction and private use characters never enter the register."""
    assert told(f"een\ntwee\nd{sign}rie\n".encode()) == [("verboden-teken", 3)]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_windows_line_ends_are_read_with_a_warning(end: str) -> None:
    """CRLF does no harm to the data: the text is read and a warning asks for LF."""
    result = decode(end.join(["een", "twee", ""]).encode(), "x.csv")

    assert result.text == "een\ntwee\n"
    assert [(f.rule, f.severity) for f in result.findings] == [("regeleinden-windows", Severity.WAARSCHUWING)]


def test_accents_are_composed() -> None:
    """Macs write e and an accent as two characters; sorting and searching want one."""
    assert decode("Cafe\u0301".encode(), "x.csv").text == "Café"


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]) | st.just("\n")))
def test_ordinary_text_is_read_as_it_is(text: str) -> None:
    """Whatever letters, figures and signs people type come through unchanged, up to composition."""
    composed = decode(text.encode(), "x.csv").text
    assert composed is not None
    assert decode(composed.encode(), "x.csv").text == composed
    assert composed.count("\n") == text.count("\n")


@given(st.binary())
def test_no_bytes_raise(raw: bytes) -> None:
    """Any bytes give a text or a finding with a cure, never an exception."""
    result = decode(raw, "x.csv")

    assert (result.text is None) == any(f.is_blocking for f in result.findings)
    assert all(f.hint for f in result.findings)


def test_a_missing_file_a_folder_and_a_device_are_told(tmp_path: Path) -> None:
    """Only a regular file is opened: reading a pipe or a device may wait for ever."""
    rules = [read_text(*at(file), 10).findings[0].rule for file in (tmp_path / "weg", tmp_path, Path(os.devnull))]

    assert rules == ["bestand-ontbreekt", "geen-bestand", "geen-bestand"]


def test_a_file_above_the_limit_is_refused_and_one_at_the_limit_is_read(tmp_path: Path) -> None:
    """The limit is the largest size that is read; sizes are shown as Dutch readers write them."""
    file = tmp_path / "x.yaml"
    file.write_bytes(b"x" * 1000)

    assert read_text(*at(file), 1000).text == "x" * 1000
    assert "1.000 bytes; er mogen er 999" in read_text(*at(file), 999).findings[0].message


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """A file that is there and does not open, or does not give its bytes, is a finding."""
    file = tmp_path / "x.yaml"
    file.touch(mode=0o000)
    if os.geteuid() == 0:  # nothing is forbidden to root, but this file gives nobody its first byte
        file = Path("/proc/self/mem")

    assert read_text(*at(file), 10).findings[0].rule == "bestand-onleesbaar"
