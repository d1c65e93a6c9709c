"""Meaning: what the law asks beyond the shape of a row. One rule, one file; rules see typed records only."""

from importlib import import_module
from pkgutil import iter_modules

from glashelder.rules.rule import Rule

_MODULES = [import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__)]

RULES: tuple[Rule, ...] = tuple(module.RULE for module in _MODULES if hasattr(module, "RULE"))
"""The rule of every module here that has one, in the order of their ids."""
