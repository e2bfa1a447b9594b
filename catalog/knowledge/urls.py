"""The addresses of visitors' knowledge, stable for ever; the reading room registers what an `ark` is."""

from django.urls import path

from catalog.knowledge.views import contribution, knowledge, knowledge_home

urlpatterns = [
    path("knowledge/", knowledge_home, name="knowledge-home"),
    path("knowledge/<str:reference>/", contribution, name="contribution"),
    path("<ark:ark>/knowledge/", knowledge, name="knowledge"),
]
