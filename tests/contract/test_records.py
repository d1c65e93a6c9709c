"""The record classes are made from the schemas; what the programme says of tables by name agrees with them."""

from pathlib import Path

from glashelder.model.register import NOT_USED, USED_KEYS
from glashelder.schema.catalogue import Catalogue
from glashelder.schema.record_source import record_source


def test_the_record_classes_are_those_of_the_schemas(repo: Path, catalogue: Catalogue) -> None:
    """Who changes a schema types `make records`."""
    assert (repo / "generator/glashelder/model/records.py").read_text("utf-8") == record_source(catalogue)


def test_what_refers_back_is_a_table_that_a_record_refers_to(catalogue: Catalogue) -> None:
    """Each kind of use counted for pages of other tables is a reference in the schemas of a record."""
    parts = [t for t in catalogue.tables.values() if t.name == "verwerkingen" or t.parent]

    assert set(USED_KEYS) <= {r.table for t in parts for r in t.references}
    assert {*USED_KEYS, *NOT_USED} <= set(catalogue.tables)


def test_a_reference_to_an_activity_can_be_left_out(catalogue: Catalogue) -> None:
    """The site leaves out what names a concept: in a field of a row with a place of its own, that may be empty.

    A row of `bekende_gaten` hangs on its activity, and is withheld with it.
    Another one needs a line in `model/published.py`, in `changes/side.py` and in the rule `verwijst-naar-concept`.
    """
    found = {
        (table.name, name, table.by_name[name].is_required)
        for table in catalogue.tables.values()
        for reference in table.references
        if reference.table == "verwerkingen" and not table.parent
        for name in reference.fields
    }
    nested = {
        (table.name, reference.fields)
        for table in catalogue.tables.values()
        for reference in table.references
        if table.parent and reference.table == "verwerkingen" != table.parent
    }

    assert found == {("verwerkingen", "hoofdverwerking_id", False), ("bekende_gaten", "verwerking_id", True)}
    assert nested == set()


def test_a_reference_is_to_the_key_of_a_table(catalogue: Catalogue) -> None:
    """What only concepts use is found by following references from key to key."""
    assert [
        (table.name, reference.fields)
        for table in catalogue.tables.values()
        for reference in table.references
        if set(reference.target_fields) != set(catalogue.tables[reference.table].primary_key)
    ] == []
