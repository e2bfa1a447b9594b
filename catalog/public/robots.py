"""robots.txt: pages are for everybody; results are endless, so they are left out."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from catalog.public.sitemaps import root

RULES = """User-agent: *
Disallow: /items/?
Disallow: /suggest/
Disallow: /admin/
Disallow: /verify/?
Disallow: /knowledge/
Disallow: /*/knowledge/
Disallow: /*/dossier
Disallow: /enquiries/
Disallow: /*/enquiry/
Disallow: /watches/
Disallow: /*/watch/
"""


@cache_control(public=True, max_age=86400)
@require_safe
def robots(_request: HttpRequest) -> HttpResponse:
    languages = [code for code, _ in settings.LANGUAGES if code != settings.LANGUAGE_CODE]
    same = [f"Disallow: /{code}{path}\n" for code in languages for path in ("/items/?", "/verify/?")]
    sitemap = f"Sitemap: {root()}/sitemap.xml\n"
    return HttpResponse(RULES + "".join(same) + sitemap, content_type="text/plain; charset=utf-8")
