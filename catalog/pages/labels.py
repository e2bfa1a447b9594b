"""What fields and collections of a Record are called on pages and in differences. One line a field."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

KINDS = {
    "item": gettext_lazy("item"),
    "agent": gettext_lazy("person or body"),
    "place": gettext_lazy("place"),
    "event": gettext_lazy("event"),
    "source": gettext_lazy("source"),
}

PARTS = {
    "identifiers": gettext_lazy("Identifier"),
    "activities": gettext_lazy("Activity"),
    "participants": gettext_lazy("participant"),
    "relations": gettext_lazy("Relation"),
    "citations": gettext_lazy("Citation"),
    "claims": gettext_lazy("Claim"),
    "communications": gettext_lazy("Communication from a reader"),
    "names": gettext_lazy("Name"),
    "dimensions": gettext_lazy("Dimension"),
    "surfaces": gettext_lazy("Surface"),
    "images": gettext_lazy("Image"),
    "texts": gettext_lazy("Text"),
    "pages": gettext_lazy("page"),
    "provenance": gettext_lazy("Provenance"),
    "authentications": gettext_lazy("Authentication"),
    "condition_checks": gettext_lazy("Condition check"),
    "faults": gettext_lazy("fault"),
    "marks": gettext_lazy("Mark on the piece"),
    "observations": gettext_lazy("Description by a source"),
    "offers": gettext_lazy("Offer"),
}
"""A collection's name for one of its parts."""

FIELDS = {
    "access_conditions": gettext_lazy("access"),
    "agent": gettext_lazy("who"),
    "agent_kind": gettext_lazy("kind of agent"),
    "alt": gettext_lazy("description for those who cannot see it"),
    "ark": gettext_lazy("ARK"),
    "as_given": gettext_lazy("as printed"),
    "as_printed": gettext_lazy("as printed"),
    "as_written": gettext_lazy("as written"),
    "body_hand": gettext_lazy("hand of the body"),
    "by": gettext_lazy("by whom"),
    "body_writer": gettext_lazy("writer of the body"),
    "book_format": gettext_lazy("format"),
    "certificate_seen": gettext_lazy("certificate seen"),
    "communication": gettext_lazy("said by a reader"),
    "communications": gettext_lazy("readers who helped"),
    "closed_until": gettext_lazy("closed until"),
    "condition_checks": gettext_lazy("condition"),
    "dates": gettext_lazy("date"),
    "description_rights": gettext_lazy("rights in the description"),
    "document_kind": gettext_lazy("kind of document"),
    "edtf": gettext_lazy("date"),
    "event_kind": gettext_lazy("kind of event"),
    "examined": gettext_lazy("what was examined"),
    "excludes_faults": gettext_lazy("grade leaves the named faults aside"),
    "extent_as_given": gettext_lazy("extent as printed"),
    "dimensions_as_given": gettext_lazy("size as printed"),
    "title_as_printed": gettext_lazy("title as printed"),
    "estimate_low": gettext_lazy("lower estimate"),
    "estimate_high": gettext_lazy("upper estimate"),
    "excerpt": gettext_lazy("text it quotes"),
    "house": gettext_lazy("offered by"),
    "inscription": gettext_lazy("what it says"),
    "mark": gettext_lazy("in a mark on the piece"),
    "marks": gettext_lazy("marks on the piece"),
    "notices": gettext_lazy("saleroom notices"),
    "observation": gettext_lazy("in a description by a source"),
    "observations": gettext_lazy("descriptions by sources"),
    "offer": gettext_lazy("where it was offered for sale"),
    "offers": gettext_lazy("offers and sales"),
    "pieces": gettext_lazy("pieces in the lot"),
    "proves": gettext_lazy("what it proves"),
    "result_kind": gettext_lazy("what the result includes"),
    "uncertain_reading": gettext_lazy("the reading is uncertain"),
    "first_mm": gettext_lazy("first dimension, mm"),
    "second_mm": gettext_lazy("second dimension, mm"),
    "third_mm": gettext_lazy("third dimension, mm"),
    "hand_reason": gettext_lazy("reason for hand and signature"),
    "issuer_interest": gettext_lazy("the issuer’s own interest"),
    "kind_as_printed": gettext_lazy("kind as printed"),
    "length_mm": gettext_lazy("length, mm"),
    "link": gettext_lazy("whether it means this piece"),
    "lookup_url": gettext_lazy("address for looking it up"),
    "matches_object": gettext_lazy("the described piece matches this one"),
    "part_of": gettext_lazy("part of"),
    "party_label": gettext_lazy("public name of the party"),
    "place_kind": gettext_lazy("kind of place"),
    "published_in": gettext_lazy("published in"),
    "reading": gettext_lazy("our reading of the opinion"),
    "repeats_seller": gettext_lazy("only repeats the seller"),
    "requested_by": gettext_lazy("asked for by"),
    "rights_statement": gettext_lazy("rights, in words"),
    "signature": gettext_lazy("kind of signature"),
    "signature_by": gettext_lazy("signed by"),
    "signed_as": gettext_lazy("signed as"),
    "source_kind": gettext_lazy("kind of source"),
    "source_seen": gettext_lazy("what the text was taken from"),
    "status_date": gettext_lazy("date of the status"),
    "status_source": gettext_lazy("source of the status"),
    "text_lost": gettext_lazy("text lost"),
    "touches_signature": gettext_lazy("touches the signature"),
    "touches_text": gettext_lazy("touches text"),
    "through": gettext_lazy("through"),
    "until": gettext_lazy("until"),
    "unit_stated": gettext_lazy("unit stated in print"),
}
"""Fields whose name in the Record is not yet a reader's word; others are said as they are called."""


def field_label(field: str) -> str:
    """Return the reader's word for a field or a property that sources speak of."""
    return str(FIELDS.get(field) or _(field.replace("_", " ")))


def part_label(collection: str) -> str:
    return str(PARTS.get(collection) or collection.replace("_", " "))


def sentence(text: str) -> str:
    """Return the text with a capital at its head; the rest keeps its case."""
    return text[:1].upper() + text[1:]
