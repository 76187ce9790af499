"""The tag that puts a screen's help on it."""

from typing import Any

from django import template
from django.conf import settings
from django.utils.translation import get_language

from cms.helping import BUTTON, BUTTONS, SCREEN, SCREENS, screen_of, sounds_in, with_language

register = template.Library()


@register.inclusion_tag("cms/pieces/help.html", takes_context=True)
def screen_help(context: template.Context) -> dict[str, Any]:
    """Nothing where the page speaks for itself, and nothing without a request."""
    request = context.get("request")
    match = getattr(request, "resolver_match", None)
    name = screen_of(match.view_name if match else "", context.get("page")) if request else None
    if name is None:
        return {}
    language = get_language() or settings.LANGUAGE_CODE
    screen, sounds = SCREENS[name], sounds_in(language)
    words = with_language([BUTTONS[one].word for one in screen.buttons], language)
    return {
        "html_lang": context.get("html_lang"),
        "language": language,
        "sentences": with_language(screen.sentences, language),
        "sound": sounds.get(SCREEN + name),
        "buttons": [
            (BUTTONS[one].icon, word, written_in, sounds.get(BUTTON + one))
            for one, (word, written_in) in zip(screen.buttons, words, strict=True)
        ],
    }
