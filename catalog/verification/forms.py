"""Forms of the verification desk: one piece, a sale's sheet, a key, a forgotten password."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from catalog.search.verifying import LONGEST_DESCRIPTION, LONGEST_LINE

LARGEST_SHEET = 10 * 1024 * 1024
"""Bytes of a sheet: five thousand full descriptions and some room."""


class PlainForm(forms.Form):
    """A form whose labels stand alone and whose boxes are checked by us, in the reader's language."""

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})


class OneForm(PlainForm):
    """One piece: any of reference, certificate and description."""

    description = forms.CharField(
        label=_("Description"),
        help_text=_("As you mean to print it; the whole text of the lot serves best."),
        required=False,
        max_length=LONGEST_DESCRIPTION,
        widget=forms.Textarea(attrs={"rows": 7}),
    )
    reference = forms.CharField(label=_("Reference or ARK"), required=False, max_length=LONGEST_LINE)
    number = forms.CharField(label=_("Certificate number"), required=False, max_length=LONGEST_LINE)
    issuer = forms.CharField(label=_("Issuer"), required=False, max_length=LONGEST_LINE)
    own = forms.CharField(
        label=_("Own id"),
        help_text=_("Your lot or stock number, for your own use."),
        required=False,
        max_length=LONGEST_LINE,
    )

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if not self.errors and not any(found.get(name) for name in ("description", "reference", "number")):
            raise forms.ValidationError(_("Give a description, a reference or a certificate number."))
        return found


class SaleForm(PlainForm):
    """A sheet as a file, or pasted."""

    title = forms.CharField(label=_("Name of the sale or list"), required=False, max_length=200)
    file = forms.FileField(
        label=_("Sheet"),
        help_text=_("CSV in any encoding, or XLSX."),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.tsv,.xlsx"}),
    )
    pasted = forms.CharField(
        label=_("Or paste it here"),
        required=False,
        strip=False,
        max_length=2_000_000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        file = found.get("file")
        if file and (file.size or 0) > LARGEST_SHEET:
            self.add_error("file", _("The file is larger than 10 MB; cut it into several."))
        elif not self.errors and not file and not str(found.get("pasted", "")).strip():
            raise forms.ValidationError(_("Choose a file, or paste the rows."))
        return found


class KeyForm(PlainForm):
    """A new key: its name, what it may do, and until when."""

    name = forms.CharField(
        label=_("Name"),
        help_text=_("By which you will know it: the program or the machine that uses it."),
        max_length=120,
        error_messages={"required": _("Give the key a name.")},
    )
    scopes = forms.MultipleChoiceField(
        label=_("It may"),
        choices=(("check", _("ask about one piece")), ("sale", _("hand in and fetch whole sales"))),
        initial=("check",),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose what the key may do.")},
    )
    days = forms.TypedChoiceField(
        label=_("It ends"),
        choices=(
            ("30", _("after 30 days")),
            ("90", _("after 90 days")),
            ("365", _("after a year")),
            ("0", _("when it is revoked")),
        ),
        initial="365",
        coerce=int,
    )


class ForgottenForm(PlainForm):
    """The address of an account; the page answers alike for one that has none."""

    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
