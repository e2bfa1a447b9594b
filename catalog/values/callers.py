"""Where a request comes from, for counting alone. Pure."""

from contextlib import suppress
from ipaddress import IPv6Address, ip_network

NETWORK = 64
"""Bits of an IPv6 address that are the network's; the rest changes at its owner's will."""


def caller(remote: str, forwarded: str = "", trusted: int = 0) -> str:
    """Return the address; of an IPv6 address the network, one household's or firm's.

    Behind proxies that are trusted, the last but so many of the list they wrote: all before it anybody can
    write.
    """
    listed = [each.strip() for each in forwarded.split(",") if each.strip()]
    address = listed[-trusted] if trusted and len(listed) >= trusted else remote
    with suppress(ValueError):
        found = IPv6Address(address)
        return str(found.ipv4_mapped or ip_network((found, NETWORK), strict=False))
    return address
