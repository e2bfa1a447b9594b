"""The site of the desk: home, search over everything, the review queue, suggestions, dates said back."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, URLResolver, path, reverse

from catalog.actions.organisations import access_of
from catalog.admin import (
    answers,
    certificates,
    custody,
    home,
    mail,
    organisations,
    palette,
    subjects,
    templates,
    unsaved,
)
from catalog.admin.batches import pages as batches
from catalog.admin.descriptions import pages as descriptions
from catalog.admin.entity import complete
from catalog.admin.flags import listing, losses
from catalog.admin.numbers import View, within_reach


class Desk(AdminSite):
    """Django's admin site under the house's own name."""

    site_header = "Curators’ desk"
    site_title = "Curators’ desk"
    index_title = "Curators’ desk"
    enable_nav_sidebar = False

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """There is one door to the desk, which knows second factors and counts failed attempts."""
        query = f"?{request.GET.urlencode()}" if request.GET else ""
        if access_of(request.user) and not request.user.is_staff:
            return HttpResponseRedirect(reverse("verify-desk"))
        return HttpResponseRedirect(reverse("account_login") + query)

    def admin_view(self, view: View, cacheable: bool = False) -> View:
        """Every page of the desk: for staff alone, and for numbers that a row can have."""
        return super().admin_view(within_reach(view), cacheable)

    def get_urls(self) -> list[URLPattern | URLResolver]:
        pages: list[tuple[str, Callable[..., dict[str, Any]], str]] = [
            ("find/", home.find, "find"),
            ("review/", home.review, "review"),
            ("whereabouts/", custody.whereabouts, "whereabouts"),
            ("subjects/", subjects.tree, "subjects"),
            ("questions/", listing.open_questions, "open_questions"),
            ("losses/", losses.losses, "losses"),
            ("mail/", mail.overview, "mail"),
        ]
        own: list[URLPattern | URLResolver] = [
            path(route, self.admin_view(self._page(view, name)), name=name) for route, view, name in pages
        ]
        own += [
            path("go/", self.admin_view(self.go), name="go"),
            path("templates/", self._framed(templates.listed), name="templates"),
            path("templates/new/", self._framed(templates.edit), name="template_new"),
            path("templates/<int:key>/", self._framed(templates.edit), name="template"),
            path("templates/<int:key>/remove/", self._framed(templates.drop), name="template_drop"),
            path("organisations/", self._framed(organisations.listed), name="organisations"),
            path("organisations/<int:key>/", self._framed(organisations.one), name="organisation"),
            path("standard/", self.admin_view(complete.choose), name="choose_standard"),
            path("autosave/", self.admin_view(unsaved.take), name="autosave"),
            path("autosave/discard/", self.admin_view(unsaved.discard), name="autosave_discard"),
            path("autosave/offers/", self.admin_view(unsaved.show_offers), name="autosave_offers"),
            path("alive/", self.admin_view(answers.say_alive), name="alive"),
            path("certificate/", self.admin_view(certificates.say_number), name="certificate"),
            path("date/", self.admin_view(answers.say_date), name="date"),
            path("pick/<slug:kind>/", self.admin_view(answers.suggest), name="pick"),
        ]
        own += [*descriptions.addresses(self), *batches.addresses(self)]
        return own + self._letters() + super().get_urls()

    def _letters(self) -> list[URLPattern | URLResolver]:
        """The letters, each as a page and, for the frame in it, by itself."""
        sample, kept = "mail/shelf/<slug:name>/<slug:language>/", "mail/kept/<str:file>/"
        return [
            path(sample, self.admin_view(self._page(mail.sample, "letter")), name="mail_sample"),
            path(f"{sample}html/", self.admin_view(mail.sample_html), name="mail_sample_html"),
            path(kept, self.admin_view(self._page(mail.kept, "letter")), name="mail_kept"),
            path(f"{kept}html/", self.admin_view(mail.kept_html), name="mail_kept_html"),
        ]

    def _page(self, view: Callable[..., dict[str, Any]], name: str) -> Callable[..., HttpResponse]:
        def show(request: HttpRequest, **parts: Any) -> HttpResponse:
            context = {**self.each_context(request), **view(request, **parts)}
            return TemplateResponse(request, f"catalog/desk/{name}.html", context)

        return show

    def _framed(self, view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        """Give a view what every page of the desk shows."""

        def show(request: HttpRequest, **kwargs: Any) -> HttpResponse:
            return view(request, self.each_context(request), **kwargs)

        framed: Callable[..., HttpResponse] = self.admin_view(show)
        return framed

    def go(self, request: HttpRequest) -> HttpResponse:
        """Ways to go, as a page or as data for the palette."""
        houses = home.house(self.get_app_list(request))
        return palette.go(request, {**self.each_context(request), "house_links": houses})

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        house = home.house(self.get_app_list(request))
        context = {
            **self.each_context(request),
            **home.home(request),
            "house": house,
            **(extra_context or {}),
        }
        return TemplateResponse(request, "catalog/desk/home.html", context)

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        more = {
            "kinds": home.kinds_for(request.user),
            "archive": settings.ARCHIVE_NAME,
            "shortcuts": palette.SHORTCUTS,
        }
        return {**super().each_context(request), **more}

    def app_index(  # type: ignore[override]  # a way on instead of a page
        self, request: HttpRequest, app_label: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The tables are no way in of their own here; the home page is."""
        return HttpResponseRedirect(reverse("admin:index"))


desk = Desk(name="admin")


def around(request: HttpRequest) -> dict[str, Any]:
    """Give pages of the entrance, which a library answers, the head of the desk (a context processor)."""
    return desk.each_context(request) if request.path.startswith(reverse("account_home")) else {}
