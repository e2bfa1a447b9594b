"""Addresses for machines; `v1` stays as it is for as long as it stays."""

from django.urls import path

from catalog.api import proofs, views

urlpatterns = [
    path("api/v1/", views.index, name="api"),
    path("api/v1/ledger", views.ledger, name="api-ledger"),
    path("api/v1/ledger/checkpoint", proofs.checkpoint, name="ledger-checkpoint"),
    path("api/v1/ledger/inclusion", proofs.inclusion, name="ledger-inclusion"),
    path("api/v1/ledger/consistency", proofs.consistency, name="ledger-consistency"),
    path(".well-known/archive-keys.json", proofs.keys, name="keys"),
    path("api/v1/records", views.records, name="api-records"),
]
