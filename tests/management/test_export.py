"""An export holds what it says and no more, in an order in which it can be read back."""

import json

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from catalog import media
from catalog.actions.publication import withdraw_entity
from catalog.models import StoredFile
from catalog.publishing import exporting
from catalog.publishing.editions import current_edition
from catalog.record.annex import AgentAnnex
from catalog.record.canonical import canonical_json
from tests import people
from tests.management.lines import exported, plain
from tests.media.pictures import picture

pytestmark = pytest.mark.django_db
SECRET = "sentinel-of-the-annex"


def records(lines):
    return {line["record"]["ark"]: line["record"] for line in plain(lines, "entity")}


def with_image(record, source):
    stored = media.add_file(source)
    StoredFile.objects.create(**vars(stored), original_name=f"{SECRET}.png")
    image = {"id": "i", "file": vars(stored), "alt": "A blue field.", "nature": "scan"}
    return {**record, "images": [image]}


def test_by_default_it_holds_the_bytes_of_current_editions_and_nothing_unpublished():
    card = people.publish_postcard()
    people.keep({**people.postcard(), "title": "A title nobody has approved"})
    people.keep({**people.paris(), "ark": "ark:/99999/p1draft"})
    found = records(exported("editions"))
    assert canonical_json(found[people.POSTCARD]) == current_edition(card).body
    assert "ark:/99999/p1draft" not in found


def test_what_was_withdrawn_is_not_handed_on():
    paris = people.publish(people.paris())
    withdraw_entity(paris, by=people.OPERATOR, reason="Published by mistake.")
    assert records(exported("editions")) == {}


def test_drafts_are_what_curators_see_with_no_names_put_in():
    people.publish_postcard()
    people.keep({**people.postcard(), "title": "A title nobody has approved"})
    found = records(exported("drafts"))
    assert found[people.POSTCARD]["title"] == "A title nobody has approved"
    assert found[people.POSTCARD]["parent"] == {"ark": people.LETTERS, "kind": "item"}


@pytest.mark.parametrize("holding", ["editions", "drafts"])
def test_nothing_private_is_handed_on(holding):
    people.publish(people.paris())
    people.publish(people.rosenthal(), AgentAnnex(note=SECRET, address=SECRET, email=SECRET))
    people.publish(with_image(people.letters(), picture()))
    assert not [line for line in exported(holding) if SECRET.encode() in line]


def test_a_backup_holds_the_annex():
    people.publish(people.rosenthal(), AgentAnnex(note=SECRET))
    (line,) = plain(exported("backup"), "entity")
    assert line["annex"] == {"note": SECRET}


def test_every_line_is_canonical_json():
    people.publish_postcard()
    for holding in exporting.HOLDINGS:
        for line in exported(holding):
            assert canonical_json(json.loads(line)) == line


def test_whatever_is_needed_comes_before_what_needs_it():
    people.publish_postcard()
    lines = plain(exported("editions"))
    names = [line["line"] for line in lines]
    assert names[0] == "archive"
    assert names == sorted(names, key=("archive", "vocabulary", "entity", "end").index)
    kinds = [line["record"]["kind"] for line in plain(exported("editions"), "entity")]
    assert kinds == sorted(kinds, key=("source", "place", "agent", "event", "item", "essay").index)
    arks = list(records(exported("editions")))
    assert arks.index(people.LETTERS) < arks.index(people.POSTCARD)


@pytest.mark.parametrize("holding", ["editions", "drafts"])
def test_twice_as_many_entities_take_as_many_queries(holding):
    def queries():
        with CaptureQueriesContext(
            connection,
        ) as found:
            exported(holding)
        return len(found)

    for n in range(3):
        people.publish({**people.paris(), "ark": f"ark:/99999/p1place{n}"})
    few = queries()
    for n in range(3, 9):
        people.publish({**people.paris(), "ark": f"ark:/99999/p1place{n}"})
    assert queries() == few


def test_images_of_what_is_exported_lie_beside_it_and_others_do_not(tmp_path):
    people.publish(with_image(people.letters(), picture(colour="navy")))
    people.keep(with_image({**people.letters(), "ark": "ark:/99999/p1draft"}, picture(colour="red")))
    call_command("export", str(tmp_path / "archive.jsonl"))
    lines = (tmp_path / "archive.jsonl").read_bytes().splitlines()
    beside = [path for path in (tmp_path / "archive.jsonl.files").rglob("*") if path.is_file()]
    (file,) = plain(lines, "file")
    assert [path.name for path in beside] == [file["file"]["sha256"]]
    with media.open_file(file["file"]["sha256"]) as kept:
        assert beside[0].read_bytes() == kept.read()


def test_missing_bytes_are_said_aloud(tmp_path):
    people.publish(with_image(people.letters(), picture()))
    media.file_path(StoredFile.objects.get().sha256).unlink()
    with pytest.raises(CommandError, match="1 files are missing"):
        call_command("export", str(tmp_path / "archive.jsonl"))


def test_an_export_that_breaks_leaves_no_half_file(tmp_path, monkeypatch):
    def broken(_):
        yield exporting.ExportLine(b"{}")
        raise RuntimeError("the disk is gone")

    monkeypatch.setattr("catalog.management.commands.export.export_lines", broken)
    with pytest.raises(RuntimeError):
        call_command("export", str(tmp_path / "archive.jsonl"))
    assert list(tmp_path.iterdir()) == []


def test_a_backup_can_be_read_by_its_owner_alone(tmp_path):
    call_command("export", str(tmp_path / "backup.jsonl"), with_annex=True)
    assert (tmp_path / "backup.jsonl").stat().st_mode & 0o777 == 0o600


def test_it_can_be_written_to_standard_output(capsysbinary):
    people.publish(people.paris())
    call_command("export", "-")
    assert records(capsysbinary.readouterr().out.splitlines()).keys() == {people.PARIS}
