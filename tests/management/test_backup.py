"""A backup is the whole archive: restored into an empty one, ledger and editions are the same bytes."""

import json

import pytest
from django.core.management import call_command
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as thoroughness

from catalog import media
from catalog.actions.checkpoints import keep_checkpoint
from catalog.actions.enquiries import Asked, decide_enquiry, keep_enquiry, show_claim
from catalog.actions.flags import Said, answer_flag, draft_flags
from catalog.actions.merging import merge_entities
from catalog.actions.publication import redact_edition, withdraw_entity
from catalog.actions.tidings import follow_ledger
from catalog.models import (
    Completeness,
    Dependence,
    Edition,
    Entity,
    LedgerEntry,
    LedgerHead,
    OwnCertifier,
    StoredFile,
    Tiding,
    Watch,
    Watcher,
)
from catalog.publishing.examination import examinations
from catalog.publishing.open_claims import open_claims
from catalog.publishing.revisions import record_revision
from catalog.record.annex import AgentAnnex
from tests import people
from tests.management.lines import elsewhere, exported, line, plain, taken
from tests.media.pictures import picture
from tests.workspaces import FILES, furnish, load_world, worlds

pytestmark = pytest.mark.django_db


def eventful_archive():
    """Published twice, one withdrawn, one redacted, two merged, a private side, a checkpoint signed."""
    call_command("make_keys", verbosity=0)
    people.publish_postcard()
    people.publish({**people.paris(), "description": "On the Seine."})
    redact_edition(
        Edition.objects.get(entity__ark=people.PARIS, number=1), by=people.OPERATOR, reason="A name."
    )
    people.keep({**people.postcard(), "title": "A title nobody has approved"})
    people.keep(people.rosenthal(), AgentAnnex(note="private"))
    gone = people.publish({**people.paris(), "ark": "ark:/99999/p1lutetia"})
    merge_entities(gone, Entity.objects.get(ark=people.PARIS), by=people.OPERATOR)
    mistake = people.publish({**people.buyukada(), "ark": "ark:/99999/p1mistake"})
    withdraw_entity(mistake, by=people.OPERATOR, reason="Published by mistake.")
    StoredFile.objects.create(**vars(media.add_file(picture())), original_name="field.png")
    house = Entity.objects.get(ark=people.HOUSE)
    OwnCertifier.objects.create(
        key="rr", names="RR Auction", agent_id=house.pk, about="a house", source="its catalogue"
    )
    _answered()
    _strangers()
    assert keep_checkpoint()
    return exported("backup")


def _answered():
    """A question about the postcard that somebody set aside."""
    card = Entity.objects.get(ark=people.POSTCARD)
    flag = next(each for each in draft_flags(card) if each.rule == "RF20")
    said = Said("set aside", "It was never asked for.", "A specimen curator")
    answer_flag(card, flag.key, flag.digest, said, by=people.OPERATOR)


def _strangers():
    """A claim that was taken up and is shown, and an address that watches what was claimed."""
    sent = {"name": "A Specimen", "email": "claim@example.org", "evidence": "A letter."}
    claim = keep_enquiry(Asked(people.POSTCARD, 1, "k1", "ownership", "It is ours.", **sent))
    decide_enquiry(claim, "acknowledge", by=people.OPERATOR, told="We look into it.", note="inside")
    follow_ledger()
    watcher = Watcher(email="reader@example.org")
    watcher.renew_feed()
    watcher.save()
    Watch.objects.create(watcher=watcher, entity=claim.entity, confirmed=watcher.told_until)
    show_claim(claim, by=people.OPERATOR, note="papers were shown")


def without_the_log(lines):
    """The import is an act of its own, which the restored archive has in addition; the end counts it."""
    own = b'{"ark":null,"by":"operator","detail":{"added"'
    return [each for each in lines if not each.startswith((own, b'{"line":"end"'))]


def restored(lines, look):
    """What `look` returns in an archive restored from the lines."""

    def work():
        report = taken(lines)
        assert [str(error) for error in report.errors] == []
        return look()

    return elsewhere(work)


def test_a_restored_archive_gives_the_same_backup_byte_for_byte():
    backup = elsewhere(eventful_archive)
    again = restored(backup, lambda: exported("backup"))
    assert without_the_log(again) == without_the_log(backup)
    assert len(again) == len(backup) + 1


def test_a_restored_archive_is_found_sound():
    backup = elsewhere(eventful_archive)
    assert restored(backup, lambda: [each for look in examinations for each in look(lambda: None)]) == []


def test_a_restored_archive_tells_those_who_watched_and_says_what_is_open():
    def look():
        told = Tiding.objects.get()
        return told.kind, Watch.objects.get().watcher.address, len(open_claims(people.POSTCARD))

    assert restored(elsewhere(eventful_archive), look) == ("loss", "reader@example.org", 1)


def test_the_drafts_of_a_restored_archive_are_measured():
    def counts():
        rows = Completeness.objects.order_by("entity__ark", "standard")
        return list(rows.values_list("entity__ark", "standard", "given", "asked"))

    def work():
        return eventful_archive(), counts()

    backup, before = elsewhere(work)
    assert before
    assert restored(backup, counts) == before


def test_the_ledger_goes_on_where_it_stopped():
    backup = elsewhere(eventful_archive)

    def publish_more():
        people.publish({**people.paris(), "description": "Where the Seine flows."})
        last = LedgerEntry.objects.last()
        return last.n, LedgerHead.objects.get().n, Edition.objects.filter(entity__ark=people.PARIS).count()

    entries = len(plain(backup, "ledger"))
    assert restored(backup, publish_more) == (entries + 1, entries + 1, 3)


def test_names_are_refreshed_in_a_restored_archive_as_before():
    backup = elsewhere(eventful_archive)
    pairs = lambda: set(Dependence.objects.values_list("entity__ark", "on__ark"))  # noqa: E731  # used twice, here
    assert restored(backup, pairs) >= {(people.POSTCARD, people.TROTSKY), (people.POSTCARD, people.PARIS)}


def test_a_backup_is_not_restored_over_an_archive_that_holds_anything():
    backup = elsewhere(eventful_archive)
    people.keep(people.trotsky() | {"claims": []})
    report = taken(backup)
    assert len(report.errors) == 1
    assert "only into an empty archive" in str(report.errors[0])
    assert Entity.objects.count() == 1


def altered(lines, kind, change):
    """The backup with the first line of a kind changed by hand."""
    place = next(n for n, each in enumerate(lines) if json.loads(each)["line"] == kind)
    values = json.loads(lines[place])
    change(values)
    return [*lines[:place], line(values.pop("line"), **values), *lines[place + 1 :]]


@pytest.mark.parametrize(
    ("kind", "change", "words"),
    [
        ("edition", lambda each: each["record"].update(title="Forged"), "do not have the digest"),
        ("revision", lambda each: each["record"].update(title="Forged"), "do not have the digest"),
        ("ledger", lambda each: each["entry"].update(ark="ark:/99999/p1forged"), "does not follow on"),
        ("entity", lambda each: each["state"].update(head=7), "revision 7 of"),
        ("entity", lambda each: each["state"].update(edition=7), "edition 7 of"),
        ("entity", lambda each: each.pop("state"), "every entity line carries its state"),
    ],
    ids=["edition", "revision", "ledger", "no head", "no edition", "no state"],
)
def test_a_damaged_backup_is_refused_whole(kind, change, words):
    backup = elsewhere(eventful_archive)

    def work():
        report = taken(altered(backup, kind, change))
        return [str(error) for error in report.errors], Entity.objects.count()

    errors, entities = elsewhere(work)
    assert words in "\n".join(errors)
    assert entities == 0


def cut_in_the_middle(lines):
    return lines[: len(lines) // 2]


def cut_at_the_end(lines):
    return lines[:-1]


def with_a_hole(lines):
    last = max(n for n, each in enumerate(lines) if json.loads(each)["line"] == "ledger")
    return lines[:last] + lines[last + 1 :]


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (cut_in_the_middle, "cut short"),
        (cut_at_the_end, "cut short"),
        (with_a_hole, "some are missing"),
    ],
)
def test_a_backup_that_is_not_whole_is_refused(spoil, words):
    backup = elsewhere(eventful_archive)
    errors = elsewhere(lambda: [str(error) for error in taken(spoil(backup)).errors])
    assert words in "\n".join(errors)


@pytest.mark.only_on("sqlite")  # long; the eventful archive above comes back on both
@thoroughness(
    max_examples=4,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate),
)
@given(worlds())
def test_any_archive_comes_back_as_it_was(world):
    for sha256 in FILES:
        media.file_path(sha256).parent.mkdir(parents=True, exist_ok=True)
        media.file_path(sha256).write_bytes(b"stands for a picture")

    def first():
        furnish()
        load_world(world)
        for entity in Entity.objects.all():
            record_revision(entity, by=people.OPERATOR)
        return exported("backup")

    backup = elsewhere(first)
    assert without_the_log(restored(backup, lambda: exported("backup"))) == without_the_log(backup)
