"""`manage.py read_lots`: one JSON file for each text, with the words of every value."""

import json

import pytest
from django.core.management import CommandError, call_command

from tests.lots.descriptions import AMERICAN, SEED


def test_each_text_gives_a_json_file_of_its_name(tmp_path, capsys):
    other = tmp_path / "letter.txt"
    other.write_text(AMERICAN)
    call_command("read_lots", SEED, other, out=tmp_path / "read")
    seed = json.loads((tmp_path / "read/000.json").read_text())
    assert (seed["id"], seed["type_code"], seed["date"]["edtf"]) == ("000", "ALS", "1930-04-29")
    assert seed["dimensions"]["mm"] == [89, 159]
    assert json.loads((tmp_path / "read/letter.json").read_text())["language"] == ["fr"]
    assert "2 descriptions read" in capsys.readouterr().out


def test_evidence_gives_place_and_words(tmp_path):
    call_command("read_lots", SEED, out=tmp_path)
    text = SEED.read_text()
    evidence = json.loads((tmp_path / "000.json").read_text())["evidence"]
    assert all(text[one["start"] : one["end"]] == one["words"] for one in evidence)


def test_text_that_is_no_description_is_named(tmp_path, capsys):
    path = tmp_path / "recipe.txt"
    path.write_bytes(b"Take two eggs \xff and some flour.")
    call_command("read_lots", path, out=tmp_path)
    assert "recipe.txt: nothing in it reads as a description" in capsys.readouterr().err


def test_missing_file_stops_before_anything_is_written(tmp_path):
    with pytest.raises(CommandError, match=r"no such file.*gone\.txt"):
        call_command("read_lots", SEED, tmp_path / "gone.txt", out=tmp_path / "read")
    assert not (tmp_path / "read").exists()
