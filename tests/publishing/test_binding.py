"""Record and tables speak of the same things: no field without a column, no public column without a field."""

import pytest

from catalog.models import AuthenticationAnnex, ConditionAnnex, EntityAnnex, ProvenanceAnnex
from catalog.publishing.assemble import ANNEX_SHELVES, private_part
from catalog.publishing.binding.binding import binding_of
from catalog.record.annex import ANNEXES
from catalog.record.document import DateValue, Link
from catalog.record.kinds import kinds

FRAME = {"schema_number", "kind", "ark"}
STATE = {"label", "lookup", "spelling", "draft", "publication", "head", "approved", "edition", "merged_into"}
KEYS = {"id", "entity_ptr", "ark", "created", "changed"}
DERIVED = {"path", "reference_order", "opens"}
PART_FRAME = {"id", "pid", "position", "entity", "parent", "number_key"}
PRIVATE_TABLES = {EntityAnnex, ProvenanceAnnex, AuthenticationAnnex, ConditionAnnex}


def bindings():
    """Every binding of a kind and of its parts, by a name to show."""
    found = {}

    def collect(binding):
        found[binding.document.__name__] = binding
        for inner in binding.collections.values():
            collect(inner)

    for document in kinds:
        collect(binding_of(document))
    return found


ALL = bindings()


def columns_of(codec):
    name = type(codec).__name__
    if name == "DateCodec":
        return {f"{codec.name}_{each}" for each in (*DateValue.model_fields, "earliest", "latest")}
    if name == "LinkCodec":
        return {f"{codec.name}_{each}" for each in Link.model_fields}
    if name == "ChecksumCodec":
        return {codec.name, codec.name.removesuffix("_sha256")}
    return {"pid"} if name == "PartIdCodec" else {codec.name}


@pytest.mark.parametrize("name", ALL)
def test_every_field_of_a_document_is_bound(name):
    binding = ALL[name]
    bound = {codec.name for codec in binding.codecs} | set(binding.collections)
    frame = FRAME if name.endswith("Record") else set()
    assert bound == set(binding.document.model_fields) - frame


@pytest.mark.parametrize("name", ALL)
def test_every_bound_column_exists_and_every_public_column_is_bound(name):
    binding = ALL[name]
    columns = {field.name for field in binding.table._meta.get_fields() if not field.auto_created}
    columns -= {"id"} if name.endswith("Record") else set()
    bound = set().union(*(columns_of(codec) for codec in binding.codecs))
    entity = STATE | KEYS | DERIVED | {"kind"} | set(binding.collections)
    exempt = entity if name.endswith("Record") else PART_FRAME - {"pid"}
    assert bound <= columns
    assert columns - bound - exempt == set()


@pytest.mark.parametrize("name", ALL)
def test_no_record_reads_a_private_table(name):
    assert ALL[name].table not in PRIVATE_TABLES


@pytest.mark.parametrize("kind", kinds.names())
def test_no_field_of_an_annex_is_named_like_one_of_the_record(kind):
    assert set(ANNEXES[kind].model_fields) & set(kinds[kind].model_fields) == set()


@pytest.mark.parametrize("kind", ANNEX_SHELVES)
def test_a_private_part_shares_only_its_note_with_the_public_one(kind):
    public = {"provenance_annexes": "ProvenanceEvent", "authentication_annexes": "Authentication",
              "condition_annexes": "ConditionCheck", "accession_annexes": "Accession",
              "deaccession_annexes": "Deaccession", "treatment_annexes": "Treatment",
              "search_annexes": "RegisterSearch"}  # fmt: skip
    for shelf in ANNEX_SHELVES[kind]:
        shared = set(private_part(ANNEXES[kind], shelf).model_fields) & set(
            ALL[public[shelf]].document.model_fields
        )
        assert shared <= {"note"}


@pytest.mark.parametrize(
    "table", sorted(PRIVATE_TABLES, key=lambda table: table.__name__), ids=lambda table: table.__name__
)
def test_every_private_column_is_in_an_annex(table):
    kept = {"id", "pid", "entity"}
    columns = {field.name for field in table._meta.get_fields() if not field.auto_created} - kept
    documents = [document for document in ANNEXES.values() if table is EntityAnnex]
    for kind, shelves in ANNEX_SHELVES.items():
        documents += [private_part(ANNEXES[kind], s) for s in shelves if s == f"{shelf_of(table)}_annexes"]
    assert columns <= set().union(*(document.model_fields for document in documents))


def shelf_of(table):
    return table.__name__.removesuffix("Annex").lower()
