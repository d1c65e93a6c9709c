"""A person is told from a function by the words, not by a list of names."""

import pytest

from glashelder.leaks.functions import is_person


@pytest.mark.parametrize(
    "text",
    [
        "Jan Jansen",
        "Jan de Vries",
        "Fatima El Amrani",
        "Anne-Marie van der Berg-Smit",
        "J. Jansen",
        "J.P. van den Berg",
        "Jan Jansen, teamleider",
        "teammanager J. Jansen",
        "Jan Jansen (burgemeester)",
        "de heer Jansen",
        "mw. De Boer",
        "drs. P. Bakker, wethouder",
        "Jan  Jansen",
        "Zoë Çelik",
    ],
)
def test_a_name_is_a_person(text):
    """With a first name or initials, with a title of courtesy, and whatever function stands behind it."""
    assert is_person(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "college van burgemeester en wethouders",
        "College van Burgemeester en Wethouders van Voorbeeldstad",
        "college,  burgemeester",
        "functionaris gegevensbescherming",
        "Functionaris Gegevensbescherming",
        "Privacy Officer",
        "adviseur privacy, team Juridische Zaken",
        "CISO, Informatievoorziening en Archief",
        "CISO (voorzitter), privacy officer",
        "Algemeen Directeur",
        "Eerste Locoburgemeester",
        "wethouder met Dienstverlening in de portefeuille",
        "adviseur kwaliteit, Openbare Orde",
        "Concern Controller",
        "directeur Afvalzorg N.V.",
        "mr. dr. griffier",
    ],
)
def test_a_function_or_body_is_none(text):
    """Also with capitals, with a department behind it, or with a legal form."""
    assert not is_person(text)
