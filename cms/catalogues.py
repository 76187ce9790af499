"""Words of the interface in one language, on their way to translators and back. Pure.

A file is gettext's PO, for translators' programs: the message ids are English, and the Vietnamese
stands above each as a comment, because that is what people here translate from. The same as a
workbook: `cms.catalogue_sheets`.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po, write_po
from django.utils.translation import gettext as _

from cms.extracting import differs, words
from cms.settling import Fault
from learning.people.sheets import Unreadable

# Singular and plural are one, as in Vietnamese.
LIKE = "vi"
TAG = re.compile(r"</?[a-zA-Z][^>]*>")
# By message id (the singular) and context.
Key = tuple[str, str | None]


@dataclass(frozen=True)
class Taken:
    """What is said after a file, by message, and how much of it the file brought; what of the file
    is left out, and what it put in the place of newer words."""

    said: Mapping[Key, str] = field(default_factory=dict)
    count: int = 0
    left: Sequence[Fault] = ()
    replaced: Sequence[Fault] = ()


def key_of(message: Message) -> Key:
    return words(message.id)[0], message.context


def in_catalogue(catalogue: Catalog) -> dict[Key, Message]:
    return {key_of(message): message for message in catalogue if message.id}


def file_for(tag: str, source: Catalog, asked: Mapping[Key, str], said: Mapping[Key, str]) -> bytes:
    """A PO with every message `asked`, in the order of the places that use them, and what was
    `said` so far; `source` is the Vietnamese catalogue."""
    vietnamese = in_catalogue(source)
    out = Catalog(locale=LIKE, charset="utf-8")
    out.header_comment = f"# {tag}"
    for key, place in sorted(asked.items(), key=lambda item: item[1]):
        message = vietnamese.get(key)
        if message is None:
            continue
        out.add(
            message.id,
            (said.get(key, ""),) if isinstance(message.id, tuple) else said.get(key, ""),
            auto_comments=[f"Tiếng Việt: {words(message.string)[0]}"],
            locations=[(place.rpartition(":")[0], None)],
            context=key[1],
            flags=message.flags - {"fuzzy"},
        )
    written = BytesIO()
    write_po(written, out, width=100)
    return written.getvalue()


def read(content: bytes, source: Catalog) -> Taken:
    """What translators sent back; what is not asked for, empty or marked as doubtful is passed
    over."""
    try:
        sent = read_po(BytesIO(content), locale=LIKE, charset="utf-8", abort_invalid=True)
    except (PoFileError, ValueError, LookupError) as error:
        raise Unreadable(
            _("This is no PO file in UTF-8. Send back the file taken here, filled in.")
        ) from error
    asked = in_catalogue(source)
    said: dict[Key, str] = {}
    left: list[Fault] = []
    for key, message in in_catalogue(sent).items():
        text = unicodedata.normalize("NFC", words(message.string)[0]).strip()
        if key not in asked or not text or message.fuzzy:
            continue
        if why := problem(asked[key].id, text):
            left.append(Fault("", key[0], text, why))
        else:
            said[key] = text
    return Taken(said, len(said), left)


def problem(message: str | tuple[str, ...], text: str) -> str:
    """What would break the page or put something else into it; empty when nothing."""
    if differs(message, text):
        return _("What stands in %(signs)s has to be the same as in the original.") % {
            "signs": "%(…)s, {…}"
        }
    if sorted(TAG.findall(words(message)[-1])) != sorted(TAG.findall(text)) or (
        text.count("<") != words(message)[-1].count("<")
    ):
        return _("The signs <…> have to be the same as in the original.")
    if "%(" in text and not is_formattable(text):
        return _("A per cent sign alone is written twice: %%.")
    return ""


def is_formattable(text: str) -> bool:
    class Anything(dict[str, int]):
        def __missing__(self, key: str) -> int:
            return 0

    try:
        text % Anything()
    except (ValueError, TypeError, KeyError):
        return False
    return True


def compiled(source: Catalog, said: Mapping[Key, str]) -> bytes:
    """For gettext."""
    asked = in_catalogue(source)
    out = Catalog(locale=LIKE, charset="utf-8")
    for key, text in said.items():
        if message := asked.get(key):
            plural = isinstance(message.id, tuple)
            out.add(message.id, (text,) if plural else text, context=key[1])
    written = BytesIO()
    write_mo(written, out)
    return written.getvalue()
