"""Two activities that the browser tests add to the demonstration: one with every field, one with as few as may be."""

from pathlib import Path

from page_types import FULL, GAPS

_FULL_CHANGES = {
    "id: bijstandsuitkering": f"id: {FULL}",
    "titel: 'Bijstand: ": "titel: 'Proef met alles: ",
    "rol: verantwoordelijke": "rol: gezamenlijk\nafspraken: Het werkplein beantwoordt uw vragen.\ngezamenlijk_met:\n"
    "  - naam: het werkplein\n    contact: privacy@werkplein.example\n    waarvoor: Zoekt vacatures.",
    "heeft_doorgifte: nee": "heeft_doorgifte: ja",
}
_FULL_EXTRA = """hoofdverwerking_id: bijstandsuitkering
doorgiften:
  - land: tr
    ontvanger: consulaat van Turkije
    instrument: overheidsinstrument
    toelichting: Alleen als u daar zelf om vraagt.
"""
_GAPS = f"""id: {GAPS}
titel: Proef met gaten
samenvatting: Van deze verwerking is nog weinig ingevuld.
onderwerp_id: contact-en-dienstverlening
afdeling_id: communicatie
bestuursorgaan_id: college
rol: verantwoordelijke
regime: avg
status: gepubliceerd
is_overheidstaak: nee
heeft_ontvangers: nee
heeft_doorgifte: nee
gewijzigd_op: 2026-01-05
doelen:
  - doel: U leveren wat u bestelde.
    grondslagen:
      - grondslag: overeenkomst
gegevens:
  - betrokkene: inwoners
    gegeven: contactgegevens
bewaring:
  - wat: uw bestelling
    bewaartermijn_id: sl2020-11-1
"""


def add_activities(data: Path) -> None:
    """Add both to the activities of Zilverdam."""
    full = (data / "gedeeld/verwerkingen/bijstandsuitkering.yaml").read_text(encoding="utf-8")
    for old, new in _FULL_CHANGES.items():
        full = full.replace(old, new, 1)
    folder = data / "verwerkingen"
    (folder / f"{FULL}.yaml").write_text(full + _FULL_EXTRA, encoding="utf-8")
    (folder / f"{GAPS}.yaml").write_text(_GAPS, encoding="utf-8")
