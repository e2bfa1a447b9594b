"""How a question stands beside the answers given to it: open, asked again, answered or set aside. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from catalog.flags.flag import Flag

State = Literal["open", "asked again", "answered", "set aside"]
FlagAct = Literal["answered", "set aside", "reopened"]


@dataclass(frozen=True, slots=True)
class Answer:
    """One act on a question; `key` is that of the flag, `digest` of the evidence then, `time` ISO 8601."""

    key: str
    digest: str
    act: str
    text: str
    name: str
    time: str
    ledger_size: int


@dataclass(frozen=True, slots=True)
class Standing:
    """A question with how it stands and all that was ever answered to it, oldest first."""

    flag: Flag
    state: State
    history: tuple[Answer, ...] = ()

    @property
    def is_open(self) -> bool:
        return self.state in {"open", "asked again"}

    @property
    def answer(self) -> Answer | None:
        """The last word on it, whether or not it still holds."""
        return self.history[-1] if self.history else None


def stand(flags: Iterable[Flag], answers: Sequence[Answer]) -> list[Standing]:
    """Return each question with its state; open ones first, the gravest first, then in the shelf's order."""
    found = [_stand(flag, tuple(each for each in answers if each.key == flag.key)) for flag in flags]
    return sorted(found, key=lambda each: (not each.is_open, -each.flag.weight))


def _stand(flag: Flag, history: tuple[Answer, ...]) -> Standing:
    """An answer holds while the evidence is what it was when it was given."""
    last = next((each for each in reversed(history) if each.digest == flag.digest), None)
    if last is not None and last.act == "answered":
        return Standing(flag, "answered", history)
    if last is not None and last.act == "set aside":
        return Standing(flag, "set aside", history)
    return Standing(flag, "asked again" if history else "open", history)
