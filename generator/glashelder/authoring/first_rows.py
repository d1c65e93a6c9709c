"""The first rows of a register: what the answers to the questions of `init` say, and what still has to be filled in.

What nobody answered gets a value that can be nobody's: a domain under `.example` (RFC 2606), postcode 0000 AA. The rule
`adres-van-niemand` tells of it until somebody replaces it.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Mapping

from msgspec import Struct

Row = Mapping[str, str]
_BODIES = (
    ("college", "het college van burgemeester en wethouders van {}", "College van burgemeester en wethouders"),
    ("burgemeester", "de burgemeester van {}", "Burgemeester"),
    ("gemeenteraad", "de gemeenteraad van {}", "Gemeenteraad"),
)
_OWN_TABLES = ("verwerkers", "verwerkersovereenkomsten", "wetten", "bewaartermijnen", "ontvangers", "vervallen")
"""Tables that begin without a row."""
HOSTS = ("github", "gitlab", "geen")
_ADDRESS = re.compile(r"https?://[a-zA-Z0-9.-]+\.[a-zA-Z]{2,}(:[0-9]+)?(/[^\s?#]*)?")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_SECURITY_DAYS = 360
"""`security.txt` must expire within a year (RFC 9116, 2.5.5)."""


class Answers(Struct, frozen=True):
    """What somebody answered, or gave as an option; empty where they did not.

    Attributes:
        naam: of the municipality, with or without the word gemeente.
        adres: where the website will stand, such as `https://privacy.voorbeeld.nl/`.
        kleur: the colour of the house style as `#rrggbb`.
        host: `github` or `gitlab`; else the files of neither are written.
    """

    naam: str
    adres: str
    email: str = ""
    telefoon: str = ""
    postadres: str = ""
    kleur: str = ""
    host: str = ""

    @property
    def korte_naam(self) -> str:
        """The name without the word gemeente: `’s-Hertogenbosch`."""
        return re.sub(r"(?i)^\s*(de\s+)?gemeente\s+", "", self.naam).strip()

    @property
    def id(self) -> str:
        """The name as an id: `s-hertogenbosch`, `sudwest-fryslan`."""
        plain = unicodedata.normalize("NFKD", self.korte_naam).encode("ascii", "ignore").decode().lower()
        return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")


def fault_in(name: str, text: str) -> str | None:
    """Return in a Dutch sentence what is wrong with an answer; None if it can be used."""
    if name == "naam":
        return _fault_in_name(text)
    if name == "adres" and not _ADDRESS.fullmatch(text):
        wrong = f"'{text}' is geen webadres. Schrijf bijvoorbeeld" if text else "Geef het adres van de website: --adres"
        return f"{wrong} https://privacy.uwgemeente.nl/"
    if name == "kleur" and text and not _COLOUR.fullmatch(text):
        return (
            f"'{text}' is geen kleur. Schrijf bijvoorbeeld #154273, en in een opdracht met aanhalingstekens: '#154273'."
        )
    if name == "email" and text and not _EMAIL.fullmatch(text):
        return f"'{text}' is geen mailadres."
    if name == "host" and text and text not in HOSTS:
        return f"'{text}' kan niet. Kies uit: {', '.join(HOSTS)}."
    return None


def _fault_in_name(text: str) -> str | None:
    answers = Answers(naam=text, adres="")
    if not answers.id:
        return "Geef de naam van de gemeente: --naam 'Naam'." if not text else f"In de naam '{text}' staat geen letter."
    if answers.korte_naam[:1].islower():
        return f"De naam van een gemeente begint met een hoofdletter. Bedoelt u '{_with_capital(answers.korte_naam)}'?"
    return None


def _with_capital(name: str) -> str:
    """Return a name as Dutch begins one: IJsselstein."""
    letters = 2 if name[:2].casefold() == "ij" else 1
    return name[:letters].upper() + name[letters:]


def first_tables(answers: Answers, today: datetime.date) -> dict[str, tuple[Row, ...]]:
    """Return the rows with which each table of a municipality's own begins, by the name of the table."""
    return {
        "organisaties": (_organisation(answers, today),),
        "bestuursorganen": tuple(_body(answers, *body) for body in _BODIES),
        "afdelingen": (_department(answers),),
        "benoemingen": (_officer(answers),),
        **dict.fromkeys(_OWN_TABLES, ()),
    }


def _organisation(answers: Answers, today: datetime.date) -> Row:
    name, domain = answers.korte_naam, _domain(answers)
    return {
        "id": answers.id,
        "naam": f"gemeente {name}",
        "korte_naam": name,
        "is_fictief": "nee",
        "bezoekadres": f"Raadhuisplein 1, 0000 AA {name}",
        "postadres": _post(answers),
        "telefoon": answers.telefoon or "14 0000",
        "email": answers.email or f"privacy@{domain}",
        "website": f"https://www.{domain}",
        "fg_naam": f"Functionaris gegevensbescherming {name}",
        "fg_email": f"fg@{domain}",
        "verzoek_kanaal": answers.email or f"privacy@{domain}",
        "beveiliging_contact": f"mailto:beveiliging@{domain}",
        "beveiliging_geldig_tot": str(today + datetime.timedelta(days=_SECURITY_DAYS)),
    }


def _body(answers: Answers, key: str, name: str, short: str) -> Row:
    whole = name.format(answers.korte_naam)
    return {
        "id": key,
        "organisatie_id": answers.id,
        "naam": whole,
        "korte_naam": short,
        "postadres": _post(answers),
        "ondertekening": f"Namens {whole},",
        "functie_ondertekenaar": "griffier" if key == "gemeenteraad" else "gemeentesecretaris",
        "bezwaar_postadres": _post(answers),
        "bezwaar_kanaal": f"https://www.{_domain(answers)}/bezwaar",
    }


def _department(answers: Answers) -> Row:
    what = "Maakt de website en de nieuwsbrief van de gemeente."
    return {"id": "communicatie", "organisatie_id": answers.id, "naam": "Communicatie", "omschrijving": what}


def _officer(answers: Answers) -> Row:
    return {
        "rol_id": "functionaris-gegevensbescherming",
        "organisatie_id": answers.id,
        "functie": "functionaris gegevensbescherming",
        "contact": f"fg@{_domain(answers)}",
    }


def _domain(answers: Answers) -> str:
    return f"{answers.id}.example"


def _post(answers: Answers) -> str:
    return answers.postadres or f"Postbus 1, 0000 AA {answers.korte_naam}"
