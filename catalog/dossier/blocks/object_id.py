"""Object ID: the nine categories that the police and registers of losses ask for, taken from the Record."""

from catalog.dossier.document import ObjectId
from catalog.record.document import DateValue, Link
from catalog.record.item import ItemRecord
from catalog.record.parts.activity import Activity

MAKING = ("written", "drawn", "created", "printed", "signed")
CATEGORIES = (
    "type",
    "materials",
    "measurements",
    "inscriptions",
    "distinguishing_features",
    "title",
    "subject",
    "date",
    "maker",
)


def making_of(record: ItemRecord) -> Activity | None:
    """Return the activity by which the piece was made, the first of the first kind that is on record."""
    for kind in MAKING:
        found = next((each for each in record.activities if each.type == kind), None)
        if found:
            return found
    return None


def maker_of(record: ItemRecord) -> Link:
    ref = record.body_writer or record.signature_by
    if ref:
        return Link(ref=ref)
    making = making_of(record)
    return making.participants[0].agent if making and making.participants else Link()


def features_of(record: ItemRecord) -> list[str]:
    """Return what tells this piece from its like: its faults as they are written."""
    faults = [fault.as_written or fault.term for check in record.condition_checks for fault in check.faults]
    return list(dict.fromkeys(filter(None, faults)))


def object_id_of(record: ItemRecord) -> ObjectId:
    making = making_of(record)
    found = ObjectId(
        type=record.document_kind,
        type_as_printed=record.kind_as_printed,
        materials=record.support,
        measurements=record.dimensions,
        inscriptions=record.marks,
        signed_as=record.signed_as,
        distinguishing_features=features_of(record),
        title=record.title,
        subject=record.summary or record.scope,
        date=making.date if making else DateValue(),
        maker=maker_of(record),
        pictures=record.images,
    )
    return found.model_copy(update={"missing": _missing(found)})


def _missing(found: ObjectId) -> list[str]:
    stated = {name: bool(getattr(found, name)) for name in CATEGORIES}
    stated["type"] |= bool(found.type_as_printed)
    stated["inscriptions"] |= bool(found.signed_as)
    stated["date"] = bool(found.date.edtf or found.date.as_written)
    stated["maker"] = bool(found.maker.ref or found.maker.observed)
    pictured = any(each.nature != "stand-in" for each in found.pictures)
    return [name for name in CATEGORIES if not stated[name]] + ([] if pictured else ["pictures"])
