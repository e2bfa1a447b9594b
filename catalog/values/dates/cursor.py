"""A place in a list of tokens."""

import re

from catalog.values.dates.errors import DateError
from catalog.values.dates.tokens import Token

_NO_SPACE_BEFORE = re.compile(r" ([],)?;])")
_NO_SPACE_AFTER = re.compile(r"([\[(]) ")
OPENING = {"[": "]", "(": ")"}
END = Token("end", "", "")


class Cursor:
    def __init__(self, tokens: list[Token], text: str) -> None:
        self.tokens = tokens
        self.text = text
        self.place = 0
        self.supplied = False

    def peek(self, ahead: int = 0) -> Token:
        place = self.place + ahead
        return self.tokens[place] if place < len(self.tokens) else END

    def take(self, *kinds: str) -> Token | None:
        """The next token if it is of one of these kinds."""
        token = self.peek()
        if token.kind not in kinds:
            return None
        self.place += 1
        return token

    def skip(self, *kinds: str) -> bool:
        return self.take(*kinds) is not None

    def expect(self, *kinds: str) -> Token:
        token = self.take(*kinds)
        if token is None:
            raise self.lost()
        return token

    def lost(self) -> DateError:
        """The error that names everything from here on."""
        return DateError("not_understood", self.said(self.place) or self.text)

    def said(self, start: int, stop: int | None = None) -> str:
        """The tokens as text again, for errors."""
        joined = " ".join(token.text for token in self.tokens[start:stop])
        return _NO_SPACE_BEFORE.sub(r"\1", _NO_SPACE_AFTER.sub(r"\1", joined))

    def unwrap(self) -> bool:
        """Take a bracket off that encloses all that is left; what it holds was supplied by the cataloguer."""
        closing = OPENING.get(self.peek().kind)
        last = len(self.tokens) - 1
        if closing is None or self._closing_place() != last or self.tokens[last].kind != closing:
            return False
        self.tokens = self.tokens[:-1]
        self.place += 1
        self.supplied = True
        return True

    def _closing_place(self) -> int:
        depth = 0
        for place in range(self.place, len(self.tokens)):
            kind = self.tokens[place].kind
            depth += (kind in OPENING) - (kind in OPENING.values())
            if depth == 0:
                return place
        return -1
