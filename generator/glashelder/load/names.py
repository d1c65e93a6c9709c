"""Names of files that cannot be told, linked to or written: bytes that are no UTF-8, and signs that nobody sees.

Linux allows any byte in a name. Such a name would stop a report halfway, or steer the terminal that shows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from glashelder.findings import Finding, Place
from glashelder.load.text_file import FORBIDDEN
from glashelder.tree.tree import Tree

_STRANGE = re.compile(f"{FORBIDDEN.pattern}|[\t\n\r\ud800-\udfff]")  # Python keeps a wrong byte as a surrogate
_RAW = 0xDC00
_LEFT_BY_EDITOR = re.compile(
    r"\..*|.*~|~\$.*|#.*#|4913|.*\.(?:sw[a-p]|tmp|crswap)|.*___jb_(?:tmp|old)___", re.IGNORECASE | re.DOTALL
)
"""Hidden files, and what vim, Emacs, Word, LibreOffice, JetBrains and others put beside a file while it is edited."""


def is_plain(path: str) -> bool:
    """Tell whether every sign in a path can be shown."""
    return _STRANGE.search(path) is None


def is_left_by_editor(name: str) -> bool:
    """Tell whether an editor made a file of this name, to save or lock another: it is no part of the register."""
    return _LEFT_BY_EDITOR.fullmatch(name) is not None


def strange_names(tree: Tree) -> Iterator[Finding]:
    """Yield a finding for each file or folder of a tree whose name cannot be used."""
    found = set()
    for path in tree.files():
        names = path.split("/")
        hidden = next((i for i, name in enumerate(names[:-1]) if name.startswith(".")), len(names))
        found |= {"/".join(names[: i + 1]) for i, name in enumerate(names[:hidden]) if not is_plain(name)}
    for path in sorted(found):
        yield Finding(
            "naam-met-vreemd-teken",
            "In deze naam staat een teken dat niet te lezen of niet te zien is.",
            Place(_STRANGE.sub(_escaped, tree.shown(path))),
            "Geef het bestand een andere naam, met kleine letters, cijfers en streepjes.",
        )


def _escaped(sign: re.Match[str]) -> str:
    code = ord(sign[0])
    return f"\\x{code - _RAW:02x}" if _RAW <= code < _RAW + 256 else ascii(sign[0])[1:-1]
