"""The headings that a table of contents names."""

from glashelder.render.contents import headings


def test_only_headings_that_can_be_reached_are_named():
    """In order, as plain words; a heading without an anchor or of another level is left out."""
    body = (
        '<h1>Titel</h1><h2 id="a">Een &amp; <em>twee</em></h2><h2>Zonder</h2>'
        '<h3 id="b">Lager</h3><h2 class="x" id="c&amp;d" title="y">Over\n twee regels</h2>'
    )

    assert headings(body) == [("a", "Een & twee"), ("c&d", "Over twee regels")]
