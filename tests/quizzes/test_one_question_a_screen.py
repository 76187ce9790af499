"""One question a screen, with or without a way back: each answer is kept as one goes on."""

from collections.abc import Callable

import pytest
from django.test import Client

from courses.models import CoursePage
from learning.people.models import User
from quizzes.models import Attempt, QuestionBank
from tests.quizzes.asking import answers, begin, make_questions, make_quiz, paper_at

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


def test_one_question_a_screen_keeps_each_answer(
    course: CoursePage, bank: QuestionBank, learner: User, signed_in: SignIn
) -> None:
    make_questions(bank, 3, use="graded")
    client = signed_in(learner)
    issue = begin(client, make_quiz(course, bank, screens="one"))
    sent = answers(issue)
    where = paper_at(issue)

    for place, (name, value) in enumerate(sent.items(), start=1):
        page = client.get(f"{where}?cau={place}").content.decode()
        assert page.count('class="question"') == 1
        form = {name: value, "shows": name.removeprefix("q-"), "do": "next"}
        response = client.post(f"{where}?cau={place}", form)
        assert response.headers["Location"] == f"{where}?cau={min(place + 1, 3)}"
    client.post(f"{where}?cau=3", {"shows": "", "do": "submit"})

    assert Attempt.objects.get().score == 3


def test_where_there_is_no_way_back_an_answer_stands(
    course: CoursePage, bank: QuestionBank, learner: User, signed_in: SignIn
) -> None:
    make_questions(bank, 3, use="graded")
    client = signed_in(learner)
    issue = begin(client, make_quiz(course, bank, screens="one", may_go_back=False))
    wrong, right = answers(issue, right=0), answers(issue)
    first, second, _third = right
    where = paper_at(issue)
    client.post(where, {"do": "next", "shows": first[2:], first: wrong[first]})

    assert 'id="cau-2"' in client.get(f"{where}?cau=1").content.decode()
    client.post(where, {"do": "save", first: right[first], second: right[second]})
    client.post(where, {"do": "submit_anyway", first: right[first]})

    attempt = Attempt.objects.get()
    said = {str(answer.question.key): answer.chosen for answer in attempt.answers.all()}
    assert said[first[2:]] == wrong[first]
    assert said[second[2:]] == right[second]
