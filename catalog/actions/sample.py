"""The sample archive: Records written in YAML for people, one file an entity, loaded all at once."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from django.db import transaction

from catalog.actions.contributions_of_sample import fill_queue
from catalog.actions.drafts import approve_draft, keep_draft
from catalog.actions.files import add_image
from catalog.actions.permission import Actor, require
from catalog.actions.publication import publish_together
from catalog.models import Entity
from catalog.publishing.load import ArkResolver, load
from catalog.record.document import SCHEMA
from catalog.record.entity import EntityRecord
from catalog.record.kinds import kinds, read_record
from catalog.record.parts.surface import FileRef

FOLDERS = {f"{kind}s": kind for kind in kinds.names()}
REFERENCE = re.compile(rf"({'|'.join(FOLDERS)})/[a-z0-9-]+")
Plain = dict[str, Any]
LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Keeps 1930-04-29 and 1 as the words they are; numbers are made numbers by the Record itself.

Where libyaml is there it reads ten times as fast.
"""


class SampleError(ValueError):
    """A file of the sample cannot be read; the message names the file and what is wrong with it."""


def read_sample(folder: Path, file_of: Callable[[Path], Plain]) -> list[EntityRecord]:
    """Return the Records of the folder, sources first and items last; `file_of` stores an image file."""
    texts = {path: _read_yaml(path) for path in _files(folder)}
    arks = _arks_of(texts)

    def meant(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: meant(each) for key, each in value.items()}
        if isinstance(value, list):
            return [meant(each) for each in value]
        if isinstance(value, str) and REFERENCE.fullmatch(value):
            return {"ark": arks.get(value, value), "kind": FOLDERS[value.partition("/")[0]]}
        return value

    return [
        _record(path, _with_ids(_with_files(meant(plain), path, file_of))) for path, plain in texts.items()
    ]


def _arks_of(texts: Mapping[Path, Plain]) -> dict[str, str]:
    """Return the ARK of each file by the name that others refer to it by: `items/postcard`."""
    return {f"{path.parent.name}/{path.stem}": plain.get("ark", "") for path, plain in texts.items()}


def _arks(folder: Path) -> dict[str, str]:
    return _arks_of({path: _read_yaml(path) for path in _files(folder)})


def _files(folder: Path) -> Iterator[Path]:
    for name in FOLDERS:
        yield from sorted((folder / name).glob("*.yaml"))


def _read_yaml(path: Path) -> Plain:
    plain = yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)  # noqa: S506  # builds no objects
    if not isinstance(plain, dict):
        raise SampleError(f"{path.name}: a file is one record, written as keys and values")
    return plain


def _with_files(plain: Plain, path: Path, file_of: Callable[[Path], Plain]) -> Plain:
    shown = {
        name: [{**each, "file": file_of(path.parent.parent / each["file"])} for each in plain[name]]
        for name in ("images", "figures")
        if plain.get(name)
    }
    return {**plain, **shown}


def _with_ids(plain: Plain) -> Plain:
    """Give each part without an id one from its collection and its place."""

    def named(value: Any, prefix: str) -> Any:
        if isinstance(value, dict):
            return {key: named(each, f"{prefix}-{key}" if prefix else key) for key, each in value.items()}
        if isinstance(value, list) and all(isinstance(each, dict) for each in value):
            return [_named_part(part, f"{prefix}-{n}", named) for n, part in enumerate(value, 1)]
        return value

    found: Plain = named(plain, "")
    return found


def _named_part(part: Plain, name: str, named: Callable[[Any, str], Any]) -> Plain:
    own = part.get("id", name.replace("_", "-"))
    return {"id": own, **{key: named(value, own) for key, value in part.items() if key != "id"}}


def _record(path: Path, plain: Plain) -> EntityRecord:
    kind = FOLDERS[path.parent.name]
    try:
        record = read_record({"schema": SCHEMA, "kind": kind, **plain})
    except ValueError as error:
        raise SampleError(f"{path.parent.name}/{path.name}: {error}") from error
    assert isinstance(record, EntityRecord)  # the kind is one of the shelf's
    return record


@transaction.atomic
def load_sample(folder: Path, *, by: Actor) -> int:
    """Load and publish the sample into an empty archive; return the number of entities."""
    require(by, "import_entity")

    def file_of(path: Path) -> Plain:
        with path.open("rb") as opened:
            stored = add_image(opened, path.name, by=by)
        return {name: getattr(stored, name) for name in FileRef.model_fields}

    records = read_sample(folder, file_of)
    resolver = ArkResolver(stubs=True)
    for record in records:
        load(record, resolver=resolver)
    entities = list(Entity.objects.filter(ark__in=[record.ark for record in records]).order_by("pk"))
    for entity in entities:
        keep_draft(entity, by=by, note="sample archive")
        approve_draft(entity, by=by, note="sample archive")
    publish_together(entities, by=by, note="sample archive")
    fill_queue(folder / "contributions.yaml", _arks(folder))
    return len(entities)
