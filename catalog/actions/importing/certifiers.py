"""Lines that hold issuers of certificates of the house's own; only a backup has them."""

from catalog.actions.importing.history import entity_key, only_in_a_backup
from catalog.actions.importing.state import ImportState, Plain
from catalog.models import OwnCertifier
from catalog.record.document import Document


class CertifierLine(Document):
    """One issuer; its authority record goes by its ARK, empty where there is none."""

    key: str
    names: str
    agent: str
    about: str
    field: str
    kinds: str
    numbered: str
    series: str
    series_note: str
    lookup_address: str
    source: str


def take_certifier(state: ImportState, line: Plain) -> None:
    only_in_a_backup(state)
    kept = CertifierLine.model_validate(line)
    agent = entity_key(kept.agent) if kept.agent else None
    row = OwnCertifier(agent_id=agent, **kept.model_dump(exclude={"agent"}))
    row.clean_fields(exclude=["agent"])
    row.clean()
    row.save()
