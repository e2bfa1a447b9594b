"""Addresses on the web by which a record is known: that of a lot’s page, of an archived copy. Pure."""

import re
from typing import Any

Plain = dict[str, Any]
LONGEST = 500
_SCHEME = re.compile(r"^(?:https?:)?//(?:www\.)?|^www\.", re.IGNORECASE)


def address_key(text: str) -> str:
    """Return an address in the one form in which it is looked for, empty where the text is none.

    Scheme, `www.`, a fragment and a closing stroke make no difference; path and query do.
    """
    bare = text.strip().partition("#")[0]
    if len(bare) > LONGEST or not _SCHEME.match(bare):
        return ""
    host, stroke, rest = _SCHEME.sub("", bare).partition("/")
    return f"{host.casefold()}{stroke}{rest}".rstrip("/")


def addresses(record: Plain) -> tuple[str, ...]:
    """Return those of a source, and those under which certificates of an item are looked up."""
    given = [record.get("url", ""), record.get("archived_url", "")]
    given += [each.get("lookup_url", "") for each in record.get("authentications", ())]
    return tuple(dict.fromkeys(key for each in given if (key := address_key(each))))
