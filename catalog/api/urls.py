"""Addresses for machines; `v1` stays as it is for as long as it stays."""

from django.urls import path

from catalog.api import views

urlpatterns = [
    path("api/v1/", views.index, name="api"),
    path("api/v1/ledger", views.ledger, name="api-ledger"),
    path("api/v1/records", views.records, name="api-records"),
]
