"""Addresses of the site that no page of the tree has."""

from django.urls import path

from cms.views.finding import find

app_name = "cms"

urlpatterns = [path("tim-kiem/", find, name="find")]
