"""A file is what Git recorded, or it is not."""

import pytest

from glashelder.history.git import is_blob

SHA1 = "ce013625030ba8dba906f756967f9e9ca394464a"
SHA256 = "2cf8d83d9ee29543b34a87727421fdecb7e3f3a183d337639025de576db9ebb4"


@pytest.mark.parametrize("blob", [SHA1, SHA256])
def test_line_ends_of_the_place_do_not_count(blob):
    """Both kinds of ids that Git has; Windows may get the file with other line ends."""
    assert is_blob(b"hello\n", blob)
    assert is_blob(b"hello\r\n", blob)
    assert not is_blob(b"hello!\n", blob)
