"""Does the description of a field agree with itself? In: the description as it was typed. Out: faults."""

from __future__ import annotations

import keyword
import re
from collections.abc import Collection
from typing import Any

from glashelder.schema.faults import Where

YES_NO = {True: True, False: False, "ja": True, "nee": False}
"""How `x_publiek` may be written. YAML keeps `ja` as text, and any text would count as true."""
NAME_CURE = "Gebruik kleine letters, cijfers en lage streepjes, en geen woord van Python."
_NAME = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)
_TEXTS = ("title", "description", "example", "x_wet")
_PROPERTIES = {"x_publiek", "x_toegestaan", "x_mag_ontbreken", "x_meerdere"}
_KEYS = {"name", "type", *_TEXTS, *_PROPERTIES, "constraints", "rdfType"}
_KEYS_OF = {"boolean": {"trueValues", "falseValues"}, "list": {"delimiter"}}
_CONSTRAINTS = {
    "string": {"required", "minLength", "maxLength", "pattern", "enum"},
    "integer": {"required", "minimum", "maximum", "enum"},
    "date": {"required"},
    "boolean": {"required"},
    "list": {"required"},
}


def is_name(name: str) -> bool:
    """Tell whether a table or field may be called so: it is an attribute, a column and a part of an address."""
    return bool(_NAME.fullmatch(name)) and not keyword.iskeyword(name) and name != "origin"


def check_field(field: dict[str, Any], where: Where, more: Collection[str] = ()) -> None:
    """Report what is wrong with the description of one field; `more` are properties that it may have as well."""
    if not is_name(field["name"]):
        where.add("deze naam kan niet.", NAME_CURE)
    kind = field.get("type")
    if kind not in _CONSTRAINTS:
        _missing_or_unknown(where, "type", kind, _CONSTRAINTS)
        return
    _check_keys(field, kind, where, more)
    _check_words(field, kind, where)
    constraints = field.get("constraints", {})
    if isinstance(constraints, dict):
        _check_constraints(constraints, kind, where)
        if kind == "string":
            _check_example(str(field.get("example") or ""), constraints, where)
    else:
        where.add(
            "'constraints' moet uit sleutels en waarden bestaan.", "Schrijf bijvoorbeeld 'required: true' eronder."
        )


def _missing_or_unknown(where: Where, key: str, value: object, known: Any) -> None:
    if value is None:
        where.add(f"'{key}' ontbreekt.", f"Kies uit: {', '.join(sorted(known))}.")
    else:
        where.unknown(f"{key}", value, known)


def _check_keys(field: dict[str, Any], kind: str, where: Where, more: Collection[str]) -> None:
    known = _KEYS | _KEYS_OF.get(kind, set()) | set(more)
    for key in field.keys() - known:
        if key == "default":
            required = isinstance(field.get("constraints"), dict) and field["constraints"].get("required")
            clash = "het veld is verplicht en heeft toch een 'default'." if required else "'default' doet hier niets."
            where.add(clash, "Haal 'default' weg: wat niet is ingevuld, blijft leeg.")
        else:
            where.unknown("de eigenschap", key, known)
    for key in _TEXTS:
        if key not in field:
            where.add(f"'{key}' ontbreekt.", "Vul het in.")
        elif not isinstance(field[key], str):
            where.add(f"'{key}' is geen tekst.", "Zet er aanhalingstekens omheen.")
    required = isinstance(constraints := field.get("constraints"), dict) and constraints.get("required") is True
    if "x_mag_ontbreken" in field and not (field["x_mag_ontbreken"] is True and required):
        where.add(
            "'x_mag_ontbreken' past alleen bij een verplicht veld, met true erachter.",
            "Haal 'x_mag_ontbreken' weg: wat niet verplicht is, mag altijd leeg zijn.",
        )
    public = field.get("x_publiek")
    if not isinstance(public, bool | str) or public not in YES_NO:
        where.add("'x_publiek' ontbreekt of is geen ja of nee.", "Schrijf 'x_publiek: true' of 'x_publiek: false'.")
    if field.get("x_meerdere", True) is not True:
        where.add("'x_meerdere' is geen true.", "Schrijf 'x_meerdere: true', of haal het weg.")


def _check_words(field: dict[str, Any], kind: str, where: Where) -> None:
    if kind == "list" and not (isinstance(mark := field.get("delimiter", ","), str) and len(mark) == 1):
        where.add("'delimiter' is niet één teken.", "Schrijf bijvoorbeeld 'delimiter: \"|\"'.")
    if kind != "boolean":
        return
    words = [field.get("trueValues"), field.get("falseValues")]
    if not all(isinstance(w, list) and w and all(isinstance(word, str) for word in w) for w in words):
        where.add("er staan geen woorden voor ja en nee.", "Vul 'trueValues: [\"ja\"]' en 'falseValues: [\"nee\"]' in.")
    elif both := set(words[0] or ()) & set(words[1] or ()):
        where.add(f"'{min(both)}' betekent zowel ja als nee.", "Laat het bij 'trueValues' of 'falseValues' weg.")


def _check_constraints(constraints: dict[str, Any], kind: str, where: Where) -> None:
    for key in constraints.keys() - _CONSTRAINTS[kind]:
        where.unknown(f"type {kind}: de eis", key, _CONSTRAINTS[kind])
    if not isinstance(constraints.get("required", True), bool):
        where.add("'required' is geen true of false.", "Schrijf 'required: true', of haal de regel weg.")
    for low, high in (("minLength", "maxLength"), ("minimum", "maximum")):
        limits = [constraints[key] for key in (low, high) if key in constraints]
        if not all(isinstance(limit, int) and not isinstance(limit, bool) for limit in limits):
            where.add(f"'{low}' en '{high}' zijn hele getallen.", "Schrijf een getal zonder aanhalingstekens.")
        elif limits != sorted(limits):
            where.add(f"'{low}' is groter dan '{high}', dus niets past.", "Wissel ze om, of haal er een weg.")
    if "enum" in constraints and not (isinstance(constraints["enum"], list) and constraints["enum"]):
        where.add("'enum' noemt geen waarden, dus niets past.", "Zet de waarden in een lijst, of haal 'enum' weg.")
    try:
        re.compile(constraints.get("pattern", ""))
    except (re.error, TypeError):
        where.add("'pattern' is geen geldig patroon.", "Verbeter het, of haal het weg.")
        constraints.pop("pattern")


def _check_example(example: str, constraints: dict[str, Any], where: Where) -> None:
    longest, pattern, choices = (constraints.get(key) for key in ("maxLength", "pattern", "enum"))
    fits = (
        not (isinstance(longest, int) and len(example) > longest)
        and not (pattern and not re.fullmatch(pattern, example))
        and not (isinstance(choices, list) and example not in choices)
    )
    if example and not fits:
        where.add(f"het voorbeeld '{example}' voldoet niet aan de eisen van het veld zelf.", "Verander een van beide.")
