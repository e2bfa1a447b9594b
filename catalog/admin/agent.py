"""The desk of persons, families and corporate bodies."""

from django.contrib import admin

from catalog.admin.entity.base import EntityAdmin
from catalog.admin.entity.complete import IncompleteFilter
from catalog.admin.entity.tabs import Folder, Tab
from catalog.admin.parts.activity import activities
from catalog.admin.parts.bibliography import literature
from catalog.admin.parts.claim import citations, claims
from catalog.admin.parts.communication import communications
from catalog.admin.parts.name import identifiers, names
from catalog.admin.parts.parallel import parallels
from catalog.admin.parts.relation import relations
from catalog.admin.site import desk
from catalog.models import Agent

FOLDER = Folder(
    kind="agent",
    one="person or body",
    many="people and bodies",
    tabs=(
        Tab("identity", "Identity", ("agent_kind",), rows=(names, identifiers)),
        Tab("life", "Life and history", ("history",), rows=(relations,), lists=(activities,)),
        Tab("sources", "Sources", rows=(citations, claims, literature, communications)),
        Tab("languages", "Languages", ("description_language",), rows=(parallels,)),
        Tab("publication", "Publication"),
    ),
    annex_fields=("address", "email", "telephone", "note"),
)


@admin.register(Agent, site=desk)
class AgentAdmin(EntityAdmin):
    folder = FOLDER
    columns = ("agent_kind",)
    list_filter = ("draft", "publication", "agent_kind", IncompleteFilter)
