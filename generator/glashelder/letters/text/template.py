"""A letter of a department as a template: read once, filled in as often as needed.

In: `templates/letters/<id>.txt.j2` and the laws of the register, which Jinja may name with `wet(id, artikel)`. Out: a
`Template`, whose `fill` gives a `FilledLetter` for every carrier. No value of a request passes through Jinja.

Of the front matter `onderwerp`, `wet`, `bijlagen` and `bijlage` (the text that stands behind the signature, once for
each activity) stand in the letter and may hold slots and conditions; `letters/catalogue/` reads the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from glashelder.letters.text.fill import FilledBlock, Values, fill, names
from glashelder.letters.text.laws import each_once, law_name, name_in, on_day, possible_laws
from glashelder.letters.text.source import (
    Block,
    LetterText,
    read_blocks,
    read_letter,
    read_line,
    text_environment,
)
from glashelder.model.register import Register
from glashelder.tree.tree import Tree

_COMPOSED = "berust_op"
"""The value of a decision that names laws of the register, beside those that the template names."""
_HEAD = ("onderwerp", "wet", "bijlagen", "bijlage")


class UnknownLawError(KeyError):
    """A template names a law that is not in the register."""


class FilledLetter(Struct, frozen=True):
    """A finished letter without letterhead and signature.

    Attributes:
        titel: what it is about.
        blokken: the text.
        wet: the laws it rests on, each with its article; the last also says on which day.
        bijlagen: what is enclosed.
        bijlage: the text behind the signature; empty for most letters.
        wetten: the ids of those laws.
    """

    titel: str
    blokken: tuple[FilledBlock, ...]
    wet: tuple[str, ...]
    bijlagen: tuple[str, ...]
    bijlage: tuple[FilledBlock, ...]
    wetten: tuple[str, ...]

    @property
    def regels(self) -> Iterator[str]:
        """Every line of text and annex."""
        return (regel for blok in (*self.blokken, *self.bijlage) for regel in blok.regels)


class Template(Struct, frozen=True):
    """A letter with slots.

    Attributes:
        text: front matter and body as written.
        head: per key of the front matter its lines, as a list that can be filled.
        annexes: each text that may stand behind the signature, by its name.
        laws: the id of each law that the letter may name, by its name.
    """

    text: LetterText
    head: Mapping[str, Block]
    annexes: Mapping[str, tuple[Block, ...]]
    laws: Mapping[str, str]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Every block: of the text, of the front matter and of what stands behind the signature."""
        return (*self.text.blokken, *self.head.values(), *(b for blocks in self.annexes.values() for b in blocks))

    @property
    def names(self) -> set[str]:
        """Every value that the letter asks for."""
        return names(self.blocks)

    def fill(self, values: Values, per_activity: Sequence[Values]) -> FilledLetter:
        """Return the letter with these values; the annex once for each of `per_activity`.

        Raises:
            EmptySlotError: a slot that is shown has no value.
        """
        head = {
            key: tuple(line for b in fill([block], values) for line in b.regels) for key, block in self.head.items()
        }
        annex = [
            block
            for name in head["bijlage"]
            for activity in per_activity
            for block in fill(self.annexes[name], {**values, **activity})
        ]
        laws = each_once(head["wet"])
        return FilledLetter(
            titel=" ".join(head["onderwerp"]),
            blokken=fill(self.text.blokken, values),
            wet=on_day(laws, str(values.get("datum", ""))),
            bijlagen=head["bijlagen"],
            bijlage=tuple(annex),
            wetten=tuple(dict.fromkeys(self.laws[n] for law in laws if (n := name_in(law)) in self.laws)),
        )


def read_template(templates: Tree, name: str, register: Register) -> Template:
    """Return letter `name` with its slots still open.

    Raises:
        jinja2.TemplateError: the template is not sound, or asks for what there is not.
        KeyError: the front matter lacks a key, or a law is unknown.
        ValueError: there is no front matter.
    """
    laws: dict[str, str] = {}

    def wet(key: str, artikel: str) -> str:
        if key not in register.wetten:
            raise UnknownLawError(key)
        name = law_name(register.wetten[key])
        laws[name] = key
        return f"{name} {artikel}"

    environment = text_environment(templates)
    text = read_letter(environment.get_template(f"letters/{name}.txt.j2").render(wet=wet))
    head = {key: _list(text.front.get(key, "")) for key in _HEAD}
    annexes = {
        part.tekst: tuple(read_blocks(environment.get_template(f"letters/{part.tekst}.txt.j2").render(wet=wet)))
        for line in head["bijlage"].regels
        for part in line.delen
    }
    if _COMPOSED in names(head.values()):
        named = {name_in(law) for law in possible_laws(register)}
        laws |= {law_name(wet): key for key, wet in register.wetten.items() if law_name(wet) in named}
    return Template(text, head, annexes, laws)


def _list(text: str) -> Block:
    return Block("lijst", tuple(_lines(text.split("|"))))


def _lines(texts: Iterable[str]) -> Iterator:  # type: ignore[type-arg]
    return (read_line(text.strip()) for text in texts if text.strip())
