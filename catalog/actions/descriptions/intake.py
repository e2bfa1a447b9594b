"""Taking descriptions in: the words are kept at once, letter by letter, before anything is made of them."""

import hashlib
from collections.abc import Iterable

from django.db import transaction

from catalog.actions.drafts import WrongStateError
from catalog.actions.permission import Actor, require
from catalog.models import Batch, BatchRow, Description
from catalog.sheets.texts import Bundle, Taken


def digest_of(text: str) -> str:
    """Return the digest of the words, by which a description is known again; white space aside."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()


def take_in(taken: Taken, *, by: Actor, again: bool = False) -> tuple[Description, bool]:
    """Keep one description; return it and whether it is new.

    The same words that came before are not kept twice, unless `again` says that they are to be.
    """
    require(by, "add_item")
    digest = digest_of(taken.text)
    if not again and (before := known_description(digest)):
        return before, False
    made: Description = Description.objects.create(**_columns(taken, digest, by))
    return made, True


def known_description(digest: str) -> Description | None:
    """Return what became of these words, those that were accepted first."""
    rows = Description.objects.filter(digest=digest).exclude(state="set aside").select_related("item")
    found = list(rows[:20])
    return next((each for each in found if each.state == "accepted"), found[0] if found else None)


def _columns(taken: Taken, digest: str, by: Actor) -> dict[str, object]:
    return {
        "name": taken.name or Description(text=taken.text).beginning,
        "text": taken.text,
        "digest": digest,
        "note": taken.note,
        "by_id": by.pk,
        "by_name": by.get_username(),
    }


@transaction.atomic
def take_in_sale(bundle: Bundle, *, title: str, by: Actor) -> Batch:
    """Keep many descriptions as the lots of one sale, to be read in the background."""
    require(by, "add_item")
    require(by, "change_item")
    if not bundle.texts:
        raise WrongStateError("There is no description in what came.")
    name = by.get_username()
    batch = Batch(task="lots", kind="item", title=title, by_id=by.pk, by_name=name, operator=by.pk is None)
    batch.plan = {"notes": bundle.notes}
    batch.save()
    rows = BatchRow.objects.bulk_create(
        (
            BatchRow(batch=batch, position=n, label=taken.name, given={"n": n})
            for n, taken in enumerate(bundle.texts, 1)
        ),
        batch_size=500,
    )
    _keep_lots(rows, bundle.texts, by)
    return batch


def _keep_lots(rows: Iterable[BatchRow], texts: Iterable[Taken], by: Actor) -> None:
    made = [
        Description(row=row, **_columns(taken, digest_of(taken.text), by))
        for row, taken in zip(rows, texts, strict=True)
    ]
    Description.objects.bulk_create(made, batch_size=200)
