"""The same server with a view that does nothing: what everything else is compared with."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from learning.settings.production import *  # noqa: F403

INSTALLED_APPS = []
MIDDLEWARE = []
ROOT_URLCONF = __name__


def bare(request: HttpRequest) -> HttpResponse:
    return HttpResponse("Xin chào")


urlpatterns = [path("", bare)]
