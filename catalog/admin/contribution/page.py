"""One contribution: what was written, what it says there then and now, who did what, what can be done."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse

from catalog.actions.contribution_use import entity_of
from catalog.actions.contributions import DECISIONS
from catalog.admin.handed_in import Choice
from catalog.models import Contribution, Entity
from catalog.models.contribution import OPEN_STATES
from catalog.pages.knowledge import target_of
from catalog.pages.labels import field_label, part_label, sentence
from catalog.pages.saying import Saying
from catalog.pages.vocabulary import load_vocabulary
from catalog.publishing.assemble import assemble, fetch
from catalog.publishing.reading import numbered_edition
from catalog.record.entity import EntityRecord, walk_parts
from catalog.record.properties import declared, part_fields

if TYPE_CHECKING:
    from catalog.admin.contribution.listing import ContributionAdmin


@dataclass(frozen=True)
class Compared:
    """The value that it is about, as it stood in the edition that was read and as the draft has it."""

    then: str
    now: str

    @property
    def differs(self) -> bool:
        return self.then != self.now


TEMPLATE = "catalog/desk/contribution.html"
SHORT = 200
"""A message so short may be the claim itself, if its words may be shown."""
REPLY = "To the visitor: on the status page, and by mail if there is an address"
CHOICES = (
    Choice("accept", "Accept", "Note for the house", reply=REPLY),
    Choice("ask", "Ask back", "Note for the house", reply=f"The question. {REPLY}", reply_required=True),
    Choice("set-aside", "Set aside", "Reason, for the house", note_required=True, reply=REPLY),
    Choice("spam", "It is spam", grave=True),
    Choice("reopen", "Reopen", "Note for the house"),
)


def find(key: object) -> Contribution:
    text = str(key)
    rows = Contribution.objects.select_related("entity__merged_into", "assigned_to")
    row = rows.filter(pk=int(text)).first() if text.isdecimal() and len(text) < 18 else None
    if row is None:
        raise Http404
    return row


def show(admin: "ContributionAdmin", request: HttpRequest, key: str) -> HttpResponse:
    if not admin.has_view_permission(request):
        raise PermissionDenied
    return TemplateResponse(request, TEMPLATE, context_of(admin, request, find(key)))


def context_of(admin: "ContributionAdmin", request: HttpRequest, row: Contribution) -> dict[str, Any]:
    """Return what the page shows; personal data only for those who may see it."""
    entity, user = entity_of(row), request.user
    record = assemble(fetch(entity))
    sees = user.has_perm("catalog.see_contributor")
    return {
        **admin.admin_site.each_context(request),
        "title": f"Contribution {row.reference}",
        "opts": admin.opts,
        "act_address": "admin:catalog_contribution_act",
        "row": row,
        "entity": entity,
        "entity_page": reverse(f"admin:catalog_{entity.kind}_change", args=[entity.pk]),
        "edition_page": _edition_page(row),
        "values": compare(row, record),
        "steps": row.steps.all(),
        "person": row if sees and not row.erased else None,
        "choices": _choices(row, user),
        "may_use": user.has_perm("catalog.use_contribution"),
        "is_usable": row.state in {*OPEN_STATES},
        "may_erase": user.has_perm("catalog.erase_contribution") and not row.erased,
        "properties": properties_of(row, entity, record),
        "chosen": f"{row.part}|{row.field}",
        "value": row.message if row.may_publish and len(row.message) <= SHORT else "",
    }


def _edition_page(row: Contribution) -> str:
    if row.entity.publication != "published":
        return ""
    return reverse("edition", args=[row.entity.ark, row.edition])


def _choices(row: Contribution, user: Any) -> list[Choice]:
    if not user.has_perm("catalog.answer_contribution"):
        return []
    return [each for each in CHOICES if row.state in DECISIONS[each.verb].after]


def compare(row: Contribution, record: EntityRecord) -> Compared | None:
    """Return the value then and now; None where it was about the whole page."""
    if not row.part and not row.field:
        return None
    standing = numbered_edition(row.entity.ark, row.edition)
    read = standing.document if standing and standing.body else None
    then = _said(read, row) if isinstance(read, EntityRecord) else "this edition can no longer be read"
    return Compared(then, _said(record, row))


def _said(record: EntityRecord, row: Contribution) -> str:
    names = dict(Entity.objects.filter(ark__in=_arks(record)).values_list("ark", "label"))
    found = target_of(record, row.part, row.field, Saying(load_vocabulary(), "en", names))
    return (found.value or found.label) if found else "no longer in the record"


def _arks(record: EntityRecord) -> list[str]:
    """Return what the record's own references point to; a draft names nobody."""
    from_parts = (value for part in walk_parts(record) for value in part.__dict__.values())
    found = (
        getattr(getattr(value, "ref", value), "ark", "") for value in (*record.__dict__.values(), *from_parts)
    )
    return [ark for ark in found if ark]


def properties_of(row: Contribution, entity: Entity, record: EntityRecord) -> list[tuple[str, str]]:
    """Return (address, words) of what a claim may be about: the part it speaks of, then the record itself."""
    kind, found = entity.kind, []
    for name, fields in part_fields(kind).items():
        if any(part.id == row.part for part in getattr(record, name)):
            title = part_label(name)
            found += [(f"{row.part}|{each}", f"{title}: {field_label(each)}") for each in fields]
    return found + [(f"|{each}", sentence(field_label(each))) for each in declared(kind)]
