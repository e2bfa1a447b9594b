"""The readers' addresses, stable for ever; `tests/public/test_addresses.py` holds them."""

from django.urls import path, register_converter

from catalog.public.arks import ArkConverter, NumberConverter
from catalog.public.directories import DIRECTORIES, directory
from catalog.public.dossiers import dossier_html, dossier_json, dossier_pdf
from catalog.public.entities import edition, editions, entity
from catalog.public.feeds import all_news, entity_news
from catalog.public.finding_aid import finding_aid
from catalog.public.formats import SuffixConverter, edition_format, entity_format
from catalog.public.health import health
from catalog.public.home import home
from catalog.public.images import image
from catalog.public.results import results
from catalog.public.robots import robots
from catalog.public.sitemaps import sitemap_index, sitemap_page
from catalog.public.subjects import subject, subjects
from catalog.public.suggestions import suggestions
from catalog.public.trees import collections

register_converter(ArkConverter, "ark")
register_converter(NumberConverter, "number")
register_converter(SuffixConverter, "suffix")

urlpatterns = [
    path("", home, name="home"),
    path("items/", results, name="results"),
    path("suggest/", suggestions, name="suggest"),
    *(path(f"{name}/", directory, {"name": name}, name=name) for name in DIRECTORIES),
    path("collections/", collections, name="collections"),
    path("subjects/", subjects, name="subjects"),
    path("subjects/<slug:code>/", subject, name="subject"),
    path("health/", health, name="health"),
    path("robots.txt", robots, name="robots"),
    path("news.atom", all_news, name="news"),
    path("sitemap.xml", sitemap_index, name="sitemap"),
    path("sitemap-<int:number>.xml", sitemap_page, name="sitemap-page"),
    path("<ark:ark>", entity, name="entity"),
    path("<ark:ark>/", entity),
    path("<ark:ark>.<suffix:suffix>", entity_format, name="entity-format"),
    path("<ark:ark>/editions/", editions, name="editions"),
    path("<ark:ark>/news.atom", entity_news, name="entity-news"),
    path("<ark:ark>/finding-aid", finding_aid, name="finding-aid"),
    path("<ark:ark>/editions/<number:number>", edition, name="edition"),
    path("<ark:ark>/editions/<number:number>/", edition),
    path("<ark:ark>/editions/<number:number>.<suffix:suffix>", edition_format, name="edition-format"),
    path("<ark:ark>/images/<slug:part>", image, name="image"),
    path("<ark:ark>/dossier", dossier_html, name="dossier"),
    path("<ark:ark>/editions/<number:number>/dossier", dossier_html, name="dossier"),
    path("<ark:ark>/dossier.pdf", dossier_pdf, name="dossier-pdf"),
    path("<ark:ark>/editions/<number:number>/dossier.pdf", dossier_pdf, name="dossier-pdf"),
    path("<ark:ark>/dossier.json", dossier_json, name="dossier-json"),
    path("<ark:ark>/editions/<number:number>/dossier.json", dossier_json, name="dossier-json"),
]
