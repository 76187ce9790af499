"""Pictures that come in files are kept in a unit's collection, each once."""

import hashlib
import io
from dataclasses import dataclass, field

from django.core.files.base import ContentFile
from PIL import Image, ImageOps
from wagtail.models import Collection

from cms.models import Picture
from courses.actions.succeeding import collections_of
from courses.opening import picture_ending
from courses.word.lines import Picture as Brought
from learning.people.models import Unit, User

WRITTEN_AS = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP"}


def collection_of(unit: Unit | None) -> Collection:
    """The unit's own; the root's where it has no section of its own."""
    held = collections_of(unit) if unit else []
    root = Collection.get_first_root_node()
    assert root is not None
    return held[0] if held else root


@dataclass
class Pictures:
    """Pictures kept in a unit's collection, each once however often it is used."""

    collection: Collection
    by: User
    kept: dict[str, Picture] = field(default_factory=dict)
    stored: list[Picture] = field(default_factory=list)

    def keep(self, picture: Brought | None) -> Picture | None:
        if picture is None:
            return None
        content, ending = drawn_anew(picture.content)
        digest = hashlib.sha1(content, usedforsecurity=False).hexdigest()
        if digest not in self.kept:
            held = Picture.objects.filter(collection=self.collection, file_hash=digest).first()
            self.kept[digest] = held or self.store(picture, content, ending, digest)
        return self.kept[digest]

    def store(self, picture: Brought, content: bytes, ending: str, digest: str) -> Picture:
        title = picture.description or picture.name or "?"
        made = Picture.objects.create(
            title=title[:255],
            file=ContentFile(content, name=f"{digest[:12]}.{ending}"),
            file_size=len(content),
            file_hash=digest,
            collection=self.collection,
            uploaded_by_user=self.by,
        )
        self.stored.append(made)
        return made

    def throw_away(self) -> None:
        """Their rows were rolled back: the files go too."""
        for picture in self.stored:
            picture.file.storage.delete(picture.file.name)


def drawn_anew(content: bytes) -> tuple[bytes, str]:
    """Without what a camera wrote into it: where and when it was taken."""
    ending = picture_ending(content)
    with Image.open(io.BytesIO(content)) as image:
        if ending not in WRITTEN_AS or not (image.getexif() or image.info.get("xmp")):
            return content, ending
        out = io.BytesIO()
        upright = ImageOps.exif_transpose(image)
        upright.info.pop("exif", None)
        upright.info.pop("xmp", None)
        upright.save(out, WRITTEN_AS[ending], quality=90)
        return out.getvalue(), ending
