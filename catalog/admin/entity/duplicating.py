"""A new item from one that is there: a copy of it, or the next letter of the correspondence."""

from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse

from catalog.admin.entity.opening import about_entity
from catalog.admin.entity.seeds import Plain, Seed, split
from catalog.admin.entity.tabs import Folder
from catalog.admin.numbers import number_of
from catalog.models import Item
from catalog.publishing.assemble import assemble, workspace
from catalog.record.properties import part_fields
from catalog.values.codes import next_code
from catalog.values.identifiers import mint_part_id

if TYPE_CHECKING:
    from catalog.admin.entity.base import EntityAdmin

FRAME = ("schema", "kind", "ark", "citations", "claims")
ALWAYS = ("surfaces", "dimensions", "subjects", "relations", "activities")
NEVER = ("identifiers", "images")
KEPT_IN_A_SERIES = (
    "level", "parent", "repository", "document_kind", "kind_as_printed", "body_writer", "support",
    "languages", "access_conditions", "rights", "rights_statement", "description_rights",
)  # fmt: skip
"""What the next letter of a correspondence is likely to have in common with this one."""

WRITERS = ("writer", "co-writer", "author", "sender")
RECEIVERS = ("addressee", "recipient")
RELATIONS = {"reply": ("reply-to", "Reply to this one"), "next": ("next-letter-after", "Next after this one")}
WAYS = (
    ("copy", "A copy", "with what is ticked below"),
    ("next", "The next letter", "same writer and recipient, no date"),
    ("reply", "The reply", "writer and recipient changed over, no date"),
)
TRIES = 10_000


def askable(folder: Folder, source: Any = None) -> list[tuple[str, str]]:
    """Return the collections that are copied only where somebody asks; with a source, those it has."""
    sheets = {sheet.collection: sheet.title for sheet in (*folder.rows, *folder.lists)}
    known = {*part_fields(folder.kind), "citations", "claims"}
    found = [(name, title) for name, title in sheets.items() if name in known - {*ALWAYS, *NEVER}]
    return [each for each in found if source is None or getattr(source, each[0]).exists()]


def ask(admin: "EntityAdmin", request: HttpRequest, key: int) -> HttpResponse:
    """Ask how the new item is to be like this one; the answer is the address of a form, not yet saved."""
    if not admin.has_add_permission(request):
        raise PermissionDenied
    source = Item.objects.filter(pk=key).first() if admin.folder.kind == "item" else None
    if source is None:
        raise Http404("Only items are duplicated.")
    context = {
        **admin.admin_site.each_context(request),
        "title": f"A new item from “{source}”",
        "folder": admin.folder,
        "opts": admin.opts,
        "entity": source,
        "home": reverse("admin:catalog_item_change", args=[source.pk]),
        "ways": WAYS,
        "askable": askable(admin.folder, source),
        "relations": [(name, words) for name, (_, words) in RELATIONS.items()],
    }
    return TemplateResponse(request, "catalog/desk/duplicate.html", context)


def seed_from_item(folder: Folder, request: HttpRequest) -> Seed | None:
    """Return what the address asks for: `like`, `as`, `take` and `relate`."""
    key, way = number_of(request.GET.get("like")), str(request.GET.get("as") or "copy")
    if key is None or folder.kind != "item":
        return None
    source = workspace("item").filter(pk=key).first()
    if source is None:
        return None
    plain = assemble(source).plain()
    if way == "copy":
        record, told = _copied(plain, folder, request.GET.getlist("take")), _told(source, folder)
    else:
        record, told = _next_letter(plain, swap=way == "reply"), {}
    record["reference_code"] = _free_code(source, plain)
    relation = RELATIONS.get(str(request.GET.get("relate") or ""))
    if relation:
        target = {"ark": source.ark, "kind": "item"}
        relations = record.get("relations", [])
        record["relations"] = [*relations, {"id": mint_part_id(), "type": relation[0], "target": target}]
    fields, ready = split(record, folder, told)
    return Seed(fields, f"Proposed from “{source}”", "proposed", ready)


def _copied(plain: Plain, folder: Folder, asked: list[str]) -> Plain:
    collections = {*part_fields(folder.kind), "citations", "claims"}
    wanted = {*ALWAYS, *(name for name, _ in askable(folder) if name in asked)}
    record = {
        name: value
        for name, value in plain.items()
        if name not in FRAME and (name not in collections or name in wanted)
    }
    here = {"", *(part["id"] for name in wanted & plain.keys() for part in plain[name])}
    for name in ("citations", "claims"):
        if name in asked:
            record[name] = [each for each in plain.get(name, []) if each.get("part", "") in here]
    return record


def _told(source: Any, folder: Folder) -> dict[str, str]:
    about = about_entity(folder, source)
    return {each.pid: each.words.partition(": ")[2] for each in about.parts}


def _next_letter(plain: Plain, *, swap: bool) -> Plain:
    record = {name: plain[name] for name in KEPT_IN_A_SERIES if name in plain}
    links = [
        (each.get("role", ""), _bare(each.get("agent", {})))
        for activity in plain.get("activities", [])
        for each in activity.get("participants", [])
    ]
    writers = [link for role, link in links if role in WRITERS and link]
    receivers = [link for role, link in links if role in RECEIVERS and link]
    sides = (receivers, writers) if swap else (writers, receivers)
    record["activities"] = [
        _undated(each, *sides) for each in plain.get("activities", []) if each.get("participants")
    ]
    if swap and (refs := [link["ref"] for link in receivers if "ref" in link]):
        record["body_writer"] = refs[0]
    elif swap:
        record.pop("body_writer", None)
    return record


def _bare(link: Plain) -> Plain:
    """Keep whom we know; how another source calls them is not said of this letter."""
    return {"ref": link["ref"]} if "ref" in link else {key: link[key] for key in ("observed",) if key in link}


def _undated(activity: Plain, writers: list[Plain], receivers: list[Plain]) -> Plain:
    """Return the activity without date, place and note; each role gets its person of the proper side."""
    counts = {"w": 0, "r": 0}
    people = []
    for each in activity["participants"]:
        side, found = ("w", writers) if each.get("role") in WRITERS else ("r", receivers)
        if each.get("role") not in (*WRITERS, *RECEIVERS) or not found:
            continue
        people.append({"id": each["id"], "role": each["role"], "agent": found[counts[side] % len(found)]})
        counts[side] += 1
    return {"id": activity["id"], "type": activity["type"], "participants": people}


def _free_code(source: Item, plain: Plain) -> str:
    """Return the next code that nobody in the repository has; none where this one's ends in a date."""
    dates = [str(each.get("date", {}).get("edtf", "")) for each in plain.get("activities", [])]
    code = next_code(source.reference_code, {each[:4] for each in dates})
    taken = set(
        Item.objects.filter(repository=source.repository_id)
        .filter(reference_order__gte=source.reference_order)
        .order_by("reference_order")
        .values_list("reference_code", flat=True)[:TRIES]
    )
    while code and code in taken:
        code = next_code(code)
    return code
