"""Addresses of the counting."""

from django.urls import path, re_path

from learning.reports.views.league import ranks
from learning.reports.views.public import download, statistics

app_name = "reports"

urlpatterns = [
    path("thong-ke/", statistics, name="statistics"),
    re_path(r"^thong-ke/hoc-tap-so\.(?P<form>csv|xlsx)$", download, name="download"),
    path("thong-ke/xep-hang/", ranks, name="ranks"),
]
