"""Reads of the site."""

from cms.queries.frame import Frame, frame_of, languages_offered, newest_catalogues, said_in
from cms.queries.translations import (
    kept_vietnamese,
    source_of,
    still_vietnamese,
    translation_of,
    translations_of,
    words_of,
)

__all__ = [
    "Frame",
    "frame_of",
    "kept_vietnamese",
    "languages_offered",
    "newest_catalogues",
    "said_in",
    "source_of",
    "still_vietnamese",
    "translation_of",
    "translations_of",
    "words_of",
]
