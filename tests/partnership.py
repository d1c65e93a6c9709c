"""Makes of Voorbeeldstad a partnership of three small municipalities, over what they share.

Aardam has everything as it is shared, with its own texts and colours. Beekdorp departs in a few places. 's-Cederhage
has an activity of its own, one that rests on a shared one, and a site at another address.
"""

import json
import shutil
from collections.abc import Iterable
from pathlib import Path

AARDAM, BEEKDORP, CEDERHAGE = "aardam", "beekdorp", "s-cederhage"
NAMES = {AARDAM: "Aardam", BEEKDORP: "Beekdorp", CEDERHAGE: "'s-Cederhage"}
OWN_ADDRESS = "https://privacy.cederhage.example/"
_OF_EACH = (
    *("organisaties", "bestuursorganen", "afdelingen", "benoemingen", "kerncijfers", "verwerkersovereenkomsten"),
    *("versies", "vervallen", "bekende_gaten"),
)
_SETTINGS = """site_name: Privacyregisters van de Beekstreek
site_url: https://beekstreek.example/register/
docs_dir: content
site_dir: site
theme: glashelder
plugins:
  - glashelder
"""
_HOME = "---\ntitel: Uw gegevens in Aardam\nsamenvatting: Wat Aardam doet.\n---\n\nHier leest u wat wij doen.\n"
_LEAVES = "Wij hebben geen zwembad."
_CATS = """id: kattenbelasting
gebaseerd_op: hondenbelasting
titel: Kattenbelasting
samenvatting: Hebt u een kat, dan betaalt u belasting. Wij gebruiken uw adres voor de aanslag.
"""


def make_partnership(project: Path, names: Iterable[str] = NAMES) -> Path:
    """Turn a copy of the project Voorbeeldstad into the partnership, and return its data."""
    data, alone = project / "register_data", project / "alleen"
    data.rename(alone)
    shared = data / "gedeeld"
    shutil.copytree(alone, shared, ignore=lambda _, found: [n for n in found if n.removesuffix(".csv") in _OF_EACH])
    (shared / "afwijkingen.csv").unlink()
    (shared / "toegestane_vondsten.csv").unlink()
    for file in (*shared.rglob("*.yaml"), *shared.rglob("*.csv")):
        file.write_text(file.read_text("utf-8").replace("voorbeeldstad-", "").replace("14 0009", "de balie"), "utf-8")
    for number, name in enumerate(names):
        _add(data, alone, name, number)
    shutil.rmtree(alone)
    shutil.rmtree(project / "content")
    (project / "content").mkdir()
    shutil.rmtree(project / "templates")
    (project / "mkdocs.yml").write_text(_SETTINGS, "utf-8")
    for name, depart in ((AARDAM, _aardam), (BEEKDORP, _beekdorp), (CEDERHAGE, _cederhage)):
        if (data / name).exists():
            depart(data / name)
    return data


def _add(data: Path, alone: Path, name: str, number: int) -> None:
    """Add a municipality: a folder of its own is all that it takes."""
    (data / name).mkdir()
    town = NAMES.get(name, name.capitalize())
    for table in _OF_EACH:
        text = (alone / f"{table}.csv").read_text("utf-8").replace("voorbeeldstad-", "").replace("Voorbeeldstad", town)
        text = text.replace("www.voorbeeldstad", f"www.{name}").replace("@voorbeeldstad", f"@{name}")
        text = text.replace("voorbeeldstad", name).replace("0009", f"{9 - number:04}")
        (data / name / f"{table}.csv").write_text(text, "utf-8")


def _aardam(own: Path) -> None:
    (own / "content").mkdir()
    (own / "content/index.md").write_text(_HOME, "utf-8")
    colours = own / "huisstijl"
    colours.mkdir()
    tokens = {"basis": {"color": {"action-1": {"color-default": {"$value": "#7a0019"}}}}}
    (colours / "aardam.tokens.json").write_text(json.dumps(tokens), "utf-8")


def _beekdorp(own: Path) -> None:
    (own / "afwijkingen.csv").write_text(
        "tabel,kenmerk,veld,waarde,reden\n"
        "bewaartermijnen,aanslag,termijn,P5Y,De raad wil korter bewaren.\n"
        f"verwerkingen,zwemabonnement,,,{_LEAVES}\n"
        f"verwerkers,badmeester-online,,,{_LEAVES}\n"
        f"ontvangers,incassobureau,,,{_LEAVES}\n",
        "utf-8",
    )
    (own / "verwerkersovereenkomsten.csv").unlink()


def _cederhage(own: Path) -> None:
    (own / "verwerkingen").mkdir()
    (own / "verwerkingen/kattenbelasting.yaml").write_text(_CATS, "utf-8")
    (own / "verwerkingen/zwemabonnement.yaml").write_text(
        "id: zwemabonnement\ngebaseerd_op: zwemabonnement\nafdeling_id: zorg\n", "utf-8"
    )
    (own / "mkdocs.yml").write_text(f"site_url: {OWN_ADDRESS}\n", "utf-8")
