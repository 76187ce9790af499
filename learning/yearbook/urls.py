"""Addresses of one's own yearly records."""

from django.urls import path

from learning.yearbook.views.mine import paper, record, years_of_mine

app_name = "yearbook"

urlpatterns = [
    path("toi/so-hoc-tap/", years_of_mine, name="years"),
    path("toi/so-hoc-tap/<int:year>/", record, name="record"),
    path("toi/so-hoc-tap/<int:year>.pdf", paper, name="paper"),
]
