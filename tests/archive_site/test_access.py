"""Addresses that open somebody's list, claim or message are no words for a log."""

import pytest

from archive_site.logs import hide_keys

SAID = {
    "/watches/list/0123abc/": "/watches/list/…/",
    "/fr/watches/feed/0123abc.atom": "/fr/watches/feed/…",
    "/enquiries/7kq2m-3xwd8/": "/enquiries/…/",
    "/knowledge/": "/knowledge/",
    "/ark:/99999/p1postcard/knowledge/": "/ark:/99999/p1postcard/knowledge/",
    "/watches/": "/watches/",
    "/fr/verify/password/MQ/d0rzp9-0123abc/": "/fr/verify/password/MQ/…/",
    "/admin/password_reset/new/MQ/d0rzp9-0123abc/": "/admin/password_reset/new/MQ/…/",
    "/verify/password/": "/verify/password/",
}


@pytest.mark.parametrize("path", SAID)
def test_a_path_is_logged_without_its_key(path):
    assert hide_keys(path) == SAID[path]
