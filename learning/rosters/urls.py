"""Where people come who were invited: short enough to be said aloud."""

from django.urls import path

from learning.rosters.views import arriving

app_name = "rosters"

urlpatterns = [
    path("moi/", arriving.type_in, name="type_in"),
    path("moi/<str:code>/", arriving.invited, name="invited"),
    path("moi/<str:code>/vao/", arriving.welcome, name="welcome"),
]
