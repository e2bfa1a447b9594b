"""Bytes as text: which encoding a file of words is in, told by its mark, else tried. Imports nothing."""

MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
ASSUMED = "The file is not UTF-8; it was read as Windows-1252. See that accents are right."


class UnreadableLettersError(ValueError):
    """The bytes are text in no encoding that is tried."""


def decoded(body: bytes) -> tuple[str, list[str]]:
    """Return the text, and what a person should know of how it was read."""
    for mark, encoding in MARKS:
        if body.startswith(mark):
            return _strictly(body, encoding), []
    try:
        return body.decode("utf-8"), []
    except UnicodeDecodeError:
        return _strictly(body, "cp1252"), [ASSUMED]


def _strictly(body: bytes, encoding: str) -> str:
    try:
        return body.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableLettersError(f"no {encoding}: {error}") from error
