"""The desk of essays."""

from django.contrib import admin

from catalog.admin.entity.base import EntityAdmin
from catalog.admin.entity.tabs import Folder, Tab
from catalog.admin.parts.activity import activities
from catalog.admin.parts.bibliography import contributors, literature
from catalog.admin.parts.claim import citations, claims
from catalog.admin.parts.figure import figures, mentions
from catalog.admin.parts.parallel import parallels
from catalog.admin.parts.relation import relations
from catalog.admin.parts.subject import subjects
from catalog.admin.site import desk
from catalog.models import Essay

FOLDER = Folder(
    kind="essay",
    one="essay",
    many="essays",
    tabs=(
        Tab(
            "identity",
            "Identity",
            ("title", "subtitle", "summary"),
            rows=(contributors, subjects),
            lists=(activities,),
        ),
        Tab("text", "Text", ("body",), rows=(mentions,)),
        Tab("footnotes", "Footnotes and sources", rows=(citations, literature, claims)),
        Tab("figures", "Figures", lists=(figures,)),
        Tab("see-also", "See also", rows=(relations,)),
        Tab("languages", "Languages", ("description_language",), rows=(parallels,)),
        Tab("publication", "Publication", ("rights", "rights_statement")),
    ),
)


@admin.register(Essay, site=desk)
class EssayAdmin(EntityAdmin):
    folder = FOLDER
    columns = ("subtitle",)
    list_filter = ("draft", "publication")
