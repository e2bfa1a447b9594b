"""How names and identifiers are edited."""

from catalog.admin.forms.part import Sheet
from catalog.admin.parts.wording import joined
from catalog.models import Identifier, Name


def _name(row: Name) -> str:
    return joined(row.text, "preferred" if row.preferred else "", row.kind, row.script, by=" · ")


names = Sheet(
    model=Name,
    collection="names",
    title="Names",
    one="name",
    fields=(
        "text",
        "preferred",
        "kind",
        "family",
        "given",
        "particle",
        "addition",
        "script",
        "language",
        "transliteration",
        "note",
    ),
    telling=_name,
    hint="Every name and spelling, in any script; exactly one is preferred.",
)
identifiers = Sheet(
    model=Identifier,
    collection="identifiers",
    title="Identifiers elsewhere",
    one="identifier",
    fields=("scheme", "value"),
    telling=lambda row: joined(row.scheme, row.value, by=": "),
)
