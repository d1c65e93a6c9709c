"""Our style sheets go out small, and mean the same."""

import pytest

from glashelder.theme.squeeze import squeeze


@pytest.mark.parametrize(
    ("css", "small"),
    [
        ("/* why */\na { color: red; }\n\n/* and */ b { top: 0; }\n", "a{color:red}b{top:0}"),
        ("a > b,\n c :not(d) ~ e { margin: 0 -.4rem; }", "a>b,c :not(d) ~ e{margin:0 -.4rem}"),
        ('a::after { content: " ( " attr(href) " ; } "; }', 'a::after{content:" ( " attr(href) " ; } "}'),
        (
            "@media (min-width: 4em) { a { width: calc(1em + 2px); } }",
            "@media (min-width:4em){a{width:calc(1em + 2px)}}",
        ),
        ("a { color: red; /* tail */ } /* last */", "a{color:red}"),
        ("a/* between */b { top: 0 }", "a b{top:0}"),
    ],
)
def test_only_what_means_nothing_goes(css, small):
    """Comments and spaces go; those in a text, a sum, or between parts of a selector stay."""
    assert squeeze(css) == small
    assert squeeze(small) == small


def test_every_sheet_of_ours_keeps_its_braces(repo):
    """Each sheet gets smaller, with every rule and every text in it."""
    for file in sorted((repo / "templates/theme/assets").glob("*.css")):
        css = file.read_text("utf-8")
        small = squeeze(css)
        assert len(small) < len(css), file
        assert small.count("{") == css.count("{"), file
        assert small.count('"') == css.count('"') - sum(line.count('"') for line in css.splitlines() if "/*" in line), (
            file
        )
