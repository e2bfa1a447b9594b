"""A forgotten password: Django's views in the house's look. What was typed goes to an errand, unlooked at.

So the page answers alike and as fast for an address that has an account and for one that has none.
"""

from typing import Any

from django.conf import settings
from django.contrib.auth import views
from django.contrib.auth.forms import PasswordResetForm
from django.http import HttpRequest
from django.urls import path
from django.utils.translation import get_language

from catalog.actions.organisations import ask_new_password
from catalog.admin.site import desk


class ForgottenForm(PasswordResetForm):
    """Leaves an errand instead of looking for the account."""

    def save(self, *_: Any, **__: Any) -> None:
        ask_new_password(self.cleaned_data["email"], get_language() or settings.LANGUAGE_CODE)


class _InTheHouse:
    """The head of the desk around Django's pages."""

    request: HttpRequest

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        found: dict[str, Any] = super().get_context_data(**more)  # type: ignore[misc]  # Django's view is the next class
        return {**desk.each_context(self.request), **found}


class Forgotten(_InTheHouse, views.PasswordResetView):
    form_class = ForgottenForm


class ForgottenDone(_InTheHouse, views.PasswordResetDoneView):
    pass


class NewPassword(_InTheHouse, views.PasswordResetConfirmView):
    pass


class NewPasswordDone(_InTheHouse, views.PasswordResetCompleteView):
    pass


urlpatterns = [
    path("", Forgotten.as_view(), name="admin_password_reset"),
    path("sent/", ForgottenDone.as_view(), name="password_reset_done"),
    path("new/<uidb64>/<token>/", NewPassword.as_view(), name="password_reset_confirm"),
    path("done/", NewPasswordDone.as_view(), name="password_reset_complete"),
]
