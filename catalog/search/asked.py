"""The questions about an item of the archive and how they stand: what doors, dossiers and checks show."""

from catalog.flags import Standing, ask
from catalog.publishing.flag_answers import kept_flags, standings
from catalog.record.item import ItemRecord
from catalog.search.evidence import PublicEvidence


def questions_about(item: ItemRecord, *, ledger_size: int | None = None) -> list[Standing]:
    """Return the questions about an edition with how they stand: open ones first, the gravest first.

    At a size of the ledger authorities and answers are as they stood then, and it is asked on the spot; of
    the edition in force what was raised last is shown, unless that is out of date.
    """
    flags = kept_flags(item.ark) if ledger_size is None else None
    if flags is None:
        flags = ask(item, PublicEvidence(item, ledger_size=ledger_size))
    return standings(item.ark, flags, ledger_size=ledger_size)


def questions_about_edition(item: ItemRecord) -> list[Standing]:
    """Ask a past edition, as it was worded, with what is known today."""
    return standings(item.ark, ask(item, PublicEvidence(item)))
