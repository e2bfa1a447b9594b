"""Issuers of certificates that the house adds, or puts in the place of one on the shelf."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest

from catalog.admin.entity.listing import UncountedList
from catalog.admin.forms.fields import PickField
from catalog.admin.generic import AnyForm
from catalog.admin.site import desk
from catalog.certifiers import certifiers
from catalog.models import Agent, OwnCertifier

LINES = ("names", "about", "kinds", "series", "series_note")


class CertifierForm(AnyForm):
    """The key is given once; under one of the shelf's the row takes that one's place."""

    agent = PickField(Agent, required=False, label="Its authority record")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["agent"]
        if isinstance(field, PickField):
            field.admit(getattr(self.instance, "agent", None))

    class Meta:
        model = OwnCertifier
        fields = (
            "key", "names", "agent", "about", "field", "kinds", "numbered", "series", "series_note",
            "lookup_address", "source",
        )  # fmt: skip
        widgets = {
            **{name: forms.Textarea(attrs={"rows": 3}) for name in LINES},
            "lookup_address": forms.TextInput,
            "source": forms.Textarea(attrs={"rows": 2}),
        }


@admin.register(OwnCertifier, site=desk)
class CertifierAdmin(UncountedList):
    form = CertifierForm
    columns = ("key", "field", "stands_for")
    has_pages = True
    search_fields = ("key", "names")
    search_help_text = "A key or a name"

    def stands_for(self, row: Any) -> str:
        return f"in the place of {certifiers[row.key].name} of the shelf" if row.key in certifiers else ""

    def get_readonly_fields(self, request: HttpRequest, obj: OwnCertifier | None = None) -> tuple[str, ...]:
        return ("key",) if obj else ()
