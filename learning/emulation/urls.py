"""The public address of emulation."""

from django.urls import path

from learning.emulation.views.public import standings

app_name = "emulation"

urlpatterns = [path("thong-ke/thi-dua/", standings, name="standings")]
