"""A property that is worked out once for each object, without the lock that Python 3.11 takes for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class once(Generic[T]):  # noqa: N801 (it stands where `property` does)
    """What `functools.cached_property` is from Python 3.12 on; thousands of objects are asked once or twice."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self._name = make.__name__
        self.__doc__ = make.__doc__

    def __get__(self, instance: Any, owner: type | None = None) -> T:
        """Return the value; it then stands in the object itself, so that this is not asked again."""
        value = instance.__dict__[self._name] = self._make(instance)
        return value
