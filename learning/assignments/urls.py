"""Addresses of what is assigned."""

from django.urls import path

from learning.assignments.views.mine import mine

app_name = "assignments"

urlpatterns = [path("toi/duoc-giao/", mine, name="mine")]
