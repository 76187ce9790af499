"""Addresses of campaigns."""

from django.urls import path

from learning.campaigns.views.public import campaign, campaigns, poster, table

app_name = "campaigns"

urlpatterns = [
    path("phong-trao/", campaigns, name="campaigns"),
    path("phong-trao/<slug:slug>/", campaign, name="campaign"),
    path("phong-trao/<slug:slug>/bang.csv", table, name="table"),
    path("phong-trao/<slug:slug>/ap-phich.pdf", poster, name="poster"),
]
