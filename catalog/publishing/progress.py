"""What became of a contribution, as anybody with its reference may read it: nothing private is in here.

The door takes this and nothing else: not who sent it, and the words only where they may be shown.
"""

from dataclasses import dataclass
from datetime import date

from catalog.models import Contribution, Edition, Entity

SHOWN = ("accepted", "used")
ANSWERED = ("needs answer", "accepted", "used", "set aside")


@dataclass(frozen=True)
class Progress:
    """`ark` is empty where the world can no longer read it; `used_in` is the edition that says so."""

    reference: str
    state: str
    received: date
    edition: int
    about: str
    reply: str
    statement: str
    ark: str = ""
    used_in: int = 0


def progress_of(reference: str) -> Progress | None:
    """Return how the contribution stands; what is spam says “set aside”, to spare whoever was misjudged."""
    row = Contribution.objects.filter(reference=reference).select_related("entity__merged_into").first()
    if row is None:
        return None
    entity = _answering(row.entity)
    is_open = entity.publication == "published"
    return Progress(
        reference=row.reference,
        state="set aside" if row.state == "spam" else row.state,
        received=row.received.date(),
        edition=row.edition,
        about=row.about,
        reply=row.reply if row.state in ANSWERED else "",
        statement=row.message if row.state in SHOWN and row.may_publish else "",
        ark=entity.ark if is_open else "",
        used_in=_edition_with(row, entity) if is_open and row.state == "used" else 0,
    )


def _answering(entity: Entity) -> Entity:
    while entity.publication == "merged" and entity.merged_into:
        entity = entity.merged_into
    return entity


def _edition_with(row: Contribution, entity: Entity) -> int:
    """Return the first edition that names the contribution, 0 while it is in a draft alone."""
    telling = Edition.objects.filter(entity=entity, body__text__contains=f'"reference":"{row.reference}"')
    found = telling.order_by("number").values_list("number", flat=True).first()
    return int(found or 0)
