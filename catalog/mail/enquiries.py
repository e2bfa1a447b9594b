"""Letters about questions and claims: that one has come, and each step that the asker may know of."""

from datetime import date, timedelta
from functools import partial
from typing import Any

from django.conf import settings
from django.utils import timezone

from catalog.mail.letter import Facts, link_to
from catalog.models import Enquiry, EnquiryStep
from catalog.publishing.enquiry_progress import enquiry_progress


def receipt_of_enquiry(key: int) -> Facts | None:
    row = Enquiry.objects.filter(pk=key).exclude(email="").first()
    return _facts(row, statement=row.statement, evidence=row.evidence, due=row.due) if row else None


def step_of_enquiry(key: int) -> Facts | None:
    """Return the facts of one step; None where the state it speaks of holds no more when it is written."""
    step = EnquiryStep.objects.filter(pk=key).select_related("enquiry").first()
    if step is None or not step.enquiry.email:
        return None
    if step.step == "state" and step.enquiry.state != step.state:
        return None
    return _facts(step.enquiry, state=step.state if step.step == "state" else "", told=step.told)


def _facts(row: Enquiry, **more: Any) -> Facts | None:
    progress = enquiry_progress(row.reference)
    if progress is None:
        return None
    title = progress.title or row.entity.ark
    return Facts(row.email, row.language, _says(row.reference, row.kind, title, **more), row.reference)


def _says(reference: str, kind: str, title: str, **more: Any) -> dict[str, Any]:
    return {
        "reference": reference,
        "kind": kind,
        "title": title,
        "page": partial(link_to, "enquiry", reference),
        "reply_to": settings.MAIL_REPLY_TO,
        **more,
    }


SAMPLE = ("7kq2m-3xwd8", "ownership", "Postcard to a lawyer in Paris, 29 April 1930")


def sample_receipt() -> dict[str, Any]:
    due: date = timezone.localdate() + timedelta(days=settings.ENQUIRY_DAYS["ownership"])
    statement = "A specimen: the card was my grandmother’s until 1952.\nI have a letter that speaks of it."
    return _says(*SAMPLE, statement=statement, evidence="A letter of 1951.", due=due)


def sample_step() -> dict[str, Any]:
    told = "Could you send us a copy of the letter? We have asked the present holder as well."
    return _says(*SAMPLE, state="waiting for the asker", told=told)
