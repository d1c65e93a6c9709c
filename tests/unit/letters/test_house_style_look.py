"""What a letter that a browser makes takes over from the house style."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.shared import Pt, RGBColor

from glashelder.letters.house_style.look import look_module


def look(content: bytes) -> dict[str, Any]:
    """Return what the module says."""
    said: dict[str, Any] = json.loads(look_module(content).decode().removeprefix("export default "))
    return said


def test_font_size_and_colour_are_those_of_the_file(repo: Path) -> None:
    """Who changes the styles in Word changes the letters of the browser too."""
    document = Document(str(repo / "templates/letters/huisstijl.docx"))
    normal, heading = document.styles["Normal"], document.styles["Heading 1"]
    normal.font.name, normal.font.size = "Fira Sans", Pt(11)
    heading.font.color.rgb = RGBColor(0x00, 0x7B, 0x5F)
    packed = io.BytesIO()
    document.save(packed)

    assert look(packed.getvalue()) == {"lettertype": "Fira Sans", "grootte": "22", "kopkleur": "007B5F"}
    assert look((repo / "templates/letters/huisstijl.docx").read_bytes())["kopkleur"] == "154273"


@pytest.mark.parametrize("font", ['Arial"/><w:x', "A" * 99, ""])
def test_what_is_no_name_of_a_font_is_left_out(repo: Path, font: str) -> None:
    """The name ends up in markup of a document."""
    document = Document(str(repo / "templates/letters/huisstijl.docx"))
    document.styles["Normal"].font.name = font
    packed = io.BytesIO()
    document.save(packed)

    assert "lettertype" not in look(packed.getvalue())


@pytest.mark.parametrize("content", [b"", b"PK\x05\x06" + b"\x00" * 18, b"geen zip"])
def test_a_damaged_file_changes_nothing(content: bytes) -> None:
    """What is wrong with it, `check` tells; the letters of the browser keep the look they had."""
    assert look(content) == {}
