"""PD04: no e-mail address of a person; those of a department or function are fine."""

import re

from glashelder.findings import Severity
from glashelder.leaks.functions import names_function
from glashelder.leaks.text_profile import TextProfile
from glashelder.leaks.text_rule import SAMEN, TextFault, TextFaults, TextRule, mask

_LOCAL = re.compile(r"[\w.%+'-]{1,64}\Z")
_DOMAIN = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_PRIVATE = re.compile(
    r"(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|proton|protonmail|gmx|ziggo|kpnmail|kpnplanet|planet"
    r"|home|xs4all|hetnet|upcmail|casema|chello|quicknet|telfort|tele2|zonnet|solcon|caiway|online|versatel|wxs)"
    r"\.(?:com|nl|be|de|net|me|ch|eu|org|co\.uk)",
    re.IGNORECASE,
)
# First name or initials, a separator, and surname: j.jansen, jan.de.vries, j.p.jansen-smit2.
_PERSON = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?(?:[._][^\W\d_]+(?:-[^\W\d_]+)?){1,5}\d{0,2}")


def find(text: str) -> TextFaults:
    """Yield each e-mail address at a consumer provider, or that is made of a person's name."""
    at = text.find("@")
    while at >= 0:
        local = _LOCAL.search(text[max(0, at - 64) : at])
        domain = _DOMAIN.match(text, at + 1)
        if local and domain and (_PRIVATE.fullmatch(domain[0]) or _is_name(local[0])):
            yield TextFault(
                at - len(local[0]),
                f"{local[0]}@{domain[0]}",
                f"Dit lijkt het mailadres van een persoon ({mask(local[0])}@{domain[0]}).",
                "Gebruik het adres van een afdeling of functie, bijvoorbeeld privacy@ en dan uw domein.",
            )
        at = text.find("@", at + 1)


def _is_name(local: str) -> bool:
    parts = re.split(r"[._-]", local)
    return _PERSON.fullmatch(local) is not None and not any(map(names_function, parts))


def _needs(profile: TextProfile) -> bool:
    return "@" in profile.folded.text


RULE = TextRule(
    code="PD04",
    title="Mailadressen zijn van een afdeling of functie, niet van een persoon",
    law="AVG artikel 5, eerste lid, onder c",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    uitleg="Een mailadres met een naam erin is een persoonsgegeven, en werkt niet meer als iemand vertrekt. "
    f"Gebruik het adres van een afdeling of functie. {SAMEN}",
    find=find,
    needs=_needs,
)
