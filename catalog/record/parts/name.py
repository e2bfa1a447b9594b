"""Names and identifiers of agents, places and events (ISAAR(CPF) 5.1, 6.1)."""

from typing import Annotated

from catalog.record.document import Language, Line, Part, Script, Text, Vocabulary


class Name(Part):
    """One name in one script; exactly one of an entity is preferred."""

    text: Line
    preferred: bool = False
    kind: Annotated[str, Vocabulary("name-kind")] = ""
    family: Line = ""
    given: Line = ""
    particle: Line = ""
    addition: Line = ""
    script: Script = ""
    language: Language = ""
    transliteration: Line = ""
    note: Text = ""


class Identifier(Part):
    """What another registry calls this entity."""

    scheme: Annotated[str, Vocabulary("identifier-scheme")]
    value: Line
