"""What the testing keeps about a person, for the person to read.

The questions as they were asked, what was chosen and the points: no key, which stays here.
"""

from bs4 import BeautifulSoup
from django.conf import settings
from django.utils.translation import gettext as _

from learning.people.models import Learner
from learning.people.personal import Row, Section
from quizzes.kinds import kind_of
from quizzes.models import (
    Answer,
    Appeal,
    AssessmentResult,
    Attempt,
    AttemptReview,
    Confirmation,
    ExtraTime,
    PaperIssue,
)
from quizzes.queries.titles import quiz_titles

QUIZ = ("issue__quiz__lesson", "issue__quiz__assessment")


def sections_about(learner: Learner) -> list[Section]:
    return [
        Section("attempts", _("Attempts at quizzes"), attempts_of(learner)),
        Section("assessments", _("Assessments of digital skills"), assessments_of(learner)),
        Section("confirmations", _("Confirmation of results"), confirmations_of(learner)),
        Section("appeals", _("Results asked to be looked at again"), appeals_of(learner)),
        Section("answers", _("Answers"), answers_of(learner)),
        Section("drafts", _("Papers not yet submitted"), drafts_of(learner)),
        Section("reviews", _("Attempts that were looked at"), reviews_of(learner)),
        Section("extra_time", _("More time for quizzes"), extra_time(learner)),
    ]


def plain(html: str) -> str:
    return BeautifulSoup(html, "html.parser").get_text(" ", strip=True)


def attempts_of(learner: Learner) -> list[Row]:
    rows = Attempt.objects.filter(learner=learner).select_related(*QUIZ)
    attempts = list(rows.order_by("pk"))
    quizzes = {attempt.issue.quiz for attempt in attempts}
    titles = quiz_titles(quizzes, settings.LANGUAGE_CODE)
    return [
        {
            _("Attempt"): attempt.pk,
            _("Lesson"): titles[attempt.issue.quiz_id],
            _("When"): attempt.occurred_at,
            _("Points"): float(attempt.score),
            _("Out of"): float(attempt.out_of),
            _("Passed"): attempt.passed,
            _("Mark of the browser, kept 90 days"): attempt.issue.device,
        }
        for attempt in attempts
    ]


def assessments_of(learner: Learner) -> list[Row]:
    """What was shown of a framework, group by group."""
    rows = AssessmentResult.objects.filter(learner=learner).select_related(
        "framework", "attempt__issue__quiz__assessment", "attempt__issue__quiz__lesson"
    )
    results = list(rows.prefetch_related("groups__group").order_by("pk"))
    quizzes = {result.attempt.issue.quiz for result in results}
    titles = quiz_titles(quizzes, settings.LANGUAGE_CODE)
    return [
        {
            _("Assessment"): titles[result.attempt.issue.quiz_id],
            _("Framework of skills"): str(result.framework),
            _("When"): result.occurred_at,
            _("Passed"): result.passed,
            _("Valid until"): result.valid_until or "",
            _("Group by group"): "; ".join(
                f"{line.group.title}: {line.percent}%" for line in result.groups.all()
            ),
        }
        for result in results
    ]


def confirmations_of(learner: Learner) -> list[Row]:
    """How results stand with the authority, and by which decision."""
    rows = Confirmation.objects.filter(learner=learner).select_related("list", "framework")
    return [
        {
            _("Framework of skills"): str(row.framework),
            _("How it stands"): row.get_state_display(),
            _("Number of the decision"): row.list.decision_number,
            _("Day of the decision"): row.list.decision_date or "",
            _("Who decided"): row.list.authority,
            _("Reason"): row.reason,
            _("Reference code of the authority"): row.external_ref,
        }
        for row in rows.order_by("pk")
    ]


def appeals_of(learner: Learner) -> list[Row]:
    return [
        {
            _("When"): row.asked_at,
            _("What was asked"): row.words,
            _("State"): row.get_state_display(),
            _("Answer"): row.answer,
        }
        for row in Appeal.objects.filter(learner=learner).order_by("pk")
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
    rows = PaperIssue.objects.filter(learner=learner, attempt=None)
    issues = list(rows.select_related("quiz__lesson", "quiz__assessment").order_by("pk"))
    titles = quiz_titles({issue.quiz for issue in issues}, settings.LANGUAGE_CODE)
    return [
        {
            _("Lesson"): titles[issue.quiz_id],
            _("When"): issue.issued_at,
            _("Questions answered so far"): len(issue.draft),
        }
        for issue in issues
    ]


def extra_time(learner: Learner) -> list[Row]:
    return [
        {_("More time, per cent"): extra.per_cent, _("When"): extra.given_at}
        for extra in ExtraTime.objects.filter(learner=learner)
    ]


def reviews_of(learner: Learner) -> list[Row]:
    return [
        {
            _("Attempt"): review.attempt_id,
            _("When"): review.made_at,
            _("Found"): review.get_found_display(),
            _("Remark"): review.remark,
        }
        for review in AttemptReview.objects.filter(attempt__learner=learner).order_by("pk")
    ]
