"""Where a question and a bank are used, and what taking questions out leaves short."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Q, QuerySet
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from learning.people.models import User
from quizzes.composing import Sought, shortages
from quizzes.models import Answer, BlueprintRow, PaperIssue, PaperQuestion, Question, Quiz
from quizzes.models.blueprint import sought_by
from quizzes.queries.standing import pool_of, rows_of

# What somebody may do to a page whose title may be seen here.
PAGE_RIGHTS = ("add", "change", "publish", "lock", "unlock")


@dataclass(frozen=True)
class UsedIn:
    """A quiz that draws from a bank; `page` is None where the user may not see its page."""

    quiz: Quiz
    page: Page | None
    pool: int
    needed: int
    is_short: bool


def quizzes_drawing(banks: Iterable[Any], *uses: str) -> QuerySet[Quiz]:
    """Published quizzes and assessments that draw from any of the banks, by themselves or by
    their blueprint; of all uses where none is said."""
    held = list(banks)
    by_bank = Q(banks__in=held, blueprint=None)
    by_blueprint = Q(blueprint__in=BlueprintRow.objects.filter(bank__in=held).values("blueprint"))
    live = Q(lesson__is_live=True) | Q(assessment__is_live=True)
    quizzes = Quiz.objects.filter(live, by_bank | by_blueprint)
    quizzes = quizzes.filter(use__in=uses) if uses else quizzes
    return quizzes.select_related("lesson", "assessment").order_by("pk").distinct()


def pages_seen(user: User, keys: Collection[UUID]) -> dict[UUID, Page]:
    """The Vietnamese pages of quizzes that the user works with, by key."""
    seen = PagePermissionPolicy().instances_user_has_any_permission_for(user, PAGE_RIGHTS)
    pages = Page.objects.filter(
        pk__in=seen.values("pk"),
        translation_key__in=keys,
        locale__language_code=settings.LANGUAGE_CODE,
    )
    return {page.translation_key: page for page in pages}


def used_in(user: User, quizzes: Iterable[Quiz], without: Collection[int] = ()) -> list[UsedIn]:
    """`without` are questions that are thought away from the pools."""
    held = list(quizzes)
    pages = pages_seen(user, [quiz.key for quiz in held])
    return [UsedIn(quiz, pages.get(quiz.key), *stock_of(quiz, without)) for quiz in held]


def stock_of(quiz: Quiz, without: Collection[int]) -> tuple[int, int, bool]:
    """How many questions there are, how many a paper asks, and whether they are too few."""
    if not quiz.blueprint_id:
        pool, needed = pool_of(quiz).exclude(pk__in=without).count(), max(quiz.draw, 1)
        return pool, needed, pool < needed
    rows = [
        Sought(row.count, {pk: hard for pk, hard in row.fits.items() if pk not in without})
        for row in sought_by(rows_of(quiz), quiz.use)
    ]
    pool = len({pk for row in rows for pk in row.fits})
    return pool, sum(row.count for row in rows), bool(shortages(rows))


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
