"""What the frame of every page shows: names, menu, languages."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse, translate_url
from django.utils.translation import get_language

from cms.queries import Frame, frame_of
from cms.speaking import speak

# Per cent of the words that residents meet.
HALF = 50


def site(request: HttpRequest) -> dict[str, Any]:
    """Cheap on a learner's page: names and menu come from the cache."""
    language = get_language() or settings.LANGUAGE_CODE
    frame = frame_of(request, language)
    speak({code: catalogue.pk for code, catalogue in frame.catalogues.items()})
    return {
        "site_names": frame.names,
        "main_menu": frame.menu,
        "home_url": reverse("wagtail_serve", args=[""]),
        "html_lang": language_of_words(language, frame),
        "languages": [
            {
                "name": offered.name,
                "tag": offered.tag,
                "named_in": offered.named_in,
                "url": translate_url(request.path, offered.code),
                "current": offered.code == language,
            }
            for offered in settings.KNOWN_LANGUAGES
            if offered.code in frame.languages or offered.code == language
        ],
    }


def language_of_words(language: str, frame: Frame) -> str:
    """What the words around the content are written in: while half of them are still missing
    they are Vietnamese, and a voice should read them so."""
    if any(language == code for code, _name in settings.COMPLETE_LANGUAGES):
        return language
    catalogue = frame.catalogues.get(language)
    return language if catalogue and catalogue.per_cent >= HALF else settings.LANGUAGE_CODE
