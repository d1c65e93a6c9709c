"""What does not belong in any text: personal data, and misleading characters. One detector, one file."""

from glashelder.leaks.text_rule import TextRule
from glashelder.leaks.text_rules import (
    adres_in_tekst,
    adres_van_niemand,
    bsn_in_tekst,
    documentnummer_in_tekst,
    geboortedatum_in_tekst,
    gemengd_schrift,
    kenteken_in_tekst,
    mobiel_nummer,
    negencijferig_nummer,
    onzichtbaar_teken,
    persoonlijk_mailadres,
    rekeningnummer_in_tekst,
    verborgen_teken,
    verzonnen_tekst,
)

TEXT_RULES: tuple[TextRule, ...] = (
    bsn_in_tekst.RULE,
    negencijferig_nummer.RULE,
    rekeningnummer_in_tekst.RULE,
    persoonlijk_mailadres.RULE,
    mobiel_nummer.RULE,
    geboortedatum_in_tekst.RULE,
    kenteken_in_tekst.RULE,
    documentnummer_in_tekst.RULE,
    adres_in_tekst.RULE,
    verborgen_teken.RULE,
    onzichtbaar_teken.RULE,
    gemengd_schrift.RULE,
    verzonnen_tekst.RULE,
    adres_van_niemand.RULE,
)
OF_REAL_ONES = frozenset({verzonnen_tekst.RULE.id, adres_van_niemand.RULE.id})
"""The rules for the register of an organisation that exists (`organisaties.is_fictief`): another may say what it is."""
