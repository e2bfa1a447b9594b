"""How activities and those who took part in them are edited."""

from catalog.admin.forms.part import Sheet
from catalog.admin.parts.wording import date_words, joined, link_words
from catalog.models import Activity, Participant


def _participant(row: Participant) -> str:
    role = f" ({row.role})" if row.role_id else ""
    return f"{link_words(row, 'agent') or 'somebody'}{role}"


def _activity(row: Activity) -> str:
    people = joined(*(_participant(each) for each in row.participants.all()), by="; ")
    words = joined(str(row.type).capitalize(), date_words(row.date), link_words(row, "place"))
    return joined(words, people, by=" · ")


participants = Sheet(
    model=Participant,
    collection="participants",
    title="Who took part",
    one="person or body",
    fields=("role", "agent"),
    telling=_participant,
    owner="parent",
)
activities = Sheet(
    model=Activity,
    collection="activities",
    title="Activities",
    one="activity",
    fields=("type", "date", "place", "note"),
    telling=_activity,
    inner=participants,
    hint="What was done, when, where and by whom: written, sent, received; born, died; published.",
)
