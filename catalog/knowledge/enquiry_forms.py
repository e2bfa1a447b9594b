"""The forms for a question or claim, and for asking to be told of a record; refused ones keep every word."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from catalog.knowledge.forms import LONGEST, GuardedForm, refuse_links

MOST_WORDS = 20_000
KINDS = (
    ("question", _("I have a question about this piece")),
    ("correction", _("The provenance is wrong or incomplete")),
    ("ownership", _("I claim that the piece belongs to me, or to those I speak for")),
    ("loss", _("I report that the piece was lost or stolen")),
    ("takedown", _("I ask that something on this page be taken down")),
)
STANDINGS = (
    ("", _("Please choose")),
    ("owner", _("I own it, or owned it")),
    ("heir", _("I am an heir, or of the family")),
    ("representative", _("I speak for somebody else")),
    ("institution", _("I write for a library, archive, museum or authority")),
    ("other", _("Another, as I say below")),
)
NAMED = frozenset({"ownership", "loss", "takedown"})
"""Kinds that want a name, a standing and a way to reach whoever writes."""


class EnquiryForm(GuardedForm):
    """A question or a claim: a question may stay without a name."""

    kind = forms.ChoiceField(label=_("What is it?"), choices=KINDS, initial="question")
    statement = forms.CharField(
        label=_("What do you ask or state?"),
        help_text=_("For a claim: what happened, when and where, who had the piece, and what you ask for."),
        strip=False,
        max_length=MOST_WORDS,
        widget=forms.Textarea(attrs={"rows": 10}),
        error_messages={"required": _("Please write what you ask or state.")},
    )
    evidence = forms.CharField(
        label=_("What supports it?"),
        help_text=_("Papers, photographs, files of the police or a court, entries in registers: name them."),
        required=False,
        strip=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    standing = forms.ChoiceField(label=_("In what standing do you write?"), choices=STANDINGS, required=False)
    acting_for = forms.CharField(
        label=_("For whom do you speak, if not for yourself?"), required=False, max_length=200
    )
    name = forms.CharField(label=_("Your name"), required=False, max_length=200)
    email = forms.EmailField(
        label=_("Your e-mail address"),
        required=False,
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    contact = forms.CharField(
        label=_("Another way to reach you"),
        help_text=_("A postal address or a telephone number, if you prefer that."),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def clean_statement(self) -> str:
        text = str(self.cleaned_data["statement"])
        if not text.strip():
            raise forms.ValidationError(_("Please write what you ask or state."))
        refuse_links(text)
        return text

    def clean_evidence(self) -> str:
        text = str(self.cleaned_data["evidence"])
        refuse_links(text)
        return text

    def clean(self) -> dict[str, Any]:
        """A claim is made by somebody: without a name and a way to answer nobody could look into it."""
        said = super().clean() or self.cleaned_data
        if said.get("kind") in NAMED:
            self._need("name", _("A claim needs your name. Only the curators see it."))
            self._need("standing", _("Please say in what standing you write."))
            if "email" not in self.errors and not said.get("contact", "").strip():
                self._need("email", _("Please give an address, or another way to reach you."))
        return said

    def _need(self, field: str, words: Any) -> None:
        if field not in self.errors and not str(self.cleaned_data.get(field, "")).strip():
            self.add_error(field, words)


class EnquiryAnswerForm(GuardedForm):
    """An answer to what was asked back, or a further word."""

    answer = forms.CharField(
        label=_("Your answer"),
        strip=False,
        max_length=MOST_WORDS,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": _("Please write your answer.")},
    )

    def clean_answer(self) -> str:
        text = str(self.cleaned_data["answer"])
        if not text.strip():
            raise forms.ValidationError(_("Please write your answer."))
        refuse_links(text)
        return text


class WatchForm(GuardedForm):
    """An address of mail and nothing else."""

    email = forms.EmailField(
        label=_("Your e-mail address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"required": _("Please write your e-mail address.")},
    )
