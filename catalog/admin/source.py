"""The desk of sources."""

from django.contrib import admin

from catalog.admin.entity.base import EntityAdmin
from catalog.admin.entity.tabs import Folder, Tab
from catalog.admin.parts.activity import activities
from catalog.admin.parts.bibliography import contributors
from catalog.admin.parts.claim import citations, claims
from catalog.admin.parts.communication import communications
from catalog.admin.parts.name import identifiers
from catalog.admin.parts.parallel import parallels
from catalog.admin.parts.relation import relations
from catalog.admin.site import desk
from catalog.models import Source

IDENTITY = ("source_kind", "title", "author", "language", "part_of")
IMPRINT = (
    "container_title", "series", "volume", "issue", "pages", "edition_statement", "publisher",
    "place_of_publication", "published_in", "url", "accessed", "archived_url", "licence",
)  # fmt: skip

FOLDER = Folder(
    kind="source",
    one="source",
    many="sources",
    tabs=(
        Tab("identity", "Identity", IDENTITY, rows=(contributors, identifiers)),
        Tab("imprint", "Imprint", IMPRINT, lists=(activities,)),
        Tab("description", "Description", ("description",), rows=(relations,)),
        Tab("sources", "Sources", rows=(citations, claims, communications)),
        Tab("languages", "Languages", ("description_language",), rows=(parallels,)),
        Tab("publication", "Publication"),
    ),
)


@admin.register(Source, site=desk)
class SourceAdmin(EntityAdmin):
    folder = FOLDER
    columns = ("source_kind", "author")
    list_select_related = ("source_kind",)
    list_filter = ("draft", "publication", "source_kind")
