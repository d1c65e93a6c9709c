"""What the browser knows when a department makes a letter: fields, law and grounds, and the facts of an activity.

The first stands in the page of the letter, with the bodies. The facts of each activity are a module of the site that
the page loads when they are needed. In `templates/theme/assets/` department-values.js and
department-rules.js read them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from glashelder.law.rights import AVG, rights_here
from glashelder.law.roles import principals
from glashelder.letters.catalogue.department_fields import DELEN
from glashelder.letters.catalogue.letters import SUSPENSION, Afdelingsbrief
from glashelder.letters.department.form import FormulierVeld, form_fields
from glashelder.letters.department.values import body_values, own_values
from glashelder.letters.grounds import GROUND_FACTS, facts, laws_of, titles
from glashelder.letters.rules.activity import incomplete, of_another
from glashelder.letters.rules.body import of_body
from glashelder.letters.rules.check import browser_words
from glashelder.letters.rules.dates import NOT_IN_FUTURE, in_order
from glashelder.letters.rules.forwarding import COMPANY
from glashelder.letters.rules.versions import stale_text
from glashelder.letters.text.laws import law_name
from glashelder.model.records import RechtPerRegime, Regime, Verwerking, Voorwaarde, Weigeringsgrond, Wet
from glashelder.model.register import Register
from glashelder.wording import links

_FLAGS = ("besluit", "kent_toe", "weigert", "weigert_alles", "verdaagt", "noemt_verdaging", "behandelt_niet",
          "stuurt_door", "meldt_wijziging", "op_bezwaar")  # fmt: skip
"""What a letter does, as far as the script asks it."""


def module_address(verwerking_id: str) -> str:
    """Return the address of the module with the facts of an activity."""
    return f"{links.DEPARTMENT_LETTERS}verwerkingen/{verwerking_id}.js"


def may_refuse(brief: Afdelingsbrief) -> bool:
    """Tell whether a letter decides in parts, of which one may be refused."""
    return DELEN in (*brief.optioneel, *(asked.naam for asked in brief.velden))


def grounds_address(brief: Afdelingsbrief) -> str:
    """Return the address of the module with the grounds that a letter may refuse on."""
    return f"{links.DEPARTMENT_LETTERS}gronden-{brief.id}.js"


def grounds_module(register: Register, brief: Afdelingsbrief) -> bytes:
    """Return the module with every ground to refuse: they weigh as much as the rest of a page, and come when needed."""
    return js_module(_grounds(register, brief))


def letter_facts(register: Register, brief: Afdelingsbrief) -> dict[str, Any]:
    """Return what the script of a page needs to know beside the text of its letter, for JSON."""
    fields = {f.veld.naam: _kind(f) for f in form_fields(register, brief)}
    return {
        "id": brief.id,
        **{flag: bool(getattr(brief, flag)) for flag in _FLAGS},
        "velden": fields,
        **_asked(register, brief),
        "samen": [list(SUSPENSION)] if brief.may_be_suspended else [],
        "niet_in_toekomst": [name for name in NOT_IN_FUTURE if name in fields],
        "volgorde": in_order(fields),
        "organen": {key: body_values(register, orgaan) for key, orgaan in register.bestuursorganen.items()},
        "rechten": [_right(row) for row in register.rechten_per_regime],
        "regimes": {
            code: {"titel": r.titel, "heeft_termijn": r.heeft_termijn}
            | _filled(
                besluit_bron=r.besluit_bron,
                weigering_bron=r.weigering_bron,
                termijn_id=r.termijn_id,
                verandert_niet=r.verandert_niet,
            )
            for code, r in register.codes("regimes", Regime).items()
        },
        "met_gronden": may_refuse(brief),
        "woorden": {fact: titles(register, fact) for fact in GROUND_FACTS} if may_refuse(brief) else {},
        "bedrijf": COMPANY if brief.stuurt_door else "",
        "meldingen": browser_words(brief),
    }


def _asked(register: Register, brief: Afdelingsbrief) -> dict[str, Any]:
    """Return which fields must be filled in: always, only with a right, and not under a law."""
    with_right = {recht: [f.naam for f in brief.velden if recht in f.bij_recht] for recht in brief.rechten}
    laws = {law: law for law in register.codelijsten["regimes"]} | {"": AVG}  # without an activity no law is known yet
    left_out = {key: [f.naam for f in brief.velden if not f.holds_under(law)] for key, law in laws.items()}
    return {
        "verplicht": [f.naam for f in brief.velden if not f.bij_recht],
        "bij_recht": {recht: names for recht, names in with_right.items() if names},
        "niet_gevraagd": {law: names for law, names in left_out.items() if names},
    }


def law_facts(register: Register, laws: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """Return what may forbid naming a law in a letter of some day; `laws` gives the id of each law by its name."""
    return {name: _law(register.wetten[key]) for name, key in laws.items()}


def activity_module(register: Register, verwerking: Verwerking) -> bytes:
    """Return the module with what letters say of one activity, and what forbids a letter about it."""
    found = (*of_another(verwerking), *incomplete(verwerking), *of_body(register, verwerking.bestuursorgaan_id))
    faults = [[f.rule, f"{f.message} {f.hint}"] for f in found]
    rights = sorted(rights_here(register, verwerking))
    return js_module({
        "orgaan": verwerking.bestuursorgaan_id,
        "rol": verwerking.rol,
        "opdrachtgevers": [row.naam for row in principals(verwerking)],
        "waarden": own_values(register, verwerking),
        "rechten": rights,
        "fouten": faults,
        "feiten": facts(register, verwerking),
    })  # fmt: skip


def js_module(value: object) -> bytes:
    """Return a value as a module of the site."""
    return b"export default %b\n" % msgspec.json.encode(value)


def _right(row: RechtPerRegime) -> dict[str, str | bool]:
    shown: dict[str, str | bool]
    shown = {"regime": row.regime, "recht": row.recht, "artikel": row.artikel, "bron": row.bron}
    return shown | _filled(
        termijn_id=row.termijn_id, termijn_artikel=row.termijn_artikel, met_overzicht=row.met_overzicht
    )


def _filled(**values: str | bool | None) -> dict[str, str | bool]:
    """Return the values that are there."""
    return {name: value for name, value in values.items() if value}


def _grounds(register: Register, brief: Afdelingsbrief) -> dict[str, dict[str, Any]]:
    grounds = register.codes("weigeringsgronden", Weigeringsgrond).items()
    return {code: _ground(register, ground, is_whole=brief.weigert_alles) for code, ground in grounds}


def _ground(register: Register, ground: Weigeringsgrond, *, is_whole: bool) -> dict[str, Any]:
    rows = [row for row in register.weigeringsgronden_per_recht if row.grond == ground.code]
    conditions = [row for row in register.weigeringsgrond_voorwaarden if row.grond == ground.code]
    return {
        "titel": ground.titel,
        "tekst": ground.omschrijving,
        "bron": ground.bron,
        "eist_afweging": ground.eist_afweging,
        "hulp": ground.onderbouwing,
        "rechten": [row.recht for row in rows if not (is_whole and row.alleen_voor_deel)],
        "regimes": sorted(laws_of(register, ground.code)),
        "voorwaarden": [_condition(register, row) for row in conditions],
    } | _time(ground)


def _condition(register: Register, row: Voorwaarde) -> dict[str, Any]:
    return {
        "feit": row.feit,
        "naam": register.codelijsten["voorwaarde_feiten"][row.feit].titel,
        "waarden": list(row.waarden),
        "mag_niet": row.mag_niet,
        "zegt": row.zegt,
        "anders": row.anders,
    }


def _law(wet: Wet) -> dict[str, Any]:
    return {"naam": law_name(wet)} | _filled(verouderd=stale_text(wet)) | _time(wet)


def _time(row: Weigeringsgrond | Wet) -> dict[str, str]:
    days = {"van": row.geldig_van, "tot": row.geldig_tot}
    return {name: day.isoformat() for name, day in days.items() if day}


def _kind(field: FormulierVeld) -> dict[str, Any]:
    return {"soort": field.veld.soort} | ({"keuzes": field.keuzes} if field.keuzes else {})
