"""What this process says in the languages of the peoples: catalogues out of the database.

Django reads catalogues from files, once. Ours are merged over them; each process does so when it
hears of a newer one, which the frame of every page carries.
"""

from collections.abc import Mapping
from functools import cache
from gettext import GNUTranslations
from io import BytesIO
from threading import Lock

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation import trans_real

from cms.catalogues import compiled, in_catalogue
from cms.extracting import Message, used_messages
from cms.models import Catalogue

_lock = Lock()
_in_use: dict[str, int] = {}


@cache
def source() -> Catalog:
    """The Vietnamese catalogue, which the words are translated from."""
    path = settings.BASE_DIR / "learning" / "locale" / "vi" / "LC_MESSAGES" / "django.po"
    with path.open("rb") as readable:
        return read_po(readable, locale=settings.LANGUAGE_CODE)


@cache
def messages_of_readers() -> dict[Message, str]:
    """What residents meet, with its place. Reads every module and template: a second, once."""
    known = in_catalogue(source())
    return {key: place for key, place in used_messages(by_readers=True).items() if key in known}


def speak(newest: Mapping[str, int]) -> None:
    """Use these catalogues, ids by language, where they are newer: frames of the same minute
    may still tell of older ones."""
    if all(pk <= _in_use.get(language, 0) for language, pk in newest.items()):
        return
    with _lock:
        for language, pk in newest.items():
            if pk > _in_use.get(language, 0):
                load(language, pk)
                _in_use[language] = pk


def fall_silent() -> None:
    """Only what files say, as in a new process."""
    with _lock:
        for language in _in_use:
            trans_real._translations.pop(language, None)  # type: ignore[attr-defined]
        _in_use.clear()


def load(language: str, pk: int) -> None:
    # Without the file's words alone: a message that is no longer said falls back again.
    # Threads that speak the language now keep the older words until their page is done.
    trans_real._translations.pop(language, None)  # type: ignore[attr-defined]
    said = {(text, context): words for text, context, words in Catalogue.objects.get(pk=pk).said}
    trans_real.translation(language).merge(GNUTranslations(BytesIO(compiled(source(), said))))
