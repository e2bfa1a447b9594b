"""Lines that name a file: its bytes are checked at once and kept only when all else is sound."""

import hashlib

from pydantic import Field

from catalog.actions.importing.report import LineRefusedError
from catalog.actions.importing.state import ImportState, Plain
from catalog.media import FileRefusedError, add_file, has_file
from catalog.models import StoredFile
from catalog.record.parts.surface import FileRef


class FileLine(FileRef):
    """A file as a line names it; only a backup knows the name under which it came."""

    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    name: str = Field(default="", max_length=255)


def take_file(state: ImportState, line: Plain) -> None:
    state.where = "file"
    file = FileLine.model_validate(line.get("file"))
    if not has_file(file.sha256):
        _check_bytes(state, file.sha256)
        state.new_files[file.sha256] = state.line
    values = {name: getattr(file, name) for name in FileRef.model_fields if name != "sha256"}
    _, is_new = StoredFile.objects.get_or_create(
        sha256=file.sha256, defaults={**values, "original_name": file.name}
    )
    state.report.files += is_new


def _check_bytes(state: ImportState, sha256: str) -> None:
    source = state.files(sha256)
    if source is None:
        raise LineRefusedError(
            f"the bytes of {sha256} are not beside the file; copy the folder of its files as well",
            "file.sha256",
        )
    with source:
        if hashlib.file_digest(source, "sha256").hexdigest() != sha256:  # type: ignore[arg-type]  # IO has readinto
            raise LineRefusedError(
                f"the bytes beside the file do not have the checksum {sha256}; copy them again", "file.sha256"
            )


def finish_files(state: ImportState) -> None:
    """Bring the new files into the store; the last thing before the transaction is committed."""
    for sha256, line in state.new_files.items():
        source = state.files(sha256)
        assert source is not None  # it was read a moment ago
        try:
            with source:
                kept = add_file(source)
        except FileRefusedError as error:
            state.report.blame(line, "file", str(error))
            return
        StoredFile.objects.filter(pk=sha256).update(
            media_type=kept.media_type, size=kept.size, width=kept.width, height=kept.height
        )
