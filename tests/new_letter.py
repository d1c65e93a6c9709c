"""A letter that no programme knows, added to a project as one file: it refuses a whole request, in its own words."""

from pathlib import Path

NAME = "weigering-in-het-kort"
TEXT = """\
---
voor: afdeling
volgorde: 95
titel: Besluit: kort geweigerd
waarvoor: De aanvrager krijgt niets, en u legt dat in het kort uit.
onderwerp: Wij doen niet wat u vraagt
wet: [per berust_op] [berust_op] | {{ wet("awb", "artikelen 3:45, 3:46 en 3:47") }}
rechtsmiddel: bezwaar
weigert: alles
rechten: inzage | rectificatie
velden: verwerkingen | naam | adres | recht | ontvangen | datum | delen | [als recht-rectificatie] gezocht
optioneel: zienswijze | kenmerk
---
Beste [naam],

Op [ontvangen] vroeg u om [recht]. Dat doen wij niet.

[als gezocht] Hier zochten wij: [gezocht]

{% include "letters/_delen.txt.j2" %}

{% include "letters/_bezwaar.txt.j2" %}
"""


def add_letter(project: Path, text: str = TEXT) -> Path:
    """Write the letter into the templates of a project, beside those that ship with us, and return its file."""
    file = project / "templates" / "letters" / f"{NAME}.txt.j2"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file
