"""The addresses of the archive, and those of the bare admin beside them."""

from archive_site.urls import urlpatterns as ours
from bench.bare import urlpatterns as theirs

urlpatterns = [*theirs, *ours]
