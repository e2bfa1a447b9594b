"""Fields that hold a row of another table: chosen from a short list, or picked from a long one by name."""

from collections.abc import Mapping
from typing import Any, cast

from django import forms
from django.db.models import Model
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from catalog.admin.naming import named
from catalog.admin.numbers import number_of
from catalog.models import Entity
from catalog.models.entity import EntityQuerySet
from catalog.values.folding import fold_key

TYPED = "="
"""Marks words that were typed and not picked: without scripts, or in a hurry."""

LONGEST = 500
"""Characters of a name that is looked for; the longest titles have fewer."""


class QuickSelect(forms.Select):
    """Django renders a template for each option; a page of a hundred choices waits seconds for that."""

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        chosen = {str(each) for each in self.format_value(value)}
        options = format_html_join(
            "", "{}", ((self._group(value, label, chosen),) for value, label in self.choices)
        )
        own = flatatt(self.build_attrs(self.attrs, attrs))
        return format_html('<select name="{}"{}>{}</select>', name, own, options)

    def _group(self, value: Any, label: Any, chosen: set[str]) -> SafeString:
        if not isinstance(label, (list, tuple)):
            mark = " selected" if str(value) in chosen else ""
            return format_html('<option value="{}"{}>{}</option>', value, mark, label)
        inner = format_html_join("", "{}", ((self._group(each[0], each[1], chosen),) for each in label))
        return format_html('<optgroup label="{}">{}</optgroup>', value, inner)


def _said(row: Model) -> str:
    """A term of a tree with the terms above it."""
    return str(getattr(row, "full_path", row))


class RowField(forms.ChoiceField):
    """One of a few rows, all known beforehand: a term of a vocabulary, a surface of the item."""

    widget = QuickSelect

    def __init__(self, rows: Mapping[str, Model], *, none: str = "not stated", **kwargs: Any) -> None:
        self.rows = dict(rows)
        choices = [("", none), *((key, _said(row)) for key, row in self.rows.items())]
        super().__init__(choices=choices, **kwargs)

    def admit(self, row: Model | None) -> None:
        """Offer the row that the column holds already, even where it is no longer offered to others."""
        if row is not None and str(row.pk) not in self.rows:
            self.rows[str(row.pk)] = row
            self.choices = [*cast("list[Any]", self.choices), (str(row.pk), str(row))]

    def to_python(self, value: Any) -> Any:
        return value if isinstance(value, Model) else str(value or "")

    def clean(self, value: Any) -> Any:
        key = super().clean(value)
        return self.rows[key] if key else None

    def has_changed(self, initial: Any, data: Any) -> bool:
        return str(initial or "") != str(data or "")


class KeptChoiceField(forms.ChoiceField):
    """A choice that keeps what the column holds already, even where it is not among the choices."""

    def admit(self, value: str | None) -> None:
        if value and not self.valid_value(value):
            self.choices = [*cast("list[Any]", self.choices), (value, value.replace("_", " "))]


class PickInput(forms.Widget):
    """A text field that suggests as one types; what was picked lies beside it as “key|words”."""

    template_name = "catalog/desk/widgets/pick.html"

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind
        self.present: Model | None = None

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> str:
        picked = str(data.get(name) or "")
        _, _, label = picked.partition("|")
        typed = data.get(f"{name}-words")
        if typed is None or str(typed).strip() == label:
            return picked
        return f"{TYPED}{str(typed).strip()}" if str(typed).strip() else ""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        text = str(value or "")
        if self.present is not None and text == str(self.present.pk):
            text = f"{text}|{self.present}"
        words = text.removeprefix(TYPED) if text.startswith(TYPED) else text.partition("|")[2]
        shown = {**context["widget"]["attrs"]}
        own = {key: shown[key] for key in ("form",) if key in shown}
        return {
            **context,
            "picked": "" if text.startswith(TYPED) else text,
            "words": words,
            "kind": self.kind,
            "text_attrs": flatatt({key: each for key, each in shown.items() if each is not False}),
            "hidden_attrs": flatatt(own),
        }


class PickField(forms.Field):
    """An entity, picked by name or typed: by its ARK, or by words that fit one alone."""

    widget: PickInput

    def __init__(self, model: type[Entity], **kwargs: Any) -> None:
        self.model = model
        kind = model._meta.model_name or "entity"
        super().__init__(widget=PickInput(kind), **kwargs)

    def admit(self, row: Model | None) -> None:
        """Remember the row that the column holds, so that showing and keeping it asks no query."""
        self.widget.present = row

    def has_changed(self, initial: Any, data: Any) -> bool:
        return str(initial or "") != str(data or "").partition("|")[0]

    def to_python(self, value: Any) -> Entity | None:
        text = str(value or "").replace("\0", "")
        if text.startswith(TYPED):
            return self._named(text.removeprefix(TYPED))
        key = text.partition("|")[0]
        if not key:
            return None
        present = self.widget.present
        if isinstance(present, Entity) and str(present.pk) == key:
            return present
        found = self._rows().filter(pk=number_of(key) or 0).first()
        if found is None:
            raise forms.ValidationError("What was picked is no longer there; pick again.")
        return found

    def _rows(self) -> EntityQuerySet:
        found: EntityQuerySet = self.model._default_manager.all()
        return found

    def _named(self, words: str) -> Entity:
        if len(words) > LONGEST:
            raise forms.ValidationError(f"“{words[:60]}…” is too long for a name; type fewer words of it.")
        found = list(named(self._rows().exclude(publication="merged"), words)[:6])
        exact = [each for each in found if words.casefold() in {each.ark, each.label.casefold()}]
        spelt = [each for each in found if fold_key(words) in each.lookup]
        found = next((some for some in (exact, spelt) if len(some) == 1), found)
        if len(found) == 1:
            return found[0]
        if not found:
            raise forms.ValidationError(
                f"Nothing here is called “{words}”. Pick from the list, or make it first."
            )
        several = "; ".join(f"{each} ({each.ark})" for each in found[:5])
        raise forms.ValidationError(f"“{words}” could be: {several}. Pick one, or type its ARK.")
