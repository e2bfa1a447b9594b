"""The addresses of the site: English without a prefix, other languages behind theirs."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from catalog.admin.site import desk

urlpatterns = i18n_patterns(
    path("admin/account/", include("catalog.accounts.urls")),
    path("admin/password_reset/", include("catalog.admin.password")),
    path("admin/", desk.urls),
    path("", include("catalog.urls")),
    prefix_default_language=False,
)
