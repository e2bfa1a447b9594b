"""The field by which one value is changed: a choice of codes, or words; terms are asked once for a page."""

from django import forms

from catalog.actions.descriptions.values import CODES, NAMED, shown_value
from catalog.admin.descriptions.wording import HELP
from catalog.lots import Draft, Value
from catalog.lots.recording.terms import DOCUMENT_KINDS, fault_code
from catalog.models import Term
from catalog.pages.lot_fields import lot_field

LONG = 60
"""Characters from which a value is shown in a field of several lines."""
VOCABULARIES = ("document-kind", "fault", "source-kind")
KINDS_OF_SOURCE = ("lot-description", "dealer-description", "collection-page", "sale-catalogue")
"""Those that a description is likeliest from stand first."""

Terms = dict[str, dict[str, str]]
Choices = list[tuple[str, str]]


def load_terms() -> Terms:
    """Return code and label of the terms in use, by vocabulary, in one query."""
    found: Terms = {name: {} for name in VOCABULARIES}
    rows = Term.objects.filter(vocabulary__in=VOCABULARIES, retired=False).order_by("position", "key")
    for key, label in rows.values_list("key", "label"):
        name, _, code = key.partition("/")
        found[name][code] = label
    return found


def kinds_of_source(terms: Terms) -> Choices:
    kinds = terms["source-kind"]
    first = [code for code in KINDS_OF_SOURCE if code in kinds]
    return [(code, kinds[code]) for code in dict.fromkeys([*first, *kinds])]


def value_field(draft: Draft, value: Value, terms: Terms) -> forms.Field:
    """Return the field that shows the value and takes another one."""
    shown, label = shown_value(draft, value), lot_field(value.name)
    if value.name in CODES or value.name == "fault":
        choices = _choices(value, terms)
        if shown not in dict(choices):
            choices = [(shown, shown), *choices]
        return forms.ChoiceField(choices=choices, required=False, initial=shown, label=label)
    attrs = {"aria-describedby": "value-help"} if value.name in HELP else {}
    widget: forms.Widget = forms.TextInput(attrs={"autocomplete": "off", **attrs})
    if len(shown) > LONG and value.name not in NAMED:
        widget = forms.Textarea(attrs={"rows": min(8, 2 + len(shown) // LONG)})
    return forms.CharField(required=False, initial=shown, label=label, widget=widget)


def _choices(value: Value, terms: Terms) -> Choices:
    if value.name == "fault":
        code = fault_code(value.value)
        return [(value.value if each == code else each, label) for each, label in terms["fault"].items()]
    if value.name == "kind":
        kinds = terms["document-kind"]
        return [(code, f"{code}: {kinds.get(term, term)}") for code, term in DOCUMENT_KINDS.items()]
    return [(code, code) for code in CODES[value.name]]
