"""What templates ask of the programme: an answer, or a fault of the template that asked, which Jinja can place."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import Any

import jinja2


class NoAnswerError(jinja2.TemplateRuntimeError):
    """A template asks what has no answer; the message is what it asks, as people write that in a template."""


def functions(named: Mapping[str, Callable[..., Any]]) -> dict[str, Callable[..., Any]]:
    """Return functions that blame what is asked of them on the template: `rij("wetten", "zz")`."""
    return {name: _blaming(function, f"{name}({{}})", 0) for name, function in named.items()}


def filters(named: Mapping[str, Callable[..., Any]]) -> dict[str, Callable[..., Any]]:
    """Return filters that do the same: `"zz"|titel("wetten")`."""
    return {name: _blaming(function, f"{{}}|{name}({{}})", 1) for name, function in named.items()}


def _blaming(function: Callable[..., Any], written: str, before: int) -> Callable[..., Any]:
    @functools.wraps(function)
    def answer(*asked: Any, **named: Any) -> Any:
        try:
            return function(*asked, **named)
        except (AttributeError, LookupError, TypeError, ValueError) as error:
            values = [f'"{value}"' if isinstance(value, str) else "…" for value in asked]
            call = written.format(*values[:before], ", ".join(values[before:]))
            raise NoAnswerError(call.removesuffix("()")) from error

    return answer
