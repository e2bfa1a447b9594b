"""Addresses for machines; `v1` stays as it is for as long as it stays."""

from django.urls import path

from catalog.api import checks, proofs, views

urlpatterns = [
    path("api/v1/", views.index, name="api"),
    path("api/v1/ledger", views.ledger, name="api-ledger"),
    path("api/v1/ledger/checkpoint", proofs.checkpoint, name="ledger-checkpoint"),
    path("api/v1/ledger/inclusion", proofs.inclusion, name="ledger-inclusion"),
    path("api/v1/ledger/consistency", proofs.consistency, name="ledger-consistency"),
    path(".well-known/archive-keys.json", proofs.keys, name="keys"),
    path("api/v1/records", views.records, name="api-records"),
    path("api/v1/check", checks.check_one, name="api-check"),
    path("api/v1/checks", checks.checks, name="api-checks"),
    path("api/v1/checks/<str:reference>", checks.check, name="api-check-of-sale"),
    path("api/v1/checks/<str:reference>/rows", checks.check_rows, name="api-check-rows"),
    path("api/v1/checks/<str:reference>/statement", checks.check_statement, name="api-check-statement"),
]
