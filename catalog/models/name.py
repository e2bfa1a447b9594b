"""Names and identifiers of an entity."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from catalog.models.columns import CleanLine, CleanText
from catalog.models.part import Part, owner_column, unique_part
from catalog.models.term import term_column
from catalog.values.languages import is_language, is_script


def _script(value: str) -> None:
    if value and not is_script(value):
        raise ValidationError(f"“{value}” is no script code; write ISO 15924, e.g. Latn or Cyrl.")


def _language(value: str) -> None:
    if value and not is_language(value):
        raise ValidationError(f"“{value}” is no language code; write ISO 639, e.g. fr or ota.")


class Name(Part):
    """One name in one script."""

    entity = owner_column("Entity", "names")
    text = CleanLine("name", blank=False)
    preferred = models.BooleanField(default=False)
    kind = term_column("name-kind")
    family = CleanLine("family name")
    given = CleanLine("given names")
    particle = CleanLine()
    addition = CleanLine("title or addition")
    script = CleanLine(validators=[_script])
    language = CleanLine(validators=[_language])
    transliteration = CleanLine("transliterated by")
    note = CleanText()

    class Meta(Part.Meta):
        constraints = [
            unique_part("name"),
            models.UniqueConstraint(
                name="name_one_preferred", fields=["entity"], condition=Q(preferred=True)
            ),
        ]

    def __str__(self) -> str:
        return str(self.text)


class Identifier(Part):
    """What another registry calls this entity."""

    entity = owner_column("Entity", "identifiers")
    scheme = term_column("identifier-scheme", required=True)
    value = CleanLine(blank=False)

    class Meta(Part.Meta):
        constraints = [unique_part("identifier")]

    def __str__(self) -> str:
        return str(self.value)
