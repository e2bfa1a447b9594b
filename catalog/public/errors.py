"""What a reader sees when there is nothing, or when something of ours failed."""

from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.shortcuts import render
from django.template import TemplateDoesNotExist
from django.template.loader import get_template

LAST_RESORT = "<!doctype html><html lang=en><title>Error</title><h1>Something failed on our side</h1>"


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 - Django's signature
    return render(request, "404.html", status=404)


def server_error(_request: HttpRequest) -> HttpResponse:
    """Answer without request, database or index: any of them may be what failed."""
    try:
        return HttpResponseServerError(get_template("500.html").render())
    except (TemplateDoesNotExist, ValueError):
        return HttpResponseServerError(LAST_RESORT)
