"""What became of a contribution, as anybody with its reference may read it: nothing private is in here.

The door takes this and nothing else: not who sent it, and the words only where they may be shown.
"""

from dataclasses import dataclass
from datetime import date

from catalog.models import Contribution, Edition, Enquiry, Entity
from catalog.publishing.reading import Standing, is_open, numbered_edition

SHOWN = ("accepted", "used")
ANSWERED = ("needs answer", "accepted", "used", "set aside")


@dataclass(frozen=True)
class Progress:
    """`title`, `about` and `read_ark` are those of the edition that was read, empty where nobody may now.

    `ark` is what answers for the entity, empty where nothing does; `used_in` is its edition that says so.
    """

    reference: str
    state: str
    received: date
    edition: int
    about: str
    reply: str
    statement: str
    title: str = ""
    read_ark: str = ""
    ark: str = ""
    used_in: int = 0


def progress_of(reference: str) -> Progress | None:
    """Return how the contribution stands; what is spam says “set aside”, to spare whoever was misjudged."""
    row = Contribution.objects.filter(reference=reference).select_related("entity__merged_into").first()
    if row is None:
        return None
    entity, read = answering(row.entity), edition_read(row)
    is_public = entity.publication == "published"
    return Progress(
        reference=row.reference,
        state="set aside" if row.state == "spam" else row.state,
        received=row.received.date(),
        edition=row.edition,
        about=row.about if read else "",
        reply=row.reply if row.state in ANSWERED else "",
        statement=row.message if row.state in SHOWN and row.may_publish else "",
        title=read.name if read else "",
        read_ark=read.ark if read else "",
        ark=entity.ark if is_public else "",
        used_in=_edition_with(row, entity) if is_public and row.state == "used" else 0,
    )


def edition_read(row: Contribution | Enquiry) -> Standing | None:
    """Return the edition that was read; None once it is withdrawn or redacted, words and all."""
    read = numbered_edition(row.entity.ark, row.edition)
    return read if read and read.body and not read.is_tombstone and is_open(read) else None


def answering(entity: Entity) -> Entity:
    """Return the entity that answers for this one: what was merged has another address now."""
    while entity.publication == "merged" and entity.merged_into:
        entity = entity.merged_into
    return entity


def _edition_with(row: Contribution, entity: Entity) -> int:
    """Return the first edition that names the contribution, 0 while it is in a draft alone."""
    telling = Edition.objects.filter(entity=entity, body__text__contains=f'"reference":"{row.reference}"')
    found = telling.order_by("number").values_list("number", flat=True).first()
    return int(found or 0)
