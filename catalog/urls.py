"""Every address of the catalogue, gathered from the doors."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("catalog.verification.urls")),
    path("", include("catalog.api.urls")),
    path("", include("catalog.public.urls")),
    path("", include("catalog.knowledge.urls")),  # after the reading room, which registers what an ARK is
]
handler404 = "catalog.public.errors.not_found"
handler500 = "catalog.public.errors.server_error"
