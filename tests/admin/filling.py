"""Reads the fields of a form from a page, as a browser without scripts would send them."""

from html.parser import HTMLParser
from typing import Any


class _Fields(HTMLParser):
    """Collects name and value of what belongs to one form: by its `form` attribute, or by standing in it."""

    def __init__(self, form_id: str, mark: str) -> None:
        super().__init__()
        self.form_id, self.mark = form_id, mark
        self.found: list[tuple[str, str]] = []
        self.inside = False
        self.in_template = False
        self.select = self.text = ""
        self.choices: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, pairs: Any) -> None:
        attributes = dict(pairs)
        self.in_template |= tag == "template"
        if tag == "form":
            self.inside = self.form_id == attributes.get("id") or self.mark in (attributes.get("class") or "")
        mine = attributes.get("form") == self.form_id or (self.inside and "form" not in attributes)
        name = attributes.get("name") or ""
        if not mine or not name or self.in_template:
            if tag == "option" and self.select:
                self.choices.append((attributes.get("value") or "", "selected" in attributes))
            return
        if tag == "input":
            self._input(name, attributes)
        self.select = name if tag == "select" else self.select
        self.text = name if tag == "textarea" else self.text
        if tag == "textarea":
            self.found.append((name, ""))

    def _input(self, name: str, attributes: Any) -> None:
        if attributes.get("type") in {"checkbox", "radio"}:
            if "checked" in attributes:
                self.found.append((name, attributes.get("value") or "on"))
        elif attributes.get("type") not in {"file", "submit"}:
            self.found.append((name, attributes.get("value") or ""))

    def handle_data(self, data: str) -> None:
        if self.text:
            self.found[-1] = (self.text, self.found[-1][1] + data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "select" and self.select:
            chosen = [value for value, on in self.choices if on] or [value for value, _ in self.choices[:1]]
            self.found += [(self.select, value) for value in chosen]
            self.select, self.choices = "", []
        if tag == "textarea" and self.text:
            name, value = self.found[-1]
            self.found[-1] = (name, value.removeprefix("\n"))
            self.text = ""
        self.inside &= tag != "form"
        self.in_template &= tag != "template"


def fields_of(response: Any, form_id: str = "entity_form", mark: str = "\0") -> dict[str, str]:
    """Return what the form of the page would send; `mark` finds a form by its class instead."""
    reader = _Fields(form_id, mark)
    reader.feed(response.content.decode())
    return dict(reader.found)


def small_form_of(response: Any) -> dict[str, str]:
    """Return what the small form of a part would send."""
    return fields_of(response, "\0", "small-form")
