"""The vocabularies, edited by administrators; a term that was ever kept is retired, not deleted."""

from django import forms
from django.contrib import admin
from django.http import HttpRequest

from catalog.admin.entity.listing import UncountedList
from catalog.admin.generic import AnyForm
from catalog.admin.site import desk
from catalog.models import Term


class TermForm(AnyForm):
    """The key is given once: vocabulary, stroke, code."""

    class Meta:
        model = Term
        fields = ("key", "label", "trade_code", "definition", "source", "uri", "position", "retired")
        widgets = {
            "label": forms.TextInput,
            "trade_code": forms.TextInput,
            "source": forms.TextInput,
            "uri": forms.TextInput,
            "definition": forms.Textarea(attrs={"rows": 3}),
        }
        help_texts = {"key": "vocabulary/code, e.g. document-kind/apcs; it cannot be changed later"}


@admin.register(Term, site=desk)
class TermAdmin(UncountedList):
    form = TermForm
    columns = ("vocabulary", "key", "trade_code")
    has_pages = True
    list_per_page = 100
    list_filter = ("vocabulary", "retired")
    search_fields = ("key", "label", "trade_code")
    search_help_text = "A label, a code or a trade code"

    def get_readonly_fields(self, request: HttpRequest, obj: Term | None = None) -> tuple[str, ...]:
        return ("key",) if obj else ()

    def has_delete_permission(self, request: HttpRequest, obj: Term | None = None) -> bool:
        """Old revisions and editions may speak of it; retire it instead."""
        return False
