"""The screens' help: what of it can be heard, and what is still to be read aloud."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache
from django.utils.translation import override
from wagtail.models import Locale

from cms.helping import Sound, everything
from courses.models import Narration
from courses.narrated import Part

SECONDS = 60


def spoken_help(language: str) -> dict[str, Sound]:
    """By the name of the help: in the language, else in Vietnamese. Asked once a minute."""
    key = key_of(language)
    found: dict[str, Sound] | None = cache.get(key)
    if found is None:
        takes = Narration.objects.filter(
            lesson=None, is_current=True, language__in={language, settings.LANGUAGE_CODE}
        )
        own_last = sorted(takes, key=lambda take: take.language == language)
        found = {take.block_id: sound_of(take) for take in own_last}
        cache.set(key, found, SECONDS)
    return found


def sound_of(take: Narration) -> Sound:
    return Sound(take.opus.url, take.aac.url, take.size, take.language, take.by_machine)


def forget_spoken_help() -> None:
    cache.delete_many([key_of(code) for code, _name in settings.LANGUAGES])


def key_of(language: str) -> str:
    return f"spoken-help:{language}"


def parts_of_help(language: str) -> list[Part]:
    """As a lesson has them: each screen's sentences, then the buttons' words, in a language."""
    with override(language):
        return [Part(name, str(title), words) for name, title, words in everything()]


@dataclass(frozen=True)
class HelpRead:
    """How far the help is read aloud in a language; `behind` are those whose words changed."""

    locale: Locale
    parts: int
    heard: int
    behind: int
    waiting: int
    size: int


def readings_of_help(locales: Iterable[Locale]) -> list[HelpRead]:
    """One query."""
    takes = list(Narration.objects.filter(lesson=None).defer("said"))
    return [help_read(locale, takes) for locale in locales]


def help_read(locale: Locale, takes: list[Narration]) -> HelpRead:
    code = locale.language_code
    digests = {part.block_id: part.digest for part in parts_of_help(code)}
    own = [take for take in takes if take.language == code and take.block_id in digests]
    heard = [take for take in own if take.is_current]
    return HelpRead(
        locale,
        parts=len(digests),
        heard=len(heard),
        behind=sum(take.words_digest != digests[take.block_id] for take in heard),
        waiting=len(own) - len(heard),
        size=sum(take.size for take in heard),
    )
