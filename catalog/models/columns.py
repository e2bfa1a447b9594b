"""Columns that several tables share: cleaned text, choices held by the database, part ids."""

from collections.abc import Sequence
from typing import Any

from django.core.validators import MaxLengthValidator
from django.db import models
from django.db.models import Q

from catalog.values.text import clean_line, clean_text

CERTAINTY = ("", "probable", "possible")
YES_NO = ("", "yes", "partly", "no")
CALENDARS = ("gregorian", "julian")


LONGEST_LINE, LONGEST_TEXT = 2_000, 200_000
"""Characters that a form takes; the tables hold what older archives bring."""


class CleanText(models.TextField):
    """Text as typed, cleaned on its way into the database (NFC, no NUL, no lone surrogates)."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"blank": True, "default": "", **kwargs})

    def formfield(self, *args: Any, **kwargs: Any) -> Any:
        return super().formfield(*args, **_bounded(kwargs, LONGEST_TEXT))

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        value = clean_text(super().pre_save(model_instance, add) or "")
        setattr(model_instance, self.attname, value)
        return value


class CleanLine(models.CharField):
    """One line of text, cleaned; never cut, since its length is no business of the database."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"blank": True, "default": "", **kwargs})

    def formfield(self, *args: Any, **kwargs: Any) -> Any:
        return super().formfield(*args, **_bounded(kwargs, LONGEST_LINE))

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        value = clean_line(super().pre_save(model_instance, add) or "")
        setattr(model_instance, self.attname, value)
        return value


def _bounded(given: dict[str, Any], most: int) -> dict[str, Any]:
    """Refuse what is too long with its number of signs; a box with a `maxlength` would cut it in silence."""
    return {**given, "validators": [*given.get("validators", ()), MaxLengthValidator(most)]}


class CodePointText(models.TextField):
    """Text whose order is that of its code points: what a key made for sorting, or a prefix, rests on."""

    def db_parameters(self, connection: Any) -> Any:
        """PostgreSQL sorts by the rules of a language unless told otherwise; SQLite always sorts so."""
        found = super().db_parameters(connection)
        return {**found, "collation": "C"} if connection.vendor == "postgresql" else found


def choice_column(*values: str, default: str = "", verbose: str = "") -> models.CharField:
    """Return a column for one of a few structural values; pair it with `one_of` in the constraints."""
    words = [(value, value or "not stated") for value in values]
    name = verbose or None
    return models.CharField(name, max_length=24, blank="" in values, default=default, choices=words)


def one_of(table: str, column: str, values: Sequence[str]) -> models.CheckConstraint:
    """Return the database's own rule that the column holds one of the values."""
    return models.CheckConstraint(
        name=f"{table}_{column}_known", condition=Q(**{f"{column}__in": list(values)})
    )
