"""The desk of historical events."""

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
from catalog.admin.parts.subject import subjects
from catalog.admin.site import desk
from catalog.models import Event

FOLDER = Folder(
    kind="event",
    one="event",
    many="events",
    tabs=(
        Tab("identity", "Identity", ("event_kind",), rows=(names, identifiers)),
        Tab("course", "When, where, who", ("description",), rows=(relations, subjects), lists=(activities,)),
        Tab("sources", "Sources", rows=(citations, claims, literature, communications)),
        Tab("languages", "Languages", ("description_language",), rows=(parallels,)),
        Tab("publication", "Publication"),
    ),
)


@admin.register(Event, site=desk)
class EventAdmin(EntityAdmin):
    folder = FOLDER
    columns = ("event_kind",)
    list_select_related = ("event_kind",)
    list_filter = ("draft", "publication", "event_kind")
