"""How a question or claim stands, as anybody with its reference may read it: nothing private is in here.

The door takes this and nothing else: not who asks, not what was stated, no note of the house.
"""

from dataclasses import dataclass
from datetime import date

from catalog.models import Enquiry
from catalog.models.enquiry import IN_HAND
from catalog.publishing.progress import answering, edition_read


@dataclass(frozen=True)
class PublicStep:
    """One step that the asker may read; `state` is empty for a word in between."""

    day: date
    state: str
    told: str


@dataclass(frozen=True)
class EnquiryProgress:
    """`title` and `read_ark` are those of the edition that was read, empty where nobody may read it now.

    `due` is the day by which the house means to answer, None while others are to act or it is settled.
    """

    reference: str
    kind: str
    state: str
    received: date
    edition: int
    steps: tuple[PublicStep, ...]
    is_open: bool
    due: date | None = None
    title: str = ""
    read_ark: str = ""
    ark: str = ""

    @property
    def last_word(self) -> str:
        """What the asker was told last, with the state as it stands."""
        return self.steps[-1].told if self.steps else ""


def enquiry_progress(reference: str) -> EnquiryProgress | None:
    row = Enquiry.objects.filter(reference=reference).select_related("entity__merged_into").first()
    if row is None:
        return None
    read, entity = edition_read(row), answering(row.entity)
    return EnquiryProgress(
        reference=row.reference,
        kind=row.kind,
        state=row.state,
        received=row.received.date(),
        edition=row.edition,
        steps=_public_steps(row),
        is_open=row.is_unsettled,
        due=row.due if row.state in IN_HAND else None,
        title=read.name if read else "",
        read_ark=read.ark if read else "",
        ark=entity.ark if entity.publication == "published" else "",
    )


def _public_steps(row: Enquiry) -> tuple[PublicStep, ...]:
    """Return changes of state and words to the asker, oldest first."""
    steps = row.steps.all()
    return tuple(
        PublicStep(step.time.date(), step.state if step.step == "state" else "", step.told)
        for step in steps
        if step.step == "state" or step.told
    )
