"""Where a request comes from, for counting alone. Pure."""

from collections.abc import Mapping
from contextlib import suppress
from ipaddress import IPv6Address, ip_network
from typing import Any

NETWORK = 64
"""Bits of an IPv6 address that are the network's; the rest changes at its owner's will."""


def caller(meta: Mapping[str, Any], trusted: int = 0) -> str:
    """Return the address that a request's headers (in their WSGI names) tell.

    Of an IPv6 address the network, one household's or firm's. Behind so many trusted proxies, the last but so
    many of the list they wrote: all before it anybody can write.
    """
    forwarded = str(meta.get("HTTP_X_FORWARDED_FOR") or "")
    listed = [each.strip() for each in forwarded.split(",") if each.strip()]
    remote = str(meta.get("REMOTE_ADDR") or "")
    address = listed[-trusted] if trusted and len(listed) >= trusted else remote
    with suppress(ValueError):
        found = IPv6Address(address)
        return str(found.ipv4_mapped or ip_network((found, NETWORK), strict=False))
    return address
