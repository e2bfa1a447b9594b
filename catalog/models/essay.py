"""Essays: contextual articles in the house's own plain markup."""

from catalog.models.columns import CleanLine, CleanText
from catalog.models.entity import Entity
from catalog.models.term import term_column


class Essay(Entity):
    """An article with sections, footnotes and figures; when it was written is one of its activities."""

    title = CleanLine(blank=False)
    subtitle = CleanLine()
    summary = CleanText(help_text="one or two plain sentences")
    body = CleanText("text")
    rights = term_column("rights", verbose="rights in the text")
    rights_statement = CleanText()

    class Meta:
        base_manager_name = "objects"

    def preferred_label(self) -> str:
        return str(self.title)

    def lookup_names(self) -> list[str]:
        return [self.title, self.subtitle]
