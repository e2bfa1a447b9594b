"""The archive with its sentinels, made once for each test of this folder."""

import pytest
from django.core.cache import cache

from tests.leaks.sentinels import Sentinels, furnish


@pytest.fixture
def sentinels(db: None) -> Sentinels:
    cache.clear()
    given = Sentinels()
    furnish(given)
    assert len(given.private) > 30
    assert len(given.unpublished) > 100
    return given
