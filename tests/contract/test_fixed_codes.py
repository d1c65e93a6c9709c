"""Codes that the law gives a meaning in the programme must exist in the lists that editors choose from."""

import csv
from collections.abc import Iterable
from pathlib import Path

import pytest
from national import national_table

from glashelder.law import citations, contracts, dpia, rights, roles
from glashelder.letters import grounds
from glashelder.letters.catalogue.rights import read_rights
from glashelder.letters.rules import forwarding
from glashelder.pages import verwerking
from glashelder.rules import (
    adequaatheidsbesluit_onbekend,
    doorgifte_zonder_waarborg,
    geheimhouding_ontbreekt,
    restrisico_zonder_raadpleging,
    toestemming_niet_intrekbaar,
    toestemming_zonder_uitleg,
)
from glashelder.tree.folder import Folder
from glashelder.views import at_a_glance

DATA = Path(__file__).resolve().parents[2] / "register_data"
CODES: list[tuple[str, Iterable[str]]] = [
    ("wetten", {citations.AVG, citations.UAVG}),
    ("rechten", {rights.ACCESS, rights.COMPLAINT, rights.OBJECTION, rights._HUMAN_REVIEW}),
    ("codelijsten/geldingen", {rights.VARIES}),
    ("codelijsten/grondslagen", {toestemming_niet_intrekbaar._CONSENT, toestemming_zonder_uitleg._CONSENT}),
    ("codelijsten/uitzonderingen", {toestemming_niet_intrekbaar._CONSENT}),
    ("codelijsten/bijzondere_categorieen", {geheimhouding_ontbreekt._HEALTH, "elke"}),
    ("codelijsten/dpia_statussen", {dpia.DONE, dpia.UNNECESSARY, *dpia.UNFINISHED}),
    ("codelijsten/dpia_lijsten", {dpia._AUTHORITY, dpia._EUROPE}),
    ("codelijsten/rollen_verwerking", {roles.PROCESSOR, roles.JOINT}),
    ("codelijsten/restrisicos", {restrisico_zonder_raadpleging._HIGH}),
    ("codelijsten/instrumenten", {adequaatheidsbesluit_onbekend._DECISION}),
    ("codelijsten/landen", {doorgifte_zonder_waarborg._WORLD}),
    ("codelijsten/ontvangersoorten", {doorgifte_zonder_waarborg._GROUP}),
    ("codelijsten/overeenkomststatussen", {contracts.SIGNED}),
    ("termijnen", {dpia.REVIEW, forwarding._TELL_TERM}),
    ("codelijsten/voorwaarde_feiten", grounds.GROUND_FACTS),
    ("codelijsten/gegevensklassen", {at_a_glance._ORDINARY}),
    ("codelijsten/ontvangersoorten", {at_a_glance._GROUP}),
    ("codelijsten/talen", {verwerking._DUTCH}),
]

BASES = {
    "toestemming",
    "overeenkomst",
    "wettelijke-verplichting",
    "vitaal-belang",
    "publieke-taak",
    "gerechtvaardigd-belang",
}
"""AVG art. 6(1)(a) to (f)."""


def test_every_right_of_the_avg_has_a_row_under_every_basis_that_follows_the_law() -> None:
    """These tables are law, the same in every municipality: whoever changes them is held to it here."""
    with national_table(DATA, "rechten_per_grondslag.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    asked = read_rights(Folder(DATA)).every

    assert len(asked) > 1
    assert {(r["recht"], r["grondslag"]) for r in rows} == {(right, basis) for right in asked for basis in BASES}
    assert [r for r in rows if r["geldt"] not in r["toegestaan"].split("|")] == []


@pytest.mark.parametrize(("table", "codes"), CODES)
def test_a_code_that_a_rule_knows_is_in_its_list(table: str, codes: Iterable[str]) -> None:
    """A renamed code would silence a rule without anybody seeing it."""
    with national_table(DATA, f"{table}.csv").open(encoding="utf-8", newline="") as file:
        known = {row.get("code") or row["id"] for row in csv.DictReader(file)}

    assert set(codes) - known == set()
