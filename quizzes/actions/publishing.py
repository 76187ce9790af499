"""Publishing freezes: a question's text becomes a version and a wording, a quiz page its rules."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction

from cms.marking import plain
from cms.queries import still_vietnamese
from courses.models import Lesson
from courses.models.placing import is_mirror, speaks_vietnamese
from quizzes.kinds import IN_WORDS, kind_of
from quizzes.kinds.base import variants
from quizzes.models import (
    Assessment,
    AssessmentPage,
    GroupMark,
    Question,
    QuestionText,
    QuestionVersion,
    QuestionWording,
    Quiz,
    QuizPage,
)
from quizzes.models.assessment_pages import place_assessment
from quizzes.models.assessments import POLICY_FIELDS
from quizzes.models.placing import place_question
from quizzes.models.rules import RULE_FIELDS
from quizzes.wording import Words, digest_of, fits, structure_of


@transaction.atomic
def freeze(*, text: QuestionText) -> QuestionWording | None:
    """Keep what a published text says. Only the Vietnamese text makes a version.

    A translation whose options are no longer those of the version gives no wording: its
    readers meet the Vietnamese one until it is brought up to date.
    """
    place_question(text)
    question = Question.objects.select_for_update().get(key=text.translation_key)
    language = text.locale.language_code
    if language == settings.LANGUAGE_CODE:
        _freeze_structure(question, text)
    version = question.current
    words = text.said()
    if version is None or not fits(words, version.structure):
        return None
    accepted = accepted_in(text, version)
    if language != settings.LANGUAGE_CODE:
        mark_untranslated(words, text, version)
    wording, _ = QuestionWording.objects.get_or_create(
        version=version,
        language=language,
        digest=digest_of({**words, "accepted": accepted} if accepted else words),
        defaults={"words": words, "accepted": accepted, "is_current": False},
    )
    others = version.wordings.filter(language=language, is_current=True).exclude(pk=wording.pk)
    others.update(is_current=False)
    version.wordings.filter(pk=wording.pk).update(is_current=True)
    return wording


def accepted_in(text: QuestionText, version: QuestionVersion) -> dict[str, list[str]]:
    """What a translation accepts besides the Vietnamese, where answers are typed. A field that
    holds Vietnamese words, of today or of before, was not translated: it accepts nothing."""
    if text.locale.language_code == settings.LANGUAGE_CODE:
        return {}
    vietnamese = vietnamese_of(version)
    found = {
        part: [
            one
            for words in fields
            if words.strip() not in vietnamese
            for one in variants(words)
            if one not in vietnamese
        ]
        for part, fields in kind_of(version.kind).written_in(text).items()
    }
    return {part: words for part, words in found.items() if words}


def vietnamese_of(version: QuestionVersion) -> set[str]:
    """Typed words of the key, and of those that held before. One query where any are typed."""
    if version.kind not in IN_WORDS:
        return set()
    versions = QuestionVersion.objects.filter(question=version.question_id, kind=version.kind)
    return {
        one.strip()
        for right in versions.values_list("right", flat=True)
        for words in kind_of(version.kind).typed_in(right).values()
        for one in words
    }


def mark_untranslated(words: Words, text: QuestionText, version: QuestionVersion) -> None:
    """Note the sentences that readers meet in Vietnamese; never those that are the key."""
    typed = vietnamese_of(version)
    sentences = [one for one in still_vietnamese(text) if plain(one) not in typed]
    if sentences:
        words["untranslated"] = sentences


def _freeze_structure(question: Question, text: QuestionText) -> None:
    structure = structure_of(text)
    digest = digest_of(structure)
    if question.current_id is None:
        question.use = text.use
    question.current, _ = QuestionVersion.objects.get_or_create(
        question=question,
        digest=digest,
        defaults={
            "kind": structure.pop("kind"),
            "right": structure.pop("right"),
            "structure": structure,
        },
    )
    question.bank = text.bank
    question.is_live = True
    question.save(update_fields=["use", "current", "bank", "is_live"])


@transaction.atomic
def withdraw_question(*, key: Any) -> None:
    """No longer drawn; papers handed out, attempts and wordings stay."""
    Question.objects.filter(key=key).update(is_live=False)


@transaction.atomic
def project_quiz(*, page: QuizPage) -> Quiz | None:
    """The rules of a quiz follow its published Vietnamese page."""
    lesson = Lesson.objects.filter(key=page.translation_key).first()
    if lesson is None or is_mirror(page) or not speaks_vietnamese(page):
        return None
    return keep_rules(page, lesson=lesson)


def keep_rules(page: QuizPage | AssessmentPage, **place: Any) -> Quiz:
    rules = {name: getattr(page, name) for name in RULE_FIELDS}
    quiz, _ = Quiz.objects.update_or_create(**place, defaults=rules)
    quiz.banks.set(page.banks.all())
    return quiz


@transaction.atomic
def project_assessment(*, page: AssessmentPage) -> Assessment | None:
    """The policy of an assessment and its rules follow its published Vietnamese page."""
    if is_mirror(page) or not speaks_vietnamese(page):
        return None
    place_assessment(page)
    assessment = Assessment.objects.get(key=page.translation_key)
    for name in POLICY_FIELDS:
        setattr(assessment, name, getattr(page, name))
    assessment.save()
    assessment.group_marks.all().delete()
    GroupMark.objects.bulk_create(
        GroupMark(assessment=assessment, group=mark.group, per_cent=mark.per_cent)
        for mark in page.group_marks.all()
    )
    keep_rules(page, assessment=assessment)
    return assessment


def withdraw_assessment(*, key: UUID) -> None:
    """No longer begun; papers handed out and results stay."""
    Assessment.objects.filter(key=key).update(is_live=False)
