"""Writes of the site."""

from cms.actions.copying import carry_translations
from cms.actions.finding import find_missing, forget_words, index_anew, make_findable, write_anew
from cms.actions.translating import (
    choose_recordings,
    follow_original,
    forget_recording,
    hand_in_translation,
    keep_untranslated,
)
from cms.actions.wholes import Came, take_whole
from cms.actions.words import take_catalogue

__all__ = [
    "Came",
    "carry_translations",
    "choose_recordings",
    "find_missing",
    "follow_original",
    "forget_recording",
    "forget_words",
    "hand_in_translation",
    "index_anew",
    "keep_untranslated",
    "make_findable",
    "take_catalogue",
    "take_whole",
    "write_anew",
]
