"""A field by its path: where it is, what it is called, and whether it is empty in a record."""

from types import SimpleNamespace

import pytest

from glashelder.schema.catalogue import Catalogue
from glashelder.schema.field_path import find_field, is_empty_at, title_of


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("maatregelen", "Hoe wij gegevens beschermen"),
        ("gegevens", "Gegevens"),
        ("gegevens.bron", "Gegevens: bron"),
        ("doelen.grondslagen.artikel", "Grondslagen: artikel"),
        ("gegevens.nergens", None),
        ("nergens.bron", None),
        ("", None),
    ],
)
def test_a_path_leads_to_a_field_or_a_list_or_nowhere(path: str, title: str | None, catalogue: Catalogue) -> None:
    """In a list of a list too; a path that leads nowhere is shown as it is."""
    assert (find_field(catalogue, "verwerkingen", path) is not None) == (title is not None)
    assert title_of(catalogue, "verwerkingen", path) == (path if title is None else title)


def test_a_record_is_empty_at_a_path_if_one_of_its_rows_is() -> None:
    """No is an answer, and nothing is not."""
    row = SimpleNamespace
    record = row(heeft_doorgifte=False, taak=None, gegevens=(row(bron="de arts"), row(bron=None)), doelen=())

    empty = [
        p
        for p in ("heeft_doorgifte", "taak", "gegevens", "gegevens.bron", "doelen.grondslagen")
        if is_empty_at(record, p)
    ]

    assert empty == ["taak", "gegevens.bron", "doelen.grondslagen"]
