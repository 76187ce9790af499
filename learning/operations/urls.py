"""Addresses for whoever runs the server; in no language."""

from django.urls import path

from learning.operations.views import health

app_name = "operations"

urlpatterns = [path("healthz/", health, name="health")]
