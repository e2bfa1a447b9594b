"""Importing records: drafts for review, all or nothing, every error with its line and a way out."""

import hashlib
import io
import json

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command

from catalog import media
from catalog.actions.merging import merge_entities
from catalog.actions.permission import NotAllowedError
from catalog.models import Act, Entity, Revision, StoredFile, Term
from catalog.publishing.assemble import assemble, assemble_annex, fetch
from catalog.record.annex import AgentAnnex
from tests import people
from tests.management.lines import entity_line, exported, line, plain, taken
from tests.media.pictures import picture

pytestmark = pytest.mark.django_db
SIZES = {"media_type": "image/png", "size": 6, "width": 1, "height": 1}


@pytest.fixture(autouse=True)
def terms():
    call_command("load_vocabularies", verbosity=0)


def entity(ark):
    return Entity.objects.get(ark=ark)


def messages(report):
    return [str(error) for error in report.errors]


def snapshot():
    return [(each.ark, each.head, each.label) for each in Entity.objects.order_by("pk")], Term.objects.count()


# --- what it does -------------------------------------------------------------------------------------------


def test_an_imported_record_is_a_draft_in_work():
    report = taken([entity_line(people.paris())])
    assert (report.added, report.errors) == (1, [])
    assert (entity(people.PARIS).draft, entity(people.PARIS).publication) == ("in work", "none")
    assert assemble(fetch(entity(people.PARIS))).plain() == people.paris()


def test_references_to_what_comes_later_work():
    cast = (people.letters, people.house, people.rosenthal, people.trotsky, people.paris, people.buyukada)
    report = taken(
        map(entity_line, (people.postcard(), *(each() for each in cast), people.lot_description()))
    )
    assert (report.added, messages(report)) == (8, [])
    assert entity(people.POSTCARD).item.parent.ark == people.LETTERS


def test_a_second_import_adds_nothing_and_writes_no_revision():
    lines = [
        entity_line(people.paris()),
        entity_line(people.trotsky()),
        entity_line(people.lot_description()),
    ]
    taken(lines)
    before = Revision.objects.count(), Act.objects.count()
    report = taken(lines)
    assert (report.added, report.changed, report.unchanged) == (0, 0, 3)
    assert (Revision.objects.count(), Act.objects.count()) == before


def test_editions_come_back_as_they_were_though_they_carry_names():
    people.publish_postcard()
    report = taken(exported("editions"))
    assert (report.unchanged, report.changed, report.added) == (8, 0, 0)


def test_a_changed_record_is_one_new_revision_and_leaves_the_edition_alone():
    people.publish(people.paris())
    changed = {**people.paris(), "description": "On the Seine."}
    assert taken([entity_line(changed)]).changed == 1
    assert (entity(people.PARIS).head, entity(people.PARIS).edition, entity(people.PARIS).draft) == (
        2,
        1,
        "in work",
    )


def test_what_is_private_stays_as_it_is_unless_the_line_carries_it():
    people.keep(people.rosenthal(), AgentAnnex(note="kept", email="a@example.org"))
    taken([entity_line({**people.rosenthal(), "history": "New."})])
    assert assemble_annex(fetch(entity(people.ROSENTHAL))).note == "kept"
    taken([entity_line(people.rosenthal(), annex={"note": "given"})])
    assert assemble_annex(fetch(entity(people.ROSENTHAL))).plain() == {"note": "given"}


def test_new_terms_come_along_and_an_administrators_words_stay():
    Term.objects.filter(key="hand/typed").update(label="by machine")
    terms = [{"key": "hand/carved", "label": "carved"}, {"key": "hand/typed", "label": "typed"}]
    report = taken([line("vocabulary", term=term) for term in terms])
    assert report.terms == 1
    assert Term.objects.get(key="hand/carved").vocabulary == "hand"
    assert Term.objects.get(key="hand/typed").label == "by machine"


def test_lines_are_taken_one_by_one_and_progress_is_told():
    told = []

    def stream():
        for n in range(3):
            assert len(told) == n, "a line was read before the one before it was dealt with"
            yield entity_line({**people.paris(), "ark": f"ark:/99999/p1place{n}"})

    taken(stream(), progress=told.append)
    assert told == [1, 2, 3]


def test_the_act_is_logged_with_its_counts():
    taken([entity_line(people.paris())])
    assert Act.objects.first().verb == "import"
    assert Act.objects.first().detail["added"] == 1


# --- what it refuses ----------------------------------------------------------------------------------------


def bad_agent(**changes):
    return entity_line({**people.rosenthal(), **changes})


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        (b"not json", "line 2: this is not JSON"),
        (b'{"record": {}}', "line 2: a line is an object that says what it is"),
        (b"[" * 100_000, "line 2: this is not JSON"),
        (line("poem"), "line 2, line: “poem” is no kind of line; it may be archive"),
        (line("entity"), "line 2, record: an entity line carries a record"),
        (bad_agent(kind="ghost"), "line 2, record: kind 'ghost' is not known; it may be source, place"),
        (bad_agent(schema=99), "line 2, record: schema 99 is not known here"),
        (bad_agent(shoe_size=43), "line 2, record.shoe_size: is no field that is known here"),
        (bad_agent(names=[]), "line 2, record: exactly one name must be marked as preferred"),
        (bad_agent(agent_kind="persn"), "line 2, record.agent_kind: Input should be 'person', 'family'"),
        (
            bad_agent(activities=[{"id": "a", "type": "birth", "date": {"edtf": "April"}}]),
            "line 2, record.activities[0].date.edtf: “April” is no EDTF date",
        ),
        (
            bad_agent(activities=[{"id": "a", "type": "writen"}]),
            "line 2, record.activities[0].type: “writen” is no term of the vocabulary activity; did you mean",
        ),
        (
            bad_agent(claims=[{"id": "c", "field": "shoe size"}]),
            "line 2, record: “c” speaks of “shoe size”, which is no property of an agent",
        ),
        (
            bad_agent(
                relations=[{"id": "r", "type": "friend-of", "target": people.ref("ark:/99999/p1no", "agent")}]
            ),
            "line 2, record: it refers to ark:/99999/p1no (agent), which is neither in the archive nor",
        ),
        (
            bad_agent(relations=[{"id": "r", "type": "about", "target": people.ref(people.PARIS, "agent")}]),
            f"line 2, record: {people.PARIS} is here as place, but the record refers to it as agent",
        ),
        (entity_line(people.paris()), f"line 2, record.ark: {people.PARIS} stood on line 1 already"),
        (bad_agent(ark="http://elsewhere"), "line 2, record: not an ARK"),
        (
            entity_line({"schema": 1, "kind": "tombstone", "ark": "ark:/99999/p1x", "of": "item"}),
            "line 2, record.kind: a tombstone",
        ),
        (entity_line({**people.letters(), "title": ""}), "line 2, record: title: This field cannot be blank"),
        (line("vocabulary", term={"key": "Hand/Typed", "label": "x"}), "line 2, term: Enter a valid value"),
        (line("vocabulary", term={"label": "x"}), "line 2, term: a vocabulary line has a term with a key"),
        (
            line("file", file={**SIZES, "sha256": "../../etc/passwd"}),
            "line 2, file.sha256: String should match",
        ),
        (line("ledger", entry={}), "line 2, line: such a line belongs to a backup"),
    ],
)
def test_a_bad_line_is_named_and_everything_stays_as_it_was(bad, words):
    before = snapshot()
    report = taken([entity_line(people.paris()), bad])
    assert words in "\n".join(messages(report))
    assert len(report.errors) == 1
    assert snapshot() == before


def test_all_errors_are_told_not_only_the_first():
    report = taken([b"one", entity_line(people.paris()), b"three", bad_agent(names=[])])
    assert [error.line for error in report.errors] == [1, 3, 4]


def test_after_a_hundred_errors_the_rest_is_not_read():
    def stream():
        yield from [b"no"] * 100
        pytest.fail("it was read on")

    assert len(taken(stream()).errors) == 100


def test_a_faulty_record_is_not_called_missing_by_those_that_refer_to_it():
    friend = {"id": "r", "type": "friend-of", "target": people.ref(people.ROSENTHAL, "agent")}
    other = {**people.trotsky(), "claims": [], "relations": [friend]}
    report = taken([entity_line(other), bad_agent(agent_kind="persn")])
    assert [error.line for error in report.errors] == [2]


def test_what_a_faulty_line_brought_in_is_forgotten_before_the_next_one():
    """The faulty line meets Paris first; its savepoint takes that away, the next line must make it again."""
    to_paris = [{"id": "r", "type": "about", "target": people.ref(people.PARIS, "place")}]
    faulty = bad_agent(relations=to_paris, claims=[{"id": "c", "field": "shoe size"}])
    sound = entity_line({**people.house(), "relations": to_paris})
    report = taken([faulty, sound, entity_line(people.paris())])
    assert [error.line for error in report.errors] == [1]


def test_a_missing_vocabulary_is_told_once_a_term():
    Term.objects.filter(vocabulary="place-kind").delete()
    places = [{**people.paris(), "ark": f"ark:/99999/p1place{n}"} for n in range(5)]
    report = taken(map(entity_line, places))
    assert len(report.errors) == 1
    assert "add the term first" in str(report.errors[0])


def test_an_ark_keeps_its_kind():
    people.keep(people.paris())
    report = taken([entity_line({**people.rosenthal(), "ark": people.PARIS})])
    assert messages(report) == [
        f"line 1, record.kind: {people.PARIS} is here as place; the line has it as agent"
    ]


def test_what_was_merged_away_is_not_imported_again():
    people.publish(people.paris())
    kept = people.publish({**people.paris(), "ark": "ark:/99999/p1lutetia"})
    merge_entities(entity(people.PARIS), kept, by=people.OPERATOR)
    assert "was merged into Paris" in messages(taken([entity_line(people.paris())]))[0]


def test_who_may_not_import_does_not():
    with pytest.raises(NotAllowedError):
        taken([entity_line(people.paris())], by=get_user_model().objects.create_user("reader"))


# --- files --------------------------------------------------------------------------------------------------


def file_line(source):
    """A line for a picture that the archive does not have, with the bytes that lie beside it."""
    stored = media.add_file(source)
    media.file_path(stored.sha256).unlink()
    return stored.sha256, line("file", file=vars(stored)), source.getvalue()


def test_a_picture_comes_along_with_the_record_that_shows_it():
    sha256, file, content = file_line(picture())
    image = {"id": "i", "file": plain([file])[0]["file"], "alt": "A blue field."}
    lines = [file, entity_line({**people.letters(), "images": [image]})]
    report = taken(lines, files=lambda _: io.BytesIO(content))
    assert (messages(report), report.files) == ([], 1)
    assert media.verify_file(sha256)
    assert StoredFile.objects.get().width == 60


@pytest.mark.parametrize(
    ("beside", "words"), [(None, "are not beside the file"), (b"other bytes", "do not have the checksum")]
)
def test_missing_or_other_bytes_are_refused(beside, words):
    _, file, _ = file_line(picture())
    report = taken([file], files=lambda _: None if beside is None else io.BytesIO(beside))
    assert words in messages(report)[0]


def test_what_bears_the_right_checksum_and_is_no_picture_is_refused():
    """Whoever writes the lines may put anything beside them."""
    content = b"<svg/>"
    sha256 = hashlib.sha256(content).hexdigest()
    report = taken([line("file", file={**SIZES, "sha256": sha256})], files=lambda _: io.BytesIO(content))
    assert "no picture" in messages(report)[0]
    assert not StoredFile.objects.exists()


@pytest.mark.parametrize("spoiled", [True, False])
def test_a_failed_import_and_a_dry_run_leave_no_file_behind(spoiled):
    sha256, file, content = file_line(picture())
    report = taken([file, *[b"bad"] * spoiled], files=lambda _: io.BytesIO(content), dry_run=not spoiled)
    assert report.files == 1
    assert not media.has_file(sha256)
    assert not StoredFile.objects.exists()


# --- the command --------------------------------------------------------------------------------------------


def written(folder, *lines):
    (folder / "in.jsonl").write_bytes(b"\n".join(lines))
    return str(folder / "in.jsonl")


def test_a_dry_run_says_what_would_happen_and_changes_nothing(tmp_path, capsys):
    call_command("import", written(tmp_path, entity_line(people.paris())), dry_run=True)
    assert "Nothing was changed; this would be: 1 entities added" in capsys.readouterr().out
    assert not Entity.objects.exists()


def test_errors_are_printed_by_line_and_the_exit_code_says_so(tmp_path, capsys):
    with pytest.raises(CommandError, match="Nothing was changed"):
        call_command("import", written(tmp_path, entity_line(people.paris()), b"", b"bad"))
    assert "line 3: this is not JSON" in capsys.readouterr().err


def test_an_export_goes_in_again_by_command_with_its_pictures(tmp_path):
    stored = media.add_file(picture())
    StoredFile.objects.create(**vars(stored))
    image = {"id": "i", "file": vars(stored), "alt": "A blue field."}
    people.publish({**people.letters(), "images": [image]})
    call_command("export", str(tmp_path / "out.jsonl"))
    lines = (tmp_path / "out.jsonl").read_text()
    media.file_path(stored.sha256).unlink()
    (tmp_path / "out.jsonl").write_text(lines.replace(people.LETTERS, "ark:/99999/p1other"))
    call_command("import", str(tmp_path / "out.jsonl"))
    assert media.verify_file(stored.sha256)
    assert json.loads(entity("ark:/99999/p1other").revisions.get().record)["images"]


def test_a_missing_file_is_said_plainly():
    with pytest.raises(CommandError, match="There is no file"):
        call_command("import", "/nowhere/at/all.jsonl")
