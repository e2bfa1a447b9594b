"""The vocabularies, edited by administrators; a term that was ever kept is retired, not deleted."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest

from catalog.admin.entity.listing import UncountedList
from catalog.admin.generic import AnyChoice, AnyForm
from catalog.admin.site import desk
from catalog.models import Term

UPWARD = "broader__broader__broader__broader"
"""Fetched along, so that the path of a term asks no query of its own."""


class TermChoice(AnyChoice):
    """A term said with the terms above it."""

    def label_from_instance(self, term: Term) -> str:
        return f"{term.vocabulary}: {term.full_path}"


class TermForm(AnyForm):
    """The key is given once: vocabulary, stroke, code. The broader term is of the same vocabulary."""

    broader = TermChoice(
        queryset=Term.objects.none(),
        required=False,
        empty_label="none: it stands at the top",
        help_text="the term directly above it; a thing that bears this term counts under all above",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        terms = Term.objects.filter(retired=False).select_related(UPWARD)
        if self.instance.pk:
            terms = terms.filter(vocabulary=self.instance.vocabulary).exclude(key=self.instance.key)
        self.fields["broader"].queryset = terms  # type: ignore[attr-defined]  # a choice of rows

    class Meta:
        model = Term
        fields = (
            "key", "label", "broader", "trade_code", "definition", "source", "uri", "also", "position",
            "retired",
        )  # fmt: skip
        widgets = {
            "label": forms.TextInput,
            "trade_code": forms.TextInput,
            "source": forms.TextInput,
            "uri": forms.TextInput,
            "definition": forms.Textarea(attrs={"rows": 3}),
            "also": forms.Textarea(attrs={"rows": 2}),
        }
        help_texts = {"key": "vocabulary/code, e.g. document-kind/apcs; it cannot be changed later"}


@admin.register(Term, site=desk)
class TermAdmin(UncountedList):
    form = TermForm
    columns = ("vocabulary", "stands_under", "key", "trade_code")
    list_select_related = (UPWARD,)
    has_pages = True
    list_per_page = 100
    list_filter = ("vocabulary", "retired")
    search_fields = ("key", "label", "trade_code")
    search_help_text = "A label, a code or a trade code"

    def stands_under(self, term: Any) -> str:
        return str(term.broader.full_path) if term.broader else ""

    def get_readonly_fields(self, request: HttpRequest, obj: Term | None = None) -> tuple[str, ...]:
        return ("key",) if obj else ()

    def has_delete_permission(self, request: HttpRequest, obj: Term | None = None) -> bool:
        """Old revisions and editions may speak of it; retire it instead."""
        return False
