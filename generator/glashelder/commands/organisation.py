"""Which organisation a command is about, where there are several in a project."""

from __future__ import annotations

import argparse
from dataclasses import replace

from glashelder.exceptions import GeneratorError
from glashelder.settings import Settings


def chosen(settings: Settings, options: argparse.Namespace) -> Settings:
    """Return the settings for the organisation that was typed; for all of them, if the command can do that.

    Raises:
        GeneratorError: there is no such organisation, or one must be chosen.
    """
    names, typed = settings.organisations, options.organisatie
    known = ", ".join(names)
    if typed and typed not in names:
        cure = f"Kies uit: {known}." if names else "In dit register staat er maar één. Laat de optie weg."
        msg = f"De organisatie '{typed}' staat niet in {settings.shown(settings.data_dir)}. {cure}"
        raise GeneratorError(msg)
    if names and not typed and not options.for_all:
        msg = f"In dit register staan meer organisaties. Zeg voor welke: --organisatie, met een van deze: {known}."
        raise GeneratorError(msg)
    if not typed:
        return settings
    one = settings.of(typed)
    return replace(one, site=settings.site_dir / typed) if options.site is None else one


def other_of(settings: Settings, typed: str) -> Settings:
    """Return the settings of the organisation that another one is compared with.

    Raises:
        GeneratorError: there is no such other organisation.
    """
    others = [name for name in settings.organisations if name != settings.organisatie]
    if typed not in others:
        cure = f"Kies uit: {', '.join(others)}." if others else "In dit register staat er maar één."
        msg = f"Met '{typed}' kan niet worden vergeleken. {cure}"
        raise GeneratorError(msg)
    return settings.of(typed)


def refuse_own_folder(settings: Settings, options: argparse.Namespace) -> None:
    """Refuse to build one organisation where all stand: the others would not be brought up to date with it.

    Raises:
        GeneratorError: no folder was typed.
    """
    if settings.organisatie and options.site is None:
        msg = "Noem met --site een map voor de website van deze ene organisatie. Zonder --organisatie bouwt u alles."
        raise GeneratorError(msg)
