"""The desk of items at every level."""

from typing import Any

from django.contrib import admin
from django.urls import URLPattern

from catalog.admin.chain import chain
from catalog.admin.entity.base import EntityAdmin
from catalog.admin.entity.complete import IncompleteFilter
from catalog.admin.entity.tabs import Folder, Tab
from catalog.admin.flags.item import questions
from catalog.admin.lot import lot
from catalog.admin.parts.accession import accessions, deaccessions
from catalog.admin.parts.activity import activities
from catalog.admin.parts.authentication import authentications
from catalog.admin.parts.bibliography import literature
from catalog.admin.parts.certificate_lookup import look_up, lookups
from catalog.admin.parts.claim import citations, claims
from catalog.admin.parts.communication import communications
from catalog.admin.parts.condition import checks
from catalog.admin.parts.deed import deeds
from catalog.admin.parts.extent import dimensions
from catalog.admin.parts.loan import loans
from catalog.admin.parts.mark import marks
from catalog.admin.parts.movement import movements
from catalog.admin.parts.name import identifiers
from catalog.admin.parts.observation import observations
from catalog.admin.parts.offer import offers
from catalog.admin.parts.parallel import parallels
from catalog.admin.parts.provenance import provenance
from catalog.admin.parts.register_search import searches
from catalog.admin.parts.relation import relations
from catalog.admin.parts.subject import subjects
from catalog.admin.parts.surface import images, surfaces, writings
from catalog.admin.parts.treatment import treatments
from catalog.admin.parts.valuation import valuations
from catalog.admin.printing import pages as printing
from catalog.admin.site import desk
from catalog.models import Item

IDENTITY = (
    "title", "level", "summary", "parent", "repository", "reference_code", "kind_as_printed", "document_kind",
)  # fmt: skip
CONTENT = (
    "scope", "languages", "body_hand", "body_writer", "signature", "signature_by", "signed_as", "hand_reason",
    "support", "extent_as_given", "leaves", "sides", "book_format",
)  # fmt: skip
ACCESS = ("access_conditions", "closed_until", "rights", "rights_statement", "description_rights")

FOLDER = Folder(
    kind="item",
    one="item",
    many="items",
    tabs=(
        Tab("identity", "Identity", IDENTITY, rows=(identifiers,)),
        Tab("content", "Content", CONTENT, rows=(dimensions, subjects)),
        Tab("people-and-places", "People and places", rows=(relations,), lists=(activities,)),
        Tab("images", "Images", rows=(surfaces,), lists=(images,)),
        Tab("marks", "Marks", lists=(marks,)),
        Tab("text", "Text", lists=(writings,)),
        Tab("provenance", "Provenance", lists=(provenance,)),
        Tab("offers", "Offers", lists=(offers,)),
        Tab("authentication", "Authentication", lists=(authentications, lookups, searches)),
        Tab("condition", "Condition", lists=(checks, treatments)),
        Tab("custody", "Custody", lists=(accessions, deaccessions, deeds, movements, loans, valuations)),
        Tab(
            "sources", "Sources", rows=(citations, claims, literature, communications), lists=(observations,)
        ),
        Tab("languages", "Languages", ("description_language",), rows=(parallels,)),
        Tab("publication", "Publication", ACCESS),
    ),
    annex_fields=("shelf", "note"),
)


@admin.register(Item, site=desk)
class ItemAdmin(EntityAdmin):
    folder = FOLDER
    columns = ("document_kind", "reference_code", "changed_on")
    list_select_related = ("document_kind",)
    list_filter = ("draft", "publication", "level", "document_kind", IncompleteFilter)

    def get_urls(self) -> list[URLPattern]:
        own = [
            self._address("<int:key>/offers/<slug:pid>/pieces/", lot, "offer_share"),
            self._address("<int:key>/opinions/<slug:pid>/look-up/", look_up, "look_up"),
            self._address("<int:key>/questions/", questions, "questions"),
            self._address("<int:key>/provenance/", chain, "chain"),
            self._address("labels/", printing.options, "labels"),
            self._address("labels/print/", printing.printed, "printed"),
            self._address("<int:key>/labels/", printing.options, "collection_labels"),
        ]
        return [*own, *super().get_urls()]

    def changed_on(self, item: Any) -> str:
        return f"{item.changed:%-d %B %Y}"
