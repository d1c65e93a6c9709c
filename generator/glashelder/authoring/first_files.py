"""The files with which a municipality begins: `templates/init/` with the answers filled in, and its own tables.

Nothing of the package is among them: law, letters, form and texts stay where they can be brought up to date.
"""

from __future__ import annotations

import csv
import importlib.metadata
import io
import json
import re
from collections.abc import Mapping

from glashelder import __version__
from glashelder.authoring.first_rows import Answers, Row, first_tables
from glashelder.schema.catalogue import Catalogue, TableSpec
from glashelder.settings import Settings
from glashelder.tree.package import shipped
from glashelder.tree.releases import newest
from glashelder.tree.tree import Tree
from glashelder.upgrade.project_files import RENEWED_BY_US

REQUIREMENTS = "requirements.txt"
_HOSTS = {"github": "dot-github/", "gitlab": "dot-gitlab-ci.yml"}
"""The files of `templates/init/` that belong to one host."""
_DOT = re.compile(r"(^|/)dot-")
"""How a name begins that has a full stop there, for tools that skip such files."""
_LOCKED = re.compile(r"^([a-zA-Z0-9._-]+)==(?:.*\\\n)*.*\n", re.MULTILINE)
"""A package in a file of pip with its hashes, each on a line of its own."""
_SLOT = re.compile(r"<<(\w+)>>")
_OURS = "glashelder"
_NOT_FOR_USE = {"editables", "hatchling"}
"""Locked for whoever builds the package."""


def first_files(answers: Answers, settings: Settings, catalogue: Catalogue) -> dict[str, str]:
    """Return the text of every file, by its path in the new folder."""
    own_hash = installed_hash()
    values = _values(answers, settings, own_hash)
    made = {
        REQUIREMENTS: requirements(),
        f"templates/huisstijl/{answers.id}.tokens.json": _tokens(answers.kleur),
        **{f"register_data/{path}": text for path, text in _tables(answers, settings, catalogue).items()},
    }
    for path, text in _templates(shipped("templates/init"), answers.host).items():
        made[path] = _SLOT.sub(lambda slot: values[slot[1]], text)
    return made


def installed_hash() -> str:
    """Return the SHA-256 of the wheel that was installed, as pip wrote it down (PEP 610); empty if it did not."""
    found = importlib.metadata.distribution(_OURS).read_text("direct_url.json")
    archive = json.loads(found).get("archive_info", {}) if found else {}
    sha: str = archive.get("hashes", {}).get("sha256", "")
    return sha


def _values(answers: Answers, settings: Settings, own_hash: str) -> Mapping[str, str]:
    one = f"pip install --require-hashes -r {REQUIREMENTS}"
    two = f"{one} && pip install --no-deps {_OURS}=={__version__}"
    bare = one if own_hash else two
    return {
        "naam": f"gemeente {answers.korte_naam}",
        "korte_naam": answers.korte_naam,
        "titel": json.dumps(f"Privacyregister {answers.korte_naam}", ensure_ascii=False),
        "adres": answers.adres,
        "versie": newest(),
        "vandaag": str(settings.today),
        "installeren": "\n".join(f".venv/bin/{command}" for command in bare.split(" && ")),
        "installeren_kaal": bare,
    }


def _templates(tree: Tree, host: str) -> dict[str, str]:
    others = tuple(start for name, start in _HOSTS.items() if name != host)
    return {_DOT.sub(r"\1.", path): tree.read(path).decode() for path in tree.files() if not path.startswith(others)}


def requirements(before: str = "") -> str:
    """Return what is locked, with our own wheel where its hash is known: from where it came, or as it stood before."""
    lock, own_hash = shipped("requirements").read("site.txt").decode(), installed_hash()
    known = [block[0] for block in _LOCKED.finditer(before) if block[0].startswith(f"{_OURS}=={__version__} ")]
    kept = [block[0] for block in _LOCKED.finditer(lock) if block[1] not in _NOT_FOR_USE]
    ours = f"{_OURS}=={__version__} \\\n    --hash=sha256:{own_hash}\n"
    if not own_hash:
        ours = "".join(known) or (
            f"# {_OURS} zelf staat hier niet bij, want pip bewaarde bij het installeren geen hash. Zo krijgt u die:\n"
            f"#   pip download --no-deps {_OURS}=={__version__}\n"
            f"#   pip hash {_OURS}-{__version__}-py3-none-any.whl\n"
        )
    head = f"# De pakketten waarmee Glashelder {__version__} is getest. {RENEWED_BY_US}\n"
    return "".join([head, *kept, ours])


def _tokens(colour: str) -> str:
    tokens = {"basis": {"color": {"action-1": {"color-default": {"$type": "color", "$value": colour}}}}}
    return json.dumps(tokens if colour else {}, indent=2) + "\n"


def _tables(answers: Answers, settings: Settings, catalogue: Catalogue) -> dict[str, str]:
    first = first_tables(answers, settings.today)
    own = (table for table in catalogue.tables.values() if table.format == "csv" and not table.parent)
    return {t.path: _csv(t, first.get(t.name, ())) for t in own if t.name in first}


def _csv(table: TableSpec, rows: tuple[Row, ...]) -> str:
    text = io.StringIO()
    names = [field.name for field in table.fields]
    writer = csv.DictWriter(text, names, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
