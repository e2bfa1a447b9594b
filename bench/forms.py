"""Reading a page's form as a browser would send it."""

from html.parser import HTMLParser

SKIPPED = ("__n__", "__prefix__", "_save", "_continue", "_addanother")


class _Form(HTMLParser):
    """Gathers names and values; what a <template> holds for new rows is no part of the form."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}
        self.select = self.area = ""
        self.inert = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        self.inert += tag == "template"
        name = given.get("name", "")
        if tag == "option":
            if self.select and "selected" in given:
                self.found[self.select] = given.get("value", "")
        elif name and not self.inert and not any(each in name for each in SKIPPED):
            self._field(tag, name, given)

    def _field(self, tag: str, name: str, given: dict[str, str]) -> None:
        if tag == "input" and (given.get("type") not in {"checkbox", "radio"} or "checked" in given):
            if given.get("type") != "file":
                self.found[name] = given.get("value", "on" if given.get("type") == "checkbox" else "")
        elif tag == "select":
            self.select = name
        elif tag == "textarea":
            self.area, self.found[name] = name, ""

    def handle_endtag(self, tag: str) -> None:
        self.inert -= tag == "template"
        if tag == "select":
            self.select = ""
        if tag == "textarea":
            self.area = ""

    def handle_data(self, data: str) -> None:
        if self.area:
            self.found[self.area] += data


def fields_of(page: str) -> dict[str, str]:
    """Return what the page's forms would send together; a textarea loses the line break it begins with."""
    form = _Form()
    form.feed(page)
    return {name: value.removeprefix("\n") for name, value in form.found.items()}
