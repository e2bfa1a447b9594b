"""The PDF: what it declares itself to be, every script in it, and that each altered byte of it is seen."""

import asyncio
import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader

from catalog.dossier.document import Dossier
from catalog.dossier.examining import examine
from catalog.dossier.pdf.attachment import attached
from catalog.dossier.pdf.signature import RANGE
from catalog.dossier.pdf.signing import sign_pdf
from catalog.dossier.pdf.typesetting import shown, typeset
from catalog.dossier.sealing import seal
from catalog.dossier.trust import Trust
from catalog.pages.dossier import dossier_page
from catalog.pages.dossier_print import printed
from catalog.pages.vocabulary import Vocabulary
from catalog.seal.certificate import Certificates
from catalog.seal.keys import KeyRing
from tests.dossier.files import ring_at, small_dossier
from tests.people import postcard

SCRIPTS = "Троцкий ѣ Büyükada ığ Ἑλλάς Ελλάδα שלום مرحبا"


class Office:
    """An archive's keys and certificate in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self.ring: KeyRing = ring_at(folder)
        self.certificates = Certificates.at(folder)
        if self.certificates.current is None:
            self.certificates.add("archive.example")

    @property
    def trust(self) -> Trust:
        return Trust(self.ring, self.certificates.public())

    def told(self, **changes: object) -> Dossier:
        return small_dossier({**postcard(), **changes}, self.ring)

    def unsigned(self, told: Dossier, carried: bytes = b"") -> bytes:
        out = printed(dossier_page(told, Vocabulary({}), "en"), b"", "")
        sealed = carried or seal(told.body(), self.ring)
        return typeset(out.words, out.files, sealed, datetime(2026, 1, 2, tzinfo=UTC))

    def signed(self, body: bytes) -> bytes:
        return sign_pdf(body, self.certificates, "Issued by a specimen archive")


@cache
def office() -> Office:
    return Office(Path(mkdtemp(prefix="archive-tests-")))


@cache
def stranger() -> Office:
    return Office(Path(mkdtemp(prefix="archive-tests-")))


@cache
def issued() -> bytes:
    """One dossier for the whole file: setting and signing cost half a second."""
    return office().signed(office().unsigned(office().told(title=f"A card: {SCRIPTS} 中")))


def test_a_signed_file_is_sound_and_carries_its_own_data() -> None:
    found = examine(issued(), office().trust)
    assert (found.verdict, found.form, found.reason) == ("sound", "pdf", "")
    assert found.dossier is not None
    assert SCRIPTS in found.dossier.title
    carried = examine(attached(issued()) or b"", office().trust)
    assert (carried.verdict, carried.form) == ("sound", "json")


def test_it_declares_itself_archival_and_accessible_and_is_tagged() -> None:
    root = PdfFileReader(BytesIO(issued())).root
    told = root["/Metadata"].data.decode()
    for mark in ("pdfaid:part>3<", "pdfaid:conformance>B<", "pdfuaid:part>1<", "prinkipo-dossier"):
        assert mark in told
    assert bool(root["/MarkInfo"]["/Marked"])
    assert "/StructTreeRoot" in root
    assert root.get("/Version", "/1.7") == "/1.7"
    assert root["/AcroForm"]["/Fields"][0]["/TU"]
    assert root["/Lang"] in {"en", "en-US"}


def test_a_sign_that_no_font_has_stands_as_its_number_and_the_others_as_themselves() -> None:
    assert shown(SCRIPTS) == SCRIPTS
    assert shown("中\u202e") == "⟨U+4E2D⟩⟨U+202E⟩"


def test_every_altered_byte_is_refused() -> None:
    body, chance = issued(), random.Random(3)
    (named,) = RANGE.finditer(body)
    gap = range(int(named[2]) - 5, int(named[2]) + 2300)
    places = {
        *chance.sample(range(len(body)), 100),
        *gap,
        *range(named.start(), named.end()),
        0,
        len(body) - 1,
    }
    for at in places:
        broken = bytearray(body)
        broken[at] ^= 1
        assert examine(bytes(broken), office().trust).verdict in {"altered", "unknown key"}, at
    capital = bytearray(body)
    at = next(n for n in gap if chr(body[n]) in "ABCDEF")
    capital[at] ^= 32  # the same digit as a small letter
    assert examine(bytes(capital), office().trust).verdict == "altered"


def _appended(body: bytes) -> bytes:
    """Add a revision as editors of PDF do: the signature still covers what stood before."""
    writer, out = IncrementalPdfFileWriter(BytesIO(body)), BytesIO()
    writer.root["/Lang"] = writer.root["/Lang"]
    writer.update_root()
    writer.write(out)
    return out.getvalue()


def test_what_was_appended_cut_or_stripped_is_refused() -> None:
    unsigned = office().unsigned(office().told())
    found = {
        "appended": examine(_appended(issued()), office().trust),
        "a byte more": examine(issued() + b"\n", office().trust),
        "cut": examine(issued()[:-400], office().trust),
        "stripped": examine(unsigned, office().trust),
    }
    assert {name: each.verdict for name, each in found.items()} == dict.fromkeys(found, "altered")
    assert found["appended"].reason == "appended"
    assert found["stripped"].reason == "no signature"


def test_another_hand_is_an_unknown_key_over_the_file_or_within_it() -> None:
    forged = stranger().signed(office().unsigned(office().told(title="Another")))
    assert examine(forged, office().trust).verdict == "unknown key"
    resealed = seal(stranger().told(title="Another").body(), stranger().ring)
    swapped = stranger().signed(office().unsigned(office().told(), resealed))
    assert examine(swapped, office().trust).verdict == "unknown key"


def test_signed_again_by_a_stranger_it_is_not_ours_any_more() -> None:
    again = sign_pdf(issued(), stranger().certificates, "Issued by nobody", "Another")
    assert examine(again, office().trust).verdict == "unknown key"


READ_THEN_SIGN = """
import sys
from pathlib import Path
from catalog.dossier.pdf.signature import check
from catalog.dossier.pdf.signing import sign_pdf
from catalog.seal.certificate import Certificates
known = Certificates.at(Path(sys.argv[1]))
body = (Path(sys.argv[1]) / "issued.pdf").read_bytes()
check(body, known.public())
sys.stdout.write(str(len(sign_pdf(body, known, "Issued once more", "Another")) > len(body)))
"""


def test_a_process_that_has_read_a_signature_can_still_sign(tmp_path: Path) -> None:
    one = Office(tmp_path)
    (tmp_path / "issued.pdf").write_bytes(one.signed(one.unsigned(one.told())))
    run = [sys.executable, "-c", READ_THEN_SIGN, str(tmp_path)]
    done = subprocess.run(run, capture_output=True, text=True, check=False)  # a process of its own: see above
    assert (done.stdout, done.stderr[-500:]) == ("True", "")


def test_it_is_signed_as_well_where_an_event_loop_runs(tmp_path: Path) -> None:
    house = Office(tmp_path)
    body = house.unsigned(house.told())

    async def served() -> bytes:
        return house.signed(body)

    with ThreadPoolExecutor(max_workers=1) as server:  # in this thread a browser's loop may run already
        issued = server.submit(asyncio.run, served()).result()
    assert examine(issued, house.trust).verdict == "sound"


def test_what_a_replaced_certificate_signed_still_verifies(tmp_path: Path) -> None:
    house = Office(tmp_path)
    before = house.signed(house.unsigned(house.told()))
    house.certificates.add("archive.example")
    assert examine(before, Office(tmp_path).trust).verdict == "sound"


@pytest.mark.parametrize(
    "body",
    [
        b"%PDF-1.7\n" + b"\xff" * 5000,
        b"%PDF-1.7 /ByteRange [0 9 99999 1]",
        b"%PDF-1.7 /ByteRange [0 34 34 0]<30",
        b"%PDF-1.7 /Encrypt 5 0 R prinkipo",
        b"%PDF-1.7 " + b"/ByteRange [0 1 2 3]" * 20_000,
        b"%PDF-1.7 /ByteRange [0 38 46 0       ]<3080" + b"30" * 2 + b">",
        b"%PDF-" + b"/ByteRange [ " + b" " * 100_000,
    ],
    ids=range(7),
)
def test_a_hostile_pdf_gets_an_answer(body: bytes) -> None:
    found = examine(body, office().trust)
    assert found.verdict in {"altered", "not a dossier", "unknown key"}
    assert found.dossier is None


def test_a_hostile_signature_gets_an_answer() -> None:
    (named,) = RANGE.finditer(issued())
    start, end = int(named[2]) + 1, int(named[3]) - 1
    for digits in (b"30" * 3000, b"3080" * 2000, b"A0" * 4000, b"3084FFFFFFFF" + b"00" * 50, b""):
        body = issued()[:start] + digits.ljust(end - start, b"0")[: end - start] + issued()[end:]
        assert examine(body, office().trust).verdict in {"altered", "unknown key"}


def _page_of(root: Any, title: str) -> int:
    """Return the page (from 0) on which the heading stands, by the outline."""
    pages = [each.reference for each in root["/Pages"].raw_get("/Kids")]
    entry = root["/Outlines"]["/First"]
    while entry["/Title"] != title:
        entry = entry["/First"] if "/First" in entry else entry["/Next"]
    return pages.index(entry["/Dest"].raw_get(0).reference)


def test_long_words_still_leave_the_first_page_one_page() -> None:
    many = [{"id": f"v{n}", "party": {"observed": f"A specimen {n}"}} for n in range(30)]
    long = office().told(provenance=many, summary="A specimen of words. " * 80)
    body = office().unsigned(long)
    assert _page_of(PdfFileReader(BytesIO(body)).root, "Annex") == 1
