"""Every name that the text of a letter may hold between brackets: fields, their choices, laws, and what is computed.

In: the kind of letter and the codes of the laws. Out: names. A condition on a name that nothing fills would hide its
paragraph in every letter, and nobody would see that it is gone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from glashelder.letters.catalogue.department_fields import RECHTEN, VELDEN, Veld
from glashelder.letters.catalogue.resident_fields import INVULVELDEN, Invulveld

_DEPARTMENT = """
afspraken berust_op besluitvorming bewaring bezwaar_begin bezwaar_bron bezwaar_duur bezwaar_einde bezwaar_kanaal
bezwaar_na_post bezwaar_postadres bezwaar_recht delen.afweging delen.feiten delen.geweigerd delen.grond
delen.grond_bron delen.nummer delen.toegekend delen.uitvoering delen.vraag doelen doorgiften einde email fg_email
fg_naam functie gegevens meer-delen ondertekening onderwerpen ontvangers orgaan orgaan_hoofdletter organisatie
postadres rechten regime stilstand telefoon termijn termijn_artikel uitleg veilig_einde verlengbaar verlengd_tot
verlengd_uitleg verschoven verwerkers verwerking verzoek_kanaal wetsartikel
"""
DEPARTMENT_VALUES = frozenset(_DEPARTMENT.split())
"""What `letters/department/values.py` computes, beside what was typed."""
_RESIDENT = """
aan aan_adres activiteit alles artikel datum einde email hersteltijd kopie-recht opdracht orgaan ouder te-laat
termijn termijn_artikel tot-16 verzoek wie-vast zonder-script
"""
RESIDENT_VALUES = frozenset(_RESIDENT.split())
"""What `resident-values.js` computes, beside what was typed, and what holds for who has no script."""


def department_names(regimes: Iterable[str]) -> set[str]:
    """Return the names that a letter of a department may use."""
    return _typed(VELDEN, regimes) | DEPARTMENT_VALUES


def resident_names(regimes: Iterable[str]) -> set[str]:
    """Return the names that a letter of a resident may use; for whom he asks is a name of its own."""
    asked = {f"gevraagd-{recht}" for recht in RECHTEN}
    return _typed(INVULVELDEN, regimes) | RESIDENT_VALUES | asked | INVULVELDEN["voor"].keuzes.keys()


def _typed(fields: Mapping[str, Veld] | Mapping[str, Invulveld], regimes: Iterable[str]) -> set[str]:
    choices = {f"{name}-{code}" for name, asked in fields.items() for code in asked.keuzes if code}
    return {*fields, *choices, *(f"regime-{code}" for code in regimes)}
