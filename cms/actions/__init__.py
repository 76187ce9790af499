"""Writes of the site."""

from cms.actions.copying import carry_translations
from cms.actions.translating import follow_original, hand_in_translation, keep_untranslated
from cms.actions.wholes import Came, take_whole
from cms.actions.words import take_catalogue

__all__ = [
    "Came",
    "carry_translations",
    "follow_original",
    "hand_in_translation",
    "keep_untranslated",
    "take_catalogue",
    "take_whole",
]
