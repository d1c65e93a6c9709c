"""The values that fill the slots of a letter of a department.

`activity_values`: facts of the register, the same for every letter about an activity. Texts: `organisatie`, `telefoon`,
`email`, `verzoek_kanaal`, `fg_naam`, `fg_email`, `verwerking` (title), `orgaan` ("de burgemeester van …"),
`orgaan_hoofdletter`, `postadres`, `ondertekening`, `functie`, `bezwaar_postadres`, `bezwaar_kanaal`, `afspraken`,
`regime`. Lists of finished sentences: `doelen`, `gegevens`, `ontvangers`, `verwerkers`, `doorgiften`, `bewaring`,
`besluitvorming`, `rechten`, `bezwaar_recht`, `samen_met`. Flags: `regime-<code>`.

`request_values`: what was typed and what follows from it. Every field under its own name: a date in words, a choice in
its words with a flag `<veld>-<code>` (`recht-inzage`), any other text as typed: a long one with its lines and
paragraphs, an address with its lines. Further:

- `verwerkingen` (titles) and `onderwerpen` (the titles in one sentence);
- `berust_op`, the laws that a decision rests on;
- `wetsartikel` and `termijn_artikel` of the right under the regime, where that law gives the right;
- `delen`, rows with `nummer`, `vraag`, `uitvoering`, `grond` (in words), `grond_bron`, `feiten`, `afweging` and the
  flags `toegekend` and `geweigerd`; `meer-delen` (flag);
- `stilstand` (flag), where the deadline was suspended;
- `termijn` (flag), `einde`, `veilig_einde`, `uitleg`, `verschoven` (flag); and where the law allows more time
  `verlengbaar` (flag), `verlengd_tot`, `verlengd_uitleg`;
- counted from `datum`: `bezwaar_duur`, `bezwaar_begin`, `bezwaar_einde`, `bezwaar_na_post`, `bezwaar_bron`.

The browser gets the first as data and computes the second itself; a test holds both equal.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

from glashelder.law.deadlines import BY_POST, Deadline, deadline, objection_deadline
from glashelder.law.rights import ACCESS, AVG
from glashelder.letters.catalogue.department_fields import (
    ADRES,
    DATUM,
    DELEN,
    KEUZE,
    LANGE_TEKST,
    VELDEN,
    VERWERKINGEN,
    Veld,
)
from glashelder.letters.catalogue.request import (
    TOEKENNEN,
    WEIGEREN,
    Deel,
    LetterRequest,
    Lines,
    address_lines,
    one_line,
    paragraphs,
    parse_date,
)
from glashelder.letters.catalogue.rights import choices_of
from glashelder.letters.deadline_words import deadline_in_words
from glashelder.letters.deadlines import decision_deadline, extended_deadline, right_under, suspension_of
from glashelder.letters.department.overview import inzage_view
from glashelder.letters.grounds import ground
from glashelder.letters.text.laws import decision_laws
from glashelder.model.records import Bestuursorgaan, Regime, Verwerking
from glashelder.model.register import Register
from glashelder.views.rights import rights_under_law
from glashelder.wording.sentences import capitalised, sentences
from glashelder.wording.words import date_in_words, period_in_words

Row = dict[str, bool | Lines]
Values = dict[str, str | bool | Sequence[str] | Sequence[Row]]
_ONE_DAY = datetime.timedelta(days=1)


def activity_values(register: Register, verwerking: Verwerking) -> Values:
    """Return what every letter about an activity may say of it."""
    orgaan = register.bestuursorganen[verwerking.bestuursorgaan_id]
    return body_values(register, orgaan) | own_values(register, verwerking)


def body_values(register: Register, orgaan: Bestuursorgaan) -> Values:
    """Return the values that all activities of one body share."""
    organisatie = register.organisaties[orgaan.organisatie_id]
    return {
        "organisatie": capitalised(organisatie.naam),
        "telefoon": organisatie.telefoon,
        "email": organisatie.email,
        "verzoek_kanaal": organisatie.verzoek_kanaal,
        "fg_naam": organisatie.fg_naam,
        "fg_email": organisatie.fg_email,
        "orgaan": orgaan.naam,
        "orgaan_hoofdletter": capitalised(orgaan.naam),
        "postadres": orgaan.postadres,
        "ondertekening": orgaan.ondertekening,
        "functie": capitalised(orgaan.functie_ondertekenaar),
        "bezwaar_postadres": orgaan.bezwaar_postadres,
        "bezwaar_kanaal": orgaan.bezwaar_kanaal,
    }


def own_values(register: Register, verwerking: Verwerking) -> Values:
    """Return the values of an activity itself."""
    inzage = inzage_view(register, verwerking)
    by_bases = verwerking.regime == AVG
    return {
        "verwerking": verwerking.titel,
        "regime": verwerking.regime,
        f"regime-{verwerking.regime}": True,
        "doelen": inzage.doelen,
        "gegevens": inzage.gegevens,
        "ontvangers": inzage.ontvangers,
        "verwerkers": inzage.verwerkers,
        "doorgiften": inzage.doorgiften,
        "bewaring": inzage.bewaring,
        "besluitvorming": inzage.besluitvorming,
        "rechten": inzage.rechten if by_bases else _rights_under(register, verwerking.regime),
        "bezwaar_recht": inzage.bezwaar_recht if by_bases else (),
        "samen_met": inzage.samen_met,
        "afspraken": inzage.afspraken,
    }


def _rights_under(register: Register, regime: str) -> tuple[str, ...]:
    """Return the rights that a law other than the AVG gives, each with its article."""
    rights = (right for right in rights_under_law(regime, register) if right.code != ACCESS)
    return tuple(sentences(f"{right.titel} ({right.artikel})", right.toelichting) for right in rights)


def request_values(register: Register, request: LetterRequest, today: datetime.date) -> Values:
    """Return what was typed, in words, and what follows from it. A letter without a day carries that of the run."""
    verwerkingen = [register.verwerkingen[key] for key in request.verwerkingen]
    sent = request.dag("datum") or today
    titles = [v.titel for v in verwerkingen]
    values: Values = {"verwerkingen": titles, "onderwerpen": _together(titles)}
    for veld in VELDEN.values():
        values |= _typed(veld, choices_of(veld, register), request.velden.get(veld.naam, ""))
    values["datum"] = date_in_words(sent)
    values["meer-delen"] = len(request.delen) > 1
    values["delen"] = [_deel(register, number, deel) for number, deel in enumerate(request.delen, start=1)]
    regime = verwerkingen[0].regime
    values["berust_op"] = _rests_on(register, request, regime)
    return values | _terms(register, request, regime) | _objection(register, sent)


def _rests_on(register: Register, request: LetterRequest, regime: str) -> tuple[str, ...]:
    right = right_under(register, regime, request.veld("recht"))
    refused = (ground(register, deel.grond) for deel in request.delen if deel.besluit == WEIGEREN)
    return decision_laws(right, register.codes("regimes", Regime).get(regime), filter(None, refused))


def _typed(veld: Veld, choices: Mapping[str, str], typed: str) -> Values:
    text = one_line(typed)
    if not text or veld.soort in (DELEN, VERWERKINGEN):
        return {}
    day = parse_date(text) if veld.soort == DATUM else None
    if day:
        return {veld.naam: date_in_words(day)}
    if veld.soort == KEUZE and text in choices:
        return {veld.naam: choices[text], f"{veld.naam}-{text}": True}
    if veld.soort == LANGE_TEKST:
        return {veld.naam: paragraphs(typed)}
    lines = address_lines(typed)
    return {veld.naam: lines if isinstance(lines, str) or veld.soort == ADRES else ", ".join(lines)}


def _deel(register: Register, number: int, deel: Deel) -> Row:
    found = ground(register, deel.grond) if deel.besluit == WEIGEREN else None
    return {
        "nummer": str(number),
        "vraag": paragraphs(deel.vraag),
        "uitvoering": paragraphs(deel.uitvoering),
        "grond": found.omschrijving if found else "",
        "grond_bron": found.bron if found else "",
        "feiten": paragraphs(deel.feiten),
        "afweging": paragraphs(deel.afweging),
        "toegekend": deel.besluit == TOEKENNEN,
        "geweigerd": deel.besluit == WEIGEREN,
    }


def _terms(register: Register, request: LetterRequest, regime: str) -> Values:
    right, received = right_under(register, regime, request.veld("recht")), request.dag("ontvangen")
    values: Values = {}
    if right:
        values |= {"wetsartikel": right.artikel, "termijn_artikel": right.termijn_artikel or ""}
    if received is None:
        return values
    counted = register, regime, request.veld("recht"), received, suspension_of(request)
    if end := decision_deadline(*counted):
        values |= _end(end)
    if extended := extended_deadline(*counted):
        values |= {
            "verlengbaar": True,
            "verlengd_tot": date_in_words(extended.einde),
            "verlengd_uitleg": deadline_in_words(extended),
        }
    return values


def _end(end: Deadline) -> Values:
    return {
        "termijn": True,
        "einde": date_in_words(end.einde),
        "veilig_einde": date_in_words(end.veilig_einde),
        "verschoven": end.einde != end.veilig_einde,
        "uitleg": deadline_in_words(end),
        "stilstand": end.stilstand is not None,
    }


def _objection(register: Register, sent: datetime.date) -> Values:
    end = objection_deadline(register, sent)
    by_post = deadline(register, BY_POST, end.einde) if end else None
    if end is None or by_post is None:
        return {}
    return {
        "bezwaar_duur": period_in_words(end.duur),
        "bezwaar_begin": date_in_words(sent + _ONE_DAY),
        "bezwaar_einde": date_in_words(end.einde),
        "bezwaar_na_post": period_in_words(by_post.duur),
        "bezwaar_bron": end.bron,
    }


def _together(titles: Sequence[str]) -> str:
    return " en ".join(filter(None, ("; ".join(titles[:-1]), *titles[-1:])))
