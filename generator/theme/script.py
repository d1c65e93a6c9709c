"""A script as the site serves it: without the remarks and indents that only its makers need.

A page of a letter may load 30 kB of script. Names and code stay as they are, so that who wants to see that nothing is
sent can still read it; the commented source is in the repository.
"""

from __future__ import annotations

import re

_REMARK = re.compile(r"^(//.*|/\*\*.*|\*.*)?$")
_TRAILING = re.compile(r" // [^\"'`]*$")


def served_script(source: str) -> str:
    """Return the script without lines of remarks, empty lines and indents.

    Our scripts begin a line with `//`, `/**` or ` *` in a remark only, and keep a text on one line; a test sees to it.
    """
    lines = (_TRAILING.sub("", line.strip()) for line in source.splitlines())
    return "".join(f"{line}\n" for line in lines if not _REMARK.match(line))
