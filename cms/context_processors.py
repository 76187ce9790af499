"""What the frame of every page shows: names, menu, languages."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse, translate_url
from django.utils.translation import get_language

from cms.queries import frame_of


def site(request: HttpRequest) -> dict[str, Any]:
    """Cheap on a learner's page: names and menu come from the cache."""
    language = get_language() or settings.LANGUAGE_CODE
    frame = frame_of(request, language)
    return {
        "site_names": frame.names,
        "main_menu": frame.menu,
        "home_url": reverse("wagtail_serve", args=[""]),
        "html_lang": language,
        "languages": [
            {
                "code": code,
                "name": name,
                "url": translate_url(request.path, code),
                "current": code == language,
            }
            for code, name in settings.LANGUAGES
        ],
    }
