"""Addresses of what is assigned and of what was learnt elsewhere."""

from django.urls import path

from learning.assignments.views import elsewhere
from learning.assignments.views.mine import mine

app_name = "assignments"

OWN = "toi/hoc-noi-khac/<uuid:public_id>"
urlpatterns = [
    path("toi/duoc-giao/", mine, name="mine"),
    path("toi/hoc-noi-khac/", elsewhere.elsewhere, name="elsewhere"),
    path("toi/hoc-noi-khac/them/", elsewhere.tell, name="tell"),
    path(f"{OWN}/minh-chung/", elsewhere.evidence, name="evidence"),
    path(f"{OWN}/bo/", elsewhere.take_back, name="take_back"),
]
