"""What the reader hands over: values, each with the words of the text it came from. Imports nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Value:
    """One value of one field, read from `text[start:end]`; `more` holds what belongs to this field alone.

    `value` is the normalised form (a key, an EDTF date, a number as text); the words are the observed form.
    """

    name: str
    value: str
    start: int
    end: int
    more: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Draft:
    """A reading of one description; `text` is the original, so that offsets can be trusted.

    `whole` is false where the text was too long to be one description: only its beginning was read.
    """

    text: str
    metadata: Mapping[str, str]
    values: tuple[Value, ...] = ()
    whole: bool = True

    def with_values(self, values: Iterable[Value]) -> "Draft":
        return replace(self, values=(*self.values, *values))

    def all(self, name: str) -> tuple[Value, ...]:
        return tuple(value for value in self.values if value.name == name)

    def first(self, name: str) -> Value | None:
        return next((value for value in self.values if value.name == name), None)

    def words(self, value: Value) -> str:
        return self.text[value.start : value.end]
