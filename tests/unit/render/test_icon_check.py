"""An icon that is not there is a finding at its row, with one that looks like it."""

import pytest

from glashelder.render.icon_check import check_icons


@pytest.mark.parametrize(
    ("name", "cure"),
    [("home-outlin", "Bedoelt u 'home-outline'?"), ("x-y-z-0", "Kies een ander, bijvoorbeeld 'home-outline'")],
)
def test_an_unknown_icon_is_a_finding(name, cure, small_package, check_data):
    """The build stops with a sentence, not halfway with an error."""
    folder = small_package / "codelijsten"
    folder.mkdir(exist_ok=True)
    (folder / "onderwerpen.csv").write_text(
        f"code,titel,omschrijving,bron,icoon\nwater,Water,Zwemmen.,,{name}\nlucht,Lucht,Vliegen.,,home-outline\n",
        "utf-8",
    )
    checked = check_data(small_package)

    found = list(check_icons(checked.register, checked.catalogue))

    assert [(f.rule, f.message, f.place.path) for f in found] == [
        ("pictogram-onbekend", f"Het pictogram '{name}' bestaat niet.", "codelijsten/onderwerpen.csv")
    ]
    assert found[0].hint.startswith(cure)
