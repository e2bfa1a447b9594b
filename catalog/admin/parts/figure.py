"""How the figures of an essay and the entities it speaks of are edited."""

from catalog.admin.forms.part import Sheet
from catalog.admin.parts.wording import joined, shortened
from catalog.models import Figure, Mention

figures = Sheet(
    model=Figure,
    collection="figures",
    title="Figures",
    one="figure",
    fields=("alt", "caption", "credit", "rights", "source", "item"),
    telling=lambda row: joined(f"![[{row.pid}]]", shortened(row.caption or row.alt, 60), by=" · "),
    takes_file=True,
    hint="Pictures, each with what it shows in words, a caption, a credit. The text calls them.",
)
mentions = Sheet(
    model=Mention,
    collection="mentions",
    title="Mentions",
    one="mention",
    fields=("target",),
    telling=lambda row: joined(f"[[{row.pid}]]", row.target, by=" · "),
    hint="Whom and what the text links to. Names keep up with the entities’ own by themselves.",
)
