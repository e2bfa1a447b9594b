"""Composite values: several plain columns, declared under one name and read as one typed value.

`date = DateColumns()` gives date_as_written, date_edtf, date_earliest …, and `row.date` is a DateValue.
"""

from typing import Any, Self, overload

from django.db import models

from catalog.models.columns import CALENDARS, CleanLine, CleanText, choice_column, one_of
from catalog.record.document import DateValue, Link, Ref
from catalog.values.dates import parse_edtf


class BoundColumn(models.BigIntegerField):
    """First or last day of an EDTF column as an ordinal (1 is 0001-01-01), kept in step at every save."""

    def __init__(self, of: str = "", end: str = "earliest", **kwargs: Any) -> None:
        self.of, self.end = of, end
        super().__init__(**{"null": True, "blank": True, "editable": False, **kwargs})

    def deconstruct(self) -> Any:
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.BigIntegerField", args, kwargs

    def pre_save(self, model_instance: models.Model, add: bool) -> int | None:  # noqa: ARG002  # Django's signature
        edtf = getattr(model_instance, self.of)
        value: int | None = getattr(parse_edtf(edtf), self.end) if edtf else None
        setattr(model_instance, self.attname, value)
        return value


class Composite:
    """The frame: a subclass names its columns by suffix and says how they read as one value."""

    name: str

    def columns(self, name: str) -> dict[str, models.Field]:
        raise NotImplementedError

    def contribute_to_class(self, cls: type[models.Model], name: str) -> None:
        """Add the columns to the table under the composite's name; Django calls this."""
        self.name = name
        for suffix, column in self.columns(name).items():
            cls.add_to_class(f"{name}_{suffix}", column)
        setattr(cls, name, self)


class DateColumns(Composite):
    """A date as written, as EDTF with its bounds, its calendar and the two doubts."""

    def columns(self, name: str) -> dict[str, models.Field]:
        return {
            "as_written": CleanLine("as written"),
            "edtf": CleanLine("date (EDTF)"),
            "earliest": BoundColumn(of=f"{name}_edtf", end="earliest"),
            "latest": BoundColumn(of=f"{name}_edtf", end="latest"),
            "calendar": choice_column(*CALENDARS, default="gregorian"),
            "uncertain": models.BooleanField("uncertain in the source", default=False),
            "supplied": models.BooleanField("supplied by the cataloguer", default=False),
            "reason": CleanText("reason"),
        }

    @overload
    def __get__(self, row: None, owner: type) -> Self: ...
    @overload
    def __get__(self, row: models.Model, owner: type) -> DateValue: ...
    def __get__(self, row: models.Model | None, owner: type) -> Self | DateValue:
        if row is None:
            return self
        return DateValue.model_construct(
            **{field: getattr(row, f"{self.name}_{field}") for field in DateValue.model_fields}
        )

    def __set__(self, row: models.Model, value: DateValue) -> None:
        for field in DateValue.model_fields:
            setattr(row, f"{self.name}_{field}", getattr(value, field))


class LinkColumns(Composite):
    """Somebody or some place as observed, as identified (a foreign key), and the two doubts."""

    def __init__(self, to: str) -> None:
        self.to = to

    def columns(self, _name: str) -> dict[str, models.Field]:
        return {
            "ref": models.ForeignKey(self.to, models.PROTECT, null=True, blank=True, related_name="+"),
            "observed": CleanLine("as named in the source"),
            "uncertain": models.BooleanField("uncertain in the source", default=False),
            "supplied": models.BooleanField("supplied by the cataloguer", default=False),
            "reason": CleanText("reason"),
        }

    @overload
    def __get__(self, row: None, owner: type) -> Self: ...
    @overload
    def __get__(self, row: models.Model, owner: type) -> Link: ...
    def __get__(self, row: models.Model | None, owner: type) -> Self | Link:
        if row is None:
            return self
        target = getattr(row, f"{self.name}_ref")
        ref = Ref.model_construct(ark=target.ark, kind=target.kind) if target else None
        plain = {field: getattr(row, f"{self.name}_{field}") for field in Link.model_fields if field != "ref"}
        return Link.model_construct(ref=ref, **plain)


def date_rules(table: str, *names: str) -> list[models.BaseConstraint]:
    """Return the database's rules for date columns: known calendar, first day not after the last."""
    rules: list[models.BaseConstraint] = []
    for name in names:
        rules.append(one_of(table, f"{name}_calendar", CALENDARS))
        in_order = models.Q(**{f"{name}_earliest__lte": models.F(f"{name}_latest")})
        open_end = models.Q(**{f"{name}_earliest": None}) | models.Q(**{f"{name}_latest": None})
        rules.append(models.CheckConstraint(name=f"{table}_{name}_in_order", condition=in_order | open_end))
    return rules
