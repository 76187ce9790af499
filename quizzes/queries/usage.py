"""Where a question and a bank are used, and what taking questions out leaves short."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet
from wagtail.permission_policies.pages import PagePermissionPolicy

from learning.people.models import User
from quizzes.models import Answer, PaperIssue, PaperQuestion, Question, Quiz, QuizPage
from quizzes.queries.standing import pool_of

# What somebody may do to a page whose title may be seen here.
PAGE_RIGHTS = ("add", "change", "publish", "lock", "unlock")


@dataclass(frozen=True)
class UsedIn:
    """A quiz that draws from a bank; `page` is None where the user may not see its page."""

    quiz: Quiz
    page: QuizPage | None
    pool: int

    @property
    def needed(self) -> int:
        return max(self.quiz.draw, 1)

    @property
    def is_short(self) -> bool:
        return self.pool < self.needed


def quizzes_drawing(banks: Iterable[Any], *uses: str) -> QuerySet[Quiz]:
    """Published quizzes that draw from any of the banks; of all uses where none is said."""
    quizzes = Quiz.objects.filter(banks__in=banks, lesson__is_live=True)
    quizzes = quizzes.filter(use__in=uses) if uses else quizzes
    return quizzes.select_related("lesson").order_by("pk").distinct()


def pages_seen(user: User, keys: Collection[UUID]) -> dict[UUID, QuizPage]:
    """The Vietnamese pages of quizzes that the user works with, by key."""
    seen = PagePermissionPolicy().instances_user_has_any_permission_for(user, PAGE_RIGHTS)
    pages = QuizPage.objects.filter(
        pk__in=seen.values("pk"),
        translation_key__in=keys,
        locale__language_code=settings.LANGUAGE_CODE,
    )
    return {page.translation_key: page for page in pages}


def used_in(user: User, quizzes: Iterable[Quiz], without: Collection[int] = ()) -> list[UsedIn]:
    """`without` are questions that are thought away from the pools."""
    held = list(quizzes)
    pages = pages_seen(user, [quiz.lesson.key for quiz in held])
    return [
        UsedIn(quiz, pages.get(quiz.lesson.key), pool_of(quiz).exclude(pk__in=without).count())
        for quiz in held
    ]


def short_without(user: User, questions: Collection[Question]) -> list[UsedIn]:
    """Quizzes that would have too few questions if these were no longer drawn."""
    asked = [question for question in questions if question.is_live]
    banks, uses = {one.bank_id for one in asked}, {one.use for one in asked}
    if not asked:
        return []
    quizzes = quizzes_drawing(banks, *uses)
    return [one for one in used_in(user, quizzes, [q.pk for q in asked]) if one.is_short]


@dataclass(frozen=True)
class Usage:
    """How often a question was asked."""

    papers: int
    open_papers: int
    answers: int


def usage_of(question: Question) -> Usage:
    papers = PaperQuestion.objects.filter(version__question=question)
    out = PaperIssue.objects.filter(is_open=True, paper__in=papers.values("paper"))
    return Usage(papers.count(), out.count(), Answer.objects.filter(question=question).count())
