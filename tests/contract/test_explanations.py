"""Every id that a finding can have is explained, and nothing is explained that cannot be found.

The ids are read from the source. A finding is made by `Finding(...)`, or by a function with a parameter `rule`
that makes one; or the id is the first of a tuple (id, text, text) that is unpacked into the name `rule`.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from glashelder.explanations.catalogue import explanations, find, nearest
from glashelder.findings import EMPTY_FIELD, EMPTY_ROW, Kind
from glashelder.leaks.text_rules import TEXT_RULES
from glashelder.letters.rules.check import LETTER_RULES
from glashelder.rules import RULES
from glashelder.schema.catalogue import Catalogue
from glashelder.schema.field_path import find_field

ROOT = Path(__file__).resolve().parents[2]
TREES = {f: ast.parse(f.read_text("utf-8")) for f in sorted((ROOT / "generator").rglob("*.py"))}
CONSTANTS = {
    node.targets[0].id: node.value.value
    for tree in TREES.values()
    for node in tree.body
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and isinstance(node.value, ast.Constant)
}
ID = re.compile(r"[a-z]+(-[a-z0-9]+)+")
B1_WORDS_PER_SENTENCE = 25


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    """Yield every function and method."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def defined_makers(tree: ast.Module) -> dict[str, int]:
    """Return the functions of a module that make a finding with an id they are given, and its position in a call."""
    found = {}
    for function in functions(tree):
        names = [a.arg for a in function.args.args if a.arg != "self"]
        if "rule" in names and any(isinstance(n, ast.Call) and called(n) == "Finding" for n in ast.walk(function)):
            found[function.name] = names.index("rule")
    return found


def makers(tree: ast.Module) -> dict[str, int]:
    """Return the same for the functions that a module may call: its own, and those it imports."""
    imported = {a.name for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) for a in n.names}
    return {"Finding": 0} | {n: p for n, p in ANYWHERE.items() if n in imported} | defined_makers(tree)


def called(call: ast.Call) -> str:
    """Return the name of the function or method that is called."""
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


ANYWHERE = {name: position for tree in TREES.values() for name, position in defined_makers(tree).items()}


def given_ids(tree: ast.Module) -> Iterator[ast.expr]:
    """Yield the expression that stands for the id in every call that makes a finding."""
    positions = makers(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (position := positions.get(called(node))) is not None:
            named = [k.value for k in node.keywords if k.arg == "rule"]
            yield (named or node.args[position : position + 1])[0]


def tuple_ids(tree: ast.Module) -> Iterator[str]:
    """Yield the first of each tuple of three that begins with something like an id."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Tuple) and len(node.elts) == 3:
            first = written(node.elts[0])
            if isinstance(first, str) and ID.fullmatch(first):
                yield first


def written(expression: ast.expr) -> str | None:
    """Return the text of a literal, or of a constant of the programme; None for anything else."""
    if isinstance(expression, ast.Constant):
        return str(expression.value)
    return CONSTANTS.get(ast.unparse(expression))


def ids_in_source() -> set[str]:
    """Return every id that the source can give to a finding, rules of the law aside."""
    calls = {i for tree in TREES.values() for e in given_ids(tree) if (i := written(e))}
    tuples = {i for f, tree in TREES.items() if f.parent.name == "validate" for i in tuple_ids(tree)}
    return calls | tuples | set(LETTER_RULES)


def test_everything_that_can_be_found_is_explained_and_nothing_else() -> None:
    """An editor who types any id gets an answer; an explanation of a fault that is gone is removed."""
    assert set(explanations()) == ids_in_source() | {rule.id for rule in (*RULES, *TEXT_RULES)}


def test_no_id_is_given_in_a_way_that_the_test_above_cannot_see() -> None:
    """An id is written out, handed on under the name `rule`, or that of a rule itself."""
    unseen = [
        f"{file.relative_to(ROOT)}:{e.lineno}"
        for file, tree in TREES.items()
        for e in given_ids(tree)
        if written(e) is None and ast.unparse(e) not in ("rule", "rule.id", "self.id")
    ]

    assert unseen == []


def test_every_rule_object_in_the_rules_is_explained() -> None:
    """Whatever a module of rules calls a rule, of any kind, is in the catalogue, by its id or the name of its file."""
    rules = [
        (file.stem.replace("_", "-"), {k.arg: k.value for k in node.keywords})
        for file, tree in TREES.items()
        if file.parent.name in ("rules", "text_rules")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
    ]
    ids = {written(k["id"]) if "id" in k else name for name, k in rules if "uitleg" in k}

    assert ids
    assert ids - set(explanations()) == set()


@pytest.mark.parametrize("explanation", explanations().values(), ids=lambda e: e.id)
def test_an_explanation_is_short_whole_and_dutch(explanation) -> None:
    """A title without a full stop, then sentences that end; none is so long that it must be read twice."""
    texts = [t for t in (explanation.uitleg, explanation.oplossing) if t]

    assert ID.fullmatch(explanation.id)
    assert not explanation.title.endswith(".")
    assert [t for t in texts if not t.endswith((".", "?"))] == []
    assert [s for t in texts for s in re.split(r"(?<=[.?;:])\s", t) if len(s.split()) > B1_WORDS_PER_SENTENCE] == []
    assert not re.search(r"\b(the|and|file|field|row|value|error|warning)\b", " ".join([explanation.title, *texts]))
    is_rule = bool(explanation.code) and explanation.id not in LETTER_RULES
    assert bool(explanation.oplossing) != is_rule, "a rule says it in uitleg, a fault in oplossing"


def test_a_letter_rule_explains_itself_without_a_case() -> None:
    """What differs from case to case means nothing in an explanation."""
    assert [rule.id for rule in LETTER_RULES.values() if "{" in rule.explained_cure + rule.title + rule.uitleg] == []


def test_a_rule_has_the_day_on_which_its_law_was_read_unless_it_says_that_nobody_did() -> None:
    """Law changes; who reads an explanation sees how old it is, and never a day beside "niet nagekeken"."""
    rules = [e for e in explanations().values() if e.law and (e.code or e.law_checked_on)]
    unread = re.compile(r"^eigen beleid|^geen wet|niet na(gekeken|gelezen)")

    assert [e.id for e in explanations().values() if e.code and not e.law] == []
    assert [e.id for e in rules if bool(e.law_checked_on) == bool(unread.search(e.law))] == []


def test_ids_and_codes_lead_to_an_explanation_and_typing_errors_to_what_was_meant() -> None:
    """People type from memory: capitals, a code, half an id, one letter wrong."""
    assert [e.id for e in find(" TE-LANG ")] == ["te-lang"]
    assert {e.id for e in find("gr02")} == {r.id for r in RULES if r.code == "GR02"}
    assert nearest("contrast") == ["contrast-te-laag"]
    assert "verplicht-veld-leeg" in nearest("verplicht-veldleeg")
    assert nearest("xyzzy") == []


@pytest.mark.parametrize(
    "file", sorted((ROOT / "generator/glashelder/explanations").glob("*.yaml")), ids=lambda f: f.stem
)
def test_a_file_of_explanations_holds_known_keys_and_each_kind_once(file: Path) -> None:
    """YAML keeps the last of two keys and asks nothing of a key that nobody reads."""
    text = file.read_text("utf-8")
    subjects = yaml.safe_load(text)
    kinds = [key for subject in subjects.values() for key in subject]
    keys = {key for subject in subjects.values() for kind in subject.values() for key in kind}

    assert sorted(kinds) == sorted(re.findall(r"^  ([a-z0-9-]+):$", text, re.MULTILINE))
    assert keys <= {"titel", "soort", "onmisbaar", "ernst", "uitleg", "oplossing", "voorbeeld", "wet"}


def test_only_what_is_missing_says_which_field_to_fill_in_and_each_is_a_public_field(catalogue: Catalogue) -> None:
    """A page tells of a known gap by the title of its field, so the field exists and may be shown."""
    missing = {e.id: e.missing for e in explanations().values() if e.missing}
    found = {key: find_field(catalogue, "verwerkingen", path) for key, path in missing.items()}

    assert [key for key in missing if explanations()[key].soort is not Kind.ONTBREEKT] == []
    assert [key for key, at in found.items() if at is None or not (at[1] is None or at[1].is_public)] == []
    assert [e.id for e in explanations().values() if e.is_vital and e.soort is not Kind.ONTBREEKT] == []


def test_a_rule_about_what_is_missing_in_an_activity_names_the_field() -> None:
    """What is left out here is missing elsewhere: in a shared table, or in the work of the organisation."""
    assert {r.id for r in RULES if r.soort is Kind.ONTBREEKT and not r.missing} == {
        "partij-zonder-contact",  # in one of two lists, and vital
        "fg-niet-aangewezen",
        "ontvanger-te-algemeen",
        "rechten-per-grondslag-onvolledig",
        "regime-zonder-termijn",
        "stap-zonder-rol-vervulling",
        "wet-lang-niet-nagekeken",
    }


def test_nothing_personal_and_nothing_empty_is_of_another_kind() -> None:
    """What a concept may lack is known before there are explanations (`CheckedFile.only_lacks`): both agree."""
    kinds = {key: e.soort for key, e in explanations().items()}

    assert {kinds[EMPTY_FIELD], kinds[EMPTY_ROW]} == {Kind.ONTBREEKT}
    assert [r.id for r in TEXT_RULES if (kinds[r.id] is Kind.PERSOONSGEGEVEN) != r.code.startswith("PD")] == []
