"""The addresses of the entrance. What the library asks for and we lack leads elsewhere."""

from collections.abc import Callable

from allauth.account import views
from django.http import HttpResponseBase
from django.urls import include, path, reverse_lazy
from django.views.generic import RedirectView


def _elsewhere(name: str) -> Callable[..., HttpResponseBase]:
    return RedirectView.as_view(url=reverse_lazy(name))


urlpatterns = [
    path("", RedirectView.as_view(pattern_name="mfa_index"), name="account_home"),
    path("login/", views.login, name="account_login"),
    path("logout/", views.logout, name="account_logout"),
    path("inactive/", views.account_inactive, name="account_inactive"),
    path("confirm/", views.reauthenticate, name="account_reauthenticate"),
    path("password/", _elsewhere("admin:password_change"), name="account_change_password"),
    path("e-mail/", _elsewhere("mfa_index"), name="account_email"),
    path("new/", _elsewhere("account_login"), name="account_signup"),
    path("forgotten/", _elsewhere("admin_password_reset"), name="account_reset_password"),
    path("second-factor/", include("allauth.mfa.urls")),
    path("sessions/", include("allauth.usersessions.urls")),
]
