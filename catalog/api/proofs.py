"""`/api/v1/ledger/…`: the signed checkpoint and the proofs by which anybody can hold the archive to its word.

Hashes are hexadecimal; how they are checked is RFC 6962, and in docs/ledger.md.
"""

from dataclasses import asdict

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from catalog.publishing import reading
from catalog.publishing.sealing import certificates, key_ring, signed_checkpoint
from catalog.publishing.tree import prove_consistency, prove_inclusion
from catalog.seal.certificate import certificates_plain
from catalog.seal.checkpoint import verifier_key
from catalog.seal.keys import KeysError


class AskedError(ValueError):
    """A number of the question is missing or out of range; the message names it."""


def _asked(request: HttpRequest, name: str, lowest: int, highest: int, default: int | None = None) -> int:
    text = request.GET.get(name, "")
    if not text and default is not None:
        return default
    if not (text.isascii() and text.isdecimal() and len(text) < 17 and lowest <= int(text) <= highest):
        raise AskedError(f"{name}: give a number from {lowest} to {highest}, not {text[:40]!r}.")
    return int(text)


def _open(response: HttpResponse) -> HttpResponse:
    """Let any page on the web read it."""
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


def _refused(message: str, status: int) -> HttpResponse:
    return _open(JsonResponse({"error": message}, status=status))


@never_cache
@require_safe
def checkpoint(_: HttpRequest) -> HttpResponse:
    """The ledger's size and root, signed now (C2SP tlog-checkpoint)."""
    try:
        note = signed_checkpoint()
    except KeysError:
        return _refused("The archive has no key to sign with at present.", 503)
    return _open(HttpResponse(note, content_type="text/plain; charset=utf-8"))


@require_safe
def inclusion(request: HttpRequest) -> HttpResponse:
    """The path from entry `n` to the root at `size` (by default the ledger's size)."""
    end = reading.ledger_size()
    try:
        size = _asked(request, "size", 1, end, end)
        n = _asked(request, "n", 1, size)
    except AskedError as error:
        return _refused(str(error), 400)
    proof = prove_inclusion(n, size)
    plain = {
        "n": n,
        "size": size,
        "leaf": proof.leaf.hex(),
        "path": [each.hex() for each in proof.path],
        "root": proof.root.hex(),
    }
    return _open(JsonResponse(plain))


@require_safe
def consistency(request: HttpRequest) -> HttpResponse:
    """What shows that the ledger of `first` entries is the beginning of that of `second`."""
    end = reading.ledger_size()
    try:
        second = _asked(request, "second", 1, end, end)
        first = _asked(request, "first", 1, second)
    except AskedError as error:
        return _refused(str(error), 400)
    proof = prove_consistency(first, second)
    plain = {
        "first": first,
        "second": second,
        "path": [each.hex() for each in proof.path],
        "first_root": proof.first_root.hex(),
        "second_root": proof.second_root.hex(),
    }
    return _open(JsonResponse(plain))


@never_cache
@require_safe
def keys(_: HttpRequest) -> HttpResponse:
    """All public keys, past ones too, also as witnesses of logs take them, and the certificates for PDF."""
    plain = [{**asdict(key), "verifier_key": verifier_key(key)} for key in key_ring().public()]
    certified = certificates_plain(certificates().public())
    return _open(JsonResponse({"keys": plain, "certificates": certified}))
