"""Texts of a Moodle question: their way of writing, the files they carry, what is lost of them."""

import base64
import binascii
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any
from urllib.parse import unquote

from django.utils.translation import gettext as _

from courses.opening import LARGEST_PICTURE, base, is_picture, unshown
from quizzes.exchange.gift.answers import read_by
from quizzes.exchange.neutral import Picture
from quizzes.exchange.words import Read

WAYS = {"plain_text": "plain", "markdown": "markdown", "moodle_auto_format": "moodle"}
FILES = "@@PLUGINFILE@@/"


class Refused(Exception):
    """Says in words why a question cannot be taken."""


@dataclass
class Texts:
    """Reads the texts of one question and keeps what is lost among them."""

    lost: list[str] = field(default_factory=list)

    def raw(self, element: Any) -> str:
        """What a <text> says, or the element itself in older files."""
        if element is None:
            return ""
        text = element.find("text")
        return (element.text if text is None else text.text) or ""

    def read(self, element: Any, *, text: str | None = None) -> tuple[str, Picture | None]:
        """Markup, and the picture in it; `text` stands in for what the element says."""
        if element is None:
            return "", None
        way = WAYS.get(element.get("format", "html"), "html")
        found = read_by(way, self.raw(element) if text is None else text)
        self.lost += [_("Not taken: %(what)s.") % {"what": what} for what in sorted(found.lost)]
        return found.markup, self.picture(element, found)

    def markup(self, element: Any) -> str:
        """Where a picture has no place."""
        markup, picture = self.read(element)
        if picture:
            self.lost.append(_("The picture in an explanation was not taken."))
        return markup

    def plain(self, element: Any) -> tuple[str, Picture | None]:
        markup, picture = self.read(element)
        if "<b>" in markup or "<i>" in markup:
            self.lost.append(_("Answers have no bold or italic letters."))
        return Read(markup).plain.replace("\n", " "), picture

    def feedback(self, element: Any) -> str:
        return Read(self.markup(element)).plain.replace("\n", " ")

    def picture(self, element: Any, found: Read) -> Picture | None:
        taken = [
            picture
            for source, description in found.pictures
            if (picture := self.picture_at(element, source, description))
        ]
        if len(taken) > 1:
            self.lost.append(_("There are several pictures in one text; only the first was taken."))
        return taken[0] if taken else None

    def picture_at(self, element: Any, source: str, description: str) -> Picture | None:
        name = unquote(source.removeprefix(FILES)) if source.startswith(FILES) else ""
        content = self.file(element, name) if name else self.inline(source)
        if content is None:
            self.lost.append(_("A picture lies elsewhere on the net. Add it by hand."))
        elif not is_picture(content):
            self.lost.append(unshown())
            content = None
        return Picture(base(name), content, description) if content else None

    def file(self, element: Any, name: str) -> bytes | None:
        for file in element.findall("file"):
            if file.get("name") == base(name):
                return decoded(file.text or "")
        return None

    def inline(self, source: str) -> bytes | None:
        head, comma, data = source.partition(";base64,")
        return decoded(unquote(data)) if comma and head.startswith("data:image/") else None

    def share(self, answer: Any) -> int:
        """The fraction of an answer as whole per cents."""
        fraction = number(answer.get("fraction", "100"))
        if fraction != int(fraction) or not 0 <= fraction <= 100:
            self.lost.append(_("Shares of the points are whole per cents from 0 to 100."))
        return min(max(int(fraction), 0), 100)


def decoded(text: str) -> bytes:
    """Empty when it is no base64, or far too large."""
    if len(text) > LARGEST_PICTURE * 2:
        return b""
    try:
        return base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        return b""


def number(text: str) -> Decimal:
    """Raises Refused."""
    try:
        value = Decimal(text.strip().replace(",", "."))
    except InvalidOperation as failure:
        raise Refused(_("“%(words)s” is no number.") % {"words": text.strip()[:40]}) from failure
    if not value.is_finite():
        raise Refused(_("“%(words)s” is no number.") % {"words": text.strip()[:40]})
    return value
