"""Addresses of the counting."""

from django.urls import path, re_path

from learning.reports.views.groups import groups
from learning.reports.views.league import ranks
from learning.reports.views.opendata import data_file, open_data, words_file
from learning.reports.views.public import download, statistics

app_name = "reports"

urlpatterns = [
    path("thong-ke/", statistics, name="statistics"),
    re_path(r"^thong-ke/hoc-tap-so\.(?P<form>csv|xlsx)$", download, name="download"),
    path("thong-ke/xep-hang/", ranks, name="ranks"),
    path("thong-ke/nhom/", groups, name="groups"),
    path("thong-ke/du-lieu/", open_data, name="open_data"),
    path("thong-ke/du-lieu/dictionary.json", words_file, name="dictionary"),
    re_path(
        r"^thong-ke/du-lieu/(?P<code>communes|months|languages|quizzes|groups)\.(?P<form>csv|json)$",
        data_file,
        name="data_file",
    ),
]
