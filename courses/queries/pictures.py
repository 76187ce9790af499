"""What messengers show beside a link to a course, from the cache."""

import hashlib

from django.conf import settings
from django.core.cache import cache
from typst import TypstError

from cms.models import Picture
from courses.drawing import CourseFace, around_jpeg, share_picture
from courses.models import CoursePage

# Goes up with each change of the layout.
DRAWN_AS = "share-picture-1"
SHARE_SECONDS = 7 * 24 * 3600
PHOTOGRAPH = "fill-960x800|format-jpeg|jpegquality-75"


def picture_to_share(page: CoursePage, site: str) -> bytes:
    """Drawn once for what it shows, in some 150 ms: other words have another key."""
    shown = page.picture.file.name if page.picture else ""
    said = "\x04".join((site, page.title, page.summary, shown))
    key = f"{DRAWN_AS}:{hashlib.sha256(said.encode()).hexdigest()}"
    content: bytes | None = cache.get(key)
    if content is None:
        content = drawn(page, site)
        cache.set(key, content, SHARE_SECONDS)
    return content


def drawn(page: CoursePage, site: str) -> bytes:
    face = CourseFace(site, page.title, page.summary, *shown_of(page.picture))
    try:
        return share_picture(face, settings.FONTS_DIR)
    except TypstError:
        # A drawing that browsers take and the typesetter does not: the words alone.
        return share_picture(CourseFace(site, page.title, page.summary), settings.FONTS_DIR)


def shown_of(picture: Picture | None) -> tuple[str, bool]:
    """The picture as the layout takes it, and whether it is a drawing; nothing where its file
    is missing."""
    if picture is None:
        return "", True
    try:
        if picture.is_svg():
            with picture.file.open("rb") as file:
                return file.read().decode("utf-8"), True
        with picture.get_rendition(PHOTOGRAPH).file.open("rb") as file:
            return around_jpeg(file.read()), False
    except (OSError, ValueError):
        return "", True
