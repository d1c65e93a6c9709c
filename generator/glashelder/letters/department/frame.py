"""The frame of a letter: letterhead, addressee and signature, as house styles name them (`{{ brief.orgaan.naam }}`)."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct


class OrgaanView(Struct, frozen=True, kw_only=True):
    """The body that answers: one row for address, signature and objection alike (rule BR03)."""

    naam: str
    naam_hoofdletter: str
    postadres: str
    ondertekening: str
    functie: str


class LetterView(Struct, frozen=True, kw_only=True):
    """What stands around the text of a letter.

    Every value is plain text on one line; only `adres` may have more lines, and only `kenmerk` may be empty.
    """

    organisatie: str
    telefoon: str
    email: str
    orgaan: OrgaanView
    naam: str
    adres: str
    kenmerk: str
    datum: str


def letter_view(values: Mapping[str, object]) -> LetterView:
    """Return the frame from the values of a letter."""

    def text(name: str) -> str:
        value = values.get(name, "")
        return "\n".join(value) if isinstance(value, tuple) else str(value)

    return LetterView(
        organisatie=text("organisatie"),
        telefoon=text("telefoon"),
        email=text("email"),
        orgaan=OrgaanView(
            naam=text("orgaan"),
            naam_hoofdletter=text("orgaan_hoofdletter"),
            postadres=text("postadres"),
            ondertekening=text("ondertekening"),
            functie=text("functie"),
        ),
        naam=text("naam"),
        adres=text("adres"),
        kenmerk=text("kenmerk"),
        datum=text("datum"),
    )
