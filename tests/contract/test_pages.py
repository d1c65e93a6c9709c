"""What has a page stands in the addresses of the programme and in a list for editors: both must agree."""

from glashelder.model.register import NOT_USED, USED_KEYS
from glashelder.wording.links import FOLDERS


def test_the_list_of_kinds_of_pages_equals_the_addresses(repo):
    """An editor can choose each table whose rows have a page, and no other; the model knows the same tables."""
    lines = (repo / "register_data/landelijk/codelijsten/paginasoorten.csv").read_text("utf-8").splitlines()[1:]

    assert {line.partition(",")[0] for line in lines} == set(FOLDERS)
    assert set(FOLDERS) <= {"verwerkingen", *USED_KEYS, *NOT_USED}
