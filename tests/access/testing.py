"""What somebody has of the testing: papers, attempts, appeals, files."""

from django.test import Client

from learning.people.models import Unit, User
from quizzes.actions import appeal, make_printed
from quizzes.models import (
    Appeal,
    Attempt,
    Confirmation,
    ConfirmationList,
    PaperIssue,
    QuestionBank,
    QuestionImport,
    QuizPage,
)
from tests.courses.skills import make_framework
from tests.quizzes.asking import answers, begin, submit
from tests.quizzes.assessing import make_assessment, take
from tests.quizzes.proposing import make_formal


def begin_and_print(browser: Client, page: QuizPage) -> PaperIssue:
    issue = begin(browser, page)
    make_printed(quiz=issue.quiz, count=1, by=issue.learner.user)
    return issue


def bring(hoa: User, bank: QuestionBank) -> QuestionImport:
    file = {"name": "de.docx", "content": b"x"}
    return QuestionImport.objects.create(bank=bank, entered_by=hoa.learner, **file)


def ask_again(browser: Client) -> Appeal:
    """About a failed assessment; the next paper is not yet submitted."""
    page = make_assessment(make_framework(live=True, name="Khung đánh giá"))
    return appeal(result=take(browser, page, right=0), words="Xin xem lại")


def propose(browser: Client, commune: Unit) -> Confirmation:
    """A result on a list that was sent."""
    framework = make_framework(live=True, name="Khung xác nhận")
    page = make_formal(commune, framework=framework, title="Kỳ đánh giá đã đạt")
    result = take(browser, page)
    sent = ConfirmationList.objects.create(
        assessment=result.assessment, unit=commune, name="Đợt một", state="sent"
    )
    return Confirmation.objects.create(
        result=result,
        learner=result.learner,
        framework=result.framework,
        audience=result.audience,
        list=sent,
        state="sent",
    )


def hand_in(browser: Client, quiz: QuizPage) -> Attempt:
    issue = begin(browser, quiz)
    submit(browser, issue, answers(issue))
    return Attempt.objects.get(issue=issue)
