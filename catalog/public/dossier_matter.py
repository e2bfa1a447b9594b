"""What a dossier is made of, gathered from editions and answers as they stood at a ledger's size."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings

from catalog.dossier.building import Gathered, dossier_of
from catalog.dossier.document import (
    AnswerRow,
    Archive,
    AsOf,
    AuthorityAt,
    Dossier,
    EditionOf,
    FlagRow,
    OpenClaimRow,
    Proof,
)
from catalog.flags import ask
from catalog.flags.standing import Standing as FlagStanding
from catalog.pages.addresses import dossier_permalink
from catalog.publishing import reading
from catalog.publishing.as_of import State, Then, answering_at, edition_entry, editions_at
from catalog.publishing.flag_answers import standings
from catalog.publishing.open_claims import open_claims
from catalog.publishing.reading import Standing
from catalog.publishing.relink import references
from catalog.publishing.sealing import key_ring
from catalog.publishing.tree import Inclusion, prove_inclusion
from catalog.record.authority import authority_of
from catalog.record.entity import EntityRecord
from catalog.record.item import ItemRecord
from catalog.record.ledger import Entry
from catalog.seal.checkpoint import Checkpoint, sign_checkpoint
from catalog.search.evidence import PublicEvidence

KEYS = "/.well-known/archive-keys.json"


@dataclass(frozen=True)
class Asked:
    """Which edition is told of, and the state of the ledger it is told from."""

    standing: Standing
    state: State
    latest: bool


def dossier(asked: Asked) -> Dossier:
    """Return the dossier; without a key its proof has no signed checkpoint."""
    standing, size = asked.standing, asked.state.size
    plain = standing.plain
    entry = edition_entry(standing.ark, standing.number)
    if entry is None:
        raise LookupError(f"{standing.ark} {standing.number} is not in the ledger")
    then = answering_at([ark for ark in references(plain) if ark != standing.ark], size)
    records = {ark: record for ark, each in then.items() if (record := each.record)}
    proof = prove_inclusion(entry.n, size)
    return dossier_of(
        plain,
        Gathered(
            archive=archive(),
            permalink=dossier_permalink(standing.ark, standing.number, size),
            edition=_edition(standing, entry, asked),
            as_of=AsOf(size=size, time=asked.state.time, head=asked.state.head, root=proof.root.hex()),
            proof=_proof(entry, size, proof),
            authorities=[_authority(ark, each) for ark, each in then.items() if ark in records],
            records=records,
            flags=_flags(standing, asked.state),
            open_claims=_open_claims(standing.ark, asked.state),
        ),
    )


def archive() -> Archive:
    address = str(settings.PUBLIC_URL)
    return Archive(name=settings.ARCHIVE_NAME, address=address, keys=address + KEYS)


def _edition(standing: Standing, entry: Entry, asked: Asked) -> EditionOf:
    return EditionOf(
        number=standing.number,
        digest=standing.edition.digest,
        published=entry.time,
        entry=entry.n,
        latest=asked.latest,
    )


def _authority(ark: str, then: Then) -> AuthorityAt:
    document = then.document
    name = authority_of(document).get("name", "") if isinstance(document, EntityRecord) else ""
    entry = then.entry
    return AuthorityAt(
        ark=ark,
        kind=document.kind,
        name=str(name),
        edition=entry.edition,
        digest=entry.digest,
    )


def _proof(entry: Entry, size: int, found: Inclusion) -> Proof:
    ring = key_ring()
    # Without a key the page can still be read; nothing is sealed then.
    note = sign_checkpoint(Checkpoint(ring.origin, size, found.root), ring) if ring.current else ""
    return Proof(entry=entry.body.decode(), path=[each.hex() for each in found.path], checkpoint=note)


class EvidenceThen(PublicEvidence):
    """Evidence as of a size of the ledger, on the day of its last entry: one address says one thing."""

    def __init__(self, item: ItemRecord, state: State) -> None:
        super().__init__(item, ledger_size=state.size)
        self._day = date.fromisoformat(state.time[:10])

    @property
    def on(self) -> date:
        return self._day


def _flags(standing: Standing, state: State) -> list[FlagRow]:
    record = standing.document
    if not isinstance(record, ItemRecord):
        return []
    raised = ask(record, EvidenceThen(record, state))
    return [_flag(each) for each in standings(standing.ark, raised, ledger_size=state.size)]


def _flag(told: FlagStanding) -> FlagRow:
    answers = [
        AnswerRow(kind=each.act, text=each.text, name=each.name, date=each.time) for each in told.history
    ]
    return FlagRow(state=told.state, flag=told.flag.plain(), answers=answers)


def _open_claims(ark: str, state: State) -> list[OpenClaimRow]:
    """Return what is said to be open and was by the day of the state; what was taken back is not told."""
    return [
        OpenClaimRow(kind=each.kind, since=each.since.isoformat())
        for each in open_claims(ark)
        if each.since.isoformat() <= state.time[:10]
    ]


def shown_pictures(ark: str) -> list[str]:
    """Return the checksums, in order, of the pictures that the current edition shows; no others are shown."""
    standing = reading.current_editions([ark]).get(ark)
    record = standing.document if standing else None
    return sorted({each.file.sha256 for each in record.images}) if isinstance(record, ItemRecord) else []


def latest_at(ark: str, size: int) -> Then | None:
    """Return the newest edition of the ARK at that size of the ledger."""
    return editions_at([ark], size).get(ark)
