"""A long list shows its beginning and unfolds the rest, which it counts; nothing of it is left out."""

import re
from pathlib import Path

import pytest

from glashelder.render.environment import make_environment
from glashelder.tree.folder import Folder

TEMPLATE = (
    '{% from "partials/uitklap.html" import gevouwen %}'
    '{% call(rij) gevouwen(rijen, 6, "klasse", "naam", "namen") %}<li>{{ rij }}</li>{% endcall %}'
)


@pytest.mark.parametrize(
    ("number", "told"), [(0, []), (1, []), (8, []), (9, ["Nog 3 namen"]), (200, ["Nog 194 namen"])]
)
def test_a_tail_unfolds_only_where_it_is_worth_a_press(repo: Path, number: int, told: list[str]) -> None:
    """Every item stands there once, in its order."""
    template = make_environment(Folder(repo / "templates")).from_string(TEMPLATE)

    text = template.render(rijen=tuple(f"<{n}>" for n in range(number)))

    assert re.findall(r"<li>&lt;(\d+)&gt;</li>", text) == [str(n) for n in range(number)]
    assert re.findall(r"<summary>(.*?)</summary>", text) == told
    assert text.partition("<details")[0].count("<li>") == (6 if told else number)
