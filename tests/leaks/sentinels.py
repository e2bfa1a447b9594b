"""An archive in which every private value, every draft and all that was taken back bears a word of its own.

Fields are found in the documents themselves: a new private field gets its word without a line here.
"""

import itertools
import re
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, get_args

from django.db import transaction
from django.utils import timezone
from PIL import Image
from pydantic import AfterValidator

from catalog.actions.assigning import assign_entity
from catalog.actions.autosaves import keep_autosave
from catalog.actions.contributions import Submission, keep_contribution, note_contribution
from catalog.actions.descriptions.deciding import keep_answers
from catalog.actions.descriptions.intake import take_in
from catalog.actions.drafts import approve_draft, keep_draft, return_to_work, send_for_review
from catalog.actions.enquiries import Asked, keep_enquiry, note_enquiry
from catalog.actions.files import add_image
from catalog.actions.merging import merge_entities
from catalog.actions.publication import redact_edition, withdraw_entity
from catalog.actions.reviewing import answer_note, write_note
from catalog.models import Enquiry, Entity, Place, Tiding, Watch, Watcher
from catalog.models.contribution import CONTRIBUTION_STATES
from catalog.publishing.assemble import ANNEX_SHELVES, private_lists, private_part
from catalog.record.annex import ANNEXES
from catalog.record.document import DateValue, Document, Link, Ref
from catalog.record.kinds import read_record
from catalog.record.parts.surface import FileRef
from catalog.search import rebuild
from catalog.sheets.texts import Taken
from catalog.tasks.errands import drain_outbox
from catalog.values.identifiers import mint_reference
from catalog.values.text import clean_line, clean_text
from tests import people
from tests.people import OPERATOR, keep, publish, ref
from tests.users import in_role

LETTERS = "bcdfghjkmnpqrstvwx"
PUBLIC = "Zqypublic"
"""A word that readers are meant to find: a walk that does not meet it has looked at nothing."""
WORD = re.compile(r"zqx[a-z]{5}", re.IGNORECASE)
PART_IDS = {"part", "communication", "authentication", "superseded_by"}
NOT_WORDS = {*PART_IDS, "field", "sides", "latitude", "longitude", "url", "lookup_url"}
"""Text fields whose form matters to the pages that show them."""

SECRET = "ark:/99999/p1secret"
HIDDEN = "ark:/99999/p1hidden"
CLOSED = "ark:/99999/p1closed"
RUIN = "ark:/99999/p1ruin"
GONE = "ark:/99999/p1gone"

REFERENCES = [mint_reference() for _ in CONTRIBUTION_STATES]
"""Of a contribution in each state."""

ENQUIRIES = {mint_reference(): state for state in ("received", "waiting for the asker", "upheld")}
"""Of claims that stand so."""

Plain = dict[str, Any]


@dataclass
class Sentinels:
    """The words given out, by where they stand: `private` is for nobody's eyes but the registrar's."""

    private: set[str] = field(default_factory=set)
    unpublished: set[str] = field(default_factory=set)
    numbers: Any = field(default_factory=itertools.count)

    def _new(self) -> str:
        n = next(self.numbers)
        return "Zqx" + "".join(LETTERS[n // len(LETTERS) ** place % len(LETTERS)] for place in range(5))

    def private_word(self) -> str:
        word = self._new()
        self.private.add(word.lower())
        return word

    def unpublished_word(self) -> str:
        word = self._new()
        self.unpublished.add(word.lower())
        return word

    def found_in(self, *texts: str | bytes) -> set[str]:
        """Return the words that were given out and stand in one of the texts."""
        told = " ".join(text.decode(errors="replace") if isinstance(text, bytes) else text for text in texts)
        return {word.lower() for word in WORD.findall(told)} & (self.private | self.unpublished)


# --- filling ------------------------------------------------------------------------------------------------


def _is_text(name: str, info: Any) -> bool:
    cleaners = {mark.func for mark in info.metadata if isinstance(mark, AfterValidator)}
    return name not in NOT_WORDS and bool(cleaners & {clean_line, clean_text})


def drafted(plain: Plain, sentinels: Sentinels) -> Plain:
    """The Record with a sentinel in every text field of itself and of all its parts."""
    return _filled(read_record(plain), sentinels)


def _filled(document: Document, sentinels: Sentinels) -> Plain:
    plain = document.plain()
    for name, info in type(document).model_fields.items():
        value = getattr(document, name)
        if isinstance(value, list) and value and isinstance(value[0], Document):
            plain[name] = [_filled(each, sentinels) for each in value]
        elif isinstance(value, Document) and not isinstance(value, Ref | FileRef):
            plain[name] = _filled(value, sentinels)
        elif _is_text(name, info):
            plain[name] = f"{value} {sentinels.unpublished_word()}"
    return plain


def private_side(kind: str, ids: dict[str, list[str]], sentinels: Sentinels) -> Any:
    """An Annex of the kind with a sentinel in every field; `ids` are the parts of each shelf."""
    document, plain = ANNEXES[kind], {}
    for name, info in document.model_fields.items():
        if name in private_lists(kind):
            part = private_lists(kind)[name].document
            plain[name] = [{"id": f"{name[0]}{len(plain)}", **_private_fields(part, sentinels)}]
        elif name in ANNEX_SHELVES.get(kind, ()):
            part = private_part(document, name)
            plain[name] = {each: _private_fields(part, sentinels) for each in ids[name]}
        else:
            plain[name] = _private_value(info, sentinels)
    return document.model_validate(plain)


def _private_fields(document: type[Document], sentinels: Sentinels) -> Plain:
    fields = {name: info for name, info in document.model_fields.items() if name != "id"}
    drawn = {name: _private_value(info, sentinels) for name, info in fields.items()}
    return {name: value for name, value in drawn.items() if value is not None}


def _private_value(info: Any, sentinels: Sentinels) -> Any:
    """A word for a text; a date, a link or a reference with words of their own; None for what holds none."""
    types = {info.annotation, *get_args(info.annotation)}
    if Ref in types:
        return ref(SECRET, "agent")
    if DateValue in types:
        return {name: f"private {sentinels.private_word()}" for name in ("as_written", "reason")}
    if Link in types:
        words = {name: f"private {sentinels.private_word()}" for name in ("observed", "reason")}
        return {"ref": ref(SECRET, "agent"), **words}
    return f"private {sentinels.private_word()}" if _is_text("", info) else None


# --- the archive --------------------------------------------------------------------------------------------


def furnish(sentinels: Sentinels) -> None:
    """Make the archive: published with private sides, over each record a draft that nobody approved."""
    _never_published(sentinels)
    card = {
        **people.postcard(),
        "images": [_picture("i1", sentinels)],
        "scope": f"For all: {PUBLIC}.",
        "subjects": [{"id": "sj", "term": "exile"}],
    }
    card |= _told_by_others() | _looked_up(sentinels)
    records = [people.lot_description(), people.buyukada(), people.paris(), people.trotsky(),
               people.rosenthal(), people.house(), people.letters(), _funeral(), card,
               _essay(sentinels)]  # fmt: skip
    shelves = {"provenance_annexes": ["v1", "v2"], "authentication_annexes": ["c1", "gone"],
               "condition_annexes": ["check"], "accession_annexes": ["a1"],
               "deaccession_annexes": ["a2"], "treatment_annexes": ["r1"],
               "search_annexes": ["q1"]}  # fmt: skip
    for record in records:
        publish(record, private_side(record["kind"], shelves, sentinels))
    _taken_back(sentinels)
    for record in records:
        keep(drafted(record, sentinels))
    _said_in_the_house(sentinels)
    _sent_by_visitors(sentinels)
    _claimed_and_watched(sentinels)
    drain_outbox()
    rebuild()


def _sent_by_visitors(sentinels: Sentinels) -> None:
    """A message in every state; nobody agreed that the words be shown, and who wrote is nobody's business."""
    for number, state in enumerate(CONTRIBUTION_STATES):
        word = sentinels.unpublished_word
        texts = {each: f"{each} {word()}" for each in ("message", "source", "name", "credit_as")}
        sent = Submission(people.POSTCARD, 1, f"form {number}", email=f"{word()}@example.org", **texts)
        row = keep_contribution(sent, state=state, reference=REFERENCES[number])
        note_contribution(row, by=OPERATOR, note=word())


def _claimed_and_watched(sentinels: Sentinels) -> None:
    """Claims, one of which a page says to be open, and somebody who watches what was taken back as well."""
    word = sentinels.unpublished_word
    for number, (reference, state) in enumerate(ENQUIRIES.items()):
        names = ("statement", "evidence", "acting_for", "name", "contact")
        texts = {each: f"{each} {word()}" for each in names}
        asked = Asked(
            people.POSTCARD, 1, f"claim {number}", "ownership", email=f"{word()}@example.org", **texts
        )
        row = keep_enquiry(asked)
        shown = timezone.localdate() if state.startswith("waiting") else None
        Enquiry.objects.filter(pk=row.pk).update(reference=reference, state=state, shown=shown)
        note_enquiry(row, by=OPERATOR, note=word())
    watcher = Watcher.objects.create(email=f"{word().lower()}@example.org", feed_seed="0" * 32)
    for ark in (people.POSTCARD, HIDDEN):
        entity = Entity.objects.get(ark=ark)
        Watch.objects.create(watcher=watcher, entity=entity, confirmed=entity.created)
        Tiding.objects.create(
            entity=entity, kind="edition", mark="x", time=timezone.now(), detail={"edition": 1}
        )


def secret_links() -> list[str]:
    """The secret parts of the links that a watcher's letters hold."""
    watcher = Watcher.objects.get()
    return [watcher.token, watcher.feed_token, *(each.token for each in watcher.watches.all())]


def _told_by_others() -> Plain:
    """Marks, a description and an offer: what an owner paid is private, what a house made public is not."""
    return {
        "marks": [{"id": "m1", "kind": "stamp", "surface": "verso"}],
        "observations": [{"id": "b1", "source": ref(people.LOT, "source")}],
        "offers": [{"id": "o1", "lot": "7", "catalogue": ref(people.LOT, "source"), "result": "900"}],
    }


def _looked_up(sentinels: Sentinels) -> Plain:
    """A look-up of a certificate with a picture of the page, which stays in the house."""
    scan = _picture("l1-scan", sentinels)["file"]["sha256"]
    return {"certificate_lookups": [{"id": "l1", "authentication": "c1", "scan_sha256": scan}]}


def _essay(sentinels: Sentinels) -> Plain:
    return people.essay(figures=[_picture("g1", sentinels)])


def _funeral() -> Plain:
    names = [{"id": "n1", "text": "A funeral", "preferred": True}]
    return {"schema": 1, "kind": "event", "ark": "ark:/99999/p1funeral", "names": names}


def _picture(pid: str, sentinels: Sentinels) -> Plain:
    """An image whose file came under a name that tells too much."""
    bytes_ = BytesIO()
    Image.new("RGB", (40 + len(pid) + len(sentinels.unpublished), 30), "grey").save(bytes_, "PNG")
    bytes_.seek(0)
    row = add_image(bytes_, f"{sentinels.unpublished_word()}.png", by=OPERATOR)
    file = {key: getattr(row, key) for key in ("sha256", "media_type", "size", "width", "height")}
    return {"id": pid, "file": file, "alt": "A grey picture."}


def _never_published(sentinels: Sentinels) -> None:
    somebody = {**people.rosenthal(), "ark": SECRET}
    for name in somebody["names"]:
        name["text"] = f"{name['text']} {sentinels.private_word()}"
    keep(drafted(somebody, sentinels))
    keep(drafted({**people.postcard(), "ark": "ark:/99999/p1unseen"}, sentinels))


def _taken_back(sentinels: Sentinels) -> None:
    """What was withdrawn, redacted, merged or is closed."""
    letter = {"schema": 1, "kind": "item", "level": "item", "title": "A letter"}
    hidden = publish(drafted({**letter, "ark": HIDDEN}, sentinels))
    withdraw_entity(hidden, by=OPERATOR, reason="asked for by the writer's family")
    ruin = {**people.paris(), "ark": RUIN}
    publish(drafted(ruin, sentinels))
    place = publish(ruin)
    redact_edition(place.editions.get(number=1), by=OPERATOR, reason=f"why: {sentinels.unpublished_word()}")
    publish({**people.paris(), "ark": GONE})
    merge_entities(Entity.objects.get(ark=GONE), place, by=OPERATOR)
    _closed({**letter, "ark": CLOSED, "title": "A closed letter", "closed_until": "9000"}, sentinels)


def _closed(letter: Plain, sentinels: Sentinels) -> None:
    pages = [{"id": "t1p1", "content": f"closed {sentinels.unpublished_word()}"}]
    text = {"id": "t1", "type": "transcription", "language": "fr", "pages": pages}
    spoken = [{"id": "k1", "part": "t1p1", "field": "content", "value": sentinels.unpublished_word()}]
    image = {**_picture("i2", sentinels), "caption": sentinels.unpublished_word()}
    publish({**letter, "texts": [text], "images": [image], "claims": spoken})


def _said_in_the_house(sentinels: Sentinels) -> None:
    """Notes and names of those who work here."""
    person = in_role("administrator", sentinels.unpublished_word().lower())
    paris = Entity.objects.get(ark=people.PARIS)
    with transaction.atomic():
        Place.objects.filter(pk=paris.pk).update(longitude="2.35")
        keep_draft(paris, by=person, note=sentinels.unpublished_word())
    send_for_review(paris, by=person, note=sentinels.unpublished_word())
    return_to_work(paris, by=person, note=sentinels.unpublished_word())
    note = write_note(paris, sentinels.unpublished_word(), by=person, field="description")
    answer_note(note, sentinels.unpublished_word(), by=person)
    assign_entity(paris, person, by=person, note=sentinels.unpublished_word())
    typed = {"page": f"/admin/catalog/place/{paris.pk}/change/", "copy": "a1b2c3d4", "base": 1, "title": ""}
    keep_autosave(person, **typed, data=[("description", sentinels.private_word())])
    pasted = f"# house: {sentinels.unpublished_word()}\n\n{sentinels.unpublished_word()}. ALS, one page."
    description, _ = take_in(Taken(sentinels.unpublished_word(), pasted), by=person)
    answers = {"title": sentinels.unpublished_word()}
    keep_answers(description, answers, version=description.version, by=person)
    house = Entity.objects.get(ark=people.HOUSE)
    approve_draft(house, by=person, note=sentinels.unpublished_word())
