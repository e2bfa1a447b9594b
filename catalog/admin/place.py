"""The desk of places."""

from django.contrib import admin

from catalog.admin.entity.base import EntityAdmin
from catalog.admin.entity.tabs import Folder, Tab
from catalog.admin.parts.activity import activities
from catalog.admin.parts.bibliography import literature
from catalog.admin.parts.claim import citations, claims
from catalog.admin.parts.communication import communications
from catalog.admin.parts.name import identifiers, names
from catalog.admin.parts.parallel import parallels
from catalog.admin.parts.relation import relations
from catalog.admin.site import desk
from catalog.models import Place

FOLDER = Folder(
    kind="place",
    one="place",
    many="places",
    tabs=(
        Tab("identity", "Identity", ("place_kind", "part_of"), rows=(names, identifiers)),
        Tab(
            "description",
            "Description",
            ("latitude", "longitude", "description"),
            rows=(relations,),
            lists=(activities,),
        ),
        Tab("sources", "Sources", rows=(citations, claims, literature, communications)),
        Tab("languages", "Languages", ("description_language",), rows=(parallels,)),
        Tab("publication", "Publication"),
    ),
)


@admin.register(Place, site=desk)
class PlaceAdmin(EntityAdmin):
    folder = FOLDER
    columns = ("place_kind", "part_of")
    list_select_related = ("place_kind", "part_of")
    list_filter = ("draft", "publication", "place_kind")
