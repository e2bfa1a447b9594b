"""Questions and claims against their steps: each stands as the last one says, only open ones are shown."""

from collections.abc import Iterator

from django.db.models import OuterRef, Subquery

from catalog.models import Enquiry, EnquiryStep
from catalog.publishing.examination.finding import CHUNK, Step


def examine_enquiries(step: Step) -> Iterator[str]:
    taken = EnquiryStep.objects.filter(enquiry=OuterRef("pk"), step="state").order_by("-id")
    rows = Enquiry.objects.annotate(said=Subquery(taken.values("state")[:1])).order_by("id")
    for row in rows.iterator(chunk_size=CHUNK):
        step()
        if row.said != row.state:
            told = f"its last step says “{row.said}”" if row.said else "it has no step"
            yield f"the enquiry {row.reference} stands as “{row.state}”, {told}"
        if row.shown and not row.is_unsettled:
            yield f"the enquiry {row.reference} is settled, and is still said to be open"
