"""What was published of a question: when, by whom, and what changed, in words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _t
from wagtail.models import ModelLogEntry

from quizzes.kinds import kind_of
from quizzes.models import KeyCorrection, Question, QuestionText, QuestionVersion, QuestionWording
from quizzes.models.bank import Kind
from quizzes.wording import digest_of, words_of

PUBLISHED = ("wagtail.publish", "wagtail.publish.scheduled")
# What goes with words, of the question and of its parts.
BESIDE = (
    (("explanation",), _t("The explanations changed.")),
    (("picture", "picture_description"), _t("A picture or its description changed.")),
    (("audio",), _t("A recording changed.")),
    (("hint",), _t("The hint changed.")),
)
# Publications looked at for who did it.
MOST_LOOKED_AT = 200


@dataclass(frozen=True)
class Step:
    """One wording as it was first published. `changes` are sentences."""

    wording: QuestionWording
    by: str
    changes: list[str]
    is_new_version: bool
    corrections: list[KeyCorrection]

    @property
    def is_current(self) -> bool:
        version = self.wording.version
        return self.wording.is_current and version.pk == version.question.current_id


def steps_of(question: Question) -> list[Step]:
    """The latest first. Words and keys: for those who keep the bank."""
    wordings = QuestionWording.objects.filter(version__question=question)
    rows = list(wordings.select_related("version__question").order_by("made_at", "pk"))
    names, corrected = publishers(question), corrections_by_version(question)
    before: dict[str, QuestionWording] = {}
    seen = set[int]()
    steps = []
    for row in rows:
        is_new = row.version_id not in seen
        seen.add(row.version_id)
        steps.append(
            Step(
                row,
                names.get((row.language, row.digest), ""),
                changes_to(row, before.get(row.language)),
                is_new,
                corrected.get(row.version_id, []) if is_new else [],
            )
        )
        before[row.language] = row
    return steps[::-1]


def corrections_by_version(question: Question) -> dict[int, list[KeyCorrection]]:
    found: dict[int, list[KeyCorrection]] = {}
    for row in KeyCorrection.objects.filter(version__question=question).order_by("pk"):
        found.setdefault(row.version_id, []).append(row)
    return found


def publishers(question: Question) -> dict[tuple[str, str], str]:
    """Who published which words first, by language and digest: found by what was published."""
    texts = QuestionText.objects.filter(translation_key=question.key).select_related("locale")
    languages = {str(text.pk): text.locale.language_code for text in texts}
    entries = ModelLogEntry.objects.filter(
        content_type=ContentType.objects.get_for_model(QuestionText),
        object_id__in=languages,
        action__in=PUBLISHED,
        revision__isnull=False,
    )
    entries = entries.select_related("revision", "user").order_by("timestamp", "pk")
    found: dict[tuple[str, str], str] = {}
    for entry in entries[:MOST_LOOKED_AT]:
        digest = digest_of(words_of(entry.revision.as_object()))
        name = entry.user_display_name if entry.user_id else ""
        found.setdefault((languages[entry.object_id], digest), name)
    return found


def changes_to(row: QuestionWording, old: QuestionWording | None) -> list[str]:
    if old is None:
        is_first = row.language == settings.LANGUAGE_CODE
        return [_("First published.") if is_first else _("First published in this language.")]
    changes = [*changes_of_version(old, row), *changes_of_words(old.words, row.words)]
    return changes or [_("Nothing one can see.")]


def changes_of_version(old: QuestionWording, new: QuestionWording) -> Iterator[str]:
    one, other = old.version, new.version
    if one.pk == other.pk:
        return
    if one.kind != other.kind:
        kinds = {"old": Kind(one.kind).label, "new": Kind(other.kind).label}
        yield _("Kind: %(old)s → %(new)s.") % kinds
    before, after = one.structure["options"], other.structure["options"]
    yield from named(_("Added: %(words)s."), set(after) - set(before), new.words, after)
    yield from named(_("Taken out: %(words)s."), set(before) - set(after), old.words, before)
    if one.right != other.right:
        said = {"old": key_in_words(one, old), "new": key_in_words(other, new)}
        yield _("Key: %(old)s → %(new)s.") % said
    if rest_of(one) != rest_of(other):
        yield _("How it is marked changed.")
    elif set(before) == set(after) and before != after:
        yield _("The order changed.")


def named(sentence: str, ids: set[str], words: Any, order: Sequence[str]) -> Iterator[str]:
    said = [label_of(words["options"].get(one)) for one in order if one in ids]
    if said:
        yield sentence % {"words": ", ".join(said)}


def label_of(part: Mapping[str, Any] | None) -> str:
    """Accepted answers have no words of their own here: they are the key."""
    words = " → ".join(filter(None, (part.get("words"), part.get("match")))) if part else ""
    return f"“{words}”" if words else _("one answer")


def key_in_words(version: QuestionVersion, wording: QuestionWording) -> str:
    said = kind_of(version.kind).solution(wording.words, version.structure, version.right)
    return "; ".join(said) or "–"


def rest_of(version: QuestionVersion) -> dict[str, Any]:
    return {name: value for name, value in version.structure.items() if name != "options"}


def changes_of_words(old: Any, new: Any) -> Iterator[str]:
    if old["stem"] != new["stem"]:
        yield reworded(plain(old["stem"]), plain(new["stem"]))
    shared = [one for one in new["options"] if one in old["options"]]
    pairs = [(old["options"][one], new["options"][one]) for one in shared]
    for before, after in pairs:
        if label_of(before) != label_of(after):
            yield f"{label_of(before)} → {label_of(after)}"
        elif before.get("choices") != after.get("choices"):
            yield _("The words of a gap changed.")
    for names, sentence in BESIDE:
        if differ([(old, new), *pairs], names):
            yield str(sentence)


def reworded(old: str, new: str) -> str:
    return f"“{old}” → “{new}”" if old != new else _("The look of the question changed.")


def plain(markup: str) -> str:
    return unescape(strip_tags(markup.replace("<br/>", " ")))


def differ(pairs: Iterable[tuple[Any, Any]], names: Sequence[str]) -> bool:
    return any(old.get(name) != new.get(name) for old, new in pairs for name in names)
