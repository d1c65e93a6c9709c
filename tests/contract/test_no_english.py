"""A sentence for people holds no words of the system, of Jinja or of YAML: these speak English."""

import ast
import errno
import os
from pathlib import Path

import jinja2
import pytest

from glashelder.exceptions import why_not
from glashelder.templating.template_fault import template_finding

SOURCE = Path(__file__).resolve().parents[2] / "generator/glashelder"
FOREIGN = {"strerror", "message", "problem", "msg", "reason"}


def spoken(tree: ast.AST) -> list[str]:
    """Return what is put in texts and comes from an exception that was caught there, if it is not one of ours."""
    told = []
    for handler in (node for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler) and node.name):
        kinds = ast.unparse(handler.type) if handler.type else ""
        if kinds.startswith(("GeneratorError", "_")):  # ours: they speak Dutch
            continue
        for value in (v.value for v in ast.walk(handler) if isinstance(v, ast.FormattedValue)):
            text = ast.unparse(value)
            if text == handler.name or text.startswith(f"{handler.name}.strerror") or f"str({handler.name})" in text:
                told.append(text)
            if isinstance(value, ast.Attribute) and text.startswith(f"{handler.name}.") and value.attr in FOREIGN:
                told.append(text)
    return told


def test_no_text_quotes_what_the_system_says() -> None:
    """Neither in a finding nor in an error; `why_not` has the words."""
    found = {str(f.relative_to(SOURCE)): spoken(ast.parse(f.read_text("utf-8"))) for f in SOURCE.rglob("*.py")}
    strerror = [f.name for f in SOURCE.rglob("*.py") if ".strerror}" in f.read_text("utf-8")]

    assert {name: texts for name, texts in found.items() if texts} == {}
    assert strerror == []


@pytest.mark.parametrize("code", [errno.EACCES, errno.ENOSPC, errno.EISDIR, errno.ENOENT, errno.EROFS, errno.EPROTO])
def test_the_reason_of_the_system_is_dutch(code: int) -> None:
    """Also a rare one, by its code, which whoever manages the computer can look up."""
    told = why_not(OSError(code, os.strerror(code)))

    assert os.strerror(code) not in told
    assert told.startswith(("u ", "de ", "het ", "daar ")) or errno.errorcode[code] in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{{ a|onbekend }}", "het filter 'onbekend' bestaat niet"),
        ("{% if a is vreemd %}{% endif %}", "de toets 'vreemd' bestaat niet"),
        ("{% als %}", "de opdracht 'als' bestaat hier niet"),
        ("{% if a %}", "'if' wordt nergens gesloten"),
        ("{% if %}{% endif %}", "hier hoort een naam of een waarde"),
        ("{{ a b }}", "hier hoort '}}', maar er staat 'b'"),
        ("{{ a ) }}", "')' past hier niet"),
        ("{{ 1 / 0 }}", "er wordt door nul gedeeld"),
        ("{{ 'a' + 1 }}", "twee soorten waarden gaan hier niet samen"),
        ("{{ 3() }}", "u roept iets aan wat geen functie is"),
    ],
)
def test_what_is_wrong_with_a_template_is_told_in_dutch(text: str, told: str, tmp_path: Path) -> None:
    """Only names from the template itself, or a kind of part, may be English."""
    (tmp_path / "a.html").write_text(text, "utf-8")
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(tmp_path), autoescape=True)
    with pytest.raises(Exception) as caught:  # noqa: PT011 (whatever it gives)
        environment.get_template("a.html").render(a="x")

    finding = template_finding(caught.value, "templates/pages/a.html")

    assert finding is not None
    assert f"({told})" in finding.message
