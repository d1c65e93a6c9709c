"""What the palettes of `mkdocs.yml` come to."""

import pytest

from glashelder.config.site_values import Colours, Palette, colours_of

AUTO, LIGHT, DARK = "(prefers-color-scheme)", "(prefers-color-scheme: light)", "(prefers-color-scheme: dark)"


@pytest.mark.parametrize(
    ("palettes", "colours"),
    [
        ([], Colours()),
        ([Palette("default")], Colours()),
        ([Palette("slate", has_toggle=True, toggle="Anders")], Colours(has_dark=True, begins_dark=True)),
        (
            [Palette("default", has_toggle=True, toggle="Nacht"), Palette("slate", has_toggle=True)],
            Colours(has_dark=True, to_dark="Nacht", to_light="Lichte kleuren"),
        ),
        (
            [Palette("slate", has_toggle=True), Palette("default", has_toggle=True)],
            Colours(has_dark=True, begins_dark=True, to_dark="Donkere kleuren", to_light="Lichte kleuren"),
        ),
        (
            [Palette("default", LIGHT, has_toggle=True), Palette("slate", DARK, has_toggle=True, toggle="Dag")],
            Colours(has_dark=True, follows_device=True, to_dark="Donkere kleuren", to_light="Dag"),
        ),
        ([Palette("default", LIGHT), Palette("slate", DARK)], Colours(has_dark=True, follows_device=True)),
        (
            [Palette("default", m, has_toggle=True, toggle="Verder") for m in (AUTO, LIGHT)]
            + [Palette("slate", DARK, has_toggle=True, toggle="Naar het systeem")],
            Colours(has_dark=True, follows_device=True, to_dark="Donkere kleuren", to_light="Lichte kleuren"),
        ),
    ],
    ids=["none", "light", "dark", "both", "dark first", "device", "device, no switch", "round three"],
)
def test_palettes_become_one_choice(palettes, colours):
    """One scheme is fixed; two follow the device or the order; names of a button that goes round three do not fit."""
    assert colours_of(palettes) == colours
