"""What an editor reads of a spoiled file, as sentences.md has it."""

from pathlib import Path

from glashelder.findings import Finding

# What an editor reads of a case: `## name`, then place, sentence and cure of each finding.
_BLOCKS = (Path(__file__).parent / "sentences.md").read_text("utf-8").split("\n## ")[1:]
SENTENCES = {name: text.strip() for name, _, text in (block.partition("\n") for block in _BLOCKS)}


def flat(findings: tuple[Finding, ...]) -> list[tuple[str, str, int]]:
    """Return rule, path inside the data package and line of each finding."""
    return [(f.rule, f.place.path.removeprefix("register_data/"), f.place.line) for f in findings]


def said(findings: tuple[Finding, ...], *, besides: tuple[str, str, int]) -> str:
    """Return place, sentence and cure of each finding but the planted one, as `sentences.md` has them."""
    return "\n".join(
        f"{path}:{line}:{f.place.column} {rule}\n    {f.message}\n    → {f.hint}"
        for f, (rule, path, line) in zip(findings, flat(findings), strict=True)
        if (rule, path, line) != besides
    )


def line_of(file: Path, line: int | str) -> int:
    """Return the number of the line that holds the text, or the number itself."""
    if isinstance(line, int):
        return line
    lines = file.read_bytes().split(b"\n")
    return next(n for n, content in enumerate(lines, 1) if line.encode() in content)
