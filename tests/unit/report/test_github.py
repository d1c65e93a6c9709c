import re

from altered import replace
from hypothesis import given
from hypothesis import strategies as st
from report_example import ALL, FAULT, FOLDER, NASTY, TIP, WARNING

from glashelder.findings import Place
from glashelder.report.github import as_github

_COMMAND = re.compile(r"::(?P<name>[a-z]+) (?P<properties>[^:]*)::(?P<message>.*)")
_ESCAPES = (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"))


def unescaped(text: str) -> str:
    """Return the text as GitHub shows it; the sign of escapes itself comes last."""
    for escape, sign in _ESCAPES:
        text = text.replace(escape, sign)
    return text


def read(line: str) -> tuple[str, dict[str, str], str]:
    """Return name, properties and message of a command, as the runner of GitHub takes it apart."""
    found = _COMMAND.fullmatch(line)
    assert found, line
    pairs = (pair.partition("=") for pair in found["properties"].split(","))
    return found["name"], {name: unescaped(value) for name, _, value in pairs}, unescaped(found["message"])


def test_a_finding_is_one_command_with_its_place() -> None:
    """A reviewer sees the id as heading, then what is wrong, the cure and the law, beside the line."""
    assert as_github([FAULT]) == (
        "::error file=register_data/verwerkingen/afvalpas.yaml,line=14,col=3,title=te-lang::"
        "De tekst bij 'Titel' (titel) heeft 130 tekens; er passen er 120.%0AMaak de tekst 10 tekens korter.%0A"
        "AVG artikel 12, eerste lid\n"
    )


def test_what_stops_publication_comes_first_and_the_rest_does_not_fail() -> None:
    """GitHub shows ten of each kind; a warning is a warning there too, and a tip a notice."""
    names = [read(line)[0] for line in as_github([TIP, WARNING, FAULT]).splitlines()]

    assert names == ["error", "warning", "notice"]


def test_a_finding_about_a_folder_has_no_line() -> None:
    """Line 0 does not exist; GitHub then shows the finding with the file alone."""
    assert read(as_github([FOLDER]).rstrip("\n"))[1] == {"file": "register_data/verwerkingen", "title": "map-ontbreekt"}


def test_texts_arrive_as_they_were() -> None:
    """Percent signs, line ends, colons and commas survive, and a value cannot start a command of its own."""
    lines = as_github(ALL).splitlines()
    name, properties, message = next(found for line in lines if "soort" in (found := read(line))[1]["title"])

    assert len(lines) == len(ALL)
    assert (name, properties["file"]) == ("error", NASTY.place.path)
    assert message == f"{NASTY.message}\n{NASTY.hint}"


@given(text=st.text(), path=st.text(min_size=1))
def test_any_text_is_one_line_that_says_what_it_said(text: str, path: str) -> None:
    """Whatever an editor typed, the report is one command with that text, as GitHub reads it."""
    finding = replace(FAULT, message=text, law="", place=Place(path, 1, 1))

    report = as_github([finding])

    assert re.search("[\r\n]", report[:-1]) is None
    assert report.startswith("::error file=")
    assert unescaped(report[:-1].partition("title=te-lang::")[2]) == f"{text}\n{finding.hint}"
    assert unescaped(report[len("::error file=") :].partition(",line=")[0]) == path


def test_nothing_found_is_nothing_said() -> None:
    """A step without annotations is a good step."""
    assert as_github([]) == ""
