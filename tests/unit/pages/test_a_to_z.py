"""Under which letter a title stands."""

import pytest

from glashelder.pages.a_to_z import letter_of


@pytest.mark.parametrize(
    ("title", "letter"),
    [
        ("'s Nachts parkeren", "S"),
        ("’s-Gravenhage", "S"),
        ("“Groen” subsidie", "G"),
        ("(Ver)bouwen", "V"),
        ("Émigrant", "E"),
        ("Ökologische markt", "O"),
        ("ĳsbaan", "I"),
        ("IJsbaan", "I"),
        ("112 bellen", "0-9"),
        ("½ prijs", "0-9"),
        ("…", "0-9"),
    ],
)
def test_signs_before_a_title_do_not_count(title: str, letter: str) -> None:
    """The first letter or digit tells, without its accent."""
    assert letter_of(title) == letter
