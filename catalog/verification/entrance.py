"""How a clerk comes in: signing in, a password set from a letter, a forgotten one. Not by the desk's door."""

from typing import Any

from allauth.account.views import LoginView
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout, views
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse, reverse_lazy
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from catalog.actions.checks import TooOftenError, count_visit
from catalog.actions.organisations import ask_new_password
from catalog.verification.asking import address_of, refusal
from catalog.verification.forms import ForgottenForm


class SignIn(LoginView):  # type: ignore[misc]  # the library has no types
    """The library's log-in, which counts failures and asks for second factors, in the public look."""

    template_name = "catalog/verification/sign_in.html"

    def get_success_url(self) -> str:
        """Lead to the organisation's page, or to the page of it or the list of watches that was asked for."""
        following = self.request.POST.get("next") or self.request.GET.get("next") or ""
        desk = reverse("verify-desk")
        asked = following.startswith((desk, reverse("watches"))) and "\\" not in following
        return following if asked else desk

    def get_authenticated_redirect_url(self) -> str:
        return self.get_success_url()


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    logout(request)
    return redirect("verify")


class ChoosePassword(views.PasswordResetConfirmView):
    """The link of a letter: it is good once and for some hours."""

    template_name = "catalog/verification/password.html"
    success_url = reverse_lazy("verify-sign-in")

    def form_valid(self, form: Any) -> HttpResponse:
        """Say on the page of signing in what came of it; a second factor may still be asked for there."""
        answer = super().form_valid(form)
        messages.success(self.request, _("Your password is kept. Sign in with it now."))
        return answer

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        return {**super().get_context_data(**more), "hours": settings.PASSWORD_RESET_TIMEOUT // 3600}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def forgotten(request: HttpRequest) -> HttpResponse:
    """Leave an errand for the address; the answer is the same whether there is an account."""
    form, sent = ForgottenForm(request.POST or None), False
    if request.method == "POST" and form.is_valid():
        try:
            count_visit("forgotten password", address_of(request))
        except TooOftenError as error:
            return refusal(request, error)
        language = get_language() or settings.LANGUAGE_CODE
        ask_new_password(form.cleaned_data["email"], language)
        sent = True
    return render(request, "catalog/verification/forgotten.html", {"form": form, "sent": sent})
