"""What a file handed in may be: a shelf of readers, asked in order; the first that knows the file answers.

To add one: a function of the file's bytes and name in a module of this room, registered in `views.py`.
A reader keeps nothing of the file and says nothing of it in a log.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from catalog.registry import Shelf


@dataclass(frozen=True)
class Told:
    """An answer: what the file was taken for (a key of `pages.verification`), a template and its context."""

    taken_for: str
    template: str
    context: Mapping[str, Any] = field(default_factory=dict)


Reader = Callable[[bytes, str], Told | None]
readers: Shelf[Reader] = Shelf("readers of files")


def told_of(body: bytes, name: str) -> Told | None:
    """Return the first answer; None where no reader knows the file."""
    return next((told for read in readers if (told := read(body, name))), None)
