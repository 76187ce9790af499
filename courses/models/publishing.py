"""What keeps a page from its readers: findings that the province lets block.

Two gates ask the same question. The editor's form asks before anything is saved, so that what
was typed comes back with the reasons; `publish` asks for every other way: a review's approval,
many pages at once, a translation, code. What was let through for a later hour is not asked again
at that hour.
"""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from courses.models.catalogue import Audience, Course, Lesson
from courses.models.narration import Narration
from courses.models.rules import WritingRules
from courses.proofreading import (
    Content,
    Facts,
    Finding,
    Kind,
    Line,
    Place,
    Rules,
    Seen,
    Severity,
    Shown,
    content_of,
    proofread,
)
from courses.weighing import weigh

# What Wagtail's command writes down when the hour has come.
AT_ITS_HOUR = "wagtail.publish.scheduled"


class NotReady(Exception):
    """The page may not go out as it is."""

    def __init__(self, page: Any, findings: Sequence[Finding]) -> None:
        super().__init__(" ".join(finding.sentence for finding in findings))
        self.page = page
        self.findings = findings


class Proofread:
    """A page that is looked through; those with nothing to look at are not `seen`."""

    def seen(self, rules: Rules, audience: str) -> Seen | None:
        return None

    def audience_now(self, parent: Any = None) -> str:
        return Audience.RESIDENT

    def findings(self) -> list[Finding]:
        audience = self.audience_now()
        return self._found(WritingRules.in_force().rules_for(audience), audience)

    def refusals(self, parent: Any = None) -> list[Finding]:
        """What blocks; nothing else is looked for. `parent` of a page not yet in the tree."""
        audience = self.audience_now(parent)
        rules = WritingRules.in_force().rules_for(audience)
        blocking = [kind for kind in Kind if rules.severities[kind] == Severity.BLOCK]
        return self._found(rules.only(*blocking), audience) if blocking else []

    def _found(self, rules: Rules, audience: str) -> list[Finding]:
        seen = self.seen(rules, audience)
        return proofread(seen, rules) if seen else []

    def refuse_unready(self) -> None:
        found = self.refusals()
        if found:
            raise NotReady(self, found)

    def publish(self, revision: Any, user: Any = None, **how: Any) -> None:
        if how.get("log_action") != AT_ITS_HOUR:
            revision.as_object().refuse_unready()
        super().publish(revision, user=user, **how)  # type: ignore[misc]


class AsCourse:
    """A course: what its card says."""

    title: str
    summary: str
    audience: str
    outcomes: Any
    picture: Any
    picture_description: str
    locale: Any

    def audience_now(self, parent: Any = None) -> str:
        return self.audience

    def seen(self, rules: Rules, audience: str) -> Seen:
        content = content_of(self.outcomes, "outcomes")
        if self.picture is not None:
            place = Place("picture_description", label=_("Picture"))
            content.pictures.append(Shown(self.picture, self.picture_description, place))
        facts = Facts(speaks_vietnamese=self.locale.language_code == settings.LANGUAGE_CODE)
        return Seen(head_of(self), content, facts, is_course=True)


class AsLesson:
    """A lesson: its words, pictures, readings and weight."""

    body: Any
    locale: Any
    lesson_kind: str
    identity_key: Any

    def audience_now(self, parent: Any = None) -> str:
        """Its course's, in every language."""
        course = parent or self.get_parent()  # type: ignore[attr-defined]
        if course is None:
            return Audience.RESIDENT
        known = Course.objects.filter(key=course.translation_key)
        return known.values_list("audience", flat=True).first() or Audience.RESIDENT

    def seen(self, rules: Rules, audience: str) -> Seen:
        content = content_of(self.body)
        return Seen(head_of(self), content, self.facts(content, rules, audience))

    def facts(self, content: Content, rules: Rules, audience: str) -> Facts:
        """Only what the rules ask for is looked up."""
        known: dict[str, Any] = {}
        if rules.asks(Kind.NOT_READ):
            known["heard"] = self.heard()
        if rules.asks(Kind.TOO_HEAVY):
            known |= weigh(self.body, content)._asdict()
        return Facts(
            is_quiz=self.lesson_kind == Lesson.Kind.QUIZ,
            is_for_residents=audience == Audience.RESIDENT,
            speaks_vietnamese=self.locale.language_code == settings.LANGUAGE_CODE,
            **known,
        )

    def heard(self) -> frozenset[str]:
        takes = Narration.objects.filter(
            lesson__key=self.identity_key, language=settings.LANGUAGE_CODE, is_current=True
        )
        return frozenset(takes.values_list("block_id", flat=True))


def head_of(page: Any) -> list[Line]:
    """Its title and summary."""
    return [
        Line(words, Place(name, label=page._meta.get_field(name).verbose_name))
        for name in ("title", "summary")
        if (words := getattr(page, name).strip())
    ]
