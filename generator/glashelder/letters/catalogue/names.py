"""Every name that the text of a letter may hold between brackets: fields, their choices, laws, and what is computed.

In: the kind of letter, the register and the ids of the letters. Out: names.

A condition on a name that nothing fills would hide its paragraph in every letter, and nobody would see that it is gone.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from glashelder.letters.catalogue.department_fields import VELDEN
from glashelder.letters.catalogue.resident_fields import INVULVELDEN
from glashelder.letters.catalogue.rights import choices_of
from glashelder.model.register import Register

_DEPARTMENT = """
afspraken berust_op besluitvorming bewaring bezwaar_begin bezwaar_bron bezwaar_duur bezwaar_einde bezwaar_kanaal
bezwaar_na_post bezwaar_postadres bezwaar_recht delen.afweging delen.feiten delen.geweigerd delen.grond
delen.grond_bron delen.nummer delen.toegekend delen.uitvoering delen.vraag doelen doorgiften einde email fg_email
fg_naam functie gegevens meer-delen ondertekening onderwerpen ontvangers orgaan orgaan_hoofdletter organisatie
postadres rechten regime samen_met stilstand telefoon termijn termijn_artikel uitleg veilig_einde verlengbaar
verlengd_tot verlengd_uitleg verschoven verwerkers verwerking verzoek_kanaal wetsartikel
"""
DEPARTMENT_VALUES = frozenset(_DEPARTMENT.split())
"""What `letters/department/values.py` computes, beside what was typed."""
_RESIDENT = """
aan aan_adres activiteit alles artikel datum einde email hersteltijd kopie-recht mail mijn.belang mijn.gegevens
mijn.persoonsgegevens mijn.situatie opdracht orgaan ouder te-laat termijn termijn_artikel tot-16 verzoek wie wie-vast
zonder-script
"""
RESIDENT_VALUES = frozenset(_RESIDENT.split())
"""What `resident-values.js` computes, beside what was typed, and what holds for who has no script."""


def department_names(register: Register) -> set[str]:
    """Return the names that a letter of a department may use."""
    choices = {name: choices_of(field, register) for name, field in VELDEN.items()}
    return _typed(choices, register) | DEPARTMENT_VALUES


def resident_names(register: Register, letters: Collection[str]) -> set[str]:
    """Return the names that a letter of a resident may use; what was asked is one of the ids of `letters`."""
    choices = {name: field.keuzes for name, field in INVULVELDEN.items()}
    asked = {f"gevraagd-{brief}" for brief in letters}
    return _typed(choices, register) | RESIDENT_VALUES | asked | choices["voor"].keys()


def _typed(choices: Mapping[str, Collection[str]], register: Register) -> set[str]:
    chosen = {f"{name}-{code}" for name, codes in choices.items() for code in codes if code}
    return {*choices, *chosen, *(f"regime-{code}" for code in register.codelijsten["regimes"])}
