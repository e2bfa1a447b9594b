"""The address of the verification desk."""

from django.urls import path

from catalog.verification.views import verify

urlpatterns = [path("verify/", verify, name="verify")]
