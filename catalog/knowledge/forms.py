"""The form for what a visitor knows, and the one for an answer; both keep every word on refusal."""

import re
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from catalog.pages.knowledge import TargetGroup
from catalog.values.text import clean_text

LONGEST, MOST_LINKS = 8000, 5
KINDS = (
    ("correction", _("Something here is wrong")),
    ("addition", _("I can add something")),
    ("person", _("I know who this is")),
    ("place", _("I know where this is")),
    ("provenance", _("I know where the piece was, or whose it was")),
    ("transcription", _("I read the text differently")),
    ("other", _("Something else")),
)
_LINK = re.compile(r"https?://|www\.", re.IGNORECASE)


def cleaned(posted: QueryDict) -> dict[str, str]:
    """Return what was posted without what neither database nor page can carry."""
    return {name: clean_text(str(value)) for name, value in posted.items()}


class GuardedForm(forms.Form):
    """A form with a box that people do not see: whatever fills in everything fills it in too."""

    use_required_attribute = False
    token = forms.CharField(widget=forms.HiddenInput, required=False)
    website = forms.CharField(required=False, max_length=200, label=_("Leave this empty"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})

    def clean_website(self) -> str:
        if self.cleaned_data["website"]:
            raise forms.ValidationError(_("Please empty this box: only machines fill it in."))
        return ""


def refuse_links(text: str) -> None:
    if len(_LINK.findall(text)) > MOST_LINKS:
        raise forms.ValidationError(
            _("Please keep to %(count)d links; name other sources in words.") % {"count": MOST_LINKS}
        )


class KnowledgeForm(GuardedForm):
    """What a visitor knows; name and address may stay empty."""

    about = forms.ChoiceField(label=_("What is it about?"), required=False)
    kind = forms.ChoiceField(label=_("What kind of message is it?"), choices=KINDS, initial="addition")
    message = forms.CharField(
        label=_("What do you know?"),
        strip=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": _("Please write what you know.")},
    )
    source = forms.CharField(
        label=_("Where do you know it from?"),
        help_text=_("A book and page, an archive, a family paper, or that you remember it."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    name = forms.CharField(
        label=_("Your name"), help_text=_("For the curators alone."), required=False, max_length=120
    )
    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("Only for questions and to tell you what became of it. Never shown."),
        required=False,
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    credit_as = forms.CharField(
        label=_("Thank me by this name"),
        help_text=_("Shown on the page if what you know is used. Leave it empty to stay unnamed."),
        required=False,
        max_length=120,
    )
    may_publish = forms.BooleanField(
        label=_("My words may be quoted on the page."),
        help_text=_("Otherwise only what follows from them is used."),
        required=False,
    )

    def __init__(self, groups: list[TargetGroup], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(each.title, [(t.key, t.words) for t in each.targets]) for each in groups]
        field = self.fields["about"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("The whole page, or something that is missing")), *choices]
        field.widget.choices = field.choices

    def clean_message(self) -> str:
        text = str(self.cleaned_data["message"])
        if not text.strip():
            raise forms.ValidationError(_("Please write what you know."))
        refuse_links(text)
        return text

    def clean_source(self) -> str:
        refuse_links(str(self.cleaned_data["source"]))
        return str(self.cleaned_data["source"])


class AnswerForm(GuardedForm):
    """An answer to what the archive asked back."""

    answer = forms.CharField(
        label=_("Your answer"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": _("Please write your answer.")},
    )

    def clean_answer(self) -> str:
        text = str(self.cleaned_data["answer"])
        refuse_links(text)
        return text
