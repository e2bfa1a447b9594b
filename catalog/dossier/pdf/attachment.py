"""The JSON that a PDF carries. Only a file whose signature is sound is read so: it is one of our own."""

from io import BytesIO

NAME = "dossier.json"


def attached(body: bytes) -> bytes | None:
    """Return the attached dossier; None where there is none."""
    # loaded here: the library takes a second, and only a sound PDF is read
    from pyhanko.pdf_utils.misc import PdfError  # noqa: PLC0415  # as said above

    # loaded here: as said above
    from pyhanko.pdf_utils.reader import PdfFileReader  # noqa: PLC0415  # as said above

    try:
        listed = PdfFileReader(BytesIO(body)).root["/AF"]
        files = {str(each["/UF"]): each for each in map(listed.__getitem__, range(len(listed)))}
        return bytes(files[NAME]["/EF"]["/F"].data)
    except (PdfError, KeyError, ValueError, TypeError, AttributeError):
        return None
