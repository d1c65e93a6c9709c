import re
from pathlib import Path

import pytest

from generator.theme.script import served_script

SCRIPTS = sorted((Path(__file__).parents[3] / "templates" / "theme" / "assets").glob("*.js"))


def test_remarks_and_indents_are_left_out() -> None:
    """Lines that only explain are not sent; code, also an address in it, is."""
    source = '// maker\n/**\n * Say.\n */\nexport const a = "https://x.example // y"; // why\n\n  b();\n'

    assert served_script(source) == 'export const a = "https://x.example // y";\nb();\n'


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_no_text_of_a_script_spans_lines(script: Path) -> None:
    """A text over two lines would lose its indent, and a line of code that begins with a star would be lost."""
    source = script.read_text(encoding="utf-8")

    assert [line for line in source.splitlines() if line.count("`") % 2] == []
    assert not re.search(r"^\s*\*(?! |/|$)", source, re.MULTILINE)
