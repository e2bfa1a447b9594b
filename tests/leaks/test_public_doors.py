"""No private word, no word of a draft, nothing taken back: at no address, in no format, in no file or log."""

import io
import json
import logging
import re
from collections import defaultdict

import pytest
from django.conf import settings
from django.core.cache.backends import locmem
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import models
from django.test import Client

from catalog.formats import formats
from catalog.models import Entity, EntityAnnex, Errand, Revision
from catalog.models.annex import PartAnnex
from catalog.models.annex_parts import PrivatePart
from catalog.search import SearchRequest, search, suggest
from tests.leaks.sentinels import ENQUIRIES, PUBLIC, REFERENCES, Sentinels, secret_links
from tests.leaks.walking import doors
from tests.people import HOUSE, PARIS, POSTCARD

pytestmark = pytest.mark.django_db

QUERIES = {
    "results": (f"?q={PUBLIC}", "?q=zqxb", "?q=postcard", "?sort=-title", "?view=timeline"),
    "suggest": (f"?q={PUBLIC}", "?q=zqxb", "?q=lett"),
    "people": ("?q=zqxb", "?q=leon"),
    "api-ledger": ("?after=2&limit=3",),
    "api-records": ("?after=0&limit=500",),
    "image": ("?w=160", "?thumbnail"),
    "entity": ("?lang=fr",),
    "knowledge": ("?field=signed_as", "?part=v1&edition=1"),
    "knowledge-home": ("?reference=zqxb",),
    "verify-certificate": ("?number=zqxb", "?number=1&issuer=zqxb"),
}
"""What is asked beside the bare address."""

TEXT = (models.CharField, models.TextField)
CODED = ("pid", "_edtf", "valid_until")
"""Columns of text that hold no words: ids and EDTF dates."""

SPOKEN = ("home", "results", "people", "entity", "editions", "edition", "verify")
"""Doors that are walked in French too."""


ENTRANCE = ("login", "password_reset", "inactive")
"""Pages of the desk that are for those who are not let in yet."""

LETTERS = {
    "name": ["receipt", "password"],
    "language": ["en"],
    "file": ["20260101T000000-00000000.eml"],
    "uidb64": ["MQ"],
    "token": ["a-token"],
    "pk": [1],
    "note": [1],
    "act": [1],
    "form": ["csv"],
    "step": ["running"],
}
"""Parts of the addresses of letters and of accounts."""


def values():
    """What the archive has for the parts of addresses, the secret entities among it."""
    kinds = {"collection": ["names", "provenance"], "pid": ["n1", "v1"], "kind": ["item", "agent"]}
    keys = list(Entity.objects.values_list("pk", flat=True)[:2])
    return {
        "ark": sorted(Entity.objects.values_list("ark", flat=True)),
        "number": [1, 2],
        "code": ["exile"],
        "suffix": list(formats.names()),
        "part": ["i1", "i2", "l1", "t1"],
        **kinds,
        "verb": ["publish"],
        "n": [1],
        "reference": [*REFERENCES, *ENQUIRIES],
        **LETTERS,
        "token": [*LETTERS["token"], *secret_links()],
        **dict.fromkeys(("key", "object_id", "content_type_id", "id"), keys),
    }


def told_by(response):
    """All that an answer tells: headers and body."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return f"{response.headers}".encode() + body


def addresses():
    known = values()
    for door in doors():
        for address in door.addresses(known):
            for query in ("", *QUERIES.get(door.name, ())):
                yield door, address + query
            if door.name in SPOKEN:
                yield door, f"/fr{address}"


def test_the_sentinels_stand_where_nobody_should_read(sentinels: Sentinels):
    """Else the other tests would look for words that are nowhere."""
    kept = " ".join(Revision.objects.values_list("record", flat=True))
    private = " ".join(Revision.objects.values_list("annex", flat=True))
    assert len(sentinels.found_in(kept) & sentinels.unpublished) > 100
    assert len(sentinels.found_in(private) & sentinels.private) > 30


def test_every_private_column_has_its_sentinel(sentinels: Sentinels):
    """Else a column added to the tables alone would go unseen."""
    bare = []
    for table in (EntityAnnex, *PartAnnex.__subclasses__(), *PrivatePart.__subclasses__()):
        columns = [each for each in table._meta.local_fields if isinstance(each, TEXT) and not each.choices]
        for name in (each.name for each in columns if not each.name.endswith(CODED)):
            stored = " ".join(table.objects.values_list(name, flat=True))
            bare += [] if sentinels.found_in(stored) & sentinels.private else [f"{table.__name__}.{name}"]
    assert bare == []


def test_no_address_tells_anybody_what_is_not_public(sentinels: Sentinels, caplog):
    caplog.set_level(logging.INFO)
    reader, leaks, met, statuses = Client(), {}, set(), defaultdict(set)
    for door, address in addresses():
        response = reader.get(address)
        told = told_by(response)
        statuses[door.route].add(response.status_code)
        if found := sentinels.found_in(told):
            leaks[address] = found
        if PUBLIC.encode() in told:
            met.add(door.name)
    assert leaks == {}
    assert not any(500 in each for each in statuses.values())
    assert {"entity", "entity-format", "edition", "edition-format", "results"} <= met
    never = [route for route, found in statuses.items() if found == {404} and not route.startswith("admin/")]
    assert never == [], "the walk has no values for which these doors open"
    assert sentinels.found_in(caplog.text) == set()
    assert sentinels.found_in(*cached()) == set()


def cached():
    """The bytes of everything in the cache of this process."""
    return [entry for kept in locmem._caches.values() for entry in kept.values()]


def test_the_desk_shows_strangers_nothing_but_its_door(sentinels: Sentinels):
    known = values()
    desk = [door for door in doors() if door.is_desk]
    assert len(desk) > 50
    for door in desk:
        for address in door.addresses(known):
            assert Client().get(address).status_code != 200 or set(ENTRANCE) & set(address.split("/")), (
                address
            )


def test_error_pages_tell_nothing(sentinels: Sentinels):
    for address in ("/ark:/99999/nothing", "/items/x", "/fr/nothing", "/%00", "/ark:/99999/p1secret"):
        response = Client().get(address)
        assert response.status_code == 404
        assert sentinels.found_in(told_by(response)) == set(), address


def test_a_page_that_fails_tells_nothing_of_what_it_was_working_on(sentinels: Sentinels, monkeypatch):
    word = next(iter(sentinels.private))

    def fail(*_args):
        secret = word  # in the frame, as a record would be
        raise RuntimeError(f"with {secret}")

    monkeypatch.setattr("catalog.publishing.reading.last_edition", fail)
    response = Client(raise_request_exception=False).get(f"/{PARIS}")
    assert response.status_code == 500
    assert sentinels.found_in(told_by(response)) == set()


def test_a_search_for_the_very_word_finds_nothing(sentinels: Sentinels):
    every = ("item", "agent", "place", "event", "source", "essay")
    assert search(SearchRequest(words=PUBLIC, kind=every)).total == 1
    for word in sorted(sentinels.private | sentinels.unpublished)[::7]:
        assert search(SearchRequest(words=word, kind=every)).total == 0, word
        found = suggest(word)
        assert [*found.items, *found.people, *found.places] == [], word


def test_verification_knows_a_draft_no_better_than_a_forgery(sentinels: Sentinels):
    drafts = Revision.objects.filter(entity__ark__in=(PARIS, HOUSE), n__gt=1)
    assert drafts.count() > 2
    for revision in drafts:
        forged = revision.record.encode() + b" "
        assert verdict_on(revision.record.encode()) == verdict_on(forged)
        told = told_by(Client().get("/verify/", {"ref": revision.digest}))
        assert PARIS.encode() not in told
        assert sentinels.found_in(told) == set()


def verdict_on(file):
    """What the page says of a file, without its digest and the time of day."""
    response = Client().post("/verify/", {"file": SimpleUploadedFile("x.json", file)})
    return re.sub(rb"[0-9a-f]{64}", b"", response.content)


def test_the_index_holds_no_word_that_is_not_public(sentinels: Sentinels):
    files = [path for path in settings.SEARCH_DIR.rglob("*") if path.is_file()]
    assert files
    assert sentinels.found_in(*(path.read_bytes() for path in files)) == set()


def test_the_outbox_and_its_errors_hold_no_private_word(sentinels: Sentinels):
    assert Errand.objects.exists()
    assert sentinels.found_in(json.dumps(list(Errand.objects.values("payload", "error")))) == set()


def test_an_export_without_the_annex_holds_nothing_private(sentinels: Sentinels, tmp_path):
    public, drafts = export(tmp_path / "public.jsonl"), export(tmp_path / "drafts.jsonl", "--drafts")
    names = " ".join(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*"))
    assert PUBLIC.encode() in public
    assert sentinels.found_in(public, names) == set()
    assert sentinels.found_in(drafts) & sentinels.unpublished
    # an agent that is not published is a draft like others; all else that is private stays behind
    assert sentinels.found_in(drafts) & sentinels.private == secret_name(sentinels)


def export(target, *options):
    call_command("export", str(target), *options, stderr=io.StringIO(), stdout=io.StringIO())
    return target.read_bytes()


def secret_name(sentinels):
    record = Revision.objects.get(entity__ark="ark:/99999/p1secret").record
    return sentinels.found_in(record) & sentinels.private


def test_a_check_of_the_archive_names_no_private_word(sentinels: Sentinels):
    EntityAnnex.objects.filter(entity__ark=POSTCARD).update(note="changed by hand")
    out = io.StringIO()
    with pytest.raises(SystemExit):
        call_command("check_archive", stdout=out)
    assert POSTCARD in out.getvalue()
    assert sentinels.found_in(out.getvalue()) & sentinels.private == set()
