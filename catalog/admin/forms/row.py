"""One row of many: as a form, or folded into a line that is opened only when somebody wants to change it."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import construct_instance

from catalog.admin.forms.sheet import PartForm
from catalog.admin.numbers import number_of


class RowForm(PartForm):
    """A row knows its part id, its place in the order, and whether it is to go."""

    folded = False
    told: str = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        owner = {"form": form} if (form := kwargs.get("owner_form")) else {}
        frame: dict[str, forms.Field] = {
            "pid": forms.CharField(widget=forms.HiddenInput(owner), initial=self.instance.pid),
            "place": forms.IntegerField(
                widget=forms.NumberInput(owner), min_value=0, label="Place in the order"
            ),
            "gone": forms.BooleanField(widget=forms.CheckboxInput(owner), label="Remove on saving"),
        }
        for name, field in frame.items():
            field.required = False
            self.fields[name] = field

    def _post_clean(self) -> None:
        """As Django does, but for the constraints: the database holds them, asking costs a query a row."""
        exclude = self._get_validation_exclusions()
        self.instance = construct_instance(self, self.instance, self._meta.fields, self._meta.exclude)
        try:
            self.instance.full_clean(exclude=exclude, validate_unique=False, validate_constraints=False)
        except ValidationError as error:
            self._update_errors(error)  # type: ignore[attr-defined]  # stubs lack it

    @property
    def is_new(self) -> bool:
        return self.instance.pk is None

    @property
    def is_empty(self) -> bool:
        """Nothing was typed into a fresh row."""
        return self.is_new and not set(self.changed_data) - {"pid", "place", "gone"}

    @property
    def pid_field(self) -> forms.BoundField:
        return self["pid"]

    @property
    def place_field(self) -> forms.BoundField:
        return self["place"]

    @property
    def gone_field(self) -> forms.BoundField:
        return self["gone"]

    @property
    def goes(self) -> bool:
        return bool(self.data.get(self.add_prefix("gone")))

    @property
    def passes(self) -> bool:
        return self.goes or self.is_empty or self.is_valid()

    @property
    def place(self) -> int | None:
        """Where it is to stand, as typed."""
        place: int | None = self.cleaned_data.get("place")
        return place

    @property
    def preferred(self) -> bool:
        return bool(getattr(self.instance, "preferred", False))

    @property
    def prefers(self) -> bool:
        """As typed, valid or not."""
        return bool(self.data.get(self.add_prefix("preferred")))


class FoldedRow:
    """A saved row whose fields are not in the form: it may only be moved or removed."""

    folded = True
    is_new = is_empty = False
    passes = True
    errors: tuple[str, ...] = ()

    def __init__(self, row: Any, prefix: str, told: str, data: Mapping[str, Any] | None, number: int) -> None:
        self.instance, self.prefix, self.told = row, prefix, told
        self.number = number
        self.data: Mapping[str, Any] = data if data is not None else {f"{prefix}-place": number + 1}

    @property
    def goes(self) -> bool:
        return bool(self.data.get(f"{self.prefix}-gone"))

    @property
    def place(self) -> int | None:
        return number_of(self.data.get(f"{self.prefix}-place"))

    @property
    def preferred(self) -> bool:
        return bool(getattr(self.instance, "preferred", False))

    @property
    def prefers(self) -> bool:
        return self.preferred

    def has_changed(self) -> bool:
        return False


AnyRow = RowForm | FoldedRow
