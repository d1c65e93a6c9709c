"""Contact details of another controller are those of an organisation: its address may stand there, a person's not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from glashelder.findings import Finding

_JOINT = """rol: gezamenlijk
afspraken: Wij innen.
gezamenlijk_met:
  - naam: {naam}
    contact: {contact}
    waarvoor: {waarvoor}
"""
_PRINCIPAL = """rol: verwerker
omschrijving: Wij innen.
doelen:
  - doel: De hondenbelasting van Oosterstad innen.
opdrachtgevers:
  - naam: {naam}
    contact: {contact}
    fg_contact: {contact}
    waarvoor: {waarvoor}
"""
_SOUND = {"naam": "gemeente Oosterstad", "contact": "privacy@oosterstad.example", "waarvoor": "Telt de honden."}


def found(
    data_dir: Path, check: Callable[[Path], tuple[Finding, ...]], role: str, **typed: str
) -> set[tuple[str, str]]:
    """Return rule and field of each finding about a record with this other controller."""
    file = data_dir / "verwerkingen/hondenbelasting.yaml"
    text = file.read_text("utf-8").replace("rol: verantwoordelijke\n", "")
    if role == _PRINCIPAL:
        before, _, rest = text.partition("doelen:\n")
        text = before + "gegevens:\n" + rest.partition("gegevens:\n")[2]
    file.write_text(text + role.format(**_SOUND | typed), "utf-8")
    return {(f.rule, f.place.field) for f in check(data_dir)}


@pytest.mark.parametrize("role", [_JOINT, _PRINCIPAL])
@pytest.mark.parametrize(
    "contact",
    ["privacy@oosterstad.example", "Raadhuisplein 12, 9999 ZZ Oosterstad", "https://www.oosterstad.example/privacy"],
)
def test_an_organisation_may_be_reached(
    small_package: Path, check_package: Callable[[Path], tuple[Finding, ...]], role: str, contact: str
) -> None:
    """An office has an address with a house number and a postcode, and that is no address of a person."""
    assert found(small_package, check_package, role, contact=contact) == set()


@pytest.mark.parametrize(
    ("role", "typed", "told"),
    [
        (_JOINT, {"contact": "jan.jansen@oosterstad.example"}, {("persoonlijk-mailadres", "contact")}),
        (_JOINT, {"contact": "06-12345678"}, {("mobiel-nummer", "contact")}),
        (_JOINT, {"naam": "J. Jansen, Dorpsstraat 12, 9999 ZZ Oosterstad"}, {("adres-in-tekst", "naam")}),
        (_JOINT, {"waarvoor": "Bel j.jansen@oosterstad.example."}, {("persoonlijk-mailadres", "waarvoor")}),
        (
            _PRINCIPAL,
            {"contact": "jan.jansen@oosterstad.example"},
            {("persoonlijk-mailadres", "contact"), ("persoonlijk-mailadres", "fg_contact")},
        ),
    ],
)
def test_a_person_may_not(
    small_package: Path,
    check_package: Callable[[Path], tuple[Finding, ...]],
    role: str,
    typed: dict[str, str],
    told: set[tuple[str, str]],
) -> None:
    """An e-mail address made of a name, a mobile number, and an address outside a field for one are told."""
    assert found(small_package, check_package, role, **typed) == told
