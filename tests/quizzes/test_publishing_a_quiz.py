"""A quiz page says the rules; papers that are out keep theirs."""

import pytest
from django.test import Client

from courses.models import CoursePage
from quizzes.models import Attempt, QuestionBank, Quiz, QuizPage
from tests.quizzes.asking import answers, begin, make_questions, make_quiz, make_text, submit
from tests.writing import publish

pytestmark = pytest.mark.django_db


def test_a_published_quiz_page_says_the_rules(final: QuizPage, bank: QuestionBank) -> None:
    quiz = Quiz.objects.get()
    assert (quiz.use, quiz.draw, quiz.attempts, quiz.pass_mark) == ("graded", 4, 3, 70)
    assert list(quiz.banks.all()) == [bank]

    final.draw, final.pass_mark = 2, 50
    final.save_revision()
    quiz.refresh_from_db()
    assert quiz.draw == 4

    publish(final)
    quiz.refresh_from_db()
    assert (quiz.draw, quiz.pass_mark) == (2, 50)


def test_a_changed_pass_mark_does_not_touch_a_paper_that_is_out(
    final: QuizPage, client: Client
) -> None:
    issue = begin(client, final)
    final.pass_mark = 100
    publish(final)

    submit(client, issue, answers(issue, right=3))

    assert Attempt.objects.get().passed


def test_a_quiz_draws_no_questions_of_the_other_kind(
    course: CoursePage, bank: QuestionBank, client: Client
) -> None:
    make_questions(bank, 2, use="practice")
    make_text(bank, "Câu để thi?", use="graded")
    page = make_quiz(course, bank, use="practice")

    issue = begin(client, page)

    assert {item.version.question.use for item in issue.paper.items.all()} == {"practice"}
    assert issue.paper.items.count() == 2


def test_a_trainer_sees_it_beforehand(final: QuizPage) -> None:
    seen = final.make_preview_request(preview_mode="")

    assert seen.status_code == 200
    assert final.title in seen.content.decode()
