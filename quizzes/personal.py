"""What the testing keeps about a person, for the person to read.

The questions as they were asked, what was chosen and the points: no key, which stays here.
"""

from bs4 import BeautifulSoup
from django.conf import settings
from django.utils.translation import gettext as _

from courses.queries.lessons import words_of
from learning.people.models import Learner
from learning.people.personal import Row, Section
from quizzes.kinds import kind_of
from quizzes.models import Answer, Attempt, ExtraTime, PaperIssue


def sections_about(learner: Learner) -> list[Section]:
    return [
        Section("attempts", _("Attempts at quizzes"), attempts_of(learner)),
        Section("answers", _("Answers"), answers_of(learner)),
        Section("drafts", _("Papers not yet submitted"), drafts_of(learner)),
        Section("extra_time", _("More time for quizzes"), extra_time(learner)),
    ]


def plain(html: str) -> str:
    return BeautifulSoup(html, "html.parser").get_text(" ", strip=True)


def attempts_of(learner: Learner) -> list[Row]:
    attempts = list(Attempt.objects.filter(learner=learner).select_related("lesson").order_by("pk"))
    words = words_of([attempt.lesson.key for attempt in attempts], settings.LANGUAGE_CODE)
    return [
        {
            _("Attempt"): attempt.pk,
            _("Lesson"): words[attempt.lesson.key].title if attempt.lesson.key in words else "",
            _("When"): attempt.occurred_at,
            _("Points"): float(attempt.score),
            _("Out of"): float(attempt.out_of),
            _("Passed"): attempt.passed,
        }
        for attempt in attempts
    ]


def answers_of(learner: Learner) -> list[Row]:
    answers = Answer.objects.filter(attempt__learner=learner).select_related("wording", "version")
    return [
        {
            _("Attempt"): answer.attempt_id,
            _("Question"): plain(answer.wording.words["stem"]),
            _("Chosen"): "; ".join(chosen_words(answer)),
            _("Points"): float(answer.points),
            _("Out of"): float(answer.out_of),
        }
        for answer in answers.order_by("pk")
    ]


def chosen_words(answer: Answer) -> list[str]:
    return kind_of(answer.version.kind).said(answer.wording.words, answer.chosen)


def drafts_of(learner: Learner) -> list[Row]:
    """Handed out and open: which questions have a choice so far, not more than the page shows."""
    issues = PaperIssue.objects.filter(learner=learner, attempt=None).select_related("quiz__lesson")
    return [
        {
            _("Lesson"): issue.quiz.lesson.slug,
            _("When"): issue.issued_at,
            _("Questions answered so far"): len(issue.draft),
        }
        for issue in issues.order_by("pk")
    ]


def extra_time(learner: Learner) -> list[Row]:
    return [
        {_("More time, per cent"): extra.per_cent, _("When"): extra.given_at}
        for extra in ExtraTime.objects.filter(learner=learner)
    ]
