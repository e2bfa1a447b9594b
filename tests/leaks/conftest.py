"""The archive with its sentinels, made once for each test of this folder."""

import pytest
from django.conf import settings
from django.core.cache import caches

from tests.leaks.sentinels import Sentinels, furnish


@pytest.fixture
def sentinels(db: None) -> Sentinels:
    for name in settings.CACHES:
        caches[name].clear()
    given = Sentinels()
    furnish(given)
    assert len(given.private) > 30
    assert len(given.unpublished) > 100
    return given
