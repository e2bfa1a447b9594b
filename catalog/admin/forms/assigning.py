"""The form that gives a record to a colleague."""

from typing import Any

from django import forms
from django.contrib.auth.models import User


class AssignForm(forms.Form):
    """To whom, why, until when."""

    to = forms.ModelChoiceField(User.objects.none(), label="Colleague")
    due = forms.DateField(required=False, label="Wanted by", widget=forms.DateInput(attrs={"type": "date"}))
    note = forms.CharField(
        required=False, label="Note (not public)", widget=forms.Textarea(attrs={"rows": 2, "data-grow": ""})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "assign-%s", **kwargs})
        people = User.objects.filter(is_active=True, is_staff=True).order_by("username")
        self.fields["to"].queryset = people  # type: ignore[attr-defined]  # a choice of rows
